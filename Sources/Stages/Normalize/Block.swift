import Pipeline

/// A piece of the text with what the recognizers ask of it again and again.
struct Block {
  /// The bytes in the text.
  var range: Range<Int>
  /// Number of words; an estimate where there are very many.
  let words: Int
  /// The last byte before closing quotes and brackets.
  let ending: UInt8
  /// Length of the list marker it begins with.
  let marker: Int
  let isRow: Bool
  /// What it was recognised as; nil while nothing is known.
  var kind: SectionKind?

  /// Longer blocks are body text, whatever their words.
  static let longestCounted = 800

  init(_ text: [UInt8], _ range: Range<Int>, isRow: Bool) {
    self.range = range
    self.isRow = isRow
    words =
      range.count > Self.longestCounted
      ? range.count / 6 : 1 + text.withUnsafeBufferPointer { countSpaces(UnsafeBufferPointer(rebasing: $0[range])) }
    ending = lastSignificantByte(text, range)
    marker = listMarkerLength(text, range)
  }

  var isSentence: Bool {
    ending == UInt8(ascii: ".") || ending == UInt8(ascii: "!") || ending == UInt8(ascii: "?")
  }

  /// The bytes behind the list marker.
  var content: Range<Int> { range.lowerBound + marker..<range.upperBound }
}
