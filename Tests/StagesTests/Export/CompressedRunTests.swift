import Foundation
import Pipeline
import Stages
import Testing

/// Runs with a compressed output, from the input to the finished folder.
@Suite struct CompressedRunTests {
  private func chain(_ path: String) throws -> Chain {
    try Chain(yaml: "pipeline: test\nstages: [{export: {path: \(path)}}]", registry: .standard)
  }

  private func makeInput(_ folder: String) throws -> String {
    let lines = (0..<3000).map {
      #"{"id":"\#($0)","text":"\#(String(repeating: "Minsk 🕊 \($0) ", count: 60))"}"# + "\n"
    }
    let path = "\(folder)/in.jsonl"
    try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func workersAndKillsDoNotShow() throws {
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
