import Pipeline

/// Makes claim records: one for each clause that states something, with who says it, how firmly, and about when.
///
/// Reads dependency trees, mentions and entities; a document without trees has no claims. Work is linear in the tokens.
///
/// Before: `The mayor said on Monday that the bridge may not open in May.`
/// After: `the bridge` may not open (time `May`, negative, possible), said by `The mayor`; and that the mayor said so
public struct ClaimExtract: ExportStage {
  public struct Options: StageOptions {
    public var minimumConfidence = 0.3
    public var sections: [SectionKind] = [.dek, .paragraph, .list, .quote]
    public var attributedOnly = false
    public var checkWorthyOnly = false
    public var speechActs = true
    public var unasserted = false
    public var rejected: String?
    public var lexicon: FilePath?
    public init() {}
  }

  public static let settings: [Setting<Options>] = [
    Setting(
      "minimum-confidence", \.minimumConfidence, in: 0...1,
      "Claims with less are left out: 0 keeps all, 0.6 the plain ones."),
    Setting("sections", \.sections, "Kinds of section whose sentences make claims."),
    Setting("attributed-only", \.attributedOnly, "Whether claims that the author makes are left out."),
    Setting("check-worthy-only", \.checkWorthyOnly, "Whether claims with a check-worthiness below 0.5 are left out."),
    Setting("speech-acts", \.speechActs, "Whether that somebody says something is a claim of its own."),
    Setting(
      "unasserted", \.unasserted,
      "Whether questions, commands, conditions, purposes and nouns of events make claims too, with a confidence below 0.25; `minimum-confidence` has to be lower."
    ),
    Setting(
      "rejected", \.rejected,
      "A file, relative to the output folder, for what was left out, with the reason; its ending says how it is compressed."
    ),
    Setting(
      "lexicon", \.lexicon, "A file of word lists that are added to those of the program; relative to the chain file."),
  ]

  /// In tokens. Of longer sentences, where each clause would lie within the one before, no claims are made.
  static let longestSentence = 500

  private let choice: ClaimChoice
  private let sections: Set<SectionKind>
  private let lexicons: ClaimLexicons
  private let lexicon: FilePath?
  private let isLexiconMissing: Bool
  /// Writes what was left out like any export of claims.
  private let rejected: Export?

  public init(_ options: Options) throws {
    try Self.check(options)
    choice = ClaimChoice(
      minimumConfidence: options.minimumConfidence, attributedOnly: options.attributedOnly,
      checkWorthyOnly: options.checkWorthyOnly, speechActs: options.speechActs,
      unasserted: options.unasserted)
    sections = Set(options.sections)
    lexicon = options.lexicon
    // A file that is not there is reported as a requirement.
    if let file = options.lexicon, let bytes = try? file.contents() {
      lexicons = try ClaimLexicons(adding: bytes, path: file.path)
      isLexiconMissing = false
    } else {
      lexicons = .standard
      isLexiconMissing = options.lexicon != nil
    }
    rejected = try options.rejected.map { path throws in
      var export = Export.Options()
      export.records = .claims
      export.path = path
      do { return try Export(export) } catch is OptionError {
        throw OptionError(
          "rejected", "what is left out is written as JSON Lines, and '\(path)' has another ending; take '.jsonl'")
      }
    }
  }

  /// Options that would leave nothing.
  private static func check(_ options: Options) throws(OptionError) {
    if options.sections.isEmpty {
      throw OptionError("sections", "no kind of section is named, so there would be no claims")
    }
    if options.unasserted, options.minimumConfidence >= ClaimScores.highestUnasserted {
      throw OptionError(
        "unasserted",
        "what is not asserted has a confidence below \(ClaimScores.highestUnasserted), and 'minimum-confidence' is "
          + "\(options.minimumConfidence); give it a lower value")
    }
  }

  public var requirements: [Requirement] { lexicon.map { [.file(path: $0.path, option: "lexicon")] } ?? [] }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    if isLexiconMissing, let lexicon {
      throw DocumentError(reason: "lexicon", "cannot read '\(lexicon.path)'")
    }
    let assembly = assembly(of: document)
    document.claims = assembly.claims()
    context.count("claims", document.claims.count)
    for (reason, number) in assembly.reasonCounts { context.count("rejected", reason: reason, number) }
    if let rejected {
      var leftOut = document
      leftOut.claims = assembly.rejected()
      _ = try rejected.process(&leftOut, context)
    }
    return .keep
  }

  /// What the stage finds in a document, with what becomes a claim and why the rest does not.
  func assembly(of document: Document, longestSentence: Int = Self.longestSentence) -> ClaimAssembly {
    let tree = document.syntaxTree(longestSentence: longestSentence)
    var clauses = ClauseFinder(document, tree: tree, words: lexicons.clauses, sections: sections).clauses()
    if choice.unasserted {
      clauses += EventMentions.clauses(
        beside: clauses, tree, isOutside: { !document.isIn(sections, token: $0, tree) }, lexicons.meaning)
    }
    let attributions = AttributionFinder.attributions(of: document, tree, lexicons.cues, lexicons.clauses)
    var assembly = ClaimAssembly(
      document, tree: tree, clauses: clauses, attributions: attributions, sections: sections, lexicons.meaning)
    assembly.choose(choice)
    return assembly
  }

  // MARK: The file of what was left out

  public static var alwaysWrites: Bool { false }
  public var isWriting: Bool { rejected != nil }
  public static var pathOption: String { "rejected" }
  public var path: String { rejected?.path ?? "" }
  public func makeSink(writingTo file: String) throws -> any Sink {
    try rejected?.makeSink(writingTo: file) ?? TextSink(writingTo: file)
  }
}
