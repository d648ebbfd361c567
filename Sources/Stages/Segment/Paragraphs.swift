import Pipeline

/// Parts a text at its blank lines, for documents that no stage has given sections.
enum Paragraphs {
  /// The runs of lines between lines of white space only, trimmed of white space, as `paragraph` sections.
  static func sections(of text: UnsafeBufferPointer<UInt8>) -> [Section] {
    var sections: [Section] = []
    guard let base = text.baseAddress else { return [] }
    var start = behindWhite(base, 0, text.count).index
    var index = start
    while start < text.count {
      while index < text.count && base[index] != Byte.lineFeed && base[index] != Byte.carriageReturn { index += 1 }
      let next = behindWhite(base, index, text.count)
      if next.lines > 1 || next.index == text.count {
        sections.append(Section(.paragraph, start..<trimmed(base, start, index)))
        start = next.index
      }
      index = next.index
    }
    return sections
  }

  /// The offset behind the white space at `start`, and the number of line ends in it.
  private static func behindWhite(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> (index: Int, lines: Int) {
    var (index, lines) = (start, 0)
    while index < end {
      let value = text[index]
      if value == Byte.lineFeed || value == Byte.carriageReturn {
        let isPair = value == Byte.carriageReturn && index + 1 < end && text[index + 1] == Byte.lineFeed
        lines += 1
        index += isPair ? 2 : 1
      } else if value == Byte.blank || 9...13 ~= value {
        index += 1
      } else {
        guard value >= 0xC2 else { break }
        let scalar = Scalar(text, index, end)
        guard ScalarClass(scalar.value) == .white else { break }
        index += scalar.length
      }
    }
    return (index, lines)
  }

  /// The offset behind the last code point before `end` that is not white; the one at `start` is not.
  private static func trimmed(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var last = end
    while last > start {
      var index = last - 1
      while index > start && text[index] & 0xC0 == 0x80 { index -= 1 }
      let value = text[index]
      let isWhite =
        value < 0x80
        ? value == Byte.blank || 9...13 ~= value : ScalarClass(Scalar(text, index, last).value) == .white
      guard isWhite else { break }
      last = index
    }
    return last
  }
}
