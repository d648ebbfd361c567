import Testing

@testable import Pipeline

/// What is left of a run that was killed, and going on with it.
struct ResumeTests {
  private struct Killed: Error {}

  /// Leaves a run as a kill would: nothing is written after some write to the last export's sink.
  private func kill(_ fixture: RunFixture, _ output: Runner.Output, at write: Int) throws {
    let file = fixture.path("out/h.txt.partial")
    HookedIds.hook(file) { if $0 == write { throw Killed() } }
    defer { HookedIds.hook(file, nil) }
    // A narrow window, so that checkpoints are not far apart.
    _ = try fixture.runner(output, workers: 3, window: 50_000).run()
  }

  /// What a killed process may have written behind its last checkpoint.
  private func addGarbage(_ fixture: RunFixture, _ random: inout FixedRandom) throws {
    let folder = fixture.folder
    for name in folder.files(in: "out") where name.hasSuffix(".partial") || name == ".pipe/identities" {
      let garbage = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.append(garbage, to: "out/\(name)")
    }
    if Bool.random(using: &random) { try folder.write("out/.pipe/memory-0.123abc", "stray") }
    if Bool.random(using: &random) { try folder.write("out/.pipe/journal.jsonl.new", "{\"run\":") }
    let letters = "out/dead-letters/dead-letters.jsonl.partial"
    if !folder.exists(letters), Bool.random(using: &random) { try folder.write(letters, "{\"doc") }
    let journal = try folder.bytes("out/.pipe/journal.jsonl")
    let lines = journal.split(separator: 10)
    switch Int.random(in: 0..<3, using: &random) {
    case 0 where lines.count > 1:
      // The last line was being written: it is cut somewhere, its end included.
      try folder.write(
        "out/.pipe/journal.jsonl",
        Array(journal.dropLast(Int.random(in: 1...lines[lines.count - 1].count, using: &random))))
    case 1: try folder.append(Array("{\"commit\":{\"position\":[0,".utf8), to: "out/.pipe/journal.jsonl")
    default: break
    }
  }

  @Test("a killed run resumes to the same bytes", arguments: RunnerTests.chains, [1, 2, 3])
  func killed(_ stages: [String], _ seed: UInt64) throws {
    let kinds = seed == 3 ? ["good"] : Corpus.kinds
    let corpus = Corpus(6000, seed: seed, kinds: kinds)
    let fixture = try RunFixture(stages + ["hooked: {path: h.txt}"], input: corpus.bytes)
    try fixture.run("whole", workers: 1)
    let writes = try fixture.folder.text("whole/h.txt").split(separator: "\n").count
    var random = FixedRandom(seed)
    try kill(fixture, .folder(fixture.path("out")), at: Int.random(in: 0..<writes, using: &random))
    for _ in 0..<3 {
      try addGarbage(fixture, &random)
      try kill(fixture, .resume(fixture.path("out")), at: Int.random(in: 0..<writes, using: &random))
      if !fixture.folder.exists("out/h.txt.partial") { break }
    }
    if fixture.folder.exists("out/h.txt.partial") { try addGarbage(fixture, &random) }
    try fixture.resume()
    #expect(try fixture.left(in: "out") == fixture.left(in: "whole"))
    let memories = fixture.folder.files(in: "out/.pipe").filter { $0.hasPrefix("memory-") }
    #expect(memories.count <= 4 && !memories.contains("memory-0.123abc"))
  }

  @Test("the journal cut at every byte", arguments: [["write"], ["number", "write"]])
  func cutJournal(_ stages: [String]) throws {
    let fixture = try RunFixture(stages, input: Corpus(30).bytes)
    try fixture.run()
    let whole = try fixture.left(in: "out")
    let journal = try fixture.folder.bytes("out/.pipe/journal.jsonl")
    let complete = try fixture.folder.bytes("out/ids.txt")
    let header = journal.firstIndex(of: 10)! + 1
    for length in stride(from: header, through: journal.count - 1, by: 7) {
      let runner = try fixture.runner(.resume(fixture.path("out")))
      #expect("\(try runner.run().ending)" == "alreadyFinished")
      try fixture.folder.write("out/.pipe/journal.jsonl", Array(journal[..<length]))
      // Outputs get their final names behind the line that says complete.
      if journal[..<length].count(where: { $0 == 10 }) < 2 {
        for name in fixture.folder.files(in: "out") where !name.hasPrefix(".pipe/") {
          try Files.rename(fixture.path("out/\(name)"), to: fixture.path("out/\(name).partial"))
        }
      }
      let report = try fixture.resume()
      #expect("\(report.ending)" == "finished")
      #expect(try fixture.left(in: "out") == whole)
    }
    #expect(try fixture.folder.bytes("out/ids.txt") == complete)
  }

  @Test("killed while the outputs got their final names", arguments: 0..<4)
  func betweenCompleteAndFinished(_ renamed: Int) throws {
    let stages = ["once", "write: {path: a.txt}", "write: {path: b/c.txt}", "trip"]
    let fixture = try RunFixture(stages, input: Corpus(400).bytes)
    try fixture.run()
    let whole = try fixture.left(in: "out")
    let journal = try fixture.folder.text("out/.pipe/journal.jsonl")
    #expect(journal.hasSuffix("{\"finished\":true}\n"))
    try fixture.folder.write("out/.pipe/journal.jsonl", String(journal.dropLast("{\"finished\":true}\n".count)))
    for name in ["a.txt", "b/c.txt", "dead-letters/dead-letters.jsonl"].dropFirst(renamed) {
      try Files.rename(fixture.path("out/\(name)"), to: fixture.path("out/\(name).partial"))
    }
    #expect("\(try fixture.resume().ending)" == "finished")
    #expect(try fixture.left(in: "out") == whole)
  }

  @Test(
    "killed before the journal was written", arguments: [[], ["inputs.jsonl"], ["inputs.jsonl", "journal.jsonl.new"]])
  func beforeJournal(_ files: [String]) throws {
    let fixture = try RunFixture(["write"], input: Corpus(50).bytes)
    for output in ["resumed", "fresh"] {
      for name in files + ["lock"] { try fixture.folder.write("\(output)/.pipe/\(name)", "") }
    }
    #expect("\(try fixture.resume("resumed").ending)" == "finished")
    #expect("\(try fixture.run("fresh").ending)" == "finished")
    #expect(try fixture.left(in: "resumed") == fixture.left(in: "fresh"))
  }

  @Test("a machine that crashed: files shorter than the newest checkpoints say")
  func shortFiles() throws {
    let fixture = try RunFixture(["write", "hooked: {path: h.txt}"], input: Corpus(9000).bytes)
    try fixture.run("whole")
    try kill(fixture, .folder(fixture.path("out")), at: 3000)
    let journal = try #require(try Journal.read(fixture.path("out/.pipe/journal.jsonl")))
    try #require(journal.checkpoints.count > 2)
    let older = journal.checkpoints[journal.checkpoints.count - 3]
    let bytes = try fixture.folder.bytes("out/ids.txt.partial")
    try fixture.folder.write("out/ids.txt.partial", Array(bytes.prefix(older.sinks[0].length + 1)))
    try fixture.resume()
    #expect(try fixture.left(in: "out") == fixture.left(in: "whole"))
  }

  @Test("memories of the last checkpoint on the disk stay until there is a newer one")
  func synchronizedMemories() throws {
    let fixture = try RunFixture(["number", "write"], input: [])
    let chain = try Chain(yaml: fixture.chain, registry: .fakes)
    let folder = try OutputFolder(fixture.path("out"), mode: .fresh)
    let header = RunHeader(chain: chain.fingerprint, shard: nil, limit: nil, outputs: chain.outputs)
    let output = try FolderOutput(chain, folder, header, resuming: nil)
    func kept() -> Set<String> {
      Set(fixture.folder.files(in: "out/.pipe").filter { $0.hasPrefix("memory-") })
    }
    func names(_ memories: [UInt8]) -> Set<String> { Set(memories.map { OutputFolder.memoryName(0, [$0]) }) }
    for memory: UInt8 in 0..<9 {
      var checkpoint = Checkpoint()
      try output.checkpoint(&checkpoint, [[memory]], [], isComplete: false)
      if memory == 2 || memory == 6 { try output.synchronize() }
      if memory == 5 { #expect(kept() == names([2, 4, 5])) }
    }
    #expect(kept() == names([6, 7, 8]))
  }

  @Test("what a resume cannot do without")
  func missingFiles() throws {
    let fixture = try RunFixture(["number", "write", "hooked: {path: h.txt}"], input: Corpus(9000).bytes)
    try kill(fixture, .folder(fixture.path("out")), at: 3000)
    let resume = Runner.Output.resume(fixture.path("out"))
    let memory = try #require(fixture.folder.files(in: "out/.pipe").filter { $0.hasPrefix("memory-") }.first)
    for name in fixture.folder.files(in: "out/.pipe") where name.hasPrefix("memory-") {
      try fixture.folder.write("out/.pipe/\(name)", "0")
    }
    let refusal = try #require(fixture.refusal(resume))
    #expect(refusal.hasPrefix("cannot resume: 'out/.pipe/memory-0."), "\(memory)")
    #expect(refusal.hasSuffix("' is missing or damaged; run again with --force to begin anew"))
    try fixture.folder.write("out/ids.txt.partial", "")
    #expect(
      fixture.refusal(resume)?.hasPrefix("cannot resume: 'out/ids.txt.partial' has 0 bytes, the journal says ") == true)
    try fixture.folder.write("out/.pipe/journal.jsonl", "garbage\n")
    #expect(
      fixture.refusal(resume) == "the journal 'out/.pipe/journal.jsonl' is damaged; choose another --output")
  }

  @Test("a resume of what is finished says so and touches nothing")
  func finished() throws {
    let fixture = try RunFixture(["once", "trip", "write"], input: Corpus(300).bytes)
    let first = try fixture.run()
    let files = try fixture.folder.files(in: "out").map { ($0, try fixture.folder.bytes("out/\($0)")) }
    let runner = try fixture.runner(.resume(fixture.path("out")))
    runner.stop()
    let second = try runner.run()
    #expect("\(second.ending)" == "alreadyFinished")
    #expect(second.ledger == first.ledger)
    #expect(second.documentsThisSession == 0)
    for (name, bytes) in files { #expect(try fixture.folder.bytes("out/\(name)") == bytes, "\(name)") }
  }

  @Test("the journal keeps the last checkpoints when it has grown")
  func compaction() throws {
    let folder = try TestFolder()
    let header = RunHeader(chain: ["a"], shard: nil, limit: 5, outputs: ["x"])
    let journal = try Journal(folder.file("journal.jsonl"), header: header, resuming: nil)
    var checkpoint = Checkpoint(sinkCount: 1)
    checkpoint.memories = [String(repeating: "m", count: 40_000)]
    for number in 0..<250 {
      checkpoint.identities = number
      try journal.append(checkpoint)
      #expect(try folder.bytes("journal.jsonl").count < (4 << 20) + 2 * 40_200)
    }
    try journal.append(checkpoint, isComplete: true)
    try journal.markFinished()
    let contents = try #require(try Journal.read(folder.file("journal.jsonl")))
    #expect(contents.header == header)
    #expect(contents.isComplete && contents.isFinished)
    #expect(contents.checkpoints.count >= 16)
    #expect(contents.checkpoints.suffix(3).map(\.identities) == [248, 249, 249])
  }
}
