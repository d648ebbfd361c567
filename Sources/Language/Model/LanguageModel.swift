/// A pipeline of spaCy 3.8 for English, loaded once and shared by all threads; each makes an `Analyzer` of it.
public final class LanguageModel: Sendable {
  /// For instance `en_core_web_md`.
  public let name: String
  /// spaCy's version of the pipeline.
  public let version: String
  public let kernel: Kernel
  /// Fine-grained parts of speech (Penn Treebank), by index.
  public let tags: [String]
  /// Labels of dependencies, by index; 0 is that of roots.
  public var dependencyLabels: [String] { dependencies.names }
  /// Labels of entities, by index.
  public var entityLabels: [String] { entityMoves.labels }
  /// Morphological features such as `Number=Sing|Person=3`, by index; 0 has none.
  public var morphologies: [String] { ruler.morphologies }
  let tokenizer: Tokenizer
  let ruler: AttributeRuler
  let lemmatizer: Lemmatizer
  let lexicon: Lexicon
  let vectors: StaticVectors?
  let general: EncoderWeights
  let names: EncoderWeights
  let tagger: LinearWeights
  let parser: ScorerWeights
  let entities: ScorerWeights
  let dependencies: DependencyLabels
  let entityMoves: EntityMoves

  /// - Parameter path: a file made by `ModelStore.install`.
  public init(contentsOf path: String, kernel: Kernel? = nil) throws(ModelError) {
    let file = try SectionFile(path: path)
    let description = try file.lines("description")
    guard description.count == 2 else { throw .damaged(path: path, reason: "its description is incomplete") }
    name = description[0]
    version = description[1]
    self.kernel = if let kernel { kernel } else { try Kernel(named: environmentValue("PIPE_KERNEL")) }
    vectors = try StaticVectors(file)
    general = try EncoderWeights(file, "tok2vec", embeddings: 6, hasVectors: vectors != nil)
    names = try EncoderWeights(file, "ner", embeddings: 4, hasVectors: vectors != nil)
    tags = try file.lines("tagger/labels")
    tagger = try LinearWeights(file, "tagger", depth: 96, columns: tags.count)
    parser = try ScorerWeights(file, "parser", features: 8)
    entities = try ScorerWeights(file, "ner", features: 3)
    dependencies = DependencyLabels(parser.moves)
    guard let moves = EntityMoves(entities), parser.moves.count(where: { $0.action < 2 || $0.action == 4 }) == 3 else {
      throw .damaged(path: path, reason: "moves are missing")
    }
    entityMoves = moves
    tokenizer = try file.decoded("tokenizer") { try Tokenizer(try TokenizerTables(blob: $0)) }
    let (tags, labels) = (tags, dependencies.names)
    let ruler = try file.decoded("attribute_ruler/patterns") {
      try AttributeRuler(try RulerTables(blob: $0), tags: tags, dependencies: labels)
    }
    self.ruler = ruler
    lemmatizer = try file.decoded("lemmatizer/lookups/lookups.bin") {
      Lemmatizer(try LemmaTables(blob: $0), morphologies: ruler.morphologies)
    }
    lexicon = try file.decoded("vocab/lookups.bin") { try Lexicon(lookups: $0) }
  }
}
