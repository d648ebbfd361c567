/// The pass after a text is split (specification 6.1): token sequences that are a special case become it again.
struct SpecialMerge {
  /// A sequence found: `count` tokens from `start`.
  private struct Hit {
    var start: Int
    var count: Int
    /// The special case, once accepted.
    var special = -1
  }

  private var hits: [Hit] = []
  private var isSeen: [Bool] = []
  private var result: [Token] = []

  mutating func apply(
    _ sequences: SpecialSequences, _ specials: SpecialCases, to tokens: inout [Token], in text: ByteString
  ) {
    hits.removeAll(keepingCapacity: true)
    for index in tokens.indices where sequences.canBegin(tokens[index].word) {
      sequences.forEach(in: tokens, at: index) { hits.append(Hit(start: index, count: $0)) }
    }
    guard !hits.isEmpty else { return }
    accept(specials, tokens, text)
    if !hits.isEmpty { rebuild(specials, &tokens) }
  }

  /// Leaves the hits that are special cases, in text order: long ones first, none that shares an end token with a hit
  /// seen before it, whether that was accepted or not.
  private mutating func accept(_ specials: SpecialCases, _ tokens: [Token], _ text: ByteString) {
    hits.sort { $0.count != $1.count ? $0.count > $1.count : $0.start < $1.start }
    isSeen.removeAll(keepingCapacity: true)
    isSeen.append(contentsOf: repeatElement(false, count: tokens.count))
    for index in hits.indices {
      let range = hits[index].start..<hits[index].start + hits[index].count
      if !isSeen[range.lowerBound], !isSeen[range.upperBound - 1] {
        let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        hits[index].special = specials.index(of: text.slice(bytes)) ?? -1
      }
      for token in range { isSeen[token] = true }
    }
    hits.removeAll { $0.special < 0 }
    hits.sort { $0.start < $1.start }
  }

  private mutating func rebuild(_ specials: SpecialCases, _ tokens: inout [Token]) {
    result.removeAll(keepingCapacity: true)
    var next = 0
    for hit in hits {
      result.append(contentsOf: tokens[next..<hit.start])
      next = hit.start + hit.count
      var token = tokens[hit.start]
      let offset = token.start
      token.hasSpace = false
      for piece in specials.pieces(of: hit.special) {
        token.end = offset + piece.end
        token.norm = piece.norm
        result.append(token)
        token.start = token.end
      }
      result[result.count - 1].hasSpace = tokens[next - 1].hasSpace
    }
    result.append(contentsOf: tokens[next...])
    swap(&tokens, &result)
  }
}
