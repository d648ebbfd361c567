import ArgumentParser
import Pipeline
import Stages

struct ShowStages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "List the stages, or explain one with its options and examples.",
    discussion: """
      NAME is a stage, or an input format where no stage has the name.

      Examples:
        pipe stages
        pipe stages normalize
        pipe stages --format markdown > docs/stages.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(
    help: "A stage or an input format.",
    completion: .custom { _, _, _ in StageReference(.standard).names })
  var name: String?

  @Option(help: "How to write it. Without NAME, markdown and json give the whole reference.")
  var format = Format.text

  func validate() throws {
    let reference = StageReference(.standard)
    guard let name, reference.page(name) == nil else { return }
    let hint = nearestName(to: name, in: reference.names).map { "did you mean '\($0)'?" }
    throw ValidationError("unknown stage '\(name)' (\(hint ?? "'pipe stages' lists them"))")
  }

  func run() throws {
    let reference = StageReference(.standard)
    let page = name.flatMap { reference.page($0) }
    switch format {
    case .text: print(page?.text ?? reference.text, terminator: "")
    case .markdown: print(page?.markdown ?? reference.markdown, terminator: "")
    case .json: print((page?.json ?? reference.json).pretty)
    }
  }
}
