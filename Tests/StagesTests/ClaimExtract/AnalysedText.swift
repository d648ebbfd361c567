import Pipeline

@testable import Stages

/// A text with the layers that rules about clauses read, from the installed model.
struct AnalysedText {
  let document: Document
  let tree: SyntaxTree

  init(_ text: String) throws {
    let chain = try Chain(
      yaml: """
        pipeline: analysed
        stages:
          - normalize: {text: keep}
          - segment: {method: model}
          - entity-tag: {resolve: false}
        """, registry: .standard)
    document = try chain.process(Document(id: "t", text: text)).document
    tree = SyntaxTree(document)
  }

  /// The first token with this form.
  func token(_ word: String) -> Int? { tree.words.firstIndex(of: word) }

  func text(_ tokens: Range<Int>) -> String {
    document.text(in: Int(document.tokens[tokens.lowerBound].start)..<Int(document.tokens[tokens.upperBound - 1].end))
  }
}
