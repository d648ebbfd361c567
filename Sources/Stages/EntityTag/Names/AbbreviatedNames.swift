import Language

/// Finds names by the abbreviation in parentheses behind them: in `Organization for Security and Co-operation in Europe
/// (OSCE)` the letters tell where the name begins, whatever the model made of its middle.
struct AbbreviatedNames {
  let tree: SyntaxTree

  /// - Parameter names: gives the label, by what it has over the words; without, the name is an organisation's.
  func spans(_ names: NameList) -> [NameSpan] {
    tree.heads.indices.dropFirst(2).dropLast(2).compactMap { token in
      guard tree.words[token - 1] == "(", tree.words[token + 1] == ")", tree.words[token].isAllCapitals,
        let start = start(of: tree.words[token], before: token - 1)
      else { return nil }
      let tokens = start..<token - 1
      let labels = tokens.compactMap { names.span(at: $0)?.label }.filter {
        !$0.isValue && $0 != .group && $0 != .geopolitical
      }
      return NameSpan(tokens, labels.first ?? .organisation, margin: 6)
    }
  }

  /// Going back from the parenthesis, the word where all letters are the initials of the capitalised words.
  private func start(of short: String, before open: Int) -> Int? {
    var letters = short.filter(\.isLetter).map { String($0).lowercased() }[...]
    guard letters.count > 2 else { return nil }
    var token = open - 1
    while token >= 0, tree.sentenceOf[token] == tree.sentenceOf[open], open - token <= 12 {
      let word = tree.words[token]
      if word.isCapitalised {
        guard let last = letters.last, SyntaxTree.folded(word).hasPrefix(last) else { return nil }
        letters.removeLast()
        if letters.isEmpty { return token }
      } else if word.isPunctuation, word != "-", word != "&" {
        return nil
      }
      token -= 1
    }
    return nil
  }
}
