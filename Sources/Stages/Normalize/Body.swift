import Pipeline

/// Lists and headings between the paragraphs.
extension SectionRecognizer {
  private static let longestHeading = 12

  mutating func markBody() {
    for index in blocks.indices where blocks[index].kind == nil && isListItem(index) { blocks[index].kind = .list }
    guard mayHaveHeadings else { return }
    for index in blocks.indices.reversed() where blocks[index].kind == nil && isHeading(index) {
      blocks[index].kind = .heading
    }
  }

  /// An item stands beside another one, or below a line that announces it.
  func isListItem(_ index: Int) -> Bool {
    guard blocks[index].marker > 0 else { return false }
    return [index - 1, index + 1].contains { other in
      blocks.indices.contains(other)
        && (blocks[other].marker > 0 && text[blocks[other].range.lowerBound] == text[blocks[index].range.lowerBound]
          || bothNumbered(index, other) || other < index && blocks[other].ending == UInt8(ascii: ":"))
    }
  }

  private func bothNumbered(_ one: Int, _ other: Int) -> Bool {
    blocks[other].marker > 0 && isDigit(text[blocks[one].range.lowerBound])
      && isDigit(text[blocks[other].range.lowerBound])
  }

  /// Letters and posts have short lines too: headings need a header above them, or mostly long paragraphs around them.
  private var mayHaveHeadings: Bool {
    if isAnchored { return true }
    let long = blocks.count { $0.words >= 30 }
    return long >= 4 && long * 3 >= blocks.count * 2
  }

  private func isHeading(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.words <= Self.longestHeading, block.range.count <= 110, index > 0,
      let next = next(after: index), isHeaded(next), blocks[index - 1].ending != UInt8(ascii: ":")
    else { return false }
    let isQuestion = block.ending == UInt8(ascii: "?") && hasTitle && !hasLabel(block.range)
    guard isQuestion || !block.isSentence, !",:;".utf8.contains(block.ending) else { return false }
    let first = text[block.range.lowerBound]
    guard first != UInt8(ascii: "("), first != UInt8(ascii: "[") else { return false }
    return isDigit(first) || startsWithUppercase(text, block.range)
  }

  /// Whether a block is such that a heading may stand above it.
  private func isHeaded(_ index: Int) -> Bool {
    switch blocks[index].kind {
    case nil: blocks[index].words >= 12
    case .list, .table, .quote, .heading: true
    default: false
    }
  }

  /// Whether a speaker's name and a colon stand first: `Q: `, `Interviewer: `.
  private func hasLabel(_ range: Range<Int>) -> Bool {
    guard let colon = text[range.prefix(30)].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 < range.upperBound && text[colon + 1] == 0x20
  }
}
