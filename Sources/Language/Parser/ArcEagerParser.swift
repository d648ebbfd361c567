import CKernels

/// Finds heads and labels, a move at a time: the valid one that the network gives the greatest score.
final class ArcEagerParser {
  let state = ParserState()
  private let weights: ScorerWeights
  private let functions: pipe_kernel_table
  private let window: FeatureWindow
  private let pointers = Scratch<UnsafePointer<Float>?>(8)
  private let hidden = Scratch<Float>(64)
  private let scores: Scratch<Float>
  private let (shift, reduce, left, right, split): (Int, Int, Range<Int>, Range<Int>, Int)

  init(_ weights: ScorerWeights, kernel: Kernel) {
    self.weights = weights
    functions = kernel.functions
    window = FeatureWindow(weights, kernel: kernel)
    scores = Scratch(weights.outputColumns)
    shift = weights.range(of: 0).lowerBound
    reduce = weights.range(of: 1).lowerBound
    left = weights.range(of: 2)
    right = weights.range(of: 3)
    split = weights.range(of: 4).lowerBound
  }

  /// Leaves heads and the moves that made them in `state`.
  /// - Parameter projected: 64 numbers a token.
  func parse(_ projected: UnsafePointer<Float>, count: Int) {
    state.begin(count)
    window.begin(projected, count: count)
    while !state.isFinal {
      score()
      guard let move = best() else { return }
      apply(move)
    }
  }

  private func score() {
    let (first, top) = (state.buffered(0), state.stacked(0))
    pointers.start[0] = window.values(first, feature: 0)
    pointers.start[1] = window.values(state.buffered(1), feature: 1)
    pointers.start[2] = window.values(top, feature: 2)
    pointers.start[3] = window.values(state.stacked(1), feature: 3)
    pointers.start[4] = window.values(state.stacked(2), feature: 4)
    pointers.start[5] = window.values(state.leftChild(first), feature: 5)
    pointers.start[6] = window.values(state.leftChild(top), feature: 6)
    pointers.start[7] = window.values(state.rightChild(top), feature: 7)
    functions.hidden(pointers.start, 8, weights.hiddenBias.start, hidden.start)
    functions.scores(
      hidden.start, weights.outputWeights.start, weights.outputBias.start, weights.outputColumns, scores.start)
  }

  /// The best valid move, the first on ties; moves stand in the order of actions.
  private func best() -> Int? {
    var best: Int?
    func consider(_ range: Range<Int>) {
      let move = pipe_first_maximum(scores.start, range.lowerBound, range.upperBound)
      if let other = best, scores.start[other] >= scores.start[move] { return }
      best = move
    }
    if state.canShift { consider(shift..<shift + 1) }
    if state.canReduce { consider(reduce..<reduce + 1) }
    if state.canAttach {
      consider(left)
      consider(right)
    }
    if state.canBreak { consider(split..<split + 1) }
    return best
  }

  private func apply(_ move: Int) {
    if move == shift {
      state.shift()
    } else if move == reduce {
      state.reduce()
    } else if left.contains(move) {
      state.attachLeft(UInt8(move))
    } else if right.contains(move) {
      state.attachRight(UInt8(move))
    } else {
      state.breakSentence()
    }
  }
}
