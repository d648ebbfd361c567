/// A chain file after reading: everything it says, with positions, before stages are made.
public struct ChainDefinition: Sendable {
  /// A value that `--set` can give.
  public struct Parameter: Sendable {
    public let name: String
    public let summary: String
    /// Nil where a run must give it.
    public let defaultValue: String?
    public let location: SourceLocation
  }

  /// An entry of `stages`.
  public struct StageEntry: Sendable {
    public var name: String
    public var options: [Node.Entry]
    public var when: StringMatch?
    public var onError: ErrorPolicy?
    public var timeout: TimeLimit?
    public var location: SourceLocation
  }

  /// The path of the file that was asked for.
  public var path: String
  public var name: String
  public var description: String?
  public var parameters: [Parameter] = []
  /// `format`, `maximum-size` and the format's options.
  public var input: [Node.Entry] = []
  public var inputLocation: SourceLocation?
  public var stages: [StageEntry] = []
  /// Where the key `stages` stands, or `include` in a file without it.
  public var stagesLocation: SourceLocation?
  public var onError = ErrorPolicy.deadLetter
  /// Failed documents as a share of those read, above which a run stops.
  public var maximumErrorRate = 1.0
  /// Every value that decides on a run's output, one a line, with includes and parameters filled in.
  public var fingerprint: [String] = []
}

/// What becomes of a document that a stage fails on.
public enum ErrorPolicy: String, SettingChoice {
  /// The run stops; what is committed stays.
  case fail
  /// The document goes to the dead letters; the run goes on.
  case deadLetter = "dead-letter"
  /// The document is dropped, and counted; the run goes on.
  case drop
}
