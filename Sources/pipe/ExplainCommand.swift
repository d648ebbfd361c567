import ArgumentParser
import Pipeline
import Stages

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how the claims of a sentence came about.",
    discussion: """
      Takes a document through the chain as far as 'claim-extract', writes nothing, and shows of one sentence the \
      tree, the clauses with the rule that found each and why some make no claim, who says what, and the claims.

      Sentences are numbered from 0, as in the records; without '--sentence' or '--claim' they are listed.

      Examples:
        pipe explain pipelines/claims.yaml article.txt
        pipe explain pipelines/claims.yaml article.txt --sentence 4
        pipe explain pipelines/claims.yaml dump.jsonl --document 4711 --claim c-00f3a1b2c4d5e6f7

      Exit status: 0 all well, 1 the document fails or is dropped before, 64 usage or no such sentence or claim, 66 no \
      such input or document, 69 a model is missing, 74 reading failed, 78 the chain file is wrong or extracts no \
      claims.
      """)

  @Argument(help: "The chain file.", completion: .file(extensions: ["yaml", "yml"]))
  var chain: String

  @Argument(help: "A text file, a JSON Lines file, or - for standard input.", completion: .file())
  var file: String

  @Option(help: "The number of the sentence.")
  var sentence: Int?

  @Option(help: "The id of a claim, with or without the document's in front.")
  var claim: String?

  @Option(help: "The id of the document, where the file has several.")
  var document: String?

  @Option(help: ArgumentHelp("Give a parameter of the chain a value.", valueName: "name=value"))
  var set: [String] = []

  func validate() throws {
    _ = try Definitions.settings(set)
    if sentence != nil && claim != nil { throw ValidationError("a claim has its sentence: give '--claim' alone") }
    if let sentence, sentence < 0 { throw ValidationError("'--sentence' is a number from 0 up") }
  }

  func run() throws {
    let whole = try Definitions.chain(chain, settings: try Definitions.settings(set), exports: false)
    try Definitions.reporting {
      let (part, stage) = try whole.part(endingWith: ClaimExtract.self)
      try Definitions.checkEnvironment(part)
      let explanation = stage.explanation(of: try read(part), width: Console.outputWidth)
      print(try text(explanation).printable)
    }
  }

  private func text(_ explanation: ClaimExplanation) throws(Failure) -> String {
    if let claim {
      guard let sentence = explanation.sentence(ofClaim: claim) else {
        throw Failure(.usage, "no claim '\(claim)' in the document; without '--claim', its sentences are listed")
      }
      return explanation.text(ofSentence: sentence, claim: claim)
    }
    guard let sentence else { return explanation.sentences }
    let count = explanation.sentenceCount
    guard sentence < count else {
      let range = count == 0 ? "" : ", 0 to \(count - 1)"
      throw Failure(.usage, "no sentence \(sentence): the document has \(Units.counted(count, "sentence"))\(range)")
    }
    return explanation.text(ofSentence: sentence)
  }

  /// The document behind `claim-extract`.
  private func read(_ chain: Chain) throws -> Document {
    var documents = Previews(chain, try InputListing([file], formats: chain.formats), limit: .max, id: document)
    guard let found = documents.next() else {
      let missing = document.map { "no document '\($0)' in '\(file)'" } ?? "no document in '\(file)'"
      throw Failure(.inputMissing, missing)
    }
    if document == nil, let other = documents.nextID() {
      throw Failure(
        .usage, "'\(file)' has several documents; name one with '--document', such as '\(found.id)' or '\(other)'")
    }
    switch found.ending {
    case .dropped(let stage, let reason):
      throw Failure(.documentsFailed, "document '\(found.id)' is dropped by '\(stage)': \(reason)")
    case .failed("read", let error) where ["unreadable", "file-shrank"].contains(error.reason):
      throw Failure(.inputOutput, "document '\(found.id)' cannot be read: \(error.message)")
    case .failed(let stage, let error):
      throw Failure(.documentsFailed, "document '\(found.id)' failed in '\(stage)': \(error.message)")
    case .kept: break
    }
    guard let document = found.document else {
      throw Failure(.documentsFailed, "document '\(found.id)' did not reach 'claim-extract'")
    }
    return document
  }
}
