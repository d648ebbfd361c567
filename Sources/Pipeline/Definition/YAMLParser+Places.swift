import CLibYAML

/// Where things stand in the file, and what libyaml says is wrong there.
extension YAMLParser {
  /// What libyaml stopped at.
  func unreadable() -> Diagnostic {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
    // The reader's errors have an offset only; the scanner's and parser's have a mark.
    if parser.error == YAML_READER_ERROR {
      return Diagnostic(.error, "not valid YAML: \(problem)", at: location(ofByte: Int(parser.problem_offset)))
    }
    let mark = parser.problem_mark
    let place = SourceLocation(file: file, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    if let tab = tabInIndentation(line: place.line) { return tab }
    var context = parser.context.map { " " + String(cString: $0) } ?? ""
    if parser.context != nil, parser.context_mark.line < mark.line {
      context += " (begun on line \(parser.context_mark.line + 1))"
    }
    if problem.hasPrefix("mapping values are not allowed") { context += " (a value with ': ' in it needs quotes)" }
    if parser.context != nil, let line = file.line(place.line), line.prefix(place.column).hasSuffix("${") {
      context += " (a variable inside { } or [ ] needs quotes: \"${NAME}\")"
    }
    return Diagnostic(.error, "not valid YAML: \(problem)\(context)", at: place)
  }

  private func location(ofByte offset: Int) -> SourceLocation {
    let before = text.utf8.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return SourceLocation(file: file, line: line, column: column)
  }

  /// libyaml says "found character that cannot start any token" for a tab; this says what to do.
  private func tabInIndentation(line number: Int) -> Diagnostic? {
    guard let line = file.line(number), let tab = line.prefix(while: \.isWhitespace).firstIndex(of: "\t") else {
      return nil
    }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: tab) + 1
    let place = SourceLocation(file: file, line: number, column: column)
    return Diagnostic(.error, "tab in the indentation; YAML allows spaces only", at: place)
  }

  func location(_ event: yaml_event_t) -> SourceLocation {
    let (start, end) = (event.start_mark, event.end_mark)
    let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
    return SourceLocation(file: file, line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
  }
}
