import ArgumentParser
import Pipeline
import Stages

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a JSON Schema of chain files, for editors.",
    discussion: """
      An editor that has it completes stages and options, explains them, and marks what is wrong. With the YAML language \
      server, the first line of a chain file names it:

        # yaml-language-server: $schema=pipe.schema.json

      Examples:
        pipe schema > pipe.schema.json
      """)

  func run() { print(JSONSchema(.standard).json.pretty) }
}
