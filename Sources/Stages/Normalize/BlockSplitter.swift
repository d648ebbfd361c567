/// Decides how the lines of a text hang together: which continue the line before them, which stand alone.
///
/// A line continues the one before when a word was broken between them, or when their block is text that was wrapped at
/// a column. Everything that says so is in the lines themselves, so that a text whose blocks are already single lines
/// stays as it is.
struct BlockSplitter {
  /// How a line is joined to the one before.
  enum Joint {
    /// It is not: a section of its own.
    case none
    case space
    /// The hyphen at the end of the line before goes away.
    case hyphen
  }

  private let text: CleanText
  private let removesHyphens: Bool
  /// The column the text is wrapped at, when enough of its blocks say so.
  private let column: Int?
  /// Whether there may be tables.
  let hasRows: Bool
  /// Whether each line is a row of a table.
  let isRow: [Bool]

  init(_ text: CleanText, removesHyphens: Bool) {
    self.text = text
    self.removesHyphens = removesHyphens
    hasRows = hasBorders(text)
    isRow =
      hasRows
      ? tableRows(text.bytes, text.lines.map { $0.range }) : [Bool](repeating: false, count: text.lines.count)
    column = Self.column(of: text)
  }

  /// For each line how it is joined to the line before.
  func joints() -> [Joint] {
    var joints = [Joint](repeating: .none, count: text.lines.count)
    var start = 0
    while start < text.lines.count {
      var end = start + 1
      while end < text.lines.count, continuesRun(end) { end += 1 }
      if end - start > 1 { join(start..<end, &joints) }
      start = end
    }
    return joints
  }

  /// Whether line `index` stands in one block with the line before and may be a continuation of it.
  private func continuesRun(_ index: Int) -> Bool {
    !text.lines[index].followsBlank && !isRow[index] && !isRow[index - 1]
      && listMarkerLength(text.bytes, text.lines[index].range) == 0 && first(index) != UInt8(ascii: ">")
  }

  private func join(_ run: Range<Int>, _ joints: inout [Joint]) {
    let joint: Joint = isAddress(run) || isWrapped(run) ? .space : .none
    for index in run.dropFirst() {
      joints[index] = removesHyphens && breaksWord(index) ? .hyphen : joint
    }
  }

  private func first(_ index: Int) -> UInt8 { text.bytes[text.lines[index].range.lowerBound] }

  /// Whether a word is broken by a hyphen before line `index`: lower-case letters stand on both sides.
  private func breaksWord(_ index: Int) -> Bool {
    let before = text.lines[index - 1].range
    guard before.count > 2, text.bytes[before.upperBound - 1] == UInt8(ascii: "-") else { return false }
    return endsInLowercase(text.bytes, before.lowerBound..<before.upperBound - 1)
      && startsWithLowercase(text.bytes, text.lines[index].range)
  }

  // MARK: Wrapped text

  private static let wrapColumns = 40...100

  /// Whether the lines are one paragraph, wrapped at a column: each was too long to take the next one's first word.
  private func isWrapped(_ run: Range<Int>) -> Bool {
    let lengths = run.map { codePoints($0) }
    let longest = lengths.max() ?? 0
    guard Self.wrapColumns.contains(longest) else { return false }
    let width = max(longest, column.map { $0 <= longest + 12 ? $0 : longest } ?? longest)
    var openLines = 0
    for (offset, index) in run.dropLast().enumerated() {
      guard lengths[offset] + 1 + firstWord(index + 1) > width else { return false }
      if !endsSentence(text.bytes, text.lines[index].range) { openLines += 1 }
    }
    if column != nil { return true }
    if lengths[0] < Self.wrapColumns.lowerBound { return false }
    let goesOn = startsWithLowercase(text.bytes, text.lines[run.lowerBound + 1].range)
    return run.count >= 4 ? openLines * 2 > run.count - 1 : goesOn && openLines == run.count - 1
  }

  /// The longest line of all blocks of several lines, if most of these lines come near it.
  private static func column(of text: CleanText) -> Int? {
    var lengths: [Int] = []
    for index in text.lines.indices.dropFirst() where !text.lines[index].followsBlank {
      lengths.append(text.lines[index - 1].range.count)
    }
    guard lengths.count >= 4, let longest = lengths.max(), wrapColumns.contains(longest) else { return nil }
    return lengths.count { $0 + 15 >= longest } * 4 >= lengths.count * 3 ? longest : nil
  }

  private func codePoints(_ index: Int) -> Int {
    text.bytes[text.lines[index].range].count { $0 & 0xC0 != 0x80 }
  }

  private func firstWord(_ index: Int) -> Int {
    text.bytes[text.lines[index].range].prefix { $0 != 0x20 }.count { $0 & 0xC0 != 0x80 }
  }

  // MARK: Addresses

  /// Whether the lines are an address block, which is one thing: a label, then short lines with a telephone number or
  /// an e-mail address.
  private func isAddress(_ run: Range<Int>) -> Bool {
    guard run.count <= 8, text.bytes[text.lines[run.lowerBound].range.upperBound - 1] == UInt8(ascii: ":"),
      run.allSatisfy({ text.lines[$0].range.count <= 100 })
    else { return false }
    return run.dropFirst().contains { text.bytes[text.lines[$0].range].contains(UInt8(ascii: "@")) }
  }
}
