import Pipeline

/// Blocks that their own words or signs give away: page furniture, captions, quotes, rows of tables.
extension SectionRecognizer {
  mutating func markFurniture() {
    for index in blocks.indices {
      let block = blocks[index]
      if block.isRow {
        blocks[index].kind = .table
      } else if text[block.range.lowerBound] == UInt8(ascii: ">") {
        blocks[index].kind = .quote
      } else if block.words <= 70, block.range.count <= 500 {
        if isFurniture(index) || isNavigation(index) {
          blocks[index].kind = .boilerplate
        } else if index > 0, isCaption(block) {
          blocks[index].kind = .caption
        }
      }
    }
  }

  /// A note of a line or two may say `Recommended!` or `:)` and mean it.
  private static let shortestPage = 4

  private func isFurniture(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.words <= 40 else { return false }
    let content = block.content
    if Cues.beginnings.begins(text, content) || Cues.contacts.begins(text, content) { return true }
    if Cues.credits.begins(text, content) || isReadingTime(block) { return true }
    // In the middle of an article a sentence of some length is the article's own.
    let isInside = index >= 16 && index + 16 < blocks.count
    if block.words <= (isInside ? 12 : 20), Cues.insides.occurs(text, block.range) { return true }
    guard blocks.count >= Self.shortestPage, block.words <= 5 else { return false }
    return Cues.wholeLines.equals(text, block.range) || Cues.wholeLines.equals(text, content)
      || Cues.linkLabels.equals(text, content) || isOrnament(block.range)
  }

  /// Signs without a letter or digit: `###`, `___`, `}`.
  private func isOrnament(_ range: Range<Int>) -> Bool {
    guard range.count <= 80 else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      guard byte >= 0x80 ? byte == 0xE2 && text[position + 1] == 0x80 : !isDigit(byte) && !isASCIILetter(byte) else {
        return false
      }
      position += byte >= 0x80 ? 3 : 1
    }
    return true
  }

  /// `5 min read`.
  private func isReadingTime(_ block: Block) -> Bool {
    guard block.words <= 4, isDigit(text[block.content.lowerBound]) else { return false }
    let words = text[block.content].split(whereSeparator: { $0 == 0x20 || $0 == UInt8(ascii: "-") })
    guard words.count == 3, words[0].allSatisfy(isDigit) else { return false }
    let unit = String(decoding: words[1].map(lowercase), as: UTF8.self)
    return unit.hasPrefix("min") && String(decoding: words[2].map(lowercase), as: UTF8.self) == "read"
  }

  /// A bar of section names at the top or the bottom, or a breadcrumb trail at the top.
  private func isNavigation(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.words <= 30, index < 6 || index + 6 >= blocks.count else { return false }
    if index < 6, breadcrumbs(block.range) != nil { return true }
    guard Cues.sectionNames.begins(text, block.range) else { return false }
    let bars = text[block.range].split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "/") }
    let names = bars.count > 1 ? bars.map { trimmed($0) } : text[block.range].split(separator: 0x20)
    let known = names.count { Cues.sectionNames.equals(text, $0.startIndex..<$0.endIndex) }
    return known >= 4 && known * 4 >= names.count * 3
  }

  /// The names in `Home > World > Middle East`.
  func breadcrumbs(_ range: Range<Int>) -> [String]? {
    // The second byte of `»` and the third of `›`.
    let mayBe = text.withUnsafeBufferPointer { text in
      let line = UnsafeBufferPointer(rebasing: text[range])
      return holds(UInt8(ascii: ">"), line) || holds(0xBB, line) || holds(0xBA, line)
    }
    guard mayBe else { return nil }
    let line = string(range)
    for separator in [" > ", " » ", " › "] where line.contains(separator) {
      let names = line.split(separator: separator).map(String.init)
      return names.count >= 2 && names.allSatisfy { $0.split(separator: " ").count <= 6 } ? names : nil
    }
    return nil
  }

  // MARK: Captions

  private func isCaption(_ block: Block) -> Bool {
    if Cues.captionLabels.begins(text, block.range) { return true }
    guard block.words >= 3 else { return false }
    // A sentence that goes on to its full stop credits nobody, unless in brackets.
    let bracket = closingBracket(block.range)
    if block.isSentence, bracket == nil { return false }
    if let bracket, isAgencyCredit(bracket) { return true }
    let start = max(block.range.lowerBound, block.range.upperBound - 120)
    return Cues.pictureCredits.occurs(text, start..<block.range.upperBound)
  }

  /// What stands in brackets at the end.
  private func closingBracket(_ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound - 1
    if text[end] == UInt8(ascii: ".") { end -= 1 }
    guard end > range.lowerBound, text[end] == UInt8(ascii: ")"),
      let start = range.prefix(while: { $0 < end }).last(where: { text[$0] == UInt8(ascii: "(") })
    else { return nil }
    return start + 1..<end
  }

  /// `Ann Other / Some Agency`.
  private func isAgencyCredit(_ range: Range<Int>) -> Bool {
    guard range.count <= 80, text[range].contains(UInt8(ascii: "/")) else { return false }
    let words = text[range].split { $0 == 0x20 || $0 == UInt8(ascii: "/") }
    return words.count >= 2 && words.allSatisfy { startsWithUppercase(text, $0.startIndex..<$0.endIndex) }
  }
}
