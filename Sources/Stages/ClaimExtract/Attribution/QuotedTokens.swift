import Language
import Pipeline

/// Which tokens lie in which quotation.
struct QuotedTokens: Sendable {
  let quotations: [Quotation]
  /// For each token the innermost quotation around it, -1 outside of all. A mark belongs to its quotation.
  let innermost: [Int32]
  /// For each quotation its tokens, marks included.
  let tokens: [Range<Int>]

  init(_ document: Document, _ tree: SyntaxTree) {
    let pairing = QuotePairing(document.utf8, paragraphs: document.sections.map(\.range))
    var quotations = pairing.quotations
    var innermost = [Int32](repeating: -1, count: tree.count)
    var bounds = [Range<Int>](repeating: 0..<0, count: quotations.count)
    var next = 0
    var open: [Int] = []
    for token in 0..<tree.count {
      let start = Int(document.tokens[token].start)
      while let last = open.last, quotations[last].range.upperBound <= start { open.removeLast() }
      while next < quotations.count, quotations[next].range.lowerBound < Int(document.tokens[token].end) {
        if quotations[next].range.upperBound > start { open.append(next) }
        bounds[next] = token..<token
        next += 1
      }
      for index in open { bounds[index] = bounds[index].lowerBound..<token + 1 }
      innermost[token] = Int32(open.last ?? -1)
    }
    for index in quotations.indices { quotations[index].kind = Self.kind(of: bounds[index], tree) }
    self.quotations = quotations
    self.innermost = innermost
    tokens = bounds
  }

  /// The quotation around a token, if there is one.
  func quotation(around token: Int) -> Int? { innermost[token] < 0 ? nil : Int(innermost[token]) }

  /// Whether a token lies in a quotation, at whatever depth.
  func contains(_ quotation: Int, _ token: Int) -> Bool { tokens[quotation].contains(token) }

  private static func kind(of tokens: Range<Int>, _ tree: SyntaxTree) -> Quotation.Kind {
    var words = 0
    var capitals = 0
    var hasVerb = false
    for token in tokens where tree.categories[token] != .punct {
      words += 1
      let first = tree.words[token].first
      if first?.isUppercase == true || tree.categories[token] == .adp || tree.categories[token] == .det {
        capitals += 1
      }
      if Self.isFinite(tree.tags[token]) { hasVerb = true }
    }
    if words > 1, capitals == words, !endsSentence(tokens, tree) { return .title }
    return hasVerb || words >= 4 ? .quotation : .name
  }

  private static func isFinite(_ tag: String) -> Bool {
    switch tag {
    case "VBD", "VBP", "VBZ", "MD": true
    default: false
    }
  }

  private static func endsSentence(_ tokens: Range<Int>, _ tree: SyntaxTree) -> Bool {
    tokens.suffix(3).contains { [".", "!", "?", ","].contains(tree.words[$0]) }
  }
}
