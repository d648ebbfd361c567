import Foundation
import Testing

/// Triples against those that a public benchmark's converter makes of the same document records.
///
/// `PIPE_TOOLS` names the folder of the converter `to_benchie.py`; without it, `../shared/tools` is tried.
@Suite struct TripleToolTests {
  private static let tool: URL? = {
    let folder = ProcessInfo.processInfo.environment["PIPE_TOOLS"].map { URL(filePath: $0) }
    let tool = (folder ?? BuiltPipe.root.appending(path: "../shared/tools")).appending(path: "to_benchie.py")
    return FileManager.default.fileExists(atPath: tool.path) ? tool : nil
  }()

  @Test(
    .enabled(if: tool != nil, "PIPE_TOOLS names no folder with to_benchie.py"),
    .enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
  func sameTriples() throws {
    let chain = """
      pipeline: triples
      stages:
        - normalize
        - segment
        - entity-tag
        - claim-extract
        - export: {records: documents}
        - export: {records: triples, format: tsv}
      """
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(chain.utf8).write(to: folder.appending(path: "chain.yaml"))
      let corpus = BuiltPipe.root.appending(path: "corpus").path
      let articles = ["astana-bishkek-power-swap", "bridge-inquiry-final-report", "harlan-ferry-levee-editorial"]
      let run = try BuiltPipe.run(
        ["run", "chain.yaml"] + articles.map { "\(corpus)/\($0).txt" } + ["--output", "out", "--quiet"], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      let tool = try #require(Self.tool).path
      let expected = try BuiltPipe.shell("python3 '\(tool)' out/documents.jsonl", in: folder)
      try #require(expected.status == 0, "\(expected.errors)")
      let table = try String(contentsOf: folder.appending(path: "out/triples.tsv"), encoding: .utf8)
      #expect(
        Self.rows(table.split(separator: "\n").dropFirst(), [1, 4, 5, 6])
          == Self.rows(expected.output.split(separator: "\n")[...], [0, 1, 2, 3]))
    }
  }

  /// Cells of lines; those in quotes are without them.
  private static func rows(_ lines: ArraySlice<Substring>, _ columns: [Int]) -> [[String]] {
    lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.map { column in
        let cell = String(cells[column])
        guard columns[0] == 1, cell.hasPrefix("\"") else { return cell }
        return String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"")
      }
    }
  }
}
