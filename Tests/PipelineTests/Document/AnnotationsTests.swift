import Testing

@testable import Pipeline

@Suite struct AnnotationsTests {
  /// Heads before, which tokens stay, heads afterwards.
  @Test(
    arguments: [
      ([0], [true], [0]), ([0], [false], []), ([1, 1, 1], [true, true, true], [1, 1, 1]),
      // The head goes: its head takes its place.
      ([1, 2, 2], [true, false, true], [1, 1]), ([1, 2, 3, 3], [true, false, false, true], [1, 1]),
      // The root goes: those below it become roots.
      ([1, 1, 1], [true, false, true], [0, 1]), ([1, 2, 2, 2], [true, false, false, true], [0, 1]),
    ] as [([Int], [Bool], [Int32])])
  func headsOfTokensThatStay(_ heads: [Int], _ isKept: [Bool], _ expected: [Int32]) {
    var annotations = Annotations(tokens: heads.enumerated().map { TokenAnnotation(head: $1, tag: $0) })
    annotations.keep(isKept)
    #expect(annotations.tokens.map(\.head) == expected)
    #expect(annotations.tokens.map { Int($0.tag) } == isKept.indices.filter { isKept[$0] })
  }

  @Test func withoutAnnotationNothingIsLeftOut() {
    var annotations = Annotations()
    annotations.keep([true, false])
    #expect(annotations == Annotations())
  }

  @Test func tokensAreSmall() {
    #expect(MemoryLayout<TokenAnnotation>.stride == 20)
  }
}
