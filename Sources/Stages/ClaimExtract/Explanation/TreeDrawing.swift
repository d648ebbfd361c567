/// A sentence's dependency tree, lying on its side: a line a token in text order, indented by its depth, with lines to
/// what depends on it above and below.
///
/// Each line ends with tag, relation and head. Where a tree is not projective, lines break off; the columns are right.
struct TreeDrawing {
  let lines: [String]

  init(_ tree: SyntaxTree, _ tokens: Range<Int>, width: Int) {
    // The number, tag, relation, and number and word of the head need some 50 columns.
    let room = max(24, width - 50)
    let branches = tokens.map { token in
      Self.branch(of: token, tree, deepest: (room - 12) / 2) + tree.words[token]
    }
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

  /// `│ ├─` for a token below two others. Of a token deeper than `deepest`, the outer lines are left out.
  private static func branch(of token: Int, _ tree: SyntaxTree, deepest: Int) -> String {
    var pieces: [String] = []
    var child = token
    while !tree.isRoot(child) {
      if pieces.count == deepest {
        pieces.append("… ")
        break
      }
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
