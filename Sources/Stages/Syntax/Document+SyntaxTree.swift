import Pipeline

extension Document {
  /// The trees of the document, made by the first stage that asks and kept for those behind it.
  mutating func sharedSyntaxTree() -> SyntaxTree {
    if let tree = self[derived: SyntaxTree.self] { return tree }
    let tree = SyntaxTree(self)
    self[derived: SyntaxTree.self] = tree
    return tree
  }

  /// The trees that an earlier stage has left, if no sentence is too long, or else new ones.
  func syntaxTree(longestSentence: Int) -> SyntaxTree {
    if let tree = self[derived: SyntaxTree.self], tree.sentences.allSatisfy({ $0.count <= longestSentence }) {
      return tree
    }
    return SyntaxTree(self, longestSentence: longestSentence)
  }
}
