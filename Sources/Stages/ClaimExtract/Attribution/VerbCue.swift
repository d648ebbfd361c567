import Language

/// A cue verb with who says it: the subject of an active verb, the agent of a passive one, or the subject that an
/// infinitive or participle takes over from the verb above it.
struct VerbCue {
  let verb: Int
  let entry: CueLexicon.Verb
  let isPassive: Bool
  let isNegated: Bool
  /// The subject in the tree, of whatever voice.
  let subject: Int?
  let source: Int?
  /// "quoted as saying": the participle that begins the cue.
  let quotedAsSaying: Int?
  /// There is nothing to take over: an imperative, a bare infinitive.
  let isLeftToAuthor: Bool

  init(_ verb: Int, _ entry: CueLexicon.Verb, _ tree: SyntaxTree, _ words: ClauseWords) {
    self.verb = verb
    self.entry = entry
    let hasHave = tree.children(of: verb).contains { tree.relations[Int($0)] == .aux && tree.lemmas[Int($0)] == "have" }
    let own = Self.subject(of: verb, tree)
    isPassive =
      tree.hasChild(verb, .auxpass, .nsubjpass, .agent)
      || tree.tags[verb] == "VBN" && !hasHave && tree.child(of: verb, .nsubj) == nil && tree.relations[verb] != .conj
    isNegated = Self.isNegated(verb, own, tree)
    let inherited = own ?? Self.inheritedSubject(verb, tree).flatMap { Self.isExtraposed($0, tree) ? nil : $0 }
    subject = inherited
    quotedAsSaying = Self.quoting(verb, tree)
    if let quoting = quotedAsSaying {
      source = tree.child(of: quoting, .nsubjpass) ?? Self.inheritedSubject(quoting, tree)
    } else if isPassive {
      source = tree.child(of: verb, .agent).flatMap { tree.child(of: $0, .pobj) }
    } else {
      source = inherited.flatMap { Self.isExpletive($0, tree) ? nil : $0 }
    }
    let isBare = tree.tags[verb] == "VB" && own == nil && !tree.hasChild(verb, .aux)
    let modal = Self.modal(verb, tree)
    let isStance = entry.commitment == .belief && !entry.frames.contains(.main)
    isLeftToAuthor =
      words.isComment(verb, tree) || tree.isRoot(verb) && tree.tags[verb] == "VBG" && own == nil
      || tree.relations[verb] == .pcomp && Self.isWithholding(tree.head(of: verb), tree)
      || isBare && tree.relations[verb] != .conj && inherited == nil
      || isNegated && !isStance
      || modal && !entry.frames.contains(.raise) && tree.relations[verb] != .parataxis && !isPassive
      || entry.frames.contains(.main) && !Self.isMain(verb, tree)
      || !isPassive && source == nil && entry.commitment != .neutral && quotedAsSaying == nil
  }

  /// The subject nearest to the verb: quotations before it bring others.
  static func subject(of verb: Int, _ tree: SyntaxTree) -> Int? {
    guard tree.hasChild(verb, .nsubj, .nsubjpass) else { return nil }
    var nearest: Int?
    for child in tree.children(of: verb).lazy.map(Int.init)
    where tree.relations[child] == .nsubj || tree.relations[child] == .nsubjpass {
      if child < verb || nearest == nil { nearest = child }
    }
    return nearest
  }

  /// "not", "never", "neither … nor", "no witness".
  private static func isNegated(_ verb: Int, _ subject: Int?, _ tree: SyntaxTree) -> Bool {
    var token = verb
    for _ in 0..<4 {
      for child in tree.children(of: token).lazy.map(Int.init) where tree.relations[child] != .ccomp {
        if tree.relations[child] == .neg && child < token { return true }
        if negators.contains(tree.lowered[child]), child < verb, tree.relations[child] != .nsubj { return true }
      }
      guard tree.relations[token] == .conj, tree.child(of: token, .nsubj) == nil else { break }
      let head = tree.head(of: token)
      // "did not confirm or deny", but "did not come and said that".
      guard tree.tags[token] == "VB", tree.tags[head] == "VB" else { break }
      token = head
    }
    guard let subject else { return false }
    if negators.contains(tree.lowered[subject]) { return true }
    return tree.child(of: subject, .det).map { tree.lowered[$0] == "no" || tree.lowered[$0] == "neither" } ?? false
  }

  private static let negators: Set<String> = [
    "not", "n't", "never", "neither", "nor", "nobody", "none", "nothing", "no-one",
  ]

  /// Whether a modal other than "will" and "shall" makes it a matter of possibility that anything is said.
  private static func modal(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    tree.children(of: verb).contains { child in
      tree.tags[Int(child)] == "MD" && !["will", "'ll", "shall", "wo"].contains(tree.lowered[Int(child)])
    }
  }

  private static func isMain(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    guard ["VBZ", "VBP", "VBD", "VBN", "VBG"].contains(tree.tags[verb]) else { return false }
    var token = verb
    while tree.relations[token] == .conj, tree.head(of: token) != token { token = tree.head(of: token) }
    return tree.isRoot(token) || tree.relations[token] == .ccomp || tree.relations[token] == .parataxis
  }

  /// The subject from the verb above: of conjuncts, participles, infinitives; the noun that a participle describes.
  static func inheritedSubject(_ verb: Int, _ tree: SyntaxTree) -> Int? {
    var token = verb
    for _ in 0..<8 {
      let head = tree.head(of: token)
      if head == token { return nil }
      switch tree.relations[token] {
      case .conj, .advcl, .xcomp, .dep:
        if let object = controllingObject(head, token, tree) { return object }
        if let subject = subject(of: head, tree) { return subject }
      case .acl, .relcl: return tree.relations[token] == .acl && tree.categories[head] != .verb ? head : nil
      case .pcomp: break
      case .prep: if let subject = subject(of: head, tree) { return subject }
      case .ccomp:
        // "made them say": only an infinitive takes a subject from above.
        if tree.tags[token] == "VBD" || tree.tags[token] == "VBZ" || tree.tags[token] == "VBP" { return nil }
        if let subject = subject(of: head, tree) { return subject }
      default: return nil
      }
      token = head
    }
    return nil
  }

  /// Whether behind a preposition nothing is said: "without saying", "instead of saying", but not "accused of saying".
  private static func isWithholding(_ preposition: Int, _ tree: SyntaxTree) -> Bool {
    switch tree.lowered[preposition] {
    case "without", "from", "than": true
    case "of": preposition > 0 && ["instead", "short"].contains(tree.lowered[preposition - 1])
    default: false
    }
  }

  /// "asked them to say": the object is who says it.
  private static func controllingObject(_ head: Int, _ token: Int, _ tree: SyntaxTree) -> Int? {
    guard tree.relations[token] == .xcomp else { return nil }
    return tree.child(of: head, .dobj)
  }

  private static func quoting(_ verb: Int, _ tree: SyntaxTree) -> Int? {
    guard tree.relations[verb] == .pcomp || tree.relations[verb] == .advcl else { return nil }
    let preposition = tree.head(of: verb)
    let above = tree.relations[verb] == .pcomp ? tree.head(of: preposition) : preposition
    guard tree.relations[verb] == .advcl || tree.lowered[preposition] == "as" else { return nil }
    if tree.relations[verb] == .advcl, !(verb > 0 && tree.lowered[verb - 1] == "as") { return nil }
    return above < verb && ["quote", "cite", "report", "record", "hear"].contains(tree.lemmas[above]) ? above : nil
  }

  /// "It is fair to say": nobody says so.
  private static func isExtraposed(_ subject: Int, _ tree: SyntaxTree) -> Bool {
    let verb = tree.head(of: subject)
    return tree.lowered[subject] == "it" && tree.lemmas[verb] == "be" && tree.hasChild(verb, .acomp, .attr)
  }

  static func isExpletive(_ subject: Int, _ tree: SyntaxTree) -> Bool { tree.relations[subject] == .expl }
}
