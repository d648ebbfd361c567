import Foundation
import Pipeline
import Stages
import Testing

/// Runs with a compressed output, from the input to the finished folder.
@Suite struct CompressedRunTests {
  /// Copies the output folder when it meets a document: what a kill at that moment would leave, as with one worker
  /// nothing else runs meanwhile.
  struct Snapshot: Stage {
    struct Options: StageOptions {
      var document = ""
      var from = ""
      var to = ""
    }
    static let manual = Manual(name: "snapshot", summary: "Copies the output folder.")
    static let settings: [Setting<Options>] = [
      Setting("document", \.document, "When."), Setting("from", \.from, "What."), Setting("to", \.to, "Where to."),
    ]
    let options: Options
    init(_ options: Options) { self.options = options }

    func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
      if document.id == options.document, !FileManager.default.fileExists(atPath: options.to) {
        try FileManager.default.copyItem(atPath: options.from, toPath: options.to)
      }
      return .keep
    }
  }

  private func chain(_ path: String, before: String = "") throws -> Chain {
    var registry = StageRegistry.standard
    registry.register(Snapshot.self)
    return try Chain(yaml: "pipeline: test\nstages: [\(before){export: {path: \(path)}}]", registry: registry)
  }

  private func makeInput(_ folder: String) throws -> String {
    let lines = (0..<3000).map {
      #"{"id":"\#($0)","text":"\#(String(repeating: "Minsk 🕊 \($0) ", count: 60))"}"# + "\n"
    }
    let path = "\(folder)/in.jsonl"
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func workersDoNotShow() throws {
    try withFolder { folder in
      let input = try makeInput(folder)
      let chain = try chain("documents.jsonl.zst")
      var whole: [Data] = []
      for workers in [1, 3] {
        let output = "\(folder)/out-\(workers)"
        _ = try Runner(chain, inputs: [input], output: .folder(output), options: .init(workers: workers)).run()
        whole.append(try Data(contentsOf: URL(filePath: "\(output)/documents.jsonl.zst")))
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: output).sorted() == [".pipe", "documents.jsonl.zst"])
      }
      #expect(whole[0] == whole[1])
    }
  }

  @Test(arguments: ["gz", "zst"])
  func aKilledRunGoesOnToTheSameFile(_ ending: String) throws {
    try withFolder { folder in
      let input = try makeInput(folder)
      let output = "\(folder)/out"
      let killed = "\(folder)/killed"
      let chain = try chain("d.\(ending)", before: "{snapshot: {document: 2500, from: \(output), to: \(killed)}}, ")
      _ = try Runner(chain, inputs: [input], output: .folder(output)).run()
      #expect(try FileManager.default.contentsOfDirectory(atPath: killed).contains("d.\(ending).partial.tail.1"))
      _ = try Runner(chain, inputs: [input], output: .resume(killed)).run()
      #expect(
        try Data(contentsOf: URL(filePath: "\(output)/d.\(ending)"))
          == Data(contentsOf: URL(filePath: "\(killed)/d.\(ending)")))
      #expect(try FileManager.default.contentsOfDirectory(atPath: killed).sorted() == [".pipe", "d.\(ending)"])
    }
  }

  /// A run that begins anew removes what an earlier one left beside its output.
  @Test func forceRemovesTails() throws {
    try withFolder { folder in
      let input = try makeInput(folder)
      let output = "\(folder)/out"
      _ = try Runner(chain("a.gz"), inputs: [input], output: .folder(output)).run()
      for name in ["a.gz.partial", "a.gz.partial.tail.0", "a.gz.partial.tail.1"] {
        try Data("x".utf8).write(to: URL(filePath: "\(output)/\(name)"))
      }
      _ = try Runner(chain("b.xz"), inputs: [input], output: .replace(output)).run()
      #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == [".pipe", "b.xz"])
    }
  }
}
