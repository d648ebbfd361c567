/// Keeps pairs of quotation marks together in phrases.
struct QuoteBalance: Sendable {
  private let tree: SyntaxTree
  /// For each token, opening less closing marks before it in the document.
  private let depths: [Int32]
  /// Tokens that are the second backtick of an opening mark written as two.
  private let secondHalves: Set<Int>

  init(_ tree: SyntaxTree) {
    self.tree = tree
    var depths: [Int32] = [0]
    depths.reserveCapacity(tree.count + 1)
    var depth: Int32 = 0
    var secondHalves: Set<Int> = []
    for (token, tag) in tree.tags.enumerated() {
      if tag == "``" {
        let isSecond =
          tree.words[token] == "`" && token > 0 && tree.words[token - 1] == "`" && !secondHalves.contains(token - 1)
        if isSecond { secondHalves.insert(token) } else { depth += 1 }
      } else if tag == "''" {
        depth -= 1
      }
      depths.append(depth)
    }
    self.depths = depths
    self.secondHalves = secondHalves
  }

  /// How many tokens the opening mark has that ends with a token.
  private func width(endingWith token: Int) -> Int { secondHalves.contains(token) ? 2 : 1 }

  /// How many tokens the opening mark has that begins with a token.
  private func width(beginningWith token: Int) -> Int { secondHalves.contains(token + 1) ? 2 : 1 }

  /// Takes marks along that stand on both sides, or the one that is missing at an end, or leaves a lonely one out.
  func balanced(_ phrase: Phrase) -> Phrase {
    let sentence = tree.sentence(of: phrase.head)
    var (first, end) = (phrase.tokens.lowerBound, phrase.tokens.upperBound)
    func isOpening(_ token: Int) -> Bool { sentence.contains(token) && tree.tags[token] == "``" }
    func isClosing(_ token: Int) -> Bool { sentence.contains(token) && tree.tags[token] == "''" }
    switch depths[end] - depths[first] {
    case 0:
      if isOpening(first - 1), isClosing(end) {
        first -= width(endingWith: first - 1)
        end += 1
      }
    case 1...:
      if isClosing(end) {
        end += 1
      } else if isOpening(first), first < phrase.head {
        first += width(beginningWith: first)
      } else if isClosing(end + 1), tree.relations[end] == .punct {
        end += 2
      }
    default:
      if isOpening(first - 1) {
        first -= width(endingWith: first - 1)
      } else if isClosing(end - 1), end - 1 > phrase.head {
        end -= 1
      }
    }
    return Phrase(head: phrase.head, tokens: first..<end)
  }
}
