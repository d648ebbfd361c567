import Language

/// A verb with its auxiliaries and negations, those included that it shares with the verb it is coordinated with, and
/// what stands above it in the clause.
struct VerbFrame: Sendable {
  let verb: Int
  /// In text order, passive ones included.
  private(set) var auxiliaries: [Int]
  private(set) var negations: [Int]
  /// The verb of the coordination that auxiliaries are shared with; the verb itself where there is none.
  private(set) var first: Int
  let governor: Governor?

  /// The verb, adjective, noun or preposition that a clause without a tense of its own, or one that is somebody's
  /// content, hangs on.
  struct Governor: Sendable, Hashable {
    enum Kind: Sendable { case infinitive, participle, clause, noun, purpose, preposition }
    var token: Int
    var kind: Kind
  }

  init(_ verb: Int, in tree: SyntaxTree) {
    self.verb = verb
    (auxiliaries, negations) = Self.own(verb, tree)
    first = verb
    var token = verb
    for _ in 0..<4 where tree.relations[token] == .conj {
      let head = tree.head(of: token)
      guard head != token, Self.shares(token, head, auxiliaries, tree) else { break }
      var (above, no) = Self.own(head, tree)
      // "must be safe and inspected": the copula is the auxiliary of the second verb.
      if tree.tags[verb] == "VBN", tree.verbLemma(of: head) == "be" { above.append(head) }
      // Auxiliaries behind the first verb are its own: "was and is".
      auxiliaries = above.filter { $0 < verb } + auxiliaries
      negations = no.filter { $0 < head } + negations
      first = head
      token = head
    }
    governor = Self.governor(first, tree)
  }

  private static func own(_ verb: Int, _ tree: SyntaxTree) -> ([Int], [Int]) {
    guard tree.hasChild(verb, .aux, .auxpass, .neg) else { return ([], []) }
    var auxiliaries: [Int] = []
    var negations: [Int] = []
    for child in tree.children(of: verb).lazy.map(Int.init) {
      switch tree.relations[child] {
      case .aux, .auxpass:
        auxiliaries.append(child)
        // "DIDN'T" is one token.
        if tree.lowered[child].utf8.count > 3, tree.lowered[child].hasSuffix("n't") { negations.append(child) }
      case .neg: negations.append(child)
      default: break
      }
    }
    return (auxiliaries, negations)
  }

  /// "cannot broker or enforce" shares, "released but exiled" does not: a form that cannot stand alone takes over.
  private static func shares(_ verb: Int, _ head: Int, _ own: [Int], _ tree: SyntaxTree) -> Bool {
    guard own.isEmpty, VerbCue.subject(of: verb, tree) == nil else { return false }
    switch tree.tags[verb] {
    case "VB": return tree.tags[head] == "VB"
    case "VBN": return tree.tags[head] == "VBN" || tree.tags[head] == "VBD" || tree.verbLemma(of: head) == "be"
    case "VBG": return tree.tags[head] == "VBG"
    default: return false
    }
  }

  private static func governor(_ verb: Int, _ tree: SyntaxTree) -> Governor? {
    let head = tree.head(of: verb)
    guard head != verb else { return nil }
    switch tree.relations[verb] {
    case .xcomp, .oprd: return Governor(token: head, kind: tree.tags[verb] == "VBG" ? .participle : .infinitive)
    case .ccomp, .csubj, .csubjpass:
      return Governor(token: head, kind: tree.isInfinitive(verb) ? .infinitive : .clause)
    case .acl: return Governor(token: head, kind: .noun)
    case .pcomp: return Governor(token: head, kind: .preposition)
    case .advcl:
      if tree.isInfinitive(verb) { return Governor(token: head, kind: .purpose) }
      return tree.tags[verb] == "VBG" || tree.tags[verb] == "VBN" ? Governor(token: head, kind: .participle) : nil
    default: return nil
    }
  }

  /// The modal verb, if there is one.
  func modal(in tree: SyntaxTree) -> Int? { auxiliaries.first { tree.tags[$0] == "MD" } }

  func hasAuxiliary(_ lemma: String, in tree: SyntaxTree) -> Bool { auxiliaries.contains { tree.lemmas[$0] == lemma } }

  func isInfinitive(in tree: SyntaxTree) -> Bool { auxiliaries.contains { tree.tags[$0] == "TO" } }
}
