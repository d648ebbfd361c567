import Testing

@testable import Language

/// Sentence starts and decorated labels on small trees, worked by hand (spacy-inference.md 5.2, 5.3).
@Suite struct TreeTests {
  static let starts: [(heads: [Int32], starts: [UInt8])] = [
    ([], []),
    ([0], [1]),
    ([1, 1, 1], [1, 0, 0]),
    ([1, 1, 3, 3], [1, 0, 1, 0]),
    // Crossing: 0 belongs to 2 and 1 is a root, so that both sentences would begin inside each other.
    ([2, 1, 2], [1, 1, 0]),
  ]

  @Test(arguments: starts) func sentenceStarts(heads: [Int32], starts: [UInt8]) {
    let edges = SentenceStarts()
    edges.find(heads, count: heads.count)
    #expect(heads.indices.map { edges.starts.start[$0] } == starts)
  }

  static let moves = ["", "det||obj", "obj", "det"].map { TransitionMoves.Move(action: 2, label: $0) }

  @Test func labels() {
    let labels = DependencyLabels(Self.moves)
    #expect(labels.names == ["ROOT", "det||obj", "obj", "det"])
    #expect(labels.ofMove == [0, 1, 2, 3])
    #expect(labels.parts.map { $0?.label } == [nil, 3, nil, nil])
    #expect(labels.parts.map { $0?.head } == [nil, 2, nil, nil])
  }

  @Test func decoratedLabelMovesToken() {
    var heads: [Int32] = [1, 1, 1, 2]
    // Token 0 hangs on the root 1 with `det||obj`; the object is 3, below 2.
    var arcs: [UInt8] = [1, 0, 3, 2]
    let tokens = (0..<4).map {
      Token(start: UInt32($0), end: UInt32($0) + 1, norm: 0, word: 0, hasSpace: false, isSpace: false)
    }
    let edges = SentenceStarts()
    edges.find(heads, count: 4)
    let changed = tokens.withUnsafeBufferPointer {
      Deprojectivizer().run(DependencyLabels(Self.moves), heads: &heads, arcs: &arcs, edges: edges, tokens: $0)
    }
    #expect(changed)
    #expect(heads == [3, 1, 1, 2])
    #expect(arcs == [3, 0, 3, 2])
  }
}
