/// What a stage does to one text: shown in its documentation, and run as a test.
public struct Example: Sendable {
  /// Which part of the result the example shows.
  public enum View: String, Sendable {
    /// The text.
    case text
    /// A line a section: `kind: text`.
    case sections
    /// A line a sentence.
    case sentences
    /// A line a sentence, tokens parted by blanks.
    case tokens
    /// A line a metadata value: `key: value`.
    case metadata
    /// `kept`, or `dropped: reason`.
    case outcome
    /// What an exporting stage writes.
    case output
  }

  /// What the example shows, as a short sentence.
  public let title: String
  /// Stages that run before, as a chain file would name them, with their options: `segment: {method: rules}`.
  public let after: [String]
  /// The stage's own options in YAML, as in a chain file: `text: keep`.
  public let options: String
  public let input: String
  public let metadata: Metadata
  public let shows: View
  public let output: String

  public init(
    _ title: String, after: [String] = [], options: String = "", input: String, metadata: Metadata = [:],
    shows: View, output: String
  ) {
    self.title = title
    self.after = after
    self.options = options
    self.input = input
    self.metadata = metadata
    self.shows = shows
    self.output = output
  }
}
