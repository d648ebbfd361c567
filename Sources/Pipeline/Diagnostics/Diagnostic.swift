/// One thing that is wrong with a definition, as a value.
///
/// ```
/// pipelines/x.yaml:7:5: error: unknown option 'lowercse' for stage 'normalize' (did you mean 'lowercase'?)
///     lowercse: true
///     ^~~~~~~~
/// ```
public struct Diagnostic: Error, Sendable, CustomStringConvertible {
  public enum Severity: String, Sendable { case error, warning, note }

  public let severity: Severity
  /// Lower case, no full stop; names the key, the value, what was expected and the nearest name.
  public let summary: String
  public let location: SourceLocation?

  public init(_ severity: Severity = .error, _ summary: String, at location: SourceLocation?) {
    self.severity = severity
    self.summary = summary
    self.location = location
  }

  /// Position, severity and summary, the source line, and a caret under what is meant.
  public var description: String {
    guard let location else { return "\(severity.rawValue): \(summary)" }
    let head = "\(location.file.path):\(location.line):\(location.column): \(severity.rawValue): \(summary)"
    guard let line = location.file.line(location.line), !line.allSatisfy(\.isWhitespace) else { return head }
    let scalars = Array(line.unicodeScalars)
    let before = scalars.prefix(location.column - 1)
    let indent = before.map { $0 == "\t" ? "\t" : " " }.joined()
    let length = min(location.length, max(1, scalars.count - before.count))
    return "\(head)\n\(Self.excerpt(line))\n\(Self.excerpt(indent + "^" + String(repeating: "~", count: length - 1)))"
  }

  /// Lines longer than a screen are cut, the caret's with them.
  private static func excerpt(_ line: String) -> String {
    line.count > 200 ? line.prefix(200) + "…" : line
  }
}

/// The errors of one definition, all of them.
public struct DiagnosticError: Error, Sendable, CustomStringConvertible {
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

/// Gathers what is found wrong, so that one pass reports everything.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public mutating func error(_ summary: String, at location: SourceLocation?) {
    all.append(Diagnostic(.error, summary, at: location))
  }

  public mutating func add(_ diagnostics: [Diagnostic]) { all += diagnostics }

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// - Throws: ``DiagnosticError`` with everything gathered, in the order of the source, if there is an error.
  public func throwIfErrors() throws(DiagnosticError) {
    if hasErrors { throw DiagnosticError(inSourceOrder) }
  }

  /// By file in order of first mention, then by line and column.
  public var inSourceOrder: [Diagnostic] {
    var files: [String] = []
    for path in all.compactMap(\.location?.file.path) where !files.contains(path) { files.append(path) }
    func place(_ diagnostic: Diagnostic) -> (Int, Int, Int) {
      guard let location = diagnostic.location else { return (files.count, 0, 0) }
      return (files.firstIndex(of: location.file.path)!, location.line, location.column)
    }
    return all.enumerated().sorted { a, b in
      let (x, y) = (place(a.element), place(b.element))
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }
}
