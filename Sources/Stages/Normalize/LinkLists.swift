import Pipeline

/// Lists of links to other articles, below a label such as `Most read`.
extension SectionRecognizer {
  private static let longestLink = 16

  mutating func markLinkLists() {
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      guard blocks[index].kind == .boilerplate, blocks[index].words <= 5,
        Cues.linkLabels.equals(text, blocks[index].content)
      else { continue }
      var end = index + 1
      while end < blocks.count, blocks[end].kind == nil, isLink(blocks[end]) { end += 1 }
      // The last one may be the heading of what comes next.
      if end - index > 2, end < blocks.count, blocks[end].kind != .boilerplate, blocks[end - 1].marker == 0 { end -= 1 }
      for link in index + 1..<end { blocks[link].kind = .boilerplate }
      index = end - 1
    }
  }

  private func isLink(_ block: Block) -> Bool {
    block.words <= Self.longestLink && (block.marker > 0 || block.ending != UInt8(ascii: "."))
  }
}
