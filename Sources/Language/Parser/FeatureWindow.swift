import CKernels

/// The products of tokens with the weights of the parser's features, 128 numbers a feature. They are computed ahead of
/// the buffer in blocks and kept for the last tokens only; a token further back is computed again when it is asked for.
/// Either way a number is summed in the same order, so that it does not depend on where it comes from.
final class FeatureWindow {
  private static let block = 48
  private static let size = 5 * block

  private let weights: ScorerWeights
  private let functions: pipe_kernel_table
  private let width: Int
  private let rows: Scratch<Float>
  /// One row of 128 for each feature, and the token that it holds.
  private let far: Scratch<Float>
  private let farTokens = Scratch<Int32>(8)
  private var projected: UnsafePointer<Float>
  private var count = 0
  private var filled = 0

  init(_ weights: ScorerWeights, kernel: Kernel) {
    self.weights = weights
    functions = kernel.functions
    width = weights.featureCount * 128
    rows = Scratch(Self.size * width)
    far = Scratch(weights.featureCount * 128)
    projected = UnsafePointer(far.start)
  }

  /// - Parameter projected: `count` rows of 64, which must stay until the text is parsed.
  func begin(_ projected: UnsafePointer<Float>, count: Int) {
    self.projected = projected
    self.count = count
    filled = 0
    farTokens.reset(8, to: -1)
  }

  /// The 128 numbers of a feature; the pad's where the token is −1.
  @inline(__always)
  func values(_ token: Int32, feature: Int) -> UnsafePointer<Float> {
    if token < 0 { return weights.pad.start + feature * 128 }
    let token = Int(token)
    while token >= filled { fill() }
    if token < filled - Self.size { return recomputed(token, feature) }
    return UnsafePointer(rows.start + token % Self.size * width + feature * 128)
  }

  private func fill() {
    let rows = min(Self.block, count - filled)
    let layer = weights.features
    functions.matmul(
      projected + filled * 64, 64, rows, 64, layer.weights.start, layer.bias.start, width / 32,
      self.rows.start + filled % Self.size * width, width)
    filled += rows
  }

  private func recomputed(_ token: Int, _ feature: Int) -> UnsafePointer<Float> {
    let target = far.start + feature * 128
    if farTokens.start[feature] != Int32(token) {
      let layer = weights.features
      functions.matmul(
        projected + token * 64, 64, 1, 64, layer.weights.start + feature * 128 * 64, layer.bias.start + feature * 128,
        4,
        target, 128)
      farTokens.start[feature] = Int32(token)
    }
    return UnsafePointer(target)
  }
}
