import Language

/// Nouns that name events and have no clause: "the recession", "losses". They assert nothing; who asks for everything
/// that is spoken of gets them too.
enum EventMentions {
  static func clauses(
    beside found: [Clause], _ tree: SyntaxTree, isOutside: (Int) -> Bool, _ lexicon: MeaningLexicon
  ) -> [Clause] {
    let index = ClauseIndex(found, tree)
    var clauses: [Clause] = []
    for token in 0..<tree.count where tree.categories[token] == .noun && lexicon.events.contains(tree.lemmas[token]) {
      guard index.clause(headedBy: token) == nil, tree.relations[token] != .compound, !isOutside(token) else {
        continue
      }
      var clause = Clause(head: token, chain: [token], rule: .nominal)
      clause.kind = .nominal
      clause.verbGroup = [token]
      clause.parent = index.clause(around: token)
      clause.reason = .mention
      clauses.append(clause)
    }
    return clauses
  }
}
