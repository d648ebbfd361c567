import Testing

@testable import Pipeline

/// Which folders a run takes, and what it leaves alone.
struct OutputFolderTests {
  private func fixture(_ stages: [String] = ["write"]) throws -> RunFixture {
    try RunFixture(stages, input: Corpus(40, kinds: ["good"]).bytes)
  }

  @Test("folders that are refused")
  func refused() throws {
    let fixture = try fixture()
    try fixture.folder.write("file", "x")
    try fixture.folder.write("foreign/note.txt", "x")
    try fixture.run("used")
    func out(_ name: String) -> String { fixture.path(name) }
    #expect(fixture.refusal(.folder(out("file"))) == "'file' is not a folder")
    #expect(fixture.refusal(.folder(out("file/below"))) == "cannot create 'file/below': Not a directory")
    #expect(
      fixture.refusal(.folder(out("foreign")))
        == "'foreign' is not empty, and what is in it is not from an earlier run; choose another --output")
    #expect(
      fixture.refusal(.folder(out("used")))
        == "'used' holds an earlier run; continue it with --resume, replace it with --force, or choose another --output"
    )
    #expect(fixture.refusal(.resume(out("foreign"))) == "nothing to resume in 'foreign': no run was begun there")
    #expect(fixture.refusal(.resume(out("absent"))) == "nothing to resume in 'absent': no run was begun there")
    #expect(!fixture.folder.exists("absent"))
    #expect(fixture.folder.files(in: "foreign") == ["note.txt"])
  }

  @Test("a second run into the same folder is refused while the first goes on")
  func busy() throws {
    let fixture = try fixture()
    let out = fixture.path("out")
    let first = try fixture.runner(.folder(out))
    for output in [Runner.Output.folder(out), .resume(out), .replace(out)] {
      #expect(fixture.refusal(output) == "another run is writing to 'out'")
    }
    #expect("\(try first.run().ending)" == "finished")
  }

  @Test("--force removes what the journal lists and nothing else", arguments: [true, false])
  func force(_ isFinished: Bool) throws {
    let first = try RunFixture(
      ["trip", "write: {path: a/b/ids.txt}", "write: {path: a/x.txt}"], input: Corpus(99).bytes)
    let runner = try first.runner(.folder(first.path("out")))
    if !isFinished { runner.stop() }
    _ = try runner.run()
    try first.folder.write("out/a/note.txt", "mine")
    try first.folder.write("out/other/ids.txt", "mine")
    let chain = try Chain(yaml: "pipeline: y\nstages: [{write: {path: c.txt}}]\n", registry: .fakes)
    _ = try Self.run(chain, first)
    let visible = first.folder.files(in: "out").filter { !$0.hasPrefix(".pipe/") }
    #expect(visible.filter { !$0.hasPrefix("dead-letters/") } == ["a/note.txt", "c.txt", "other/ids.txt"])
    #expect(try first.folder.text("out/a/note.txt") == "mine")
    #expect(try first.folder.text("out/other/ids.txt") == "mine")
  }

  private static func run(_ chain: Chain, _ fixture: RunFixture) throws -> RunReport {
    try Runner(chain, inputs: fixture.inputs, output: .replace(fixture.path("out"))).run()
  }

  @Test(
    "--force refuses a foreign file in an output's place, and then keeps the earlier run",
    arguments: ["c.txt", "c.txt.partial", "d"])
  func foreign(_ name: String) throws {
    let fixture = try fixture()
    try fixture.run()
    let before = try fixture.left(in: "out")
    try fixture.folder.write("out/\(name)", "mine")
    let yaml = "pipeline: y\nstages: [{write: {path: c.txt}}, {write: {path: d/e.txt}}]\n"
    let chain = try Chain(yaml: yaml, registry: .fakes)
    let error = #expect(throws: OutputError.self) { try Self.run(chain, fixture) }
    #expect(
      error?.description
        == "'\(fixture.path("out/\(name)"))' exists and is not from an earlier run; nothing was overwritten")
    try fixture.folder.remove("out/\(name)")
    #expect(try fixture.left(in: "out") == before)
  }

  @Test("--force into a folder without a run leaves no trace when it is refused")
  func forceIntoForeign() throws {
    let fixture = try fixture()
    try fixture.folder.write("out/ids.txt", "mine")
    #expect(
      fixture.refusal(.replace(fixture.path("out")))
        == "'out/ids.txt' exists and is not from an earlier run; nothing was overwritten")
    #expect(fixture.folder.files(in: "out") == ["ids.txt"])
    try fixture.folder.write("other/note.txt", "mine")
    _ = try fixture.runner(.replace(fixture.path("other"))).run()
    #expect(try fixture.folder.text("other/note.txt") == "mine")
  }

  @Test("a foreign file that takes an output's name during the run is not overwritten")
  func foreignDuringRun() throws {
    let fixture = try fixture()
    let runner = try fixture.runner(.folder(fixture.path("out")))
    try fixture.folder.write("out/ids.txt", "mine")
    guard case .outputFailed(let message) = try runner.run().ending else {
      Issue.record("not refused")
      return
    }
    #expect(
      message == "'\(fixture.path("out/ids.txt"))' exists and is not from an earlier run; nothing was overwritten")
    #expect(try fixture.folder.text("out/ids.txt") == "mine")
  }

  @Test("a resume with another chain, input, shard or limit says what changed")
  func changed() throws {
    let fixture = try fixture(["trip: {work: 1}", "write"])
    let out = fixture.path("out")
    let first = try fixture.runner(.folder(out), limit: 30, shard: "1/2")
    first.stop()
    _ = try first.run()
    func message(_ lines: String...) -> String {
      "cannot resume, the output would not be that of one run:\n" + lines.map { "  \($0)\n" }.joined()
        + "run again with --force to begin anew"
    }
    #expect(
      fixture.refusal(.resume(out))
        == message("--shard was 1/2, now not given", "--limit was 30, now not given"))
    #expect(fixture.refusal(.resume(out), limit: 31, shard: "1/2") == message("--limit was 30, now 31"))
    let changed = try RunFixture(["trip: {work: 2}", "write"], input: [])
    let chain = try Chain(yaml: changed.chain, registry: .fakes)
    let options = Runner.Options(limit: 30, shard: Shard("1/2"))
    let error = #expect(throws: OutputError.self) {
      try Runner(chain, inputs: fixture.inputs, output: .resume(out), options: options)
    }
    #expect(
      error?.description
        == message("the chain had      stage 1 trip work: 1", "the chain now has  stage 1 trip work: 2"))
    let order = try Chain(yaml: "pipeline: x\nstages: [write, {trip: {work: 1}}]\n", registry: .fakes)
    #expect(throws: OutputError.self) {
      try Runner(order, inputs: fixture.inputs, output: .resume(out), options: options)
    }
    try fixture.folder.append([10, 10], to: "in.jsonl")
    #expect(
      fixture.refusal(.resume(out), limit: 30, shard: "1/2")
        == message("the input file 'in.jsonl' changed (size or time of last change)"))
  }
}
