import Language

/// Under what condition a clause is said to hold. What stands in the condition is not asserted.
struct Condition: Sendable, Hashable {
  enum Kind: String, Sendable { case real, hypothetical, counterfactual }

  var kind: Kind
  /// The tokens of the clause or phrase that states it, with its conjunction.
  var tokens: Range<Int>
  /// The verb of the condition; nil for "in the event of a strike".
  var verb: Int?

  /// The condition on the clause that a verb heads.
  ///
  /// Real with a present tense, hypothetical with a past one beside "would", counterfactual with a past perfect.
  static func of(verb: Int, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard) -> Condition? {
    var token = verb
    for _ in 0..<4 {
      if tree.hasChild(token, .advcl, .prep, .ccomp) {
        for child in tree.children(of: token).lazy.map(Int.init) {
          if let condition = condition(child, of: token, tree, lexicon) { return condition }
        }
      }
      // Coordinated clauses share a condition that stands before the first; so do infinitives with their governor.
      let head = tree.head(of: token)
      guard head != token, tree.relations[token] == .conj || tree.relations[token] == .xcomp else { return nil }
      token = head
    }
    return nil
  }

  private static func condition(_ child: Int, of verb: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Condition?
  {
    switch tree.relations[child] {
    case .advcl:
      if let mark = tree.child(of: child, .mark), lexicon.conditions.contains(tree.lowered[mark]),
        tree.lowered[mark] != "whether", tree.lowered[mark] != "lest", tree.isVerbal(child),
        !isContrary(mark, tree, lexicon)
      {
        return Condition(kind: kind(verb, child, tree), tokens: tree.subtree(of: child), verb: child)
      }
      return inverted(child, of: verb, tree)
    case .ccomp where child < verb: return inverted(child, of: verb, tree)
    case .prep:
      // "in the event of", "in case of".
      guard tree.lowered[child] == "in", let noun = tree.child(of: child, .pobj),
        ["event", "case"].contains(tree.lowered[noun]), tree.hasChild(noun, .prep, .acl)
      else { return withoutPhrase(child, of: verb, tree) }
      guard let of = tree.child(of: noun, .prep, .acl), tree.lowered[of] == "of" || tree.relations[of] == .acl else {
        return nil
      }
      return Condition(kind: .real, tokens: tree.subtree(of: child), verb: nil)
    default: return nil
    }
  }

  /// "Were she to leave", "Should it rain", "Had they known".
  private static func inverted(_ child: Int, of verb: Int, _ tree: SyntaxTree) -> Condition? {
    let tokens = tree.subtree(of: child)
    guard tokens.lowerBound < child || tree.lowered[child] == "were", !tree.hasChild(child, .mark),
      let subject = VerbCue.subject(of: child, tree) ?? subjectBelow(child, tree), subject > tokens.lowerBound,
      tokens.lowerBound < verb
    else { return nil }
    switch tree.lowered[tokens.lowerBound] {
    case "should": return Condition(kind: .real, tokens: tokens, verb: child)
    case "were": return Condition(kind: .hypothetical, tokens: tokens, verb: child)
    case "had" where tree.tags[child] == "VBN": return Condition(kind: .counterfactual, tokens: tokens, verb: child)
    default: return nil
    }
  }

  /// "Were the dam to break": that of the infinitive.
  private static func subjectBelow(_ verb: Int, _ tree: SyntaxTree) -> Int? {
    guard tree.lowered[verb] == "were", let infinitive = tree.child(of: verb, .ccomp, .xcomp) else { return nil }
    return VerbCue.subject(of: infinitive, tree)
  }

  /// Whether a clause begins as those of ``inverted(_:of:_:)`` do.
  static func isInverted(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    inverted(verb, of: tree.head(of: verb), tree) != nil
  }

  /// "Without its help, they would lose".
  private static func withoutPhrase(_ child: Int, of verb: Int, _ tree: SyntaxTree) -> Condition? {
    guard tree.lowered[child] == "without", child < verb, isWould(verb, tree) else { return nil }
    let isPerfect = VerbFrame(verb, in: tree).hasAuxiliary("have", in: tree)
    return Condition(kind: isPerfect ? .counterfactual : .hypothetical, tokens: tree.subtree(of: child), verb: nil)
  }

  private static func kind(_ verb: Int, _ child: Int, _ tree: SyntaxTree) -> Kind {
    let below = VerbFrame(child, in: tree)
    let isPast =
      tree.tags[child] == "VBD" && below.auxiliaries.isEmpty
      || below.auxiliaries.contains { tree.tags[$0] == "VBD" || tree.lowered[$0] == "were" }
    let isPastPerfect = tree.tags[child] == "VBN" && below.auxiliaries.contains { tree.lowered[$0] == "had" }
    guard isWould(verb, tree) else {
      return isPast && tree.lowered[child] == "were" ? .hypothetical : .real
    }
    if VerbFrame(verb, in: tree).hasAuxiliary("have", in: tree), isPastPerfect || isPast { return .counterfactual }
    return isPast || isPastPerfect ? .hypothetical : .real
  }

  private static func isWould(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    VerbFrame(verb, in: tree).auxiliaries.contains {
      ["would", "could", "might", "'d", "should"].contains(tree.lowered[$0])
    }
  }

  /// "even if" concedes, "as if" compares.
  static func isContrary(_ mark: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Bool {
    mark > 0 && lexicon.contrary.contains(tree.lowered[mark - 1]) && tree.sentenceOf[mark - 1] == tree.sentenceOf[mark]
  }
}
