import Testing

@testable import Pipeline
@testable import Stages

@Suite struct EntityTagTests {
  @Test func mentionsAreTheModelsEntities() throws {
    var document = Document(id: "x", text: "Ann Lee in Minsk")
    document[ModelEntities.self] = [
      ModelEntities.Entity(span: TextSpan(0..<7), label: "PERSON"),
      ModelEntities.Entity(span: TextSpan(11..<16), label: "GPE"),
    ]
    #expect(try EntityTag(EntityTag.Options()).process(&document, StageContext()) == .keep)
    #expect(
      document.mentions == [Mention(TextSpan(0..<7), label: "PERSON"), Mention(TextSpan(11..<16), label: "GPE")])
    #expect(document.entities.isEmpty)
  }

  @Test func resolveIsNotThere() {
    #expect(
      message("entity-tag", "{resolve: true}") == """
        chain.yaml:3:27: error: stage 'entity-tag': mentions cannot be gathered into entities; write 'resolve: false'
          - entity-tag: {resolve: true}
                                  ^~~~
        """)
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
        """)
  }
}
