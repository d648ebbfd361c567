import Language

/// Where dates that are said in part lie: "June" is to come in "said that it would start in June", and over in "said that
/// it started in June".
///
/// The verb that a time hangs on decides where it has a modal, stands in an infinitive of what is planned, or is in the
/// past; elsewhere the first finite verb of the sentence does. All walks are bounded, so that a time costs the same in
/// every tree.
struct TimeDirections {
  let tree: SyntaxTree

  /// What the first finite verb says of a sentence.
  func direction(of sentence: Range<Int>) -> TimeDirection {
    for token in sentence {
      switch tree.tags[token] {
      case "VBD": return .past
      case "MD": return Self.isWill(tree.lowered[token]) ? .future : .unknown
      case "VBZ", "VBP":
        return tree.lemmas[token] == "have" && tree.relations[token] == .aux ? .past : .unknown
      default: break
      }
    }
    return .unknown
  }

  /// What the verb says that the time beginning at a token hangs on; nil if it leaves that to the sentence.
  func direction(at token: Int) -> TimeDirection? {
    guard var verb = verb(above: token) else { return nil }
    for _ in 0..<Self.longestWalk {
      switch reading(of: verb) {
      case .direction(let direction): return direction
      case .open: return nil
      case .asHead:
        guard !tree.isRoot(verb), let next = nextVerb(above: verb) else { return nil }
        verb = next
      }
    }
    return nil
  }

  private static let longestWalk = 16
  /// From the first auxiliary to the verb, with what stands between.
  private static let longestGroup = 12

  // MARK: The verb of a time

  /// The verb that words of time belong to, by prepositions and the nouns below them; nil where the time belongs to a
  /// subject or describes a thing: "the June vote".
  private func verb(above token: Int) -> Int? {
    var token = token
    for _ in 0..<Self.longestWalk {
      if isVerb(token) { return token }
      guard !tree.isRoot(token) else { return nil }
      let head = tree.head(of: token)
      switch tree.relations[token] {
      case .nsubj, .nsubjpass, .csubj, .csubjpass, .relcl, .acl, .appos, .poss, .dobj, .attr: return nil
      case .prep:
        // "hold talks in June" says when they are held, but not "repeal the law of June 3".
        if isObject(head), !isVerb(head) {
          return tree.lowered[token] == "of" || tree.lowered[token] == "from" ? nil : tree.head(of: head)
        }
      default: break
      }
      token = head
    }
    return nil
  }

  private func isObject(_ token: Int) -> Bool { tree.relations[token] == .dobj || tree.relations[token] == .attr }

  private func isVerb(_ token: Int) -> Bool { tree.tags[token].hasPrefix("VB") && !isAuxiliary(token) }

  private func isAuxiliary(_ token: Int) -> Bool {
    tree.relations[token] == .aux || tree.relations[token] == .auxpass
  }

  private func nextVerb(above verb: Int) -> Int? {
    var token = tree.head(of: verb)
    for _ in 0..<Self.longestWalk {
      if isVerb(token) { return token }
      guard !tree.isRoot(token) else { return nil }
      token = tree.head(of: token)
    }
    return nil
  }

  // MARK: What a verb says

  private enum Reading {
    case direction(TimeDirection)
    /// Its form says nothing by itself, so that the verb above decides.
    case asHead
    case open
  }

  private func reading(of verb: Int) -> Reading {
    let auxiliaries = (max(0, verb - Self.longestGroup)..<verb).filter { tree.head(of: $0) == verb && isAuxiliary($0) }
    let isPerfect = auxiliaries.contains { tree.lemmas[$0] == "have" }
    if let modal = auxiliaries.first(where: { tree.tags[$0] == "MD" }) {
      return reading(ofModal: tree.lowered[modal], isPerfect: isPerfect)
    }
    if isPerfect { return .direction(.past) }
    if auxiliaries.contains(where: { tree.tags[$0] == "TO" }) {
      return isPlanned(verb) ? .direction(.future) : .asHead
    }
    if tree.tags[verb] == "VBD" || auxiliaries.contains(where: { tree.tags[$0] == "VBD" }) { return .direction(.past) }
    guard tree.tags[verb] == "VB", auxiliaries.isEmpty else { return .open }
    // "demanded that she resign by Friday"
    let isSubjunctive = tree.children(of: verb).prefix(2).contains {
      tree.relations[Int($0)] == .mark && tree.lowered[Int($0)] == "that"
    }
    return isSubjunctive ? .direction(.future) : .asHead
  }

  private func reading(ofModal modal: String, isPerfect: Bool) -> Reading {
    if Self.isWill(modal) { return .direction(.future) }
    if isPerfect { return .direction(.past) }
    switch modal {
    case "would", "'d", "may", "might", "could", "should", "must": return .direction(.future)
    default: return .open
    }
  }

  private static func isWill(_ modal: String) -> Bool {
    modal == "will" || modal == "'ll" || modal == "wo" || modal == "shall"
  }

  // MARK: Infinitives

  /// Whether an infinitive tells what was still to come when it was said: "vowed to resign", "the order to pay", "the
  /// talks are to resume", but not "went to Oslo to see him".
  private func isPlanned(_ infinitive: Int) -> Bool {
    let governor = tree.head(of: infinitive)
    switch tree.relations[infinitive] {
    case .xcomp, .ccomp, .acl, .oprd, .advcl, .relcl: break
    default: return false
    }
    let lemma = tree.lemmas[governor]
    guard let entry = MeaningLexicon.standard.governors[lemma], entry.isFuture, entry.type != .ability,
      !Self.doneAtOnce.contains(lemma)
    else { return false }
    switch lemma {
    case "be": return tree.relations[infinitive] == .xcomp
    case "go": return tree.tags[governor] == "VBG"
    case "set": return tree.tags[governor] == "VBN"
    default: return true
    }
  }

  /// Words whose infinitive tells, in the past, what was done as well as what was wanted: "worked to save it".
  private static let doneAtOnce: Set<String> = [
    "attempt", "best", "better", "bid", "build", "call", "chance", "choose", "convince", "danger", "design",
    "difficult",
    "direct", "easy", "effort", "fight", "good", "hard", "hesitate", "like", "love", "need", "opt", "persuade", "press",
    "purpose", "push", "reluctant", "risk", "stand", "tempt", "time", "tough", "train", "use", "volunteer", "wait",
    "wise", "work",
  ]
}
