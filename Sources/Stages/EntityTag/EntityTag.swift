import Language
import Pipeline

/// Makes mentions of the names, numbers and dates that the language model found, unchanged.
///
/// Takes what `segment` with `method: model` left; reads no text, so it costs next to nothing.
///
/// Before: `Maria Lane flew to Minsk.`
/// After: `Maria Lane` PERSON, `Minsk` GPE
public struct EntityTag: Stage {
  public struct Options: StageOptions {
    public var resolve = true
    public init() {}
  }

  public static let manual = Manual(
    name: "entity-tag", summary: "Finds the names, numbers and dates in the text.",
    details: """
      Each becomes a mention of the kind `name` with one of OntoNotes' labels: `PERSON`, `NORP`, `FAC`, `ORG`, `GPE`, \
      `LOC`, `PRODUCT`, `EVENT`, `WORK_OF_ART`, `LAW`, `LANGUAGE`, `DATE`, `TIME`, `PERCENT`, `MONEY`, `QUANTITY`, \
      `ORDINAL`, `CARDINAL`. They are the model's own, found by `segment` with `method: model`: it misses some and takes \
      some for what they are not, more often in headings than in sentences. Mentions are not gathered into entities.
      """,
    reads: [ModelEntities.name, .tokens, .sentences, .dependencies], provides: [.mentions, .entities])

  public static let settings: [Setting<Options>] = [
    Setting("resolve", \.resolve, "Whether mentions are gathered into entities; only `false` is possible.")
  ]

  public static let examples = [
    Example(
      "Names with their labels.", after: ["segment"], input: "Maria Lane flew from Minsk to the U.N. on Monday.",
      shows: .mentions,
      output: """
        PERSON: Maria Lane
        GPE: Minsk
        ORG: U.N.
        DATE: Monday
        """)
  ]

  public init(_ options: Options) throws {
    self.options = options
  }

  private let options: Options

  public func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    let found = document[ModelEntities.self]
    guard options.resolve else {
      document.mentions = found.map { Mention($0.span, label: $0.label) }
      return .keep
    }
    let tree = SyntaxTree(document)
    let names = NameFinder(tree: tree, words: .standard).names(document, found)
    let clusters = Coreference(tree: tree, words: .standard).clusters(document, names)
    EntityAssembly(tree: tree, words: .standard).fill(&document, names, clusters)
    return .keep
  }
}
