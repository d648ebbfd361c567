/// Keeps pairs of quotation marks together in phrases.
struct QuoteBalance: Sendable {
  private let tree: SyntaxTree
  /// For each token, opening less closing marks before it in the document.
  private let depths: [Int32]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    var depths: [Int32] = [0]
    depths.reserveCapacity(tree.count + 1)
    var depth: Int32 = 0
    for tag in tree.tags {
      if tag == "``" { depth += 1 } else if tag == "''" { depth -= 1 }
      depths.append(depth)
    }
    self.depths = depths
  }

  /// Takes marks along that stand on both sides, or the one that is missing at an end, or leaves a lonely one out.
  func balanced(_ phrase: Phrase) -> Phrase {
    let sentence = tree.sentence(of: phrase.head)
    var (first, end) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    func isOpening(_ token: Int) -> Bool { sentence.contains(token) && tree.tags[token] == "``" }
    func isClosing(_ token: Int) -> Bool { sentence.contains(token) && tree.tags[token] == "''" }
    switch depths[end] - depths[first] {
    case 0:
      if isOpening(first - 1), isClosing(end) {
        first -= 1
        end += 1
      }
    case 1...:
      if isClosing(end) {
        end += 1
      } else if isOpening(first), first < phrase.head {
        first += 1
      } else if isClosing(end + 1), tree.relations[end] == .punct {
        end += 2
      }
    default:
      if isOpening(first - 1) {
        first -= 1
      } else if isClosing(end - 1), end - 1 > phrase.head {
        end -= 1
      }
    }
    return Phrase(head: phrase.head, tokens: first..<end)
  }
}
