import ArgumentParser
import Foundation
import Pipeline

struct Digest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the claims that are most worth checking: who says what, how firmly, about when.",
    discussion: """
      Reads claims as JSON Lines, which 'export: {records: claims}' writes, and shows those with the highest product \
      of check-worthiness and confidence, a quarter more where a source is named, by article and source; but no statement \
      twice, and none whose subject stands for nobody. In brackets stands what a claim is not: denied, \
      uncertain, under a condition. Lines are as wide as the terminal, or 100 columns where there is none.

      Examples:
        pipe digest out/claims.jsonl
        pipe digest out/claims.jsonl --attributed --limit 50 | less
        zcat claims.jsonl.gz | pipe digest -

      Exit status: 0 all well, 64 usage or other records than claims, 66 no such file, 74 reading failed, or a line \
      is no JSON.
      """)

  @Argument(help: "A file of claims, or - for standard input.", completion: .file(extensions: ["jsonl"]))
  var file: String

  @Option(name: [.short, .long], help: "Show this many claims at most.")
  var limit = 20

  @Flag(help: "Leave out what the author of the article claims.")
  var attributed = false

  func validate() throws {
    if limit < 1 { throw ValidationError("'--limit' is a number from 1 up") }
  }

  func run() throws {
    let name = file == "-" ? "standard input" : file
    let choice = try Definitions.reporting {
      do { return try ClaimChoice.best(limit, of: LineReader(file), name: name, isAttributed: attributed) } catch let
        error as SystemError
        where error.isMissingFile
      {
        throw Failure(.inputMissing, "'\(file)' does not exist")
      }
    }
    if choice.read == 0 {
      Console.note("no claims in '\(name)'")
      return
    }
    print(DigestText(choice, width: Console.outputWidth, isStyled: Console.isOutputStyled).text)
  }
}
