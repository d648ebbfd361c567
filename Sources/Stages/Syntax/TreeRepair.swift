import Language

/// Mends errors of the parser that turn what a sentence says round. Linear in the tokens.
struct TreeRepair {
  var heads: [Int32]
  var relations: [Relation]
  let tags: [String]
  /// As written.
  let words: [String]
  /// In lower case, with straight apostrophes.
  let lowered: [String]
  private(set) var isChanged = false

  init(heads: [Int32], relations: [Relation], tags: [String], words: [String], lowered: [String]) {
    self.heads = heads
    self.relations = relations
    self.tags = tags
    self.words = words
    self.lowered = lowered
  }

  /// - Parameter sentence: its tokens.
  mutating func repair(_ sentence: Range<Int>) {
    repairNegations(sentence)
    repairSubject(sentence)
  }
}

// MARK: - Negations

extension TreeRepair {
  /// Makes "n't" the negation of its verb: with a curly apostrophe, or in capitals, the parser takes it for an adverb or
  /// worse, and who "didn’t leave" would have left.
  private mutating func repairNegations(_ sentence: Range<Int>) {
    var verbs: [Int32: Int32] = [:]
    for token in sentence.dropFirst() where relations[token] != .neg && lowered[token] == "n't" {
      let verb = verb(before: token)
      guard verb != token, Int(heads[verb]) != token else { continue }
      verbs[Int32(token)] = Int32(verb)
      relations[token] = .neg
    }
    guard !verbs.isEmpty else { return }
    isChanged = true
    // What hung on a negation hangs on its verb.
    for token in sentence {
      if let verb = verbs[Int32(token)] ?? verbs[heads[token]] { heads[token] = verb }
    }
  }

  /// The auxiliary in front, or the verb that it helps.
  private func verb(before token: Int) -> Int {
    let auxiliary = token - 1
    let isHelping = relations[auxiliary] == .aux || relations[auxiliary] == .auxpass
    return isHelping ? Int(heads[auxiliary]) : auxiliary
  }
}

// MARK: - Subjects

/// Gives a finite main verb the subject that the parser took for an apposition: "As Oslo falls out with its allies, Peru,
/// long alone, has gained favour" is about Peru, not about allies that are Peru.
///
/// A sentence with a finite verb and without a subject is wrong, so that only the wrong are changed.
extension TreeRepair {
  private mutating func repairSubject(_ sentence: Range<Int>) {
    guard let root = sentence.first(where: { Int(heads[$0]) == $0 && tags[$0].hasPrefix("VB") }),
      let start = startWithoutSubject(of: root, in: sentence), start > sentence.lowerBound, words[start - 1] == ",",
      let name = apposition(before: start, root, in: sentence)
    else { return }
    let noun = heads[name]
    // What was said of the noun behind the name is said of the name.
    for token in name + 1..<start where heads[token] == noun {
      heads[token] = Int32(name)
    }
    heads[name] = Int32(root)
    relations[name] = hasChild(root, .auxpass, in: sentence) ? .nsubjpass : .nsubj
    isChanged = true
  }

  /// Where the words of a finite verb begin that has a subordinate clause in front and no subject.
  private func startWithoutSubject(of verb: Int, in sentence: Range<Int>) -> Int? {
    var start = verb
    var (isFinite, hasClause) = (tags[verb] == "VBD" || tags[verb] == "VBZ", false)
    for token in sentence where Int(heads[token]) == verb && token != verb {
      switch relations[token] {
      case .nsubj, .nsubjpass, .csubj, .csubjpass, .expl: return nil
      case .aux, .auxpass:
        guard token < verb else { continue }
        start = min(start, token)
        isFinite = isFinite || ["MD", "VBD", "VBZ", "VBP"].contains(tags[token])
      case .advcl: hasClause = hasClause || token < verb
      default: break
      }
    }
    return isFinite && hasClause ? start : nil
  }

  /// The last apposition behind a comma, of a noun of the clause in front.
  private func apposition(before end: Int, _ root: Int, in sentence: Range<Int>) -> Int? {
    for token in (sentence.lowerBound..<end - 1).reversed() where relations[token] == .appos {
      guard tags[token].hasPrefix("NN"), Int(heads[token]) < token, isBelowClause(token, root),
        let first = (Int(heads[token]) + 1..<token).first(where: { words[$0] == "," }),
        (first + 1..<token).allSatisfy({ heads[$0] == Int32(token) })
      else { return nil }
      return token
    }
    return nil
  }

  private func isBelowClause(_ token: Int, _ root: Int) -> Bool {
    var token = token
    for _ in 0..<12 {
      let head = Int(heads[token])
      if head == root { return relations[token] == .advcl }
      if head == token { return false }
      token = head
    }
    return false
  }

  private func hasChild(_ token: Int, _ relation: Relation, in sentence: Range<Int>) -> Bool {
    sentence.contains { Int(heads[$0]) == token && relations[$0] == relation }
  }
}
