import Pipeline
import Testing

@testable import Stages

/// Trees of made-up sentences: one letter a token, heads given by index within the document.
@Suite struct SyntaxTreeTests {
  static func tree(sentences: [[Int]], longestSentence: Int = .max) -> SyntaxTree {
    SyntaxTree(document(sentences: sentences), longestSentence: longestSentence)
  }

  private static func document(sentences: [[Int]]) -> Document {
    let heads = sentences.flatMap { $0 }
    var document = Document(id: "t", text: String(repeating: "a ", count: heads.count))
    document.tokens = heads.indices.map { Token(start: UInt32(2 * $0), end: UInt32(2 * $0 + 1)) }
    document.annotations.tokens = heads.map { TokenAnnotation(head: $0) }
    var first = 0
    for sentence in sentences {
      document.sentences.append(
        Sentence(
          start: UInt32(2 * first), end: UInt32(2 * (first + sentence.count) - 1), section: 0,
          firstToken: UInt32(first), tokenCount: UInt32(sentence.count)))
      first += sentence.count
    }
    return document
  }

  @Test(arguments: [
    // A head beyond the document, before it, and in another sentence.
    ([[1, 1, 9]], [1, 1, 2]), ([[-1, 0]], [0, 0]), ([[0, 0], [1, 2]], [0, 0, 2, 2]),
    // Cycles of two and three, with a tail that leads into one.
    ([[1, 0]], [1, 1]), ([[1, 2, 0, 0]], [1, 2, 2, 0]), ([[1, 2, 1]], [1, 2, 2]),
  ])
  func headsAreMadeSound(given: [[Int]], expected: [Int32]) {
    #expect(Self.tree(sentences: given).heads == expected)
  }

  @Test func aSentenceThatIsTooLongHasNoTree() {
    let tree = Self.tree(sentences: [[0, 0], [2, 2, 2]], longestSentence: 2)
    #expect(tree.heads == [0, 0, 2, 3, 4])
    #expect(tree.relations[2...].allSatisfy { $0 == .dep })
  }

  @Test func treesAreSharedWhereNoSentenceIsTooLong() {
    var document = Self.document(sentences: [[0, 0], [2, 2, 2]])
    let tree = document.sharedSyntaxTree()
    #expect(document.sharedSyntaxTree() === tree)
    #expect(document.syntaxTree(longestSentence: 3) === tree)
    #expect(document.syntaxTree(longestSentence: 2) !== tree)
    document.annotations.tokens[1].head = 1
    #expect(document.sharedSyntaxTree().heads == [0, 1, 2, 2, 2])
  }

  @Test func childrenAndEdges() {
    // 0 <- 1 -> 3 -> 2, 3 -> 4
    let tree = Self.tree(sentences: [[1, 1, 3, 1, 3]])
    #expect(Array(tree.children(of: 1)) == [0, 3])
    #expect(Array(tree.children(of: 3)) == [2, 4])
    #expect(tree.subtree(of: 3) == 2..<5)
    #expect(tree.subtree(of: 1) == 0..<5)
    #expect(tree.isBelow(4, 1))
    #expect(!tree.isBelow(0, 3))
  }

  @Test(arguments: [
    ("Don\u{2019}t", "don't"), ("mid\u{2011}December", "mid-december"), ("ÉLAN", "élan"), ("U.S.", "u.s."),
  ])
  func foldsCaseAndTypography(word: String, expected: String) {
    #expect(SyntaxTree.folded(word) == expected)
  }

  @Test func everyLabelIsKnownByItsName() {
    for relation in Relation.allCases { #expect(Relation(label: relation.label) == relation) }
    #expect(Relation(label: "nonsense") == .dep)
  }
}
