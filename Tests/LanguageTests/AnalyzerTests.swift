import Testing

@testable import Language

/// With the installed model: what spaCy 3.8 says of a few texts, with every kernel. Fails where it is not installed.
@Suite(.disabled(if: environmentValue("PIPE_SKIP_MODEL") == "1", "PIPE_SKIP_MODEL=1: no language model is used"))
struct AnalyzerTests {
  static let text = "Apple is looking at buying U.K. startups."
  static let tags = ["NNP", "VBZ", "VBG", "IN", "VBG", "NNP", "NNS", "."]
  static let dependencies = ["nsubj", "aux", "ROOT", "prep", "pcomp", "compound", "dobj", "punct"]

  static func analyzer(_ kernel: Kernel) throws -> Analyzer {
    let store = ModelStore()
    return Analyzer(try LanguageModel(contentsOf: try store.existing("en_core_web_md"), kernel: kernel))
  }

  @Test(arguments: Kernel.supported) func sentence(kernel: Kernel) throws {
    let analyzer = try Self.analyzer(kernel)
    let analysis = try analyzer.analyze(Array(Self.text.utf8))
    #expect(analysis.tokens.map { analyzer.model.tags[Int($0.tag)] } == Self.tags)
    #expect(analysis.tokens.map { analyzer.model.dependencyLabels[Int($0.dependency)] } == Self.dependencies)
    #expect(analysis.tokens.map(\.head) == [2, 2, 2, 2, 3, 6, 4, 2])
    #expect(analysis.tokens.map { analysis.lemma(of: $0) }.prefix(5) == ["Apple", "be", "look", "at", "buy"])
    #expect(analysis.sentences == [0..<8])
    #expect(analysis.entities.map { [$0.start, $0.end] } == [[0, 1], [5, 6]])
    #expect(analysis.entities.map { analyzer.model.entityLabels[Int($0.label)] } == ["ORG", "GPE"])
  }

  @Test func textsWithoutWords() throws {
    let analyzer = try Self.analyzer(.portable)
    #expect(try analyzer.analyze([]) == Analysis())
    #expect(try analyzer.analyze([0x0a, 0x20]).tokens.count == 1)
    #expect(try analyzer.analyze([0]).tokens.count == 1)
    #expect(throws: AnalysisError.notUTF8(offset: 2)) { try analyzer.analyze([0x61, 0x20, 0xff]) }
  }

  /// More tokens than a tile and more words than the analyzer remembers change nothing.
  @Test func memoryDoesNotChangeTheResult() throws {
    let small = try Self.analyzer(.portable)
    let forgetful = Analyzer(small.model, lexemes: 1)
    let words = (0..<600).map { "word\($0) sees \(Self.text)" }.joined(separator: "\n")
    let first = try small.analyze(Array(words.utf8))
    #expect(first.tokens.count > 2 * WindowEncoder.tile)
    #expect(try forgetful.analyze(Array(words.utf8)) == first)
    #expect(try small.analyze(Array(words.utf8)) == first)
  }
}
