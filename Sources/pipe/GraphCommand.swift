import ArgumentParser
import Pipeline

struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw what flows where in a chain.",
    discussion: """
      Shows the stages in order, the layers that each reads and provides, and the files that are written. Mermaid goes \
      into Markdown, dot into Graphviz.

      Examples:
        pipe graph pipelines/first.yaml
        pipe graph pipelines/first.yaml --format mermaid
        pipe graph pipelines/first.yaml --format dot | dot -Tsvg > first.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, mermaid, dot }

  @Argument(help: "The chain file.", completion: .file(extensions: ["yaml", "yml"]))
  var chain: String

  @Option(help: ArgumentHelp("Give a parameter of the chain a value.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: "How to draw it.")
  var format = Format.text

  func validate() throws { _ = try Definitions.settings(set) }

  func run() throws {
    let chain = try Definitions.chain(self.chain, settings: try Definitions.settings(set), exports: false)
    let graph = ChainGraph(chain)
    switch format {
    case .text: print(graph.text)
    case .mermaid: print(graph.mermaid)
    case .dot: print(graph.dot)
    }
  }
}
