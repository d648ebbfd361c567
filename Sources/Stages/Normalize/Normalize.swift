import Pipeline

/// Cleans a text and says what each part of it is.
public struct Normalize: Stage {
  /// What happens to the text.
  public enum Treatment: String, SettingChoice {
    case clean, keep
  }

  public struct Options: StageOptions {
    public var text = Treatment.clean
    public var hyphenation = true

    public init() {}
  }

  public static let manual = Manual(
    name: "normalize",
    summary: "Cleans the text, finds its sections and reads title, authors and date out of it.",
    details: """
      The clean text is in Unicode's Normalization Form C, has no control or zero-width characters, single spaces, and \
      one section a line with an empty line between two. Lines that were wrapped at a column become one paragraph, and \
      words that were broken at the ends of lines become whole. Spans can still be traced to the text as it was read. \
      Normalising twice gives the same as once.

      Sections are title, byline, dateline, dek, caption, heading, paragraph, list, quote, table, bio and boilerplate. \
      What nothing speaks for is a paragraph: a post or a note without a header has no title. The phrases that page \
      furniture, bylines and dates are known by are English.

      Metadata that the input gives is never replaced. A date without a year, or one that could be read in two ways, \
      becomes `published_text`.
      """,
    provides: [.sections], replacesText: true)

  public static let settings: [Setting<Options>] = [
    Setting("text", \.text, "Whether to clean the text, or to find sections and metadata and change no byte."),
    Setting("hyphenation", \.hyphenation, "Whether to join words that a hyphen breaks at the end of a line."),
  ]

  let options: Options
  private let table = CodePointTable.shared

  public init(_ options: Options) { self.options = options }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    let memory = context.scratch(NormalizeMemory.init)
    try clean(document.utf8, into: memory, context)
    let layout = TextLayout(memory.clean, removesHyphens: options.hyphenation)
    var recognizer = SectionRecognizer(layout, metadata: document.metadata)
    try context.checkDeadline()
    recognizer.run()
    try context.checkDeadline()
    add(recognizer.metadata, to: &document)
    let sections = SectionList(recognizer, layout)
    if options.text == .clean {
      document.replaceText(layout.text, map: layout.isIdentity ? .identity : layout.map)
      document.sections = sections.inLayout
    } else {
      // The sections are new, so what earlier stages found in the old ones goes, as it does with a new text.
      document.replaceText(document.utf8, map: .identity)
      document.sections = sections.inSource
    }
    return .keep
  }

  private static let keys = [
    MetadataKey.title, MetadataKey.authors, MetadataKey.published, MetadataKey.publishedText, MetadataKey.section,
  ]

  /// Adds what was found, in one order whatever the order it was found in.
  private func add(_ found: Metadata, to document: inout Document) {
    for key in Self.keys {
      if let value = found[key], value != document.metadata[key] { document.metadata[key] = value }
    }
  }

  private func clean(_ bytes: [UInt8], into memory: NormalizeMemory, _ context: StageContext) throws(DocumentError) {
    let reused = memory.take()
    memory.clean = try bytes.withUnsafeBufferPointer { input throws(DocumentError) in
      var cleaner = TextCleaner(input, table, reusing: reused)
      try cleaner.run(context)
      return cleaner.output
    }
  }
}

/// Buffers that a worker keeps from document to document.
private final class NormalizeMemory {
  var clean = CleanText()

  /// Gives the buffers away, so that they are changed in place and not copied.
  func take() -> CleanText {
    defer { clean = CleanText() }
    return clean
  }
}
