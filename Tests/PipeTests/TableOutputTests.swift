import Foundation
import Testing

/// Tables on standard output.
@Suite struct TableOutputTests {
  private static let chain = """
    pipeline: table
    stages:
      - segment: {method: rules}
      - export: {format: csv, records: sentences, path: sentences.csv.gz}
    """

  private static let header = "document,id,index,section,section_kind,start,end,text\n"
  private static let row = "a,a#s0,0,0,paragraph,0,15,\"Well, it rains.\"\n"

  @Test(arguments: [
    (["--output", "-"], header + row), (["--output", "-", "--limit", "0"], header), (["--dry-run"], header + row),
  ])
  func headerOnce(_ options: [String], _ expected: String) throws {
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(Self.chain.utf8).write(to: folder.appending(path: "chain.yaml"))
      try Data(#"{"id": "a", "text": "Well, it rains."}"#.utf8).write(to: folder.appending(path: "in.jsonl"))
      let result = try BuiltPipe.run(["run", "chain.yaml", "in.jsonl"] + options, in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == expected)
    }
  }
}
