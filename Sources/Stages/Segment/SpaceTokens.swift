import Pipeline

extension Document {
  /// Leaves out the tokens that are nothing but white space, with sentences of such tokens only; sentences end and begin
  /// at a token again. What such a token was the head of goes to that token's head.
  mutating func removeSpaceTokens() {
    guard annotations.tokens.contains(where: \.isSpace) else { return }
    let isKept = annotations.tokens.map { !$0.isSpace }
    annotations.keep(isKept)
    var kept: [Token] = []
    kept.reserveCapacity(annotations.tokens.count)
    sentences = sentences.compactMap { sentence in
      let first = kept.count
      for index in sentence.tokens where isKept[index] { kept.append(tokens[index]) }
      guard kept.count > first else { return nil }
      return Sentence(
        start: kept[first].start, end: kept[kept.count - 1].end, section: sentence.section, firstToken: UInt32(first),
        tokenCount: UInt32(kept.count - first))
    }
    tokens = kept
  }
}
