/// Rows of cells: RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>), but for lines, which end with a line feed alone.
///
/// Cells are in quotes where they hold the separator, a quotation mark or a line end, or begin or end with a blank, which
/// some readers would take off. Nothing of a cell is changed, so that a reader gets back what was put in.
struct TableWriter {
  var bytes: [UInt8] = []
  let separator: UInt8
  private var isInRow = false

  /// - Parameter separator: a comma or a tab.
  init(separator: UInt8) { self.separator = separator }

  mutating func row(_ cells: some Sequence<String>) {
    for cell in cells { add(cell) }
    bytes.append(lineFeed)
    isInRow = false
  }

  private mutating func add(_ cell: String) {
    if isInRow { bytes.append(separator) }
    isInRow = true
    var cell = cell
    cell.withUTF8 { cell in
      guard needsQuotes(cell) else { return bytes.append(contentsOf: cell) }
      bytes.append(quote)
      for byte in cell {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.first == blank || cell.last == blank
      || cell.contains { $0 == separator || $0 == quote || $0 == lineFeed || $0 == carriageReturn }
  }
}

private let quote = UInt8(ascii: "\"")
private let blank = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
