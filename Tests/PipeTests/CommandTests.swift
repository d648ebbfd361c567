import Foundation
import Testing

/// Commands as a shell sees them: what they write and how they exit.
@Suite struct CommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    var output: String = ""
    var errors: String = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  /// `output` and `errors` are the beginnings of what is written; empty means that nothing is.
  static let cases = [
    Case(arguments: ["--version"], status: 0, output: "0."),
    Case(arguments: ["--help"], status: 0, output: "OVERVIEW: Turn articles into entities and claims."),
    Case(arguments: ["frobnicate"], status: 64, errors: "Error: Unexpected argument 'frobnicate'"),
    Case(
      arguments: ["check", "pipelines/first.yaml"], status: 0,
      output: "pipelines/first.yaml: ok (4 stages, writes documents.jsonl, sentences.jsonl)\n"),
    Case(
      arguments: ["run", "pipelines/first.yaml", "corpus", "--dry-run", "--metrics", "README.md"], status: 73,
      errors: "error: --metrics: 'README.md' exists and has no metrics in it; nothing was overwritten\n"),
    Case(
      arguments: ["run", "pipelines/first.yaml", "corpus", "--dry-run", "--metrics", "corpus"], status: 73,
      errors: "error: --metrics: 'corpus' is a folder\n"),
    Case(
      arguments: ["check", "frist.yaml"], status: 66,
      errors: "error: chain file 'frist.yaml' does not exist (did you mean 'pipelines/first.yaml'?)\n"),
    Case(
      arguments: ["check", "first"], status: 66,
      errors: "error: chain file 'first' does not exist (did you mean 'pipelines/first.yaml'?)\n"),
    Case(
      arguments: ["check", "nothing-like-it.yaml"], status: 66,
      errors: "error: chain file 'nothing-like-it.yaml' does not exist\n"),
    Case(
      arguments: ["check", "pipelines"], status: 66,
      errors: "error: 'pipelines' is a folder; name a chain file, such as 'pipelines/claims.yaml'\n"),
    Case(
      arguments: ["check", "pipelines/shared/cleaning.yaml"], status: 78,
      errors: """
        pipelines/shared/cleaning.yaml:9:1: error: the chain has no 'export', so a run would write nothing
        stages:
        ^~~~~~

        """),
    Case(
      arguments: ["check", "pipelines/first.yaml", "gone.yaml", "pipelines/keep-offsets.yaml"], status: 66,
      output: """
        pipelines/first.yaml: ok (4 stages, writes documents.jsonl, sentences.jsonl)
        pipelines/keep-offsets.yaml: ok (4 stages, writes documents.jsonl, sentences.jsonl)

        """,
      errors: "error: chain file 'gone.yaml' does not exist\n"),
    Case(
      arguments: ["check", "pipelines/sentences.yaml", "--set", "file=a.jsonl"], status: 0,
      output: "pipelines/sentences.yaml: ok (4 stages, writes a.jsonl)\n"),
    Case(
      arguments: ["check", "pipelines/sentences.yaml", "--set", "fil=a.jsonl"], status: 78,
      errors: "error: --set fil: the chain has no such parameter (did you mean 'file'?)\n"),
    Case(
      arguments: ["check", "pipelines/sentences.yaml", "--set", "file"], status: 64,
      errors: "Error: '--set' is NAME=VALUE, found 'file'\n"),
    Case(
      arguments: ["check", "pipelines/sentences.yaml", "--set", "file=a", "--set", "file=b"], status: 64,
      errors: "Error: '--set file=…' is given twice\n"),
    Case(arguments: ["check"], status: 64, errors: "Error: Missing expected argument"),
    Case(arguments: ["stages"], status: 0, output: "STAGES\n  normalize  "),
    Case(arguments: ["stages", "segment"], status: 0, output: "segment: Finds "),
    Case(arguments: ["stages", "segment", "--format", "markdown"], status: 0, output: "## segment\n\nFinds "),
    Case(arguments: ["stages", "jsonl", "--format", "json"], status: 0, output: "{\n  \"kind\": \"format\",\n"),
    Case(
      arguments: ["stages", "segmnet"], status: 64, errors: "Error: unknown stage 'segmnet' (did you mean 'segment'?)\n"
    ),
    Case(
      arguments: ["stages", "frobnicate"], status: 64,
      errors: "Error: unknown stage 'frobnicate' ('pipe stages' lists them)\n"),
    Case(
      arguments: ["schema"], status: 0, output: "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"),
    Case(
      arguments: ["graph", "pipelines/first.yaml"], status: 0, output: "input       text, jsonl\n  │\n  ▼\nnormalize"),
    Case(arguments: ["graph", "pipelines/first.yaml", "--format", "mermaid"], status: 0, output: "flowchart TD\n"),
    Case(arguments: ["graph", "pipelines/first.yaml", "--format", "dot"], status: 0, output: "digraph \"first\" {\n"),
    Case(arguments: ["graph", "gone.yaml"], status: 66, errors: "error: chain file 'gone.yaml' does not exist\n"),
    Case(
      arguments: ["new", "a b"], status: 64,
      errors: "Error: a chain's name has letters, digits, '-' and '_', found 'a b'\n"),
    Case(
      arguments: ["new", "mine", "--output", "gone/mine.yaml"], status: 73,
      errors: "error: cannot create 'gone/mine.yaml': No such file or directory\n"),
    Case(
      arguments: ["new", "mine", "--output", "pipelines/first.yaml"], status: 73,
      errors: "error: 'pipelines/first.yaml' exists; nothing was overwritten\n"),
    Case(arguments: ["--generate-completion-script", "bash"], status: 0, output: "#!/bin/bash\n"),
    Case(arguments: ["--generate-completion-script", "zsh"], status: 0, output: "#compdef pipe\n"),
    Case(arguments: ["--generate-completion-script", "fish"], status: 0, output: "function __pipe_"),
  ]

  @Test(arguments: cases)
  func command(_ test: Case) throws {
    let result = try BuiltPipe.run(test.arguments)
    #expect(result.status == test.status)
    #expect(result.output.hasPrefix(test.output), "\(result.output)")
    #expect(result.errors.hasPrefix(test.errors), "\(result.errors)")
    if test.output.isEmpty { #expect(result.output.isEmpty) }
    if test.errors.isEmpty { #expect(result.errors.isEmpty) }
  }

  @Test(arguments: ["run", "check", "digest", "explain", "stages", "schema", "new", "graph", "model"])
  func helpHasExamples(of command: String) throws {
    let result = try BuiltPipe.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("Examples:\n  pipe \(command)"))
  }
}
