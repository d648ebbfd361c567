/// A sentence's dependency tree, lying on its side: a line a token in text order, indented by its depth, with lines to
/// what depends on it above and below.
///
/// Each line ends with tag, relation and head. Where a tree is not projective, lines break off; the columns are right.
struct TreeDrawing {
  let lines: [String]

  init(_ tree: SyntaxTree, _ tokens: Range<Int>, width: Int) {
    let branches = tokens.map { Self.branch(of: $0, tree) + tree.words[$0] }
    // Tag, relation, and number and word of the head need some 40 columns.
    let room = max(16, width - 6 - 42)
    let column = min(room, branches.map(\.count).max() ?? 0)
    lines = zip(tokens, branches).map { token, branch in
      let number = String(token - tokens.lowerBound).padded(to: 4, atEnd: false)
      let relation = tree.relations[token].label
      let head = tree.head(of: token)
      let above = head == token ? "" : "\(head - tokens.lowerBound) \(tree.words[head])"
      let columns = [
        number, branch.cut(to: column).padded(to: column), tree.tags[token].padded(to: 5), relation.padded(to: 9),
        above.cut(to: 22),
      ]
      return columns.joined(separator: "  ").trimmedAtEnd
    }
  }

  /// `│  ├─ ` for a token below two others.
  private static func branch(of token: Int, _ tree: SyntaxTree) -> String {
    var pieces: [String] = []
    var child = token
    while !tree.isRoot(child), pieces.count < 64 {
      let head = tree.head(of: child)
      let children = tree.children(of: head)
      let first = min(head, children.first.map(Int.init) ?? head)
      let last = max(head, children.last.map(Int.init) ?? head)
      if child == token {
        pieces.append(token == first ? "┌─" : token == last ? "└─" : "├─")
      } else {
        pieces.append(token > first && token < last ? "│ " : "  ")
      }
      child = head
    }
    return pieces.reversed().joined()
  }
}

extension String {
  var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
