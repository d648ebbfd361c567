import Testing

@testable import Pipeline
@testable import Stages

@Suite struct EntityTagTests {
  @Test func withoutResolvingMentionsAreTheModelsEntities() throws {
    var document = Document(id: "x", text: "Ann Lee in Minsk")
    document[ModelEntities.self] = [
      ModelEntities.Entity(span: TextSpan(0..<7), label: "PERSON"),
      ModelEntities.Entity(span: TextSpan(11..<16), label: "GPE"),
    ]
    var options = EntityTag.Options()
    options.resolve = false
    #expect(try EntityTag(options).process(&document, StageContext()) == .keep)
    #expect(
      document.mentions == [Mention(TextSpan(0..<7), label: "PERSON"), Mention(TextSpan(11..<16), label: "GPE")])
    #expect(document.entities.isEmpty)
  }

  @Test func needsTheModelsEntities() {
    let chain = "pipeline: test\nstages:\n  - segment: {method: rules}\n  - entity-tag\n"
    let error = #expect(throws: DiagnosticError.self) { try Chain(yaml: chain, registry: .standard) }
    #expect(
      error.map { "\($0)" } == """
        chain.yaml:4:5: error: stage 'entity-tag' reads 'model-entities', which no stage before it provides \
        ('segment' would with other options)
          - entity-tag
            ^~~~~~~~~~
        chain.yaml:4:5: error: stage 'entity-tag' reads 'dependencies', which no stage before it provides \
        ('segment' would with other options)
          - entity-tag
            ^~~~~~~~~~
        """)
  }
}
