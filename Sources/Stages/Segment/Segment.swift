import Language
import Pipeline

/// Finds tokens and sentences, with a language model (and then parts of speech, lemmas and dependencies too) or by rules.
///
/// A document without sections is given `paragraph` sections, parted at blank lines. Every character that is not white
/// space is in exactly one token and one sentence; a sentence lies within a section, unless the model reads the document
/// as a whole.
///
/// Before: `Dr. Lane can't come. "Why?" he asked.`
/// After: `Dr.` `Lane` `ca` `n't` `come` `.` and `"` `Why` `?` `"` `he` `asked` `.`
public struct Segment: Stage {
  public struct Options: StageOptions {
    public var method = Method.model
    public var model = Model.medium
    public var unit = Unit.section
    public var anyLanguage = false
    public init() {}
  }

  /// How boundaries are found.
  public enum Method: String, SettingChoice {
    /// A pipeline of spaCy.
    case model
    /// Rules and word lists for English; no model.
    case rules
  }

  public enum Model: String, SettingChoice {
    case medium = "en_core_web_md"
    case small = "en_core_web_sm"
  }

  /// What the model reads at a time.
  public enum Unit: String, SettingChoice { case section, document }

  public static let manual = Manual(
    name: "segment", summary: "Finds sections, tokens and sentences, parts of speech, lemmas and dependencies.",
    details: details, provides: [.sections, .tokens, .sentences, .dependencies, ModelEntities.name])

  public static let settings: [Setting<Options>] = [
    Setting(
      "method", \.method,
      "How boundaries are found; `rules` needs no model, and finds no parts of speech, lemmas and dependencies."),
    Setting("model", \.model, "The language model, which `pipe model install` fetches."),
    Setting(
      "unit", \.unit, "What the model reads at a time; with `document`, headings may run into the next sentence."),
    Setting(
      "any-language", \.anyLanguage,
      "Whether the model also reads documents whose metadata name another language than English."),
  ]

  private let options: Options
  private let tables = Tables()

  public init(_ options: Options) throws {
    let inert: [(String, Bool)] = [
      ("model", options.model != .medium), ("unit", options.unit != .section), ("any-language", options.anyLanguage),
    ]
    if options.method == .rules, let (key, _) = inert.first(where: \.1) {
      throw OptionError(key, "'method: rules' has no use for '\(key)'; leave one of them out")
    }
    self.options = options
  }

  public var provides: [LayerName] {
    options.method == .model ? Self.manual.provides : [.sections, .tokens, .sentences]
  }

  public var requirements: [Requirement] {
    guard options.method == .model else { return [] }
    let name = options.model.rawValue
    let isInstalled = ModelStore().isUsable(name)
    return [.model(name: name, isInstalled: isInstalled, install: "pipe model install \(name)")]
  }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    switch options.method {
    case .model:
      guard options.anyLanguage || document.metadata.mayBeEnglish else { return .drop(reason: "language") }
      let segmenter = context.scratch(ModelSegmenter.init)
      try segmenter.segment(&document, model: options.model.rawValue, unit: options.unit, context)
    case .rules:
      try segmentByRules(&document, context)
    }
    return .keep
  }

  private func segmentByRules(_ document: inout Document, _ context: StageContext) throws {
    let scratch = context.scratch(SegmentScratch.init)
    let (utf8, known) = (document.utf8, document.sections)
    let layers = try utf8.withUnsafeBufferPointer { text in
      try scratch.segment(text, known, tables, context)
    }
    document.sections = layers.sections
    document.tokens = layers.tokens
    document.annotations = Annotations()
    document.sentences = layers.sentences
  }
}

extension Metadata {
  /// Whether no language is stated, or one of those stated is English: `en`, `en-GB`, `eng`, `English`.
  fileprivate var mayBeEnglish: Bool {
    let languages = strings(MetadataKey.language).map { $0.prefix { $0.isLetter }.lowercased() }.filter { !$0.isEmpty }
    return languages.isEmpty || languages.contains { ["en", "eng", "english"].contains($0) }
  }
}
