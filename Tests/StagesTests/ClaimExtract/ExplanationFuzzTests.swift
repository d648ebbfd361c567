import Pipeline
import Testing

@testable import Stages

/// Any tree is drawn within the width, and explained.
@Suite struct ExplanationFuzzTests {
  @Test(arguments: [40, 100])
  func anyTreeIsExplained(_ width: Int) throws {
    var random = Random(5)
    for shape in 0..<200 {
      let length = Int.random(in: 1...40, using: &random)
      var document = ClauseFuzzTests.document(length: length, random: &random) { index, random in
        // Chains, which are the deepest trees, among any.
        shape % 4 == 0 ? max(0, index - 1) : Int.random(in: 0..<length, using: &random)
      }
      let stage = try ClaimExtract(ClaimExtract.Options())
      _ = try stage.process(&document, StageContext())
      let explanation = stage.explanation(of: document, width: width)
      #expect(explanation.sentenceCount == 1)
      let text = explanation.text(ofSentence: 0)
      let tree = TreeDrawing(explanation.tree, 0..<length, width: width).lines
      #expect(tree.count == length)
      #expect(width < 100 || tree.allSatisfy { $0.count <= width })
      for claim in document.claims { #expect(text.contains("\n  \(claim.name)")) }
    }
  }
}
