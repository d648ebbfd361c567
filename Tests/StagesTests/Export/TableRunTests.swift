import Foundation
import Pipeline
import Testing

@testable import Stages

/// Runs that write tables, from the input to the finished folder: the header is there once, however a run went.
@Suite struct TableRunTests {
  private static let header =
    "id,source,title,authors,published,site,section,url,language,description,metadata,sentences,entities,claims,text\n"

  private func chain(_ path: String, before: String = "") throws -> Chain {
    var registry = StageRegistry.standard
    registry.register(CompressedRunTests.Snapshot.self)
    return try Chain(
      yaml: "pipeline: test\nstages: [\(before){export: {format: csv, path: \(path)}}]", registry: registry)
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  /// A process is killed before it has committed anything, and behind its first commits.
  @Test(arguments: ["d.csv", "d.csv.gz"], [0, 2500])
  func aKilledRunGoesOnToTheSameFile(_ path: String, _ document: Int) throws {
    try withFolder { folder in
      let cell = String(repeating: #"Minsk, 🕊 \"calm\" "#, count: 40)
      let lines = (0..<3000).map { #"{"id":"\#($0)","text":"\#(cell)"}"# + "\n" }
      try lines.joined().write(toFile: "\(folder)/in.jsonl", atomically: true, encoding: .utf8)
      let (output, killed) = ("\(folder)/out", "\(folder)/killed")
      let chain = try chain(path, before: "{snapshot: {document: \(document), from: \(output), to: \(killed)}}, ")
      _ = try Runner(chain, inputs: ["\(folder)/in.jsonl"], output: .folder(output)).run()
      // What may have got to the file behind the last commit.
      let partial = try FileHandle(forWritingTo: URL(filePath: "\(killed)/\(path).partial"))
      let length = try partial.seekToEnd()
      if document == 0 { #expect(length == 0) }
      try partial.write(contentsOf: Data("id,sou".utf8))
      try partial.close()
      _ = try Runner(chain, inputs: ["\(folder)/in.jsonl"], output: .resume(killed)).run()
      #expect(try bytes("\(output)/\(path)") == bytes("\(killed)/\(path)"))
      if path == "d.csv" {
        let row = #",in.jsonl,,,,,,,,,,0,0,0,""# + cell.replacing(#"\""#, with: #""""#) + "\"\n"
        let expected = Self.header + (0..<3000).map { "\($0)\(row)" }.joined()
        #expect(try bytes("\(output)/\(path)") == Data(expected.utf8))
      }
    }
  }

  @Test func aRunOfNoDocumentsWritesTheHeader() throws {
    try withFolder { folder in
      try Data().write(to: URL(filePath: "\(folder)/in.jsonl"))
      for path in ["d.csv", "d.csv.zst"] {
        let output = "\(folder)/out-\(path)"
        _ = try Runner(chain(path), inputs: ["\(folder)/in.jsonl"], output: .folder(output)).run()
        let expected = "\(folder)/\(path)"
        let sink: any Sink =
          path == "d.csv" ? try TextSink(writingTo: expected) : try CompressedSink(writingTo: expected, .zstandard)
        try sink.write(Array(Self.header.utf8))
        try sink.finish()
        #expect(try bytes("\(output)/\(path)") == bytes(expected))
      }
    }
  }

  /// Several tables of a run, each with its own header, and an output without one.
  @Test func severalOutputs() throws {
    try withFolder { folder in
      try #"{"id":"a","text":"One. Two."}"#.write(toFile: "\(folder)/in.jsonl", atomically: true, encoding: .utf8)
      let chain = try Chain(
        yaml: """
          pipeline: test
          stages:
            - segment: {method: rules}
            - export: {format: csv, records: sentences}
            - export: {format: tsv, records: sentences}
            - export: {records: sentences}
          """, registry: .standard)
      _ = try Runner(chain, inputs: ["\(folder)/in.jsonl"], output: .folder("\(folder)/out")).run()
      let expected = """
        document,id,index,section,section_kind,start,end,text
        a,a#s0,0,0,paragraph,0,4,One.
        a,a#s1,1,0,paragraph,5,9,Two.

        """
      #expect(try bytes("\(folder)/out/sentences.csv") == Data(expected.utf8))
      #expect(try bytes("\(folder)/out/sentences.tsv") == Data(expected.replacing(",", with: "\t").utf8))
      #expect(try bytes("\(folder)/out/sentences.jsonl").starts(with: Data(#"{"id":"a#s0""#.utf8)))
    }
  }
}
