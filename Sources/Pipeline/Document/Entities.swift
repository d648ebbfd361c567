/// A span, as a value: what layers of entities and claims are made of.
public struct TextSpan: ByteSpan, Hashable {
  public var start: UInt32
  public var end: UInt32

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }
}

/// One place in the text that speaks of something: a name, a description or a pronoun.
public struct Mention: ByteSpan, Hashable {
  public enum Kind: String, Sendable { case name, nominal, pronoun }

  public var start: UInt32
  public var end: UInt32
  /// One of OntoNotes' eighteen labels: `PERSON`, `GPE`, `DATE`, …
  public var label: String
  public var kind: Kind
  /// Index into ``Document/entities``; nil where the mention stands alone.
  public var entity: Int?
  /// The rule that put the mention into its entity.
  public var link: String?
  /// TIMEX3, number or amount of a time or numeric mention.
  public var value: String?

  public init(
    _ span: TextSpan, label: String, kind: Kind = .name, entity: Int? = nil, link: String? = nil, value: String? = nil
  ) {
    start = span.start
    end = span.end
    self.label = label
    self.kind = kind
    self.entity = entity
    self.link = link
    self.value = value
  }
}

/// What several mentions of a document speak of.
public struct Entity: Sendable, Hashable {
  /// The fullest form of the name.
  public var name: String
  public var label: String
  public var aliases: [String]
  /// Number of mentions.
  public var mentions: Int
  public var roles: [String]
  /// ISO 3166 alpha-3 code.
  public var country: String?
  /// Index of the entity that this one, a capital, stands for.
  public var metonymOf: Int?

  public init(
    name: String, label: String, aliases: [String] = [], mentions: Int, roles: [String] = [], country: String? = nil,
    metonymOf: Int? = nil
  ) {
    self.name = name
    self.label = label
    self.aliases = aliases
    self.mentions = mentions
    self.roles = roles
    self.country = country
    self.metonymOf = metonymOf
  }

  /// The id in records of the entity at `index` of its document: `e1`, `e2`, …
  public static func id(at index: Int) -> String { "e\(index + 1)" }
}
