import ArgumentParser
import Pipeline

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say everything that is wrong with a chain file, without running it.",
    discussion: """
      Checks three things: what the file says (YAML, stages, options), how the stages fit (each finds the layers it \
      reads), and what they need (files, models). Errors go to standard error as FILE:LINE:COLUMN.

      Examples:
        pipe check pipelines/first.yaml
        pipe check pipelines/*.yaml
        pipe check mine.yaml --set language=de

      Exit status: 0 all well, 66 no such chain file, 69 a model is missing, 74 a chain file cannot be read, 78 a chain \
      file is wrong or names a file that is missing. With several chain files, that of the first that fails.
      """)

  @Argument(help: "Chain files.", completion: .file(extensions: ["yaml", "yml"]))
  var chains: [String]

  @Option(help: ArgumentHelp("Give a parameter of the chains a value.", valueName: "name=value"))
  var set: [String] = []

  func validate() throws { _ = try Definitions.settings(set) }

  func run() throws {
    let settings = try Definitions.settings(set)
    var status: ExitStatus?
    for path in chains {
      do throws(Failure) {
        let chain = try Definitions.load(path, settings: settings, exports: true)
        try Definitions.checkEnvironment(chain)
        print("\(path): ok (\(Self.summary(of: chain)))")
      } catch {
        Console.note(error.text)
        status = status ?? error.status
      }
    }
    if let status { throw status.code }
  }

  /// `4 stages, writes claims.jsonl`
  static func summary(of chain: Chain) -> String {
    let count = chain.stageNames.count
    return "\(count) \(count == 1 ? "stage" : "stages"), writes \(chain.outputs.joined(separator: ", "))"
  }
}
