/// One step of a chain.
///
/// A stage is a value that is built once per run and shared by all workers, so it holds tables and options but no
/// mutable state; what changes while a document is worked on lives in ``StageContext/scratch(_:)``. Everything that
/// decoding, checking, documentation and the JSON Schema need is declared as values.
///
/// ```swift
/// struct CountWords: Stage {
///   struct Options: StageOptions { var key = "words" }
///   static let manual = Manual(
///     name: "count-words", summary: "Writes the number of tokens into the metadata.", reads: [.tokens])
///   static let settings: [Setting<Options>] = [
///     Setting("key", \.key, "The metadata key to write to.")
///   ]
///   let options: Options
///   init(_ options: Options) { self.options = options }
///   func process(_ document: inout Document, _ context: StageContext) -> Outcome {
///     document.metadata[options.key] = .integer(document.tokens.count)
///     return .keep
///   }
/// }
/// ```
public protocol Stage: Sendable {
  associatedtype Options: StageOptions = NoOptions

  static var manual: Manual { get }
  /// The options a chain file may give, one entry each; the single source for decoding, errors, docs and schema.
  static var settings: [Setting<Options>] { get }
  /// Shown in the documentation and run as tests.
  static var examples: [Example] { get }

  /// - Throws: ``OptionError`` when options that are right one by one do not go together; ``DiagnosticError`` with what is
  ///   wrong in files that they name.
  init(_ options: Options) throws

  /// Layers that must be there when these options are used. Those of the manual, unless overridden.
  var reads: [LayerName] { get }
  /// Layers that are there afterwards when these options are used. Those of the manual, unless overridden.
  var provides: [LayerName] { get }
  /// Files and models that must exist before a run; checked by `pipe check` and at the start of a run.
  var requirements: [Requirement] { get }

  /// Works on one document.
  ///
  /// An error that is thrown fails this document only; the others go on. Throw ``DocumentError`` to name a position.
  func process(_ document: inout Document, _ context: StageContext) throws -> Outcome
}

extension Stage {
  public static var examples: [Example] { [] }
  public var reads: [LayerName] { Self.manual.reads }
  public var provides: [LayerName] { Self.manual.provides }
  public var requirements: [Requirement] { [] }
}

extension Stage where Options == NoOptions {
  public static var settings: [Setting<NoOptions>] { [] }
}

/// Options of a stage: a struct whose initial values are the defaults.
public protocol StageOptions: Sendable {
  init()
}

/// For stages that have no options.
public struct NoOptions: StageOptions {
  public init() {}
}

/// What becomes of a document after a stage.
public enum Outcome: Sendable, Hashable {
  case keep
  /// The document leaves the chain; the reason is counted, so it is one of a few fixed words: `too-short`, `language`.
  case drop(reason: String)
}

/// What a stage is, for people.
public struct Manual: Sendable {
  /// Kebab-case; what a chain file calls the stage.
  public let name: String
  /// One sentence.
  public let summary: String
  /// Further paragraphs in Markdown: what it does, its limits.
  public let details: String
  public let reads: [LayerName]
  public let provides: [LayerName]
  /// Whether the stage puts another text in the document's place, which empties every layer.
  public let replacesText: Bool

  public init(
    name: String, summary: String, details: String = "", reads: [LayerName] = [], provides: [LayerName] = [],
    replacesText: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.reads = reads
    self.provides = provides
    self.replacesText = replacesText
  }
}

/// Something outside the chain file that a stage needs.
public enum Requirement: Sendable, Hashable {
  /// A file that must be readable; `option` is the key that named it.
  case file(path: String, option: String)
  /// A language model; `install` is the command that fetches it.
  case model(name: String, isInstalled: Bool, install: String)
}
