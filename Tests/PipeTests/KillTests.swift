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
      - export: {records: sentences, format: csv}
    """

  @Test func resumedOutputEqualsUnbrokenOutput() throws {
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(Self.chain.utf8).write(to: folder.appending(path: "chain.yaml"))
      try Data(Self.input().utf8).write(to: folder.appending(path: "input.jsonl"))
      let start = ContinuousClock.now
      #expect(try run(in: folder, "unbroken", workers: 1).status == 1)
      let whole = ContinuousClock.now - start
      let expected = try files(folder.appending(path: "unbroken"))
      #expect(
        expected.keys.sorted() == [
          "dead-letters/dead-letters.jsonl", "documents.jsonl", "nested/sentences.jsonl.gz", "sentences.csv",
        ])
      var killed = 0
      var round = 0
      while killed < Self.kills {
        round += 1
        let output = "broken-\(round)"
        killed += try runKilled(in: folder, output, within: whole)
        let found = try files(folder.appending(path: output))
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (name, bytes) in expected { #expect(found[name] == bytes, "\(name) differs in round \(round)") }
      }
    }
  }

  private func run(
    in folder: URL, _ output: String, workers: Int, _ more: [String] = [], killAfter: Duration? = nil
  ) throws -> BuiltPipe.Result {
    let arguments = ["run", "chain.yaml", "input.jsonl", "--output", output, "--quiet", "--workers", "\(workers)"]
    return try BuiltPipe.run(arguments + more, in: folder, killAfter: killAfter)
  }

  /// Runs to the end, with up to four kills on the way.
  /// - Returns: the number of kills.
  private func runKilled(in folder: URL, _ output: String, within time: Duration) throws -> Int {
    var more: [String] = []
    var kills = 0
    // A run that is killed on its way out has finished, and its resume has nothing to do, which is status 0.
    var isFinished = false
    while true {
      let delay = kills < 4 ? time * Double.random(in: 0.02..<0.6) : nil
      let result = try run(in: folder, output, workers: .random(in: 1...3), more, killAfter: delay)
      guard result.wasKilled else {
        #expect(result.status == (isFinished ? 0 : 1), "\(result.errors)")
        return kills
      }
      // Before the journal is there, there is nothing to resume.
      let journal = folder.appending(path: "\(output)/.pipe/journal.jsonl")
      kills += 1
      let lines = try? String(contentsOf: journal, encoding: .utf8)
      isFinished = lines?.hasSuffix("{\"finished\":true}\n") ?? false
      more = [lines == nil ? "--force" : "--resume"]
    }
  }

  /// The files of an output folder, without the runner's own.
  private func files(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !name.hasPrefix(".pipe") {
      let file = folder.appending(path: name)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[name] = try Data(contentsOf: file)
    }
    return files
  }

  /// Documents of a few sentences, some too short, some with an id that was there, some that are no JSON.
  private static func input() -> String {
    (0..<documents).map { number in
      if number % 97 == 50 { return "{\"id\": \"broken-\(number)\", \"text\": " }
      let id = number % 131 == 130 ? number - 7 : number
      let sentences = (0...(number % 5)).map {
        "This is sentence \($0) of document \(number), said Dr. N\u{e9}m\u{e9}th."
      }
      return "{\"id\": \"d\(id)\", \"text\": \"\(sentences.joined(separator: number % 3 == 0 ? "\\n\\n" : " "))\"}"
    }.joined(separator: "\n")
  }
}
