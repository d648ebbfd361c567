import Language
import Pipeline

/// Corrects the names that the language model found, and gathers them, noun phrases and pronouns into entities.
///
/// Takes what `segment` with `method: model` left; looks at words and trees, so it costs a fraction of the model's work,
/// linear in the document's length.
///
/// Before: `Maria Lane flew to Minsk. She met Lukashenka.`
/// After: `Maria Lane`, `She` e1 PERSON; `Minsk` e2 GPE; `Lukashenka` e3 PERSON
public struct EntityTag: Stage {
  public struct Options: StageOptions {
    public var resolve = true
    public var gazetteer: FilePath?
    public init() {}
  }

  public static let manual = Manual(
    name: "entity-tag", summary: "Finds who and what the text speaks of, and gathers mentions into entities.",
    details: details, reads: [ModelEntities.name, .tokens, .sentences, .dependencies], provides: [.mentions, .entities])

  public static let settings: [Setting<Options>] = [
    Setting(
      "resolve", \.resolve,
      "Whether names are corrected and gathered into entities; with `false` they are the model's, unchanged."),
    Setting(
      "gazetteer", \.gazetteer,
      "A CSV file of names of your own, `name,label,canonical,aliases`; relative to the chain file."),
  ]

  private let options: Options
  /// Nil where the gazetteer's file cannot be read.
  private let words: NameWords?

  public init(_ options: Options) throws {
    if options.gazetteer != nil, !options.resolve {
      throw OptionError("gazetteer", "'resolve: false' has no use for 'gazetteer'; leave one of them out")
    }
    self.options = options
    words = if let file = options.gazetteer { try NameWords(adding: file) } else { .standard }
  }

  public var requirements: [Requirement] {
    options.gazetteer.map { [.file(path: $0.path, option: "gazetteer")] } ?? []
  }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    let found = document[ModelEntities.self]
    guard options.resolve else {
      document.mentions = found.map { Mention($0.span, label: $0.label) }
      return .keep
    }
    guard let words else {
      throw DocumentError(reason: "gazetteer", "cannot read '\(options.gazetteer?.path ?? "")'")
    }
    let tree = document.sharedSyntaxTree()
    try context.checkDeadline()
    let names = NameFinder(tree: tree, words: words).names(document, found)
    try context.checkDeadline()
    let clusters = try Coreference(tree: tree, words: words).clusters(document, names, context)
    try context.checkDeadline()
    EntityAssembly(tree: tree, words: words).fill(&document, names, clusters)
    return .keep
  }
}
