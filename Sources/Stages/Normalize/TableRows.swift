/// For each range whether it is a row of a table: it has as many cells, parted by tabs or upright bars, as the one
/// before or behind.
func tableRows(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [Bool] {
  var isRow = [Bool](repeating: false, count: ranges.count)
  var previous = 0
  for (index, range) in ranges.enumerated() {
    let cells = borders(bytes, range)
    if cells > 0, index > 0, cells == previous {
      isRow[index - 1] = true
      isRow[index] = true
    }
    previous = cells
  }
  return isRow
}

/// Whether there is anything in the text that parts cells.
func hasBorders(_ text: CleanText) -> Bool {
  text.lines.contains { $0.tabs > 0 } || text.bytes.withUnsafeBufferPointer { holds(UInt8(ascii: "|"), $0) }
}

/// The number of borders between cells; bars count apart from tabs, so that rows of different tables differ.
private func borders(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  // Cells are short: a long line with a bar is prose.
  guard range.count >= 3, range.count <= 400, hasBorder(bytes, range) else { return 0 }
  var tabs = 0
  var bars = 0
  for position in range.dropFirst().dropLast() {
    if bytes[position] == 0x09 {
      tabs += 1
    } else if bytes[position] == UInt8(ascii: "|"), bytes[position - 1] == 0x20, bytes[position + 1] == 0x20 {
      bars += 1
    }
  }
  return tabs > 0 ? tabs : bars << 10
}

private func hasBorder(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  bytes.withUnsafeBufferPointer {
    let line = UnsafeBufferPointer(rebasing: $0[range])
    return holds(UInt8(ascii: "|"), line) || holds(0x09, line)
  }
}
