import Language

/// What clauses are to each other, by the clause that has the link: the main one.
enum ClaimLinks {
  static func links(
    _ tree: SyntaxTree, _ index: ClauseIndex, _ lexicon: MeaningLexicon
  ) -> [Int: [(kind: DiscourseLink.Kind, clause: Int)]] {
    var links: [Int: [(kind: DiscourseLink.Kind, clause: Int)]] = [:]
    for sentence in tree.sentences {
      for link in DiscourseLink.links(in: sentence, of: tree, lexicon) {
        guard let clause = index.clause(headedBy: link.verb), let other = index.clause(headedBy: link.other),
          clause != other
        else { continue }
        links[other, default: []].append((link.kind, clause))
      }
    }
    return links
  }
}
