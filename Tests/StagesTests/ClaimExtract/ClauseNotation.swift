import Pipeline

@testable import Stages

/// Clauses of sentences as a reader writes them: `subject | relation | role: text; role: text`.
enum ClauseNotation {
  /// The clauses of a text that state something, in text order.
  static func clauses(of text: String) throws -> [String] {
    var document = Document(id: "t", text: text)
    let context = StageContext()
    _ = try Segment(Segment.Options()).process(&document, context)
    _ = try EntityTag(EntityTag.Options()).process(&document, context)
    let tree = SyntaxTree(document)
    return ClauseFinder(document, tree: tree).clauses().filter { $0.reason == nil }
      .sorted { ($0.verbGroup.first ?? $0.head) < ($1.verbGroup.first ?? $1.head) }
      .map { line($0, document) }
  }

  static func line(_ clause: Clause, _ document: Document) -> String {
    func text(_ tokens: Range<Int>) -> String {
      document.text(in: Int(document.tokens[tokens.lowerBound].start)..<Int(document.tokens[tokens.upperBound - 1].end))
    }
    let relation =
      clause.synthetic.map { "(\($0))" } ?? clause.verbGroup.map { text($0..<$0 + 1) }.joined(separator: " ")
    let arguments = clause.constituents.map { "\($0.role.name): \(text($0.phrase.tokens))" }
    return
      ([clause.subject.map { text($0.tokens) } ?? "-", relation]
      + (arguments.isEmpty ? [] : [arguments.joined(separator: "; ")]))
      .joined(separator: " | ")
  }
}
