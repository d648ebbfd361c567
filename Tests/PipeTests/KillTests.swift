import Foundation
import Testing

/// Kills the program with SIGKILL at random moments, resumes it, and compares with a run that was never killed.
@Suite struct KillTests {
  private static let documents = 4000
  private static let kills = 36

  private static let chain = """
    pipeline: killed
    stages:
      - normalize
      - segment: {method: rules}
      - filter: {minimum-words: 12}
      - export: {records: documents}
      - export: {records: sentences, path: nested/sentences.jsonl.gz}
    """

  @Test func resumedOutputEqualsUnbrokenOutput() throws {
    let folder = try TemporaryFolder()
    let chain = try folder.write("chain.yaml", Self.chain)
    let input = try folder.write("input.jsonl", Self.input())
    func run(_ output: String, _ workers: Int, _ more: [String] = []) -> [String] {
      ["run", chain, input, "--output", folder.path(output), "--quiet", "--workers", "\(workers)"] + more
    }
    let start = ContinuousClock.now
    #expect(try Program.run(run("unbroken", 1)).status == 1)
    let whole = ContinuousClock.now - start
    let expected = try Tree.read(folder.path("unbroken"))
    #expect(expected.keys.sorted() == ["dead-letters/dead-letters.jsonl", "documents.jsonl", "nested/sentences.jsonl.gz"])

    var generator = SystemRandomNumberGenerator()
    var killed = 0
    for round in 0... where killed < Self.kills {
      let output = "broken-\(round)"
      var more: [String] = []
      // The fifth attempt of a round is left to end by itself; so is one that is done before it is killed.
      for attempt in 0..<5 {
        let delay = attempt < 4 ? whole * Double.random(in: 0.02..<0.6, using: &generator) : nil
        let workers = Int.random(in: 1...3, using: &generator)
        let result = try Program.run(run(output, workers, more), killAfter: delay)
        guard result.wasKilled else {
          #expect(result.status == 1, "\(result.errors)")
          break
        }
        killed += 1
        // Before the journal is there, there is nothing to resume.
        let hasJournal = FileManager.default.fileExists(atPath: folder.path(output + "/.pipe/journal.jsonl"))
        more = [hasJournal ? "--resume" : "--force"]
      }
      let found = try Tree.read(folder.path(output))
      #expect(found.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in expected { #expect(found[name] == bytes, "\(name) differs in round \(round)") }
    }
    #expect(killed >= 30)
  }

  /// Documents of a few sentences, some too short, some with an id that was there, some that are no JSON.
  private static func input() -> String {
    (0..<documents).map { number in
      if number % 97 == 50 { return "{\"id\": \"broken-\(number)\", \"text\": " }
      let id = number % 131 == 130 ? number - 7 : number
      let sentences = (0...(number % 5)).map { "This is sentence \($0) of document \(number), said Dr. N\u{e9}m\u{e9}th." }
      return "{\"id\": \"d\(id)\", \"text\": \"\(sentences.joined(separator: number % 3 == 0 ? "\\n\\n" : " "))\"}"
    }.joined(separator: "\n")
  }
}
