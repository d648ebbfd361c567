import Language

/// Which verbs are read as one relation: "continues to face", "is likely to resign", "is to leave", "wants to sell".
///
/// The verb above tells how the one below happens (aspect, likelihood, wish); a claim is about the one below.
struct VerbChains: Sendable {
  /// For each token, the verb or adjective below it in the chain, or -1.
  let next: [Int32]
  /// Whether a token is below another in a chain.
  let isContinued: [Bool]

  init(_ tree: SyntaxTree, _ words: ClauseWords) {
    var next = [Int32](repeating: -1, count: tree.count)
    var isContinued = [Bool](repeating: false, count: tree.count)
    for token in 0..<tree.count where tree.isVerbal(token) {
      let relation = tree.relations[token]
      if relation == .aux || relation == .auxpass { continue }
      for link in Self.links(from: token, tree, words) {
        next[link.above] = Int32(link.below)
        isContinued[link.below] = true
      }
    }
    self.next = next
    self.isContinued = isContinued
  }

  /// The tokens from one to the end of its chain.
  func chain(from token: Int) -> [Int] {
    var chain = [token]
    var token = token
    while next[token] >= 0 {
      token = Int(next[token])
      chain.append(token)
    }
    return chain
  }

  private typealias Link = (above: Int, below: Int)

  private static func links(from verb: Int, _ tree: SyntaxTree, _ words: ClauseWords) -> [Link] {
    let lemma = tree.verbLemma(of: verb)
    if let infinitive = tree.child(of: verb, .xcomp), tree.isVerbal(infinitive), infinitive > verb {
      if tree.hasChild(verb, .acomp, .attr) { return adjectiveLinks(from: verb, infinitive, tree, words) }
      guard isBare(infinitive, tree), !tree.hasChild(verb, .dobj, .dative) else { return [] }
      if lemma == "be" { return isArranged(verb, infinitive, tree, words) ? [(verb, infinitive)] : [] }
      let isPassive = tree.hasChild(verb, .auxpass)
      let folds =
        isPassive
        ? words.foldedInPassive.contains(lemma)
        : words.folded.contains(lemma) || words.subjectControl.contains(lemma) || lemma == "help"
      return folds ? [(verb, infinitive)] : []
    }
    if let adjective = tree.child(of: verb, .acomp), let infinitive = tree.child(of: adjective, .xcomp) {
      return adjectiveLinks(from: verb, infinitive, tree, words)
    }
    return []
  }

  /// "He is to leave", "the bridge is to be closed", but not "the plan is to leave", which says what the plan is.
  private static func isArranged(_ verb: Int, _ infinitive: Int, _ tree: SyntaxTree, _ words: ClauseWords) -> Bool {
    guard tree.isInfinitive(infinitive), let subject = tree.subject(of: verb) else { return false }
    return tree.hasChild(infinitive, .auxpass) || tree.categories[subject] == .propn
      || tree.categories[subject] == .pron
      || words.roleNouns.contains(tree.lemmas[subject])
  }

  /// "is likely to V", unless the subject is "it" and the infinitive what it stands for.
  private static func adjectiveLinks(
    from verb: Int, _ infinitive: Int, _ tree: SyntaxTree, _ words: ClauseWords
  ) -> [Link] {
    guard let adjective = tree.child(of: verb, .acomp), adjective < infinitive, adjective > verb,
      isBare(infinitive, tree), tree.isInfinitive(infinitive)
    else { return [] }
    let lemma = tree.lowered[adjective]
    guard words.folded.contains(lemma) || words.subjectControl.contains(lemma) else { return [] }
    return [(verb, adjective), (adjective, infinitive)]
  }

  /// Without a subject or conjunction of its own.
  private static func isBare(_ infinitive: Int, _ tree: SyntaxTree) -> Bool {
    tree.subject(of: infinitive) == nil && !tree.hasChild(infinitive, .mark)
      && !tree.children(of: infinitive).contains { tree.tags[Int($0)].hasPrefix("W") }
  }
}
