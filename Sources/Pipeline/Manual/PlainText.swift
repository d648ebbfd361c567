/// Lays text out for a terminal or a plain file. Widths are in characters.
package enum PlainText {
  package static let width = 100

  /// Paragraphs filled to a width; blank lines part them, and lines of a list (`- `) begin anew.
  package static func filled(_ text: String, indent: Int = 0, width: Int = width) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var current = ""
    func flush() {
      if !current.isEmpty { lines.append(margin + current) }
      current = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      if words.isEmpty || line.hasPrefix("- ") { flush() }
      if words.isEmpty { lines.append("") }
      for word in words {
        if !current.isEmpty, indent + current.count + 1 + word.count > width { flush() }
        current += current.isEmpty ? String(word) : " \(word)"
      }
    }
    flush()
    return lines.joined(separator: "\n")
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

  /// Every line behind a margin; empty lines stay empty.
  package static func indented(_ text: String, by margin: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty && margin.allSatisfy(\.isWhitespace) ? "" : margin + $0 }.joined(separator: "\n")
  }
}
