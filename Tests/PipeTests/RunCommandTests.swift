import Foundation
import Testing

@testable import pipe

/// `pipe run` as a shell sees it.
@Suite struct RunCommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let script: String
    let status: Int32
    var errors = ""
    var testDescription: String { script }
  }

  private static let files = [
    "chain.yaml": "pipeline: c\nstages:\n  - export\n",
    "strict.yaml": "pipeline: c\non-error: fail\nstages:\n  - export\n",
    "rate.yaml": "pipeline: c\nmax-error-rate: 0.1\nstages:\n  - export\n",
    "wrong.yaml": "pipeline: c\nstages:\n  - exprot\n",
    "good.jsonl": "{\"id\":\"a\",\"text\":\"One.\"}\n",
    "bad.jsonl": "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\"}\n",
  ]

  /// `errors` is the last line on standard error.
  static let cases = [
    Case(script: "run chain.yaml good.jsonl -o out", status: 0, errors: "wrote out/documents.jsonl (209 B)"),
    Case(
      script: "run chain.yaml good.jsonl -o out -q; $PIPE run chain.yaml good.jsonl -o out --resume", status: 0,
      errors: "nothing to do: the run in 'out' is finished"),
    Case(
      script: "run chain.yaml bad.jsonl -o out", status: 1,
      errors: "the documents that failed: out/dead-letters/dead-letters.jsonl"),
    Case(
      script: "run strict.yaml bad.jsonl -o 'o t' > log", status: 1,
      errors:
        "what was written stays; to try again from this document: PIPE run strict.yaml bad.jsonl -o 'o t' --resume"),
    Case(script: "run strict.yaml bad.jsonl -o - > log", status: 1, errors: "what was written stays"),
    Case(
      script: "run rate.yaml bad.jsonl -o out", status: 3,
      errors: "error: 1 of 2 documents failed, more than max-error-rate allows"),
    Case(script: "run chain.yaml good.jsonl", status: 64, errors: "  See 'pipe run --help' for more information."),
    Case(
      script: "run chain.yaml good.jsonl -o out --resume --force", status: 64,
      errors: "  See 'pipe run --help' for more information."),
    Case(script: "run chain.yaml gone.jsonl -o out", status: 66, errors: "error: input 'gone.jsonl' does not exist"),
    Case(
      script: "run gone.yaml good.jsonl -o out", status: 66,
      errors: "error: chain file 'gone.yaml' does not exist"),
    Case(
      script: "run chain.yaml good.jsonl -o good.jsonl", status: 73,
      errors: "error: 'good.jsonl' is not a folder"),
    Case(
      script: "run chain.yaml good.jsonl -o out -q; $PIPE run chain.yaml good.jsonl -o out", status: 73,
      errors: "error: 'out' holds an earlier run; continue it with --resume, replace it with --force, "
        + "or choose another --output"),
    Case(script: "run chain.yaml good.jsonl -o - > /dev/full", status: 74, errors: "what was committed stays"),
    Case(script: "run wrong.yaml good.jsonl -o out", status: 78, errors: "    ^~~~~~"),
    Case(script: "run chain.yaml good.jsonl -o out 2>&-", status: 0),
    Case(script: "run chain.yaml bad.jsonl -o out <&- >&- 2>&-", status: 1),
  ]

  @Test(arguments: cases)
  func run(_ test: Case) throws {
    try inFolder { folder in
      let result = try BuiltPipe.shell("$PIPE \(test.script)", in: folder)
      #expect(result.status == test.status)
      let last = result.errors.split(separator: "\n").last.map { $0.replacing(#/\S*\/pipe run/#, with: "PIPE run") }
      #expect(last ?? "" == test.errors, "\(result.errors)")
    }
  }

  @Test("metrics that could not be written are refused before the run begins")
  func metrics() throws {
    try inFolder { folder in
      let result = try BuiltPipe.shell("$PIPE run chain.yaml good.jsonl -o out --metrics gone/metrics", in: folder)
      #expect(result.status == 73)
      #expect(
        result.errors == "error: --metrics: cannot create 'gone/metrics': its folder is not there, or not writable\n")
    }
  }

  @Test(
    "a signal ends a run that waits for its input, and the run says how to go on",
    arguments: [
      ("INT", 130), ("TERM", 143),
    ])
  func signal(_ name: String, _ status: Int32) throws {
    try inFolder { folder in
      // A file that is passed over makes the run say something once it heeds signals.
      let script = """
        mkdir in; cp good.jsonl in; : > in/picture.png; mkfifo waiting; exec 3<>waiting
        $PIPE run chain.yaml in - -o out <waiting 2>said & pid=$!
        until grep -q 'passed over' said; do sleep 0.05; done
        kill -\(name) $pid; wait $pid; status=$?; cat said >&2; exit $status
        """
      let result = try BuiltPipe.shell(script, in: folder)
      #expect(result.status == status)
      let lines = result.errors.split(separator: "\n")
      #expect(lines.contains("stopping: documents in flight are finished (once more to stop at once)"))
      #expect(lines.last?.hasPrefix("stopped; to go on: ") == true)
      #expect(lines.last?.hasSuffix(" run chain.yaml in - -o out --resume") == true)
    }
  }

  @Test("the command to resume with is one that a shell reads as it was meant")
  func quoting() {
    let command = Run.resumeCommand(["pipe", "run", "it's.yaml", "a b", "$x", "", "--force", "-o", "out"])
    #expect(command == #"pipe run 'it'\''s.yaml' 'a b' '$x' '' -o out --resume"#)
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    try BuiltPipe.withTemporaryFolder { folder in
      for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try body(folder)
    }
  }
}
