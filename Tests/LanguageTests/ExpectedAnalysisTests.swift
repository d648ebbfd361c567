import Testing

@testable import Language

/// The engine against spaCy, with en_core_web_md, which must be installed (`make test` does).
@Suite(.disabled(if: environmentValue("PIPE_SKIP_MODEL") == "1", "PIPE_SKIP_MODEL=1: no language model is used"))
struct ExpectedAnalysisTests {
  @Test(arguments: Kernel.supported.map(\.name))
  func sameAsSpaCy(kernel: String) throws {
    let path = try ModelStore().existing("en_core_web_md")
    let analyzer = Analyzer(try LanguageModel(contentsOf: path, kernel: try Kernel(named: kernel)))
    for article in try ExpectedAnalysis.articles() {
      let expected = try ExpectedAnalysis(of: article)
      let found = ExpectedAnalysis(try analyzer.analyze(try ExpectedAnalysis.text(of: article)), of: analyzer.model)
      #expect(found.tokens.count == expected.tokens.count, "\(article)")
      for (found, expected) in zip(found.tokens, expected.tokens) where found != expected {
        Issue.record("\(article): found \(found), expected \(expected)")
      }
      #expect(found.entities == expected.entities, "\(article)")
    }
  }
}
