import Pipeline

/// Finds tokens and sentences, section by section.
///
/// A document without sections is given `paragraph` sections, parted at blank lines. Sentences tile their section and
/// tokens tile their sentence: every character that is not white space is in exactly one token and one sentence.
///
/// Before: `Dr. Lane can't come. "Why?" he asked.`
/// After: `Dr.` `Lane` `ca` `n't` `come` `.` and `"` `Why` `?` `"` `he` `asked` `.`
public struct Segment: Stage {
  public struct Options: StageOptions {
    public var method = Method.rules
    public init() {}
  }

  /// How boundaries are found.
  public enum Method: String, SettingChoice {
    /// Rules and word lists for English; no model.
    case rules
  }

  public static let manual = Manual(
    name: "segment", summary: "Finds sections, tokens and sentences.", details: details,
    provides: [.sections, .tokens, .sentences])

  public static let settings: [Setting<Options>] = [
    Setting("method", \.method, required: true, "How token and sentence boundaries are found.")
  ]

  private let tables = Tables()

  public init(_ options: Options) {}

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    let scratch = context.scratch(SegmentScratch.init)
    let (utf8, known) = (document.utf8, document.sections)
    let layers = try utf8.withUnsafeBufferPointer { text in
      try scratch.segment(text, known, tables, context)
    }
    document.sections = layers.sections
    document.tokens = layers.tokens
    document.sentences = layers.sentences
    return .keep
  }
}
