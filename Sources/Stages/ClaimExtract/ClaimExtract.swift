import Pipeline

/// Makes claim records: one for each clause that states something.
///
/// Reads dependency trees and mentions; a document without trees has no claims.
///
/// Before: `Ann Lee, a lawyer, left Minsk in May.`
/// After: `Ann Lee` left `Minsk` (time `May`); `Ann Lee` is `a lawyer`
public struct ClaimExtract: Stage {
  public struct Options: StageOptions {
    public var minimumConfidence = 0.0
    public init() {}
  }

  public static let manual = Manual(
    name: "claim-extract", summary: "Finds who does what to whom, one record a clause.",
    details: """
      Each clause that states something becomes one claim with its subject, the verb group and all arguments, each with \
      its span, role and, where `entity-tag` has resolved it, entity. Clauses in headings, captions, tables and authors' \
      notes, questions, commands and conditions make no claims.
      """,
    reads: [.dependencies, .mentions], provides: [.claims])

  public static let settings: [Setting<Options>] = [
    Setting("minimum-confidence", \.minimumConfidence, in: 0...1, "Claims with less are left out.")
  ]

  private let options: Options

  public init(_ options: Options) { self.options = options }

  public func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    let tree = SyntaxTree(document)
    let clauses = ClauseFinder(document, tree: tree).clauses()
    document.claims = ClaimAssembly(document, tree: tree).claims(of: clauses, atLeast: options.minimumConfidence)
    return .keep
  }
}
