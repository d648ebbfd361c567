import Synchronization
import Testing

@testable import Pipeline

/// Runs that end before their input does.
struct StoppingTests {
  /// Stops runs at random moments until one gets to the end.
  private func runInPieces(_ fixture: RunFixture, _ random: inout FixedRandom) throws -> Int {
    var pieces = 0
    while true {
      pieces += 1
      let path = fixture.path("pieces")
      let output = pieces == 1 ? Runner.Output.folder(path) : .resume(path)
      let runner = try fixture.runner(output, workers: Int.random(in: 1...3, using: &random))
      let aim = runner.progress.documents + Int.random(in: 0...1800, using: &random)
      let stopper = Thread {
        while runner.progress.documents < aim && !Thread.isEnded() {}; runner.stop()
      }
      let report = try runner.run()
      stopper.end()
      #expect(report.ledger.isBalanced)
      if case .finished = report.ending { return pieces }
      guard case .interrupted = report.ending, pieces < 100 else {
        Issue.record("ended \(report.ending)")
        return pieces
      }
    }
  }

  @Test("a run that is stopped at random moments writes the same bytes", arguments: RunnerTests.chains, [1, 2, 3])
  func pieces(_ stages: [String], _ seed: UInt64) throws {
    let fixture = try RunFixture(stages, input: Corpus(5000, seed: seed).bytes)
    try fixture.run("whole", workers: 1)
    var random = FixedRandom(seed)
    _ = try runInPieces(fixture, &random)
    #expect(try fixture.left(in: "pieces") == fixture.left(in: "whole"))
  }

  @Test("on-error: fail stops, keeps what is committed, and a resume tries again", arguments: [[], ["once"]])
  func failing(_ ordered: [String]) throws {
    var lines = (0..<3000).map { "{\"id\":\"\($0)\",\"text\":\"\($0 % 90)\"}" }
    lines[2500] = "{\"id\":\"2500\",\"text\":\"x\",\"do\":\"throw\"}"
    let input = Array(lines.joined(separator: "\n").utf8)
    let stages = ordered + ["trip: {}\n    on-error: fail", "write"]
    let fixture = try RunFixture(stages, input: input)
    for attempt in 0..<3 {
      let report = attempt == 0 ? try fixture.run() : try fixture.resume()
      guard case .documentFailed("2500", "trip", let error) = report.ending else {
        Issue.record("ended \(report.ending)")
        return
      }
      #expect(error.reason == "tripped")
      #expect(report.ledger.isBalanced)
      #expect(report.ledger.read == 2500)
    }
    #expect(fixture.folder.exists("out/ids.txt.partial") && !fixture.folder.exists("out/ids.txt"))
    if ordered.isEmpty {
      #expect(try fixture.folder.text("out/ids.txt.partial") == (0..<2500).map { "\($0)\n" }.joined())
    }
  }

  @Test("max-error-rate", arguments: [(0.0, 1), (0.05, 6), (0.5, 51), (1, nil)] as [(Double, Int?)])
  func errorRate(_ rate: Double, _ stopsAfter: Int?) throws {
    // Every document fails; until a hundred are read, the rate is of a hundred.
    let lines = (0..<300).map { "{\"id\":\"\($0)\",\"text\":\"x\",\"do\":\"throw\"}\n" }
    let fixture = try RunFixture(["trip", "write"], input: Array(lines.joined().utf8), keys: "max-error-rate: \(rate)")
    let report = try fixture.run()
    guard let stopsAfter else {
      #expect("\(report.ending)" == "finished")
      return
    }
    guard case .errorRateExceeded(let failed, let read) = report.ending else {
      Issue.record("ended \(report.ending)")
      return
    }
    #expect(failed == stopsAfter && read == stopsAfter)
    #expect(report.ledger.read == stopsAfter && report.ledger.isBalanced)
  }

  @Test("a rate that only the end of the input exceeds")
  func errorRateAtEnd() throws {
    let lines = (0..<10).map { "{\"id\":\"\($0)\",\"text\":\"x\"\($0 == 5 ? ",\"do\":\"throw\"" : "")}\n" }
    let fixture = try RunFixture(["trip", "write"], input: Array(lines.joined().utf8), keys: "max-error-rate: .05")
    guard case .errorRateExceeded(1, 10) = try fixture.run().ending else {
      Issue.record("not exceeded")
      return
    }
    #expect(fixture.folder.exists("out/ids.txt"))
  }

  @Test("a full disk", arguments: [[], ["number"]])
  func diskFull(_ ordered: [String]) throws {
    let fixture = try RunFixture(ordered + ["write", "full"], input: Corpus(1500, kinds: ["good"]).bytes)
    guard case .outputFailed(let message) = try fixture.run().ending else {
      Issue.record("not failed")
      return
    }
    #expect(message == "cannot write '/dev/full': No space left on device")
  }

  @Test("an output that is removed while it is written, and a request to stop at the same time")
  func removed() throws {
    let corpus = Corpus(6000, kinds: ["good"])
    let fixture = try RunFixture(["write", "hooked: {path: other.txt}"], input: corpus.bytes)
    let file = fixture.path("out/other.txt.partial")
    let other = fixture.path("out/ids.txt.partial")
    HookedIds.hook(file) { if $0 == 3000 { try Files.remove(other) } }
    defer { HookedIds.hook(file, nil) }
    guard case .outputFailed(let message) = try fixture.run(window: 50_000).ending else {
      Issue.record("not failed")
      return
    }
    #expect(message == "'\(other)' was removed or replaced while the run was writing it")
    #expect(
      fixture.refusal(.resume(fixture.path("out")))?.hasPrefix(
        "cannot resume: 'out/ids.txt.partial' is missing (the journal says ") == true)
  }

  @Test("stop() of a run whose output fails is a failure, and the resume is whole", arguments: RunnerTests.chains)
  func stopAndFail(_ stages: [String]) throws {
    struct Broken: Error {}
    let fixture = try RunFixture(stages + ["hooked: {path: h.txt}"], input: Corpus(4000).bytes)
    try fixture.run("whole", workers: 1)
    let file = fixture.path("out/h.txt.partial")
    let runner = Mutex<Runner?>(try fixture.runner(.folder(fixture.path("out")), workers: 3))
    HookedIds.hook(file) { number in
      if number == 150 {
        runner.withLock { $0 }?.stop()
        throw Broken()
      }
    }
    let report = try runner.withLock { $0 }!.run()
    runner.withLock { $0 = nil }
    HookedIds.hook(file, nil)
    guard case .outputFailed = report.ending else {
      Issue.record("ended \(report.ending)")
      return
    }
    try fixture.resume()
    #expect(try fixture.left(in: "out") == fixture.left(in: "whole"))
  }
}
