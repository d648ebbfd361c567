import ArgumentParser
import Pipeline

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented chain file to start from.",
    discussion: """
      The file cleans articles, cuts them into sentences, drops short ones and writes JSON Lines. Nothing is ever \
      overwritten.

      Examples:
        pipe new mine
        pipe new mine --output pipelines/mine.yaml
      """)

  @Argument(help: "The chain's name: letters, digits, '-' and '_'.")
  var name: String

  @Option(
    name: [.short, .long], help: "The file to write (default: NAME.yaml).",
    completion: .file(extensions: ["yaml", "yml"]))
  var output: String?

  func validate() throws {
    let isName = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    guard isName, let first = name.first, first != "-" else {
      throw ValidationError("a chain's name has letters, digits, '-' and '_', found '\(name)'")
    }
    if output?.isEmpty == true { throw ValidationError("'--output' is a file's path, found nothing") }
  }

  func run() throws {
    let path = output ?? "\(name).yaml"
    try Definitions.reporting {
      do throws(SystemError) {
        try NewFile.write(Array(ChainTemplate.text(name: name, path: path).utf8), to: path)
      } catch {
        throw Failure(.outputRefused, error.isExistingFile ? "'\(path)' exists; nothing was overwritten" : "\(error)")
      }
    }
    print("wrote \(path); to run it: pipe run \(path) INPUT --output DIR")
  }
}
