import Testing

@testable import Pipeline

@Suite struct ChainProcessTests {
  private func chain(_ stages: String) throws -> Chain {
    try Chain(yaml: "pipeline: test\nstages:\n\(stages)\n", registry: Toy.registry)
  }

  @Test func givesTheDocumentAndWhatExportsWouldWrite() throws {
    let chain = try chain("  - save: {path: a.txt}\n  - upper\n  - save: {path: b.txt}")
    let result = try chain.process(Document(id: "d", text: "x"))
    #expect(result.document.text == "X")
    #expect(result.outcome == .kept)
    #expect(result.outputs.map(\.path) == ["a.txt", "b.txt"])
    #expect(result.outputs.map(\.text) == ["d: x\n", "d: X\n"])
  }

  @Test func stopsWhereADocumentIsDropped() throws {
    let result = try chain("  - gate\n  - upper\n  - save").process(Document(id: "d", text: "drop"))
    #expect(result.outcome == .dropped(stage: "gate", reason: "unwanted"))
    #expect(result.document.text == "drop")
    #expect(result.outputs.map(\.text) == [""])
  }

  @Test func passesByWhatAConditionDoesNotMeet() throws {
    let chain = try chain("  - upper:\n    when: {language: [en]}")
    #expect(try chain.process(Document(id: "d", text: "x", metadata: ["language": "fr"])).document.text == "x")
    #expect(try chain.process(Document(id: "d", text: "x", metadata: ["language": "en"])).document.text == "X")
  }

  @Test func throwsWhatAStageFailsWithUnlessThePolicyIsToDrop() throws {
    let error = #expect(throws: StageFailure.self) { try chain("  - gate").process(Document(id: "d", text: "fail")) }
    #expect(error?.description == "stage 'gate': the text says fail")
    let dropping = try chain("  - save\n  - gate:\n    on-error: drop")
    let result = try dropping.process(Document(id: "d", text: "fail"))
    #expect(result.outcome == .dropped(stage: "gate", reason: "bad-text"))
    #expect(result.outputs.map(\.text) == [""])
  }

  @Test func aChainWithoutExportIsRefusedAtItsStages() throws {
    let error = #expect(throws: DiagnosticError.self) { try chain("  - gate").requireExport() }
    #expect(
      error?.description == """
        chain.yaml:2:1: error: the chain has no 'export', so a run would write nothing
        stages:
        ^~~~~~
        """)
    #expect(throws: Never.self) { try chain("  - save").requireExport() }
  }

  @Test func aQuotedVariableCanBeANumber() throws {
    #expect(throws: Never.self) { try chain("  - gate: {minimum: \"${least:3}\"}") }
    #expect(throws: DiagnosticError.self) { try chain("  - gate: {minimum: \"3\"}") }
    #expect(throws: DiagnosticError.self) { try chain("  - gate: {minimum: \"${least:3}0\"}") }
  }
}
