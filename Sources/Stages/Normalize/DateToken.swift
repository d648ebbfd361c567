/// A word, number or sign of a line that may be a date.
enum DateToken: Equatable {
  /// In lower case, without dots: `feb`, `pm`.
  case word(String, isCapitalised: Bool)
  case number(Int, digits: Int)
  case sign(UInt8)

  /// The tokens of `bytes`; nil where there are more than `limit` or something no date has.
  static func tokens(_ bytes: ArraySlice<UInt8>, limit: Int = 28) -> [DateToken]? {
    var result: [DateToken] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard result.count < limit else { return nil }
      let byte = bytes[position]
      if isDigit(byte) {
        let start = position
        while position < bytes.endIndex, isDigit(bytes[position]) { position += 1 }
        guard position - start <= 4 else { return nil }
        result.append(.number(bytes[start..<position].reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: position - start))
      } else if isASCIILetter(byte) || byte >= 0xC3, !isDash(bytes, position) {
        result.append(word(bytes, &position))
      } else if byte == 0x20 {
        position += 1
      } else {
        result.append(.sign(byte))
        position += isDash(bytes, position) ? 3 : 1
      }
    }
    return result
  }

  /// A dot belongs to the word when a letter stands before it: `Feb.`, `p.m.`.
  private static func word(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> DateToken {
    var text: [UInt8] = []
    let isCapitalised = bytes[position] >= 0x80 || bytes[position] & 0x20 == 0
    while position < bytes.endIndex {
      let byte = bytes[position]
      if isASCIILetter(byte) || byte >= 0x80 && !isDash(bytes, position) {
        text.append(lowercase(byte))
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
        break
      }
      position += 1
    }
    return .word(String(decoding: text, as: UTF8.self), isCapitalised: isCapitalised)
  }

  /// Whether general punctuation (a dash, a bullet) begins at `position`.
  private static func isDash(_ bytes: ArraySlice<UInt8>, _ position: Int) -> Bool {
    bytes[position] == 0xE2 && position + 2 < bytes.endIndex && bytes[position + 1] == 0x80
  }
}
