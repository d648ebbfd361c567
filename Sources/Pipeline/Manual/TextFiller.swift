/// Takes Markdown line by line and gives lines of a width.
struct TextFiller {
  private let margin: String
  private let width: Int
  private var lines: [String] = []
  private var current = ""
  private var table: [[String]] = []
  private var isCode = false

  init(margin: String, width: Int) {
    self.margin = margin
    self.width = width
  }

  mutating func add(_ line: Substring) {
    if line.hasPrefix("```") || isCode { return addCode(line) }
    if line.hasPrefix("|") { return addRow(line) }
    endTable()
    let words = line.split(separator: " ")
    if words.isEmpty || line.hasPrefix("- ") { endParagraph() }
    if words.isEmpty { lines.append("") }
    for word in words {
      if !current.isEmpty, margin.count + current.count + 1 + word.count > width { endParagraph() }
      current += current.isEmpty ? String(word) : " \(word)"
    }
  }

  mutating func finish() -> String {
    endParagraph()
    endTable()
    return lines.joined(separator: "\n")
  }

  private mutating func addCode(_ line: Substring) {
    endParagraph()
    endTable()
    if line.hasPrefix("```") { isCode.toggle() } else { lines.append("\(margin)  \(line)") }
  }

  private mutating func addRow(_ line: Substring) {
    endParagraph()
    let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { cell in
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let isRule = cells.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
    if !isRule { table.append(cells.last?.isEmpty == true ? cells.dropLast() : cells) }
  }

  private mutating func endParagraph() {
    if !current.isEmpty { lines.append(margin + current) }
    current = ""
  }

  private mutating func endTable() {
    lines += PlainText.columns(table).map { "\(margin)  \($0)" }
    table = []
  }
}
