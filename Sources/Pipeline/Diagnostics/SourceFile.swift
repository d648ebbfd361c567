/// A definition file's text, kept for showing the line an error is on.
public final class SourceFile: Sendable {
  /// As the user named it.
  public let path: String
  private let lines: [String]

  public init(path: String, text: String) {
    self.path = path
    // By scalars: CR LF is one Character, which is no line feed.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }

  /// The line with this number, counted from 1, without its end; nil behind the last.
  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}

/// A place in a definition file.
public struct SourceLocation: Sendable {
  public let file: SourceFile
  /// From 1.
  public let line: Int
  /// In code points, from 1.
  public let column: Int
  /// Number of code points that are meant, at least 1; the rest of the line at most.
  public let length: Int

  public init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(length, 1)
  }
}
