/// Which clause each word of a document belongs to.
struct ClauseIndex: Sendable {
  /// For each token the first clause that it heads or whose verbs it is one of, or -1.
  private let heading: [Int32]
  /// The same, or the nearest clause above the token.
  private let nearest: [Int32]

  init(_ clauses: [Clause], _ tree: SyntaxTree) {
    var heading = [Int32](repeating: -1, count: tree.count)
    for index in clauses.indices.reversed() {
      for link in clauses[index].chain { heading[link] = Int32(index) }
    }
    // Verbs are asked for more often than the nouns that titles and appositions hang on.
    for index in clauses.indices.reversed() where clauses[index].synthetic == nil {
      for link in clauses[index].chain { heading[link] = Int32(index) }
    }
    var nearest = heading
    for token in tree.topDown where nearest[token] < 0 && !tree.isRoot(token) {
      nearest[token] = nearest[tree.head(of: token)]
    }
    self.heading = heading
    self.nearest = nearest
  }

  func clause(headedBy token: Int) -> Int? { heading[token] < 0 ? nil : Int(heading[token]) }

  func clause(around token: Int) -> Int? { nearest[token] < 0 ? nil : Int(nearest[token]) }
}
