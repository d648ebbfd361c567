import CLexicons

/// The rows of a table in the program, which `scripts/gazetteer.py` wrote: comment lines, a line of column names, then
/// rows without quotes. The bytes live as long as the program.
struct EmbeddedRows: Sequence, IteratorProtocol {
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

  /// The fields of the next row.
  mutating func next() -> [ByteString]? {
    guard position < bytes.count else { return nil }
    let line = Self.line(bytes, &position)
    var fields: [ByteString] = []
    fields.reserveCapacity(columns)
    Self.split(line, at: UInt8(ascii: ",")) { fields.append($0) }
    precondition(fields.count == columns, "a row of a table in the program has another number of fields")
    return fields
  }

  private static func line(_ bytes: ByteString, _ position: inout Int) -> ByteString {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    defer { position += 1 }
    return bytes.slice(start..<position)
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
  var names: [ByteString] {
    guard count > 0 else { return [] }
    var names: [ByteString] = []
    EmbeddedRows.split(self, at: UInt8(ascii: "|")) { names.append($0) }
    return names
  }
}
