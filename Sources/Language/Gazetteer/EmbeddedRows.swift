import CLexicons
import Glibc

/// The rows of a table in the program, which `scripts/gazetteer.py` wrote: comment lines, a line of column names, then
/// rows without quotes. The bytes live as long as the program.
struct EmbeddedRows {
  private let bytes: ByteString
  private var position = 0
  private let columns: Int

  init(_ lexicon: pipe_lexicon) {
    bytes = ByteString(start: lexicon.start, count: lexicon.count)
    var columns = 0
    while position < bytes.count, columns == 0 {
      let line = Self.line(bytes, &position)
      if line.first != UInt8(ascii: "#") { columns = line.count { $0 == UInt8(ascii: ",") } + 1 }
    }
    self.columns = columns
  }

  /// Calls `body` with the fields of each row.
  func forEach(_ body: ([ByteString]) -> Void) {
    var position = position
    var fields: [ByteString] = []
    while position < bytes.count {
      let line = Self.line(bytes, &position)
      fields.removeAll(keepingCapacity: true)
      Self.split(line, at: UInt8(ascii: ",")) { fields.append($0) }
      precondition(fields.count == columns, "a row of a table in the program has another number of fields")
      body(fields)
    }
  }

  private static func line(_ bytes: ByteString, _ position: inout Int) -> ByteString {
    let start = position
    guard let base = bytes.baseAddress, let end = memchr(base + start, 0x0a, bytes.count - start) else {
      position = bytes.count
      return bytes.slice(start..<bytes.count)
    }
    position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(end)) + 1
    return bytes.slice(start..<position - 1)
  }

  static func split(_ field: ByteString, at separator: UInt8, _ body: (ByteString) -> Void) {
    var start = 0
    for index in 0..<field.count where field[index] == separator {
      body(field.slice(start..<index))
      start = index + 1
    }
    body(field.slice(start..<field.count))
  }
}

extension ByteString {
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The names of a field, which `|` separates.
  func forEachName(_ body: (ByteString) -> Void) {
    if count > 0 { EmbeddedRows.split(self, at: UInt8(ascii: "|"), body) }
  }

  /// The same as texts.
  var nameStrings: [String] {
    var names: [String] = []
    forEachName { names.append($0.string) }
    return names
  }
}

/// Remembers what a field's text means, since few texts fill a column.
struct FieldValues<Value: RawRepresentable> where Value.RawValue == String {
  private var known: [(text: ByteString, value: Value?)] = []

  subscript(_ text: ByteString) -> Value? {
    mutating get {
      for (other, value) in known where other.elementsEqual(text) { return value }
      known.append((text, Value(rawValue: text.string)))
      return known[known.count - 1].value
    }
  }
}
