/// A YAML value with the place it stands at.
public struct Node: Sendable {
  public enum Content: Sendable {
    /// `isPlain`: written without quotes and not as a block, so that it may be a number, a Boolean or nothing.
    case scalar(String, isPlain: Bool)
    case sequence([Node])
    case mapping([Entry])
  }

  public struct Entry: Sendable {
    public var key: Node
    public var value: Node
  }

  public var content: Content
  public var location: SourceLocation

  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The entries of a mapping.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The items of a sequence.
  public var items: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  static let nullWords: Set = ["", "~", "null", "Null", "NULL"]

  /// Whether nothing is written: an empty plain scalar, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content {
      Self.nullWords.contains(text)
    } else {
      false
    }
  }

  /// What stands there, for messages: `'yes'`, `a list`, `a mapping`, `nothing`.
  public var shown: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "'\(text.count > 60 ? text.prefix(60) + "…" : text)'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
