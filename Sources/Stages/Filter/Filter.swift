import Pipeline

/// Drops documents by metadata, length and kinds of section, each with a counted reason.
public struct Filter: Stage {
  public struct Options: StageOptions {
    public var keep: StringMatch?
    public var drop: StringMatch?
    public var require: [String] = []
    public var withoutSections: [SectionKind] = []
    public var minimumWords: Int?
    public var maximumWords: Int?
    public var minimumCharacters: Int?
    public var maximumCharacters: Int?
    public init() {}
  }

  public static let manual = Manual(
    name: "filter", summary: "Drops documents by metadata, length and kinds of section.",
    details: """
      The conditions are looked at in this order; the first that is not met drops the document, and its reason is \
      counted:

      | option | the document is dropped when | reason |
      |---|---|---|
      | `keep` | one of the keys has none of its values | `metadata` |
      | `drop` | every key has one of its values | `metadata` |
      | `require` | a key is missing, null, blank or empty | `missing-KEY` |
      | `without-sections` | every section is of these kinds | `no-sections` |
      | `minimum-words`, `minimum-characters` | the text is shorter | `too-short` |
      | `maximum-words`, `maximum-characters` | the text is longer | `too-long` |

      `keep` and `drop` compare metadata as strings, letter by letter; a list such as `authors` matches when one of its \
      items does. To drop by either of two keys, use two `filter` stages.

      Lengths are those of the whole text. A word is what stands between ASCII white space, so `minimum-words` means \
      little for scripts that are written without blanks; a character is a Unicode code point.

      `without-sections` removes sections of these kinds, with the sentences and tokens in them, from the layers. The \
      text stays as it is, and so do all offsets; no later stage that works on sections or sentences sees what is in \
      them. It has to stand before stages that find mentions, entities or claims: a document that has some fails with \
      the reason `layer-order`. A document that had no section at all is kept.
      """)

  public static let settings: [Setting<Options>] = [
    Setting("keep", \.keep, "Metadata keys with the values to keep: `{language: [en, de]}`."),
    Setting("drop", \.drop, "Metadata keys with the values to drop: `{section: [sport, weather]}`."),
    Setting("require", \.require, "Metadata keys that must have a value."),
    Setting("without-sections", \.withoutSections, "Kinds of section to leave out of the layers."),
    Setting("minimum-words", \.minimumWords, in: 1...(.max), "The least number of words."),
    Setting("maximum-words", \.maximumWords, in: 0...(.max), "The greatest number of words."),
    Setting("minimum-characters", \.minimumCharacters, in: 1...(.max), "The least number of code points."),
    Setting("maximum-characters", \.maximumCharacters, in: 0...(.max), "The greatest number of code points."),
  ]

  private let options: Options
  private let removed: Set<SectionKind>

  public init(_ options: Options) throws {
    try options.check()
    self.options = options
    removed = Set(options.withoutSections)
  }

  public var reads: [LayerName] { removed.isEmpty ? [] : [.sections] }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    if let reason = metadataProblem(document.metadata) { return .drop(reason: reason) }
    if !removed.isEmpty, !document.sections.isEmpty {
      try document.removeSections { removed.contains($0.kind) }
      if document.sections.isEmpty { return .drop(reason: "no-sections") }
    }
    if let reason = lengthProblem(document.utf8) { return .drop(reason: reason) }
    return .keep
  }

  private func metadataProblem(_ metadata: Metadata) -> String? {
    if let keep = options.keep, !keep.matches(metadata) { return "metadata" }
    if let drop = options.drop, drop.matches(metadata) { return "metadata" }
    return options.require.first { !(metadata[$0]?.saysSomething ?? false) }.map { "missing-\($0)" }
  }

  private func lengthProblem(_ utf8: [UInt8]) -> String? {
    if options.minimumWords != nil || options.maximumWords != nil {
      let words = wordCount(utf8)
      if let minimum = options.minimumWords, words < minimum { return "too-short" }
      if let maximum = options.maximumWords, words > maximum { return "too-long" }
    }
    if options.minimumCharacters != nil || options.maximumCharacters != nil {
      let characters = codePointCount(utf8)
      if let minimum = options.minimumCharacters, characters < minimum { return "too-short" }
      if let maximum = options.maximumCharacters, characters > maximum { return "too-long" }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether there is a value, as opposed to null, blanks, or a list or object of nothing else.
  fileprivate var saysSomething: Bool {
    switch self {
    case .null: false
    case .bool, .number: true
    case .string(let text): !text.allSatisfy(\.isWhitespace)
    case .array(let values): values.contains(where: \.saysSomething)
    case .object(let members): members.contains(where: \.value.saysSomething)
    }
  }
}
