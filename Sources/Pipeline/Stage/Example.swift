/// What a stage does to one text: shown in its documentation, and run as a test.
public struct Example: Sendable {
  /// Which part of the result the example shows. A document that was dropped or failed shows as `outcome` in every view
  /// but `output`.
  public enum View: String, Sendable {
    /// The text as it is, with its line ends.
    case text
    /// A line a section: `kind: text`. Line ends within a section stay.
    case sections
    /// A line a sentence. Line ends within a sentence stay.
    case sentences
    /// A line a sentence, tokens parted by blanks; one line where there are no sentences.
    case tokens
    /// A line a mention: `LABEL: text`. Line ends within a mention stay.
    case mentions
    /// A line an entity, with its mentions in text order: `e1 LABEL name: text, text`.
    case entities
    /// A line a claim: its statement, with the type of its attribution and its polarity in front.
    case claims
    /// A line a metadata value, in the document's order: `key: value`. The items of a list are parted by a comma and a
    /// blank; anything else that is not a string is JSON.
    case metadata
    /// `kept`, `dropped: reason` or `failed: reason`.
    case outcome
    /// What the exporting stage itself writes, its header included, without the last line end. The document's id is `example`.
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
