import Testing

@testable import Language

/// The table of validity and effects of spacy-inference.md 5.1, worked by hand.
@Suite struct ParserStateTests {
  enum Move { case shift, reduce, left, right, split }

  /// A text length, moves, and what is valid after them, in the order SHIFT REDUCE LEFT/RIGHT BREAK.
  static let validity: [(count: Int, moves: [Move], valid: [Bool])] = [
    (2, [], [true, false, false, true]),
    (1, [], [true, false, false, false]),
    (3, [.shift], [true, true, true, true]),
    // The last token of the buffer may not be shifted while something is on the stack.
    (2, [.shift], [false, true, true, false]),
    (2, [.shift, .right], [false, true, false, false]),
    // A break forbids a second one and, once its token is first, arcs to it.
    (3, [.split], [true, false, false, false]),
    (3, [.shift, .split], [true, true, true, false]),
    (4, [.split, .shift], [false, true, false, true]),
    // Reduce of a token without head, above another, puts it back; it may not be shifted again.
    (4, [.shift, .shift, .reduce], [false, true, true, true]),
    // Unless it gets a left child.
    (4, [.shift, .shift, .reduce, .left], [true, false, false, true]),
  ]

  @Test(arguments: validity) func validMoves(count: Int, moves: [Move], valid: [Bool]) {
    let state = Self.state(count, moves)
    #expect([state.canShift, state.canReduce, state.canAttach, state.canBreak] == valid)
  }

  @Test func childrenAndHeads() {
    let state = Self.state(4, [.shift, .left, .shift, .right, .right])
    // 0 ← 1, 1 → 2, 2 → 3
    #expect((0..<4).map { state.heads.start[$0] } == [1, -1, 1, 2])
    #expect((0..<4).map { state.leftChild($0) } == [-1, 0, -1, -1])
    #expect((0..<4).map { state.rightChild($0) } == [-1, 2, 3, -1])
    #expect([state.stacked(0), state.stacked(1), state.stacked(2), state.stacked(3)] == [3, 2, 1, -1])
    #expect(state.buffered(0) == -1)
  }

  @Test func newHeadReplacesTheOld() {
    let state = Self.state(3, [.shift, .right, .left])
    #expect((0..<3).map { state.heads.start[$0] } == [-1, 2, -1])
    #expect(state.rightChild(0) == -1)
    #expect(state.leftChild(2) == 1)
  }

  @Test func returnedTokensComeFirst() {
    let state = Self.state(4, [.shift, .shift, .reduce])
    #expect([state.buffered(0), state.buffered(1), state.buffered(2), state.buffered(3)] == [1, 2, 3, -1])
    #expect(state.stacked(0) == 0)
  }

  @Test func endsWithEmptyStackAndBuffer() {
    #expect(Self.state(0, []).isFinal)
    #expect(!Self.state(1, [.shift]).isFinal)
    #expect(Self.state(1, [.shift, .reduce]).isFinal)
  }

  static func state(_ count: Int, _ moves: [Move]) -> ParserState {
    let state = ParserState()
    state.begin(count)
    for move in moves {
      switch move {
      case .shift: state.shift()
      case .reduce: state.reduce()
      case .left: state.attachLeft(2)
      case .right: state.attachRight(3)
      case .split: state.breakSentence()
      }
    }
    return state
  }
}
