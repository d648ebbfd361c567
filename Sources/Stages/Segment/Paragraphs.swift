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
      index = lineEnd(base, index, text.count)
      let next = behindWhite(base, index, text.count)
      if next.lines > 1 || next.index == text.count {
        sections.append(Section(.paragraph, start..<trimmed(base, start, index)))
        start = next.index
      }
      index = next.index
    }
    return sections
  }

  /// The offset of the next line feed or carriage return, or `end`.
  ///
  /// Eight bytes at a time: subtracting one borrows into the top bit of a byte that is zero (Mycroft, 1987).
  private static func lineEnd(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var index = start
    while index &+ 8 <= end {
      let bytes = UnsafeRawPointer(text + index).loadUnaligned(as: UInt64.self)
      let feed = bytes ^ ones &* UInt64(Byte.lineFeed)
      let carriage = bytes ^ ones &* UInt64(Byte.carriageReturn)
      if ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & tops != 0 { break }
      index &+= 8
    }
    while index < end && text[index] != Byte.lineFeed && text[index] != Byte.carriageReturn { index &+= 1 }
    return index
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
