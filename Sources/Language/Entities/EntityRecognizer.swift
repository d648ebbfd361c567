import CKernels

/// Finds entities with the BILUO system (spacy-inference.md 5.4): one move a token, from the first to the last.
final class EntityRecognizer {
  /// A span of tokens with the index of its label; one move begins, one ends it.
  struct Span: Equatable {
    var start: Int
    var end: Int
    var label: Int
    /// The label that would have been given otherwise, and by how much its best move scored less where the span began.
    var rival: Int
    var margin: Float
  }

  private let weights: ScorerWeights
  private let functions: pipe_kernel_table
  private let moves: EntityMoves
  private let projected = Scratch<Float>(WindowEncoder.tile * 64)
  private let features = Scratch<Float>(WindowEncoder.tile * 384)
  private let hidden = Scratch<Float>(64)
  private let scores: Scratch<Float>
  private let pointers = Scratch<UnsafePointer<Float>?>(3)
  /// What the first token of the open entity and the token before give, kept across tiles.
  private let kept = Scratch<Float>(256)
  /// Ends where it begins, as long as it is open.
  private var open: Span?
  private(set) var spans: [Span] = []

  init(_ weights: ScorerWeights, moves: EntityMoves, kernel: Kernel) {
    self.weights = weights
    self.moves = moves
    functions = kernel.functions
    scores = Scratch(weights.outputColumns)
  }

  func begin() {
    open = nil
    spans.removeAll(keepingCapacity: true)
  }

  /// The next tokens, `range` of all.
  /// - Parameters:
  ///   - encoded: 96 numbers a token of the range.
  ///   - starts: 1 where a sentence begins, for all tokens.
  func run(
    _ encoded: UnsafePointer<Float>, range: Range<Int>, tokens: UnsafeBufferPointer<Token>, starts: UnsafePointer<UInt8>
  ) {
    let (projection, layer) = (weights.projection, weights.features)
    functions.matmul(
      encoded, 96, range.count, 96, projection.weights.start, projection.bias.start, 2, projected.start, 64)
    functions.matmul(
      projected.start, 64, range.count, 64, layer.weights.start, layer.bias.start, 12, features.start, 384)
    for token in range {
      let row = features.start + (token - range.lowerBound) * 384
      score(row)
      let endsHere = token + 1 == tokens.count || starts[token + 1] == 1
      apply(best(isSpace: tokens[token].isSpace, endsHere: endsHere), token, row)
      (kept.start + 128).update(from: row + 256, count: 128)
    }
  }

  private func score(_ row: UnsafePointer<Float>) {
    pointers.start[0] = row
    pointers.start[1] = open == nil ? weights.pad.start + 128 : UnsafePointer(kept.start)
    pointers.start[2] = open == nil ? weights.pad.start + 256 : UnsafePointer(kept.start + 128)
    functions.hidden(pointers.start, 3, weights.hiddenBias.start, hidden.start)
    functions.scores(
      hidden.start, weights.outputWeights.start, weights.outputBias.start, weights.outputColumns, scores.start)
  }

  /// The best valid move; the first on ties, as the network orders them.
  private func best(isSpace: Bool, endsHere: Bool) -> Int {
    if let open {
      let (inside, last) = (moves.inside[open.label], moves.last[open.label])
      return !endsHere && scores.start[inside] >= scores.start[last] ? inside : last
    }
    var best = moves.out
    if isSpace { return best }
    let unit = pipe_first_maximum(scores.start, moves.unit.lowerBound, moves.unit.upperBound)
    if scores.start[unit] >= scores.start[best] { best = unit }
    if endsHere { return best }
    let begin = pipe_first_maximum(scores.start, moves.begin.lowerBound, moves.begin.upperBound)
    return scores.start[begin] >= scores.start[best] ? begin : best
  }

  private func apply(_ move: Int, _ token: Int, _ row: UnsafePointer<Float>) {
    if var span = open {
      if move != moves.last[span.label] { return }
      span.end = token + 1
      spans.append(span)
      open = nil
    } else if moves.begin.contains(move) {
      open = span(at: token, label: moves.labelOfMove[move])
      kept.start.update(from: row + 128, count: 128)
    } else if moves.unit.contains(move) {
      spans.append(span(at: token, label: moves.labelOfMove[move]))
    }
  }

  /// A span of one token, with the best of the labels that were not chosen.
  private func span(at token: Int, label: Int) -> Span {
    var rival = label
    var best = -Float.infinity
    for other in moves.labels.indices where other != label && score(ofOpening: other) > best {
      (rival, best) = (other, score(ofOpening: other))
    }
    let margin = rival == label ? 0 : score(ofOpening: label) - best
    return Span(start: token, end: token + 1, label: label, rival: rival, margin: margin)
  }

  private func score(ofOpening label: Int) -> Float {
    max(scores.start[moves.begin.lowerBound + label], scores.start[moves.unitOfLabel[label]])
  }
}
