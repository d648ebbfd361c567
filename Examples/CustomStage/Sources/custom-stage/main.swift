import Pipeline
import Stages

// The standard stages and one more: registering is one line.
var registry = StageRegistry.standard
registry.register(ReadingTime.self)

// The examples in a stage's declaration are its tests.
let failures = registry.exampleFailures()
guard failures.isEmpty else { throw CommandError.examples(failures) }

let chain = try Chain(
  yaml: """
    pipeline: reading-times
    stages:
      - normalize
      - segment: {method: rules}
      - reading-time: {words-per-minute: 200}
      - export: {records: documents, path: times.jsonl}
    """,
  registry: registry)

guard CommandLine.arguments.count == 3 else {
  print("usage: custom-stage INPUT OUTPUT-FOLDER")
  throw CommandError.usage
}
let runner = try Runner(
  chain, inputs: [CommandLine.arguments[1]], output: .replace(CommandLine.arguments[2]), options: .init(workers: 2))
let report = try runner.run()
print("\(report.ledger.written) of \(report.ledger.read) articles written to \(report.files.joined(separator: ", "))")

enum CommandError: Error {
  case usage
  case examples([ExampleFailure])
}
