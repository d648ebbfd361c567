import Pipeline
import Stages
import Testing

@Suite struct ExportOptionTests {
  struct Provider: Stage {
    static let manual = Manual(
      name: "provide", summary: "Provides every layer.",
      provides: [.sections, .tokens, .sentences, .dependencies, .mentions, .entities, .claims])
    init(_ options: NoOptions) {}
    func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
  }

  static let registry: StageRegistry = {
    var registry = StageRegistry.standard
    registry.register(Provider.self)
    return registry
  }()

  @Test(arguments: [
    ("{records: documents}", "documents.jsonl"), ("{}", "documents.jsonl"),
    ("{path: a/b.jsonl.gz, format: jsonl}", "a/b.jsonl.gz"), ("{tokens: false, path: x.JSONL.XZ}", "x.JSONL.XZ"),
  ])
  func paths(_ options: String, _ path: String) throws {
    #expect(try Chain(yaml: "pipeline: test\nstages:\n  - export: \(options)\n", registry: .standard).outputs == [path])
  }

  @Test(arguments: ["sentences", "claims", "entities", "documents, tokens: true"])
  func layersProvided(_ records: String) throws {
    _ = try Chain(yaml: "pipeline: test\nstages: [provide, {export: {records: \(records)}}]", registry: Self.registry)
  }

  @Test(arguments: [
    (
      "{records: claims, tokens: true}",
      """
      chain.yaml:3:39: error: stage 'export': only document records have tokens; leave 'tokens' out, or write \
      'records: documents'
        - export: {records: claims, tokens: true}
                                            ^~~~
      """
    ),
    (
      "{path: a.jsonl.zip}",
      """
      chain.yaml:3:20: error: stage 'export': cannot write '.zip'; expected .gz, .bz2, .zst, .xz, or another ending for \
      plain text
        - export: {path: a.jsonl.zip}
                         ^~~~~~~~~~~
      """
    ),
    (
      "{records: claim}",
      """
      chain.yaml:3:23: error: option 'records' of stage 'export': expected one of documents, sentences, claims, \
      entities, triples (did you mean 'claims'?), found 'claim'
        - export: {records: claim}
                            ^~~~~
      """
    ),
    (
      "{records: sentences}",
      """
      chain.yaml:3:5: error: stage 'export' reads 'sentences', which no stage before it provides ('segment' would)
        - export: {records: sentences}
          ^~~~~~
      """
    ),
  ])
  func errors(_ options: String, _ expected: String) {
    #expect(message("export", options) == expected)
  }

  @Test(arguments: [".7z", ".br", ".lz4", ".ZIP", ".tar"])
  func unknownCompressions(_ ending: String) {
    #expect(message("export", "{path: a\(ending)}")?.contains("cannot write '\(ending.lowercased())'") == true)
  }
}
