/// What is wrong with a gazetteer of the user: everything, from one pass.
public struct GazetteerFileError: Error, Sendable, Equatable, CustomStringConvertible {
  public struct Problem: Sendable, Equatable {
    /// From 1; 0 where the file as a whole is meant.
    public let line: Int
    /// In code points, from 1; 0 with `line`.
    public let column: Int
    /// Lower case, without a full stop; says what was expected.
    public let summary: String

    public init(line: Int, column: Int, _ summary: String) {
      self.line = line
      self.column = column
      self.summary = summary
    }
  }

  public let path: String
  /// In the order of the file.
  public let problems: [Problem]

  public init(path: String, problems: [Problem]) {
    self.path = path
    self.problems = problems
  }

  /// A line for each problem: `names.csv:3:9: error: unknown label 'ORGS' (did you mean 'ORG'?)`.
  public var description: String {
    problems.map { problem in
      let place = problem.line > 0 ? ":\(problem.line):\(problem.column)" : ""
      return "\(path)\(place): error: \(problem.summary)"
    }.joined(separator: "\n")
  }
}
