import ArgumentParser

@main
struct Pipe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipe",
    abstract: "Turn articles into entities and claims.",
    discussion: """
      A chain file names the stages that articles run through. 'pipe new' writes one, 'pipe stages' says what there is \
      to put into it, 'pipe run' runs it. 'pipe digest' shows the claims that a run wrote, 'pipe explain' how they came \
      about.

      Examples:
        pipe new mine
        pipe check mine.yaml
        pipe run mine.yaml articles/ --output out
        pipe digest out/claims.jsonl

      'pipe --generate-completion-script bash' (or zsh, or fish) prints completions for your shell.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, Check.self, Digest.self, Explain.self, ShowStages.self, New.self, Graph.self, Schema.self, Model.self,
    ])

  static func main() {
    Console.openStandardStreams()
    main(nil)
  }
}
