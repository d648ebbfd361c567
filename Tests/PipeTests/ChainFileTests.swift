import Foundation
import Pipeline
import Stages
import Testing

/// The chain files that people copy, those that `pipe new` writes, and some that are wrong.
@Suite struct ChainFileTests {
  private static func files(in folder: String) -> [String] {
    let url = BuiltPipe.root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  private static let withModel = ["claims", "entities", "linguistics", "parity"].map { "pipelines/\($0).yaml" }
  private static let withoutModel = files(in: "pipelines").filter { !withModel.contains($0) }

  @Test(arguments: withoutModel)
  func passesCheck(_ path: String) throws { try check(path) }

  @Test(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped), arguments: withModel)
  func passesCheckWithModel(_ path: String) throws { try check(path) }

  private func check(_ path: String) throws {
    let result = try BuiltPipe.run(["check", path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("\(path): ok ("))
  }

  /// Values that let the one article through that the chains are tried with.
  private static let settings = [
    "pipelines/sample-and-filter.yaml": ["share": "1", "minimum-words": "10"]
  ]

  @Test(arguments: withoutModel)
  func everyExportWritesSomethingOfAnArticle(_ path: String) throws { try tryOut(path) }

  @Test(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped), arguments: withModel)
  func everyExportWritesSomethingWithModel(_ path: String) throws { try tryOut(path) }

  private func tryOut(_ path: String) throws {
    let file = BuiltPipe.root.appending(path: path).path
    let chain = try Chain(loading: file, registry: .standard, settings: Self.settings[path] ?? [:])
    let article = Document(
      id: "a",
      text: """
        Harbour strike ends after nine days

        Dock workers went back to work on Wednesday after nine days, the port said. Ships will be unloaded by Friday.
        """,
      metadata: ["title": "Harbour strike ends after nine days", "language": "en"])
    let result = try chain.process(article)
    #expect(result.outcome == .kept)
    #expect(!result.outputs.isEmpty)
    for output in result.outputs { #expect(!output.bytes.isEmpty, "\(output.path)") }
  }

  @Test(arguments: withModel)
  func aMissingModelEndsCheckAndRun(_ path: String) throws {
    try BuiltPipe.withTemporaryFolder { folder in
      let environment = ["PIPE_MODEL_DIR": folder.path]
      let line = try String(contentsOf: BuiltPipe.root.appending(path: path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("  - segment") }
      let place = "\(path):\(try #require(line) + 1):5"
      let problem =
        "error: stage 'segment': the model 'en_core_web_md' is not installed; run: pipe model install en_core_web_md"
      for arguments in [["check", path], ["run", path, "corpus", "--output", folder.path + "/out"]] {
        let result = try BuiltPipe.run(arguments, environment: environment)
        #expect(result.status == 69)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("\(place): \(problem)\n  - segment: {"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
      }
    }
  }

  @Test func thereAreChainFilesToTest() {
    #expect(Self.files(in: "pipelines").count >= 4)
    #expect(Self.files(in: "Tests/BrokenChains").count >= 20)
  }

  /// `make interop` shows that the JSON Schema refuses the same files.
  @Test(arguments: files(in: "Tests/BrokenChains"))
  func isRefused(_ path: String) throws {
    let result = try BuiltPipe.run(["check", path])
    #expect(result.status == 78)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("\(path):"))
    #expect(result.errors.contains(": error: "))
  }

  @Test func aNewChainPassesCheckAndIsNeverOverwritten() throws {
    try BuiltPipe.withTemporaryFolder { folder in
      let made = try BuiltPipe.run(["new", "my-chain_2"], in: folder)
      #expect(made.status == 0)
      #expect(made.output == "wrote my-chain_2.yaml; to run it: pipe run my-chain_2.yaml INPUT --output DIR\n")
      let text = try String(contentsOf: folder.appending(path: "my-chain_2.yaml"), encoding: .utf8)
      #expect(text.contains("\npipeline: my-chain_2\n"))
      let checked = try BuiltPipe.run(["check", "my-chain_2.yaml"], in: folder)
      #expect(checked.output == "my-chain_2.yaml: ok (5 stages, writes documents.jsonl, sentences.jsonl)\n")
      #expect(checked.errors.isEmpty)
      let again = try BuiltPipe.run(["new", "my-chain_2"], in: folder)
      #expect(again.status == 73)
      #expect(again.errors == "error: 'my-chain_2.yaml' exists; nothing was overwritten\n")
    }
  }

  @Test func aNewChainGoesWhereItIsTold() throws {
    try BuiltPipe.withTemporaryFolder { folder in
      let made = try BuiltPipe.run(["new", "mine", "--output", "other.yaml"], in: folder)
      #expect(made.output == "wrote other.yaml; to run it: pipe run other.yaml INPUT --output DIR\n")
      #expect(try BuiltPipe.run(["check", "other.yaml"], in: folder).status == 0)
      let text = try String(contentsOf: folder.appending(path: "other.yaml"), encoding: .utf8)
      #expect(text.contains("\n#   pipe check other.yaml\n"))
    }
  }
}
