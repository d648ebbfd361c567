import Testing

@testable import Pipeline

/// Runs to the end of the input.
struct RunnerTests {
  static let chains = [
    ["trip: {work: 20}", "write"],
    ["trip: {work: 5}", "once", "write"],
    ["once", "trip: {work: 20}", "write: {path: first.txt}", "number", "tidy", "write: {path: a/second.txt}"],
    ["number", "number", "write", "trip: {work: 9}"],
  ]

  @Test("the bytes do not depend on the number of workers or the window", arguments: chains)
  func workers(_ stages: [String]) throws {
    let fixture = try RunFixture(stages, input: Corpus(3000).bytes)
    let one = try fixture.run("one", workers: 1)
    let expected = try fixture.left(in: "one")
    for (workers, window) in [(2, 8 << 20), (8, 8 << 20), (8, 20_000), (3, 1)] {
      let output = "out-\(workers)-\(window)"
      let report = try fixture.run(output, workers: workers, window: window)
      #expect(report.ledger == one.ledger)
      #expect(try fixture.left(in: output) == expected, "\(workers) workers, window \(window)")
    }
  }

  @Test("every document is in the books, with the reason of its loss")
  func ledger() throws {
    let corpus = Corpus(4000, seed: 3)
    let fixture = try RunFixture(["trip", "write"], input: corpus.bytes)
    let report = try fixture.run()
    let counts = corpus.counts
    let total = 4000 - counts["blank"]!
    #expect("\(report.ending)" == "finished")
    #expect(report.ledger.isBalanced)
    #expect(report.ledger.read == total)
    #expect(report.ledger.written == counts["good"]!)
    #expect(report.ledger.dropped == [Ledger.Loss(stage: 0, reason: "told-to"): counts["drop"]!])
    #expect(
      report.ledger.failed == [
        Ledger.Loss(stage: nil, reason: "invalid-json"): counts["json"]!,
        Ledger.Loss(stage: nil, reason: "invalid-utf-8"): counts["utf-8"]!,
        Ledger.Loss(stage: nil, reason: "no-text"): counts["no-text"]!,
        Ledger.Loss(stage: nil, reason: "duplicate-id"): counts["duplicate"]!,
        Ledger.Loss(stage: 0, reason: "tripped"): counts["throw"]!,
      ])
    #expect(try fixture.folder.text("out/ids.txt") == corpus.good.map { $0 + "\n" }.joined())
    let lines = report.stages.map { "\($0.name) \($0.documentsIn) \($0.documentsOut)" }
    let read = total - ["json", "utf-8", "no-text", "duplicate"].reduce(0) { $0 + counts[$1]! }
    #expect(
      lines == [
        "read \(total) \(read)", "trip \(read) \(counts["good"]!)", "write \(counts["good"]!) \(counts["good"]!)",
      ])
    #expect(report.failures.count == 10)
    #expect(!report.hasReadErrors)
    let letters = try fixture.folder.text("out/dead-letters/dead-letters.jsonl").split(separator: "\n")
    #expect(letters.count == report.ledger.failedCount)
    #expect(
      fixture.folder.files(in: "out").filter { !$0.hasPrefix(".pipe") } == [
        "dead-letters/dead-letters.jsonl", "ids.txt",
      ])
  }

  @Test("what a stage counts is summed over the documents that are written or dropped", arguments: [1, 4])
  func counts(_ workers: Int) throws {
    let lines = ["", "drop", "throw", "", "drop"].enumerated().map { number, what in
      "{\"id\":\"\(number)\",\"text\":\"\(String(repeating: "x", count: number + 1))\""
        + (what.isEmpty ? "}\n" : ",\"do\":\"\(what)\"}\n")
    }
    let fixture = try RunFixture(["trip", "once", "write", "trip"], input: Array(lines.joined().utf8))
    let report = try fixture.run(workers: workers)
    #expect(
      report.stages.map { stage in
        stage.counts.map { "\(stage.name): \($0.count) \($0.name) \($0.reason ?? "-")" }.joined(separator: ", ")
      } == ["", "trip: 12 letters -, trip: 2 told drop", "", "", "trip: 5 letters -"])
  }

  @Test("dead letters are whole")
  func deadLetters() throws {
    let input =
      Array(
        """
        {"id":"a","text":"one","do":"throw"}
        {"id":"b","text":
        {"id":"c","text":"\\u00e9"}
        {"id":"c","text":"two"}
        {"id":"d","text":"

        """.utf8.dropLast()) + [0xFF, 0x22, 0x7D, 0x0A]
    let fixture = try RunFixture(["trip", "write"], input: input)
    try fixture.run()
    let expected = """
      {"document":"a","source":{"path":"in.jsonl","offset":0,"record":0},"stage":"trip","reason":"tripped",\
      "error":"fell over 'a'","at":3,"original":"{\\"id\\":\\"a\\",\\"text\\":\\"one\\",\\"do\\":\\"throw\\"}"}
      {"document":"in.jsonl#1","source":{"path":"in.jsonl","offset":37,"record":1},"stage":"read",\
      "reason":"invalid-json","error":"the text ends where a value should stand at byte 17 of the line","at":17,\
      "original":"{\\"id\\":\\"b\\",\\"text\\":"}
      {"document":"c","source":{"path":"in.jsonl","offset":82,"record":3},"stage":"read","reason":"duplicate-id",\
      "error":"an earlier document of this run has the id 'c'","at":null,\
      "original":"{\\"id\\":\\"c\\",\\"text\\":\\"two\\"}"}
      {"document":"in.jsonl#4","source":{"path":"in.jsonl","offset":106,"record":4},"stage":"read",\
      "reason":"invalid-utf-8","error":"not UTF-8 at byte 18 of the line","at":18,\
      "original_base64":"eyJpZCI6ImQiLCJ0ZXh0Ijoi/yJ9"}

      """
    #expect(try fixture.folder.text("out/dead-letters/dead-letters.jsonl") == expected)
    #expect(try fixture.folder.text("out/ids.txt") == "c\n")
  }

  @Test("on-error: drop counts, and writes no dead letters")
  func dropping() throws {
    let corpus = Corpus(500, seed: 4)
    let fixture = try RunFixture(
      ["trip: {}\n    on-error: drop", "write"], input: corpus.bytes, keys: "on-error: drop")
    let report = try fixture.run()
    #expect(report.ledger.isBalanced)
    #expect(report.ledger.failed.isEmpty)
    #expect(report.ledger.dropped[Ledger.Loss(stage: 0, reason: "tripped")] == corpus.counts["throw"])
    #expect(report.ledger.dropped[Ledger.Loss(stage: nil, reason: "duplicate-id")] == corpus.counts["duplicate"])
    #expect(!fixture.folder.exists("out/dead-letters"))
  }

  @Test("a late document is a dead letter", arguments: [1, 4])
  func timeout(_ workers: Int) throws {
    let lines = (0..<6).map { "{\"id\":\"\($0)\",\"text\":\"x\"\($0 % 2 == 0 ? ",\"do\":\"late\"" : "")}\n" }
    let fixture = try RunFixture(["trip: {}\n    timeout: 5 ms", "write"], input: Array(lines.joined().utf8))
    let report = try fixture.run(workers: workers)
    #expect(report.ledger.failed == [Ledger.Loss(stage: 0, reason: "timeout"): 3])
    #expect(try fixture.folder.text("out/ids.txt") == "1\n3\n5\n")
  }

  @Test("when: leaves documents alone that do not match")
  func when() throws {
    let lines = (0..<9).map { "{\"id\":\"\($0)\",\"text\":\"x\",\"do\":\"drop\",\"k\":\($0 % 3)}\n" }
    let stages = ["once: {}\n    when: {k: 7}", "trip: {}\n    when: {k: [1, 2]}", "write"]
    let report = try RunFixture(stages, input: Array(lines.joined().utf8)).run()
    #expect(report.ledger.written == 3)
    #expect(report.ledger.droppedCount == 6)
  }

  @Test("shards and limits", arguments: [1, 2, 7])
  func shards(_ count: Int) throws {
    let corpus = Corpus(600, seed: 5, kinds: ["good", "drop"])
    let fixture = try RunFixture(["trip", "write"], input: corpus.bytes)
    var ids: [String] = []
    for index in 1...count {
      let report = try fixture.run("out\(index)", shard: "\(index)/\(count)")
      #expect(report.ledger.isBalanced)
      #expect(report.ledger.read + report.ledger.elsewhere == 600)
      ids += try fixture.folder.text("out\(index)/ids.txt").split(separator: "\n").map(String.init)
    }
    #expect(ids.sorted() == corpus.good.sorted())
    for limit in [0, 1, 64, 599, 600, 601] {
      let report = try fixture.run("limit\(limit)", limit: limit, shard: "1/2")
      #expect(report.ledger.read + report.ledger.elsewhere == min(limit, 600))
      #expect("\(report.ending)" == "finished")
    }
  }

  @Test("shards as text", arguments: ["1/1", "2/8", "8/8"])
  func goodShard(_ text: String) { #expect(Shard(text) != nil) }

  @Test("texts that are no shard", arguments: ["", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/9999999"])
  func badShard(_ text: String) { #expect(Shard(text) == nil) }

  @Test("an empty input, a window smaller than a document, a chain without exports")
  func oddities() throws {
    let empty = try RunFixture(["trip", "write"], input: [])
    #expect(try empty.run().ledger.read == 0)
    #expect(try empty.folder.text("out/ids.txt") == "")
    let long = "{\"id\":\"a\",\"text\":\"\(String(repeating: "x", count: 700_000))\"}\n"
    let large = try RunFixture(["trip", "write"], input: Array((long + "{\"id\":\"b\",\"text\":\"\"}").utf8))
    try large.run(window: 1)
    #expect(try large.folder.text("out/ids.txt") == "a\nb\n")
    let silent = try RunFixture(["trip"], input: Corpus(100).bytes)
    #expect(try silent.run().ledger.isBalanced)
  }
}
