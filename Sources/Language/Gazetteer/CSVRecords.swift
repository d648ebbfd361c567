/// The records of a CSV text (RFC 4180): fields between commas, quotes around what holds commas, quotes or line ends, a
/// quote inside doubled. A byte order mark and lines that end with LF or CRLF are accepted, empty lines skipped.
struct CSVRecords {
  struct Field: Equatable {
    var text: String
    var line: Int
    /// In code points, from 1.
    var column: Int
  }

  private(set) var records: [[Field]] = []
  private(set) var problems: [GazetteerFileError.Problem] = []

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { index = 3 }
    findWrongUTF8()
    while index < bytes.count { readRecord() }
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if bytes[index] & 0xc0 != 0x80 {
      column += 1
    }
    index += 1
  }

  /// Whether a line ends here.
  private var atLineEnd: Bool {
    guard let byte else { return true }
    return byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n"))
  }

  private mutating func readRecord() {
    let known = problems.count
    var fields: [Field] = []
    if !atLineEnd {
      fields.append(readField())
      while byte == UInt8(ascii: ",") {
        advance()
        fields.append(readField())
      }
      // What else would be said of a broken record only confuses.
      if problems.count == known || records.isEmpty { records.append(fields) }
    }
    if byte == UInt8(ascii: "\r") { advance() }
    if byte == UInt8(ascii: "\n") { advance() }
  }

  private mutating func readField() -> Field {
    let (line, column) = (line, column)
    let text = byte == UInt8(ascii: "\"") ? readQuoted() : readPlain()
    return Field(text: String(decoding: text, as: UTF8.self), line: line, column: column)
  }

  private mutating func readPlain() -> [UInt8] {
    let start = index
    var reported = false
    while !atLineEnd, byte != UInt8(ascii: ",") {
      if byte == UInt8(ascii: "\""), !reported {
        problem("quote inside a field; put the whole field in quotes, and double this one")
        reported = true
      }
      advance()
    }
    return Array(bytes[start..<index])
  }

  private mutating func readQuoted() -> [UInt8] {
    let (openLine, openColumn) = (line, column)
    var text: [UInt8] = []
    advance()
    while let byte {
      if byte == UInt8(ascii: "\"") {
        advance()
        guard self.byte == byte else {
          skipAfterQuote()
          return text
        }
      }
      text.append(byte)
      advance()
    }
    problems.append(.init(line: openLine, column: openColumn, "quote that is never closed"))
    return text
  }

  private mutating func skipAfterQuote() {
    guard !atLineEnd, byte != UInt8(ascii: ",") else { return }
    problem("expected a comma or the end of the line after the closing quote")
    while !atLineEnd, byte != UInt8(ascii: ",") { advance() }
  }

  private mutating func problem(_ summary: String) {
    problems.append(.init(line: line, column: column, summary))
  }

  /// Reports the first byte of each line that is not UTF-8.
  private mutating func findWrongUTF8() {
    var start = index
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let wrong = Self.firstWrongByte(bytes[start..<end]) {
        let byte = String(bytes[wrong.index], radix: 16, uppercase: true)
        let summary = "byte 0x\(byte) is not UTF-8; save the file as UTF-8"
        problems.append(.init(line: line, column: wrong.column, summary))
      }
      start = end + 1
      line += 1
    }
  }

  private static func firstWrongByte(_ line: ArraySlice<UInt8>) -> (index: Int, column: Int)? {
    var (index, column) = (line.startIndex, 1)
    var rest = line.makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        index += UTF8.width(scalar)
        column += 1
      case .emptyInput: return nil
      case .error: return (index, column)
      }
    }
  }
}
