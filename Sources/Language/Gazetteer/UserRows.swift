/// The rows of a user's gazetteer, checked.
struct UserRows {
  struct Row {
    var canonical: String
    var label: EntityLabel
    /// All names under which it is found.
    var names: [(name: String, form: Gazetteer.Entry.Form)]
  }

  static let columns = ["name", "label", "canonical", "aliases"]

  private(set) var rows: [Row] = []
  private var problems: [GazetteerFileError.Problem]
  /// The column of each field.
  private var order: [String] = []
  /// The line of each name.
  private var lines: [String: Int] = [:]

  init(_ bytes: [UInt8], path: String) throws(GazetteerFileError) {
    let csv = CSVRecords(bytes)
    problems = csv.problems
    if let header = csv.records.first {
      readHeader(header)
    } else {
      report(1, 1, "no header; expected a first line 'name,label,canonical,aliases'")
    }
    if order.contains("name"), order.contains("label") {
      for record in csv.records.dropFirst() { read(record) }
    }
    guard problems.isEmpty else {
      let sorted = problems.enumerated().sorted { a, b in
        (a.element.line, a.element.column, a.offset) < (b.element.line, b.element.column, b.offset)
      }
      throw GazetteerFileError(path: path, problems: sorted.map(\.element))
    }
  }

  private mutating func readHeader(_ fields: [CSVRecords.Field]) {
    for field in fields {
      let column = Self.trimmed(field.text)
      if !Self.columns.contains(column) {
        let hint = Self.hint(for: column, in: Self.columns)
        report(field.line, field.column, "unknown column '\(column)'\(hint)")
      } else if order.contains(column) {
        report(field.line, field.column, "column '\(column)' is there twice")
      }
      order.append(column)
    }
    for column in ["name", "label"] where !order.contains(column) {
      report(fields[0].line, fields[0].column, "column '\(column)' is missing; expected 'name,label,canonical,aliases'")
    }
  }

  private mutating func read(_ record: [CSVRecords.Field]) {
    if record.count > order.count {
      let extra = record[order.count]
      report(extra.line, extra.column, "\(record.count) fields where the header has \(order.count)")
    }
    func field(_ column: String) -> CSVRecords.Field? {
      order.firstIndex(of: column).flatMap { $0 < record.count ? record[$0] : nil }
    }
    let name = field("name").map { Self.trimmed($0.text) } ?? ""
    if name.isEmpty {
      report(field("name")?.line ?? record[0].line, field("name")?.column ?? record[0].column, "name is empty")
    } else if let place = field("name") {
      check(name, at: place)
    }
    let label = readLabel(field("label"), of: record[0])
    var aliases: [String] = []
    if let field = field("aliases"), !Self.trimmed(field.text).isEmpty {
      for alias in field.text.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed) {
        if alias.isEmpty {
          report(field.line, field.column, "empty alias; aliases are separated by one '|'")
        } else {
          check(alias, at: field)
          aliases.append(alias)
        }
      }
    }
    guard let label, !name.isEmpty else { return }
    let canonical = field("canonical").map { Self.trimmed($0.text) } ?? ""
    let isCanonical = canonical.isEmpty || canonical == name
    rows.append(
      Row(
        canonical: isCanonical ? name : canonical, label: label,
        names: [(name, isCanonical ? .name : .short)] + aliases.map { ($0, .short) }))
  }

  private mutating func readLabel(_ field: CSVRecords.Field?, of first: CSVRecords.Field) -> EntityLabel? {
    let labels = EntityLabel.allCases.map(\.rawValue)
    let all = labels.joined(separator: ", ")
    guard let field, !Self.trimmed(field.text).isEmpty else {
      report(field?.line ?? first.line, field?.column ?? first.column, "label is empty; expected one of \(all)")
      return nil
    }
    let text = Self.trimmed(field.text)
    if let label = EntityLabel(rawValue: text) { return label }
    let hint = Self.hint(for: text, in: labels)
    report(field.line, field.column, "unknown label '\(text)'\(hint.isEmpty ? "; expected one of \(all)" : hint)")
    return nil
  }

  /// Reports a name that is there already, or is too long to be found.
  private mutating func check(_ name: String, at field: CSVRecords.Field) {
    if let line = lines[name] {
      report(field.line, field.column, "'\(name)' is in line \(line) already")
    } else {
      lines[name] = field.line
    }
    var text = name
    let tokens = text.withUTF8 { NameKey.tokenCount($0) }
    if tokens > Gazetteer.longestName {
      report(field.line, field.column, "name of \(tokens) tokens; at most \(Gazetteer.longestName) are looked for")
    }
  }

  private mutating func report(_ line: Int, _ column: Int, _ summary: String) {
    problems.append(.init(line: line, column: column, summary))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// ` (did you mean 'x'?)`, or nothing.
  private static func hint(for name: String, in known: [String]) -> String {
    let distances = known.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }),
      nearest.distance <= max(1, max(name.count, nearest.name.count) / 3)
    else { return "" }
    return " (did you mean '\(nearest.name)'?)"
  }

  /// Damerau's and Levenshtein's, in the restricted form.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(64)), Array(b))
    var (beforeLast, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
