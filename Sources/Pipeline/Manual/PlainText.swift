/// Lays text out for a terminal or a plain file. Widths are in characters.
package enum PlainText {
  package static let width = 100

  /// Markdown filled to a width: paragraphs and list items are broken anew, columns of tables are lined up, and code
  /// blocks stay as they are.
  package static func filled(_ markdown: String, indent: Int = 0, width: Int = width) -> String {
    var filler = TextFiller(margin: String(repeating: " ", count: indent), width: width)
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { filler.add(line) }
    return filler.finish()
  }

  /// Two columns: terms, and what is said of each, every paragraph filled to a width and below the one before.
  package static func definitions(_ rows: [(term: String, paragraphs: [String])], indent: Int = 2) -> String {
    let column = indent + (rows.map(\.term.count).max() ?? 0) + 2
    return rows.map { row in
      let text = row.paragraphs.map { filled($0, indent: column) }.joined(separator: "\n")
      let gap = String(repeating: " ", count: column - indent - row.term.count)
      return String(repeating: " ", count: indent) + row.term + gap + text.dropFirst(column)
    }.joined(separator: "\n")
  }

  /// Rows of cells in columns of equal width.
  package static func columns(_ rows: [[String]], gap: Int = 2) -> [String] {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 { line += String(repeating: " ", count: widths[column] - cell.count + gap) }
      }
      return line
    }
  }

  /// Every line behind a margin.
  package static func indented(_ text: String, by margin: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }.joined(separator: "\n")
  }
}
