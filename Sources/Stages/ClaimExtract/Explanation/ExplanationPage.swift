/// Lines of text for a terminal, folded to its width.
struct ExplanationPage {
  private(set) var written: [String] = []
  let width: Int

  init(width: Int) { self.width = width }

  var text: String { written.joined(separator: "\n") }

  mutating func line(_ line: String) { written.append(line) }

  mutating func lines(_ lines: [String]) { written += lines }

  mutating func title(_ title: String) { written += ["", title.uppercased()] }

  /// Words over as many lines as they need, all but the first indented by `hanging` more.
  mutating func fold(_ text: String, indent: Int, hanging: Int = 0) {
    written += text.folded(to: width, indent: indent, hanging: hanging)
  }

  /// A name in a column of its own, and what it has beside it.
  mutating func field(_ name: String, _ text: String, indent: Int) {
    let column = 17
    let front = name.count < column ? name.padded(to: column) : name + " "
    let before = written.count
    fold(text, indent: indent + column, hanging: 2)
    // The first line has blanks where the name goes.
    let rest = written[before].dropFirst(indent + column)
    written[before] = String(repeating: " ", count: indent) + front + rest
  }
}

extension String {
  func padded(to count: Int, atEnd: Bool = true) -> String {
    let blanks = String(repeating: " ", count: max(0, count - self.count))
    return atEnd ? self + blanks : blanks + self
  }

  /// Lines of at most `width` columns where words allow it, all but the first indented by `hanging` more.
  package func folded(to width: Int, indent: Int, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var count = indent
    var isEmpty = true
    for word in split(whereSeparator: \.isWhitespace) {
      if !isEmpty, count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        count = indent + hanging
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      count += (isEmpty ? 0 : 1) + word.count
      isEmpty = false
    }
    return lines + [line]
  }

  /// With U+FFFD for what a terminal would obey rather than show: control characters but line feeds, and changes of the
  /// direction of writing. Articles may hold anything.
  package var printable: String {
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0A: false
      case 0x202A...0x202E, 0x2066...0x2069: true
      default: scalar.properties.generalCategory == .control
      }
    }
    guard unicodeScalars.contains(where: isObeyed) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isObeyed($0) ? "\u{FFFD}" : $0 }))
  }

  /// Without line ends and runs of white space.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// At most `count` characters, the last … where more were.
  func cut(to count: Int) -> String {
    self.count <= count ? self : String(prefix(max(0, count - 1))) + "…"
  }
}
