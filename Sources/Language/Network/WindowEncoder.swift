import CKernels

/// The four convolution layers over windows of three tokens (spacy-inference.md 3), a tile of tokens at a time.
///
/// A tile's result depends on four tokens on either side of it, which are computed again for each tile; beyond the ends
/// of the text stand four rows of zeros, which the layers update like all others. A window is three rows side by side in
/// memory, so that nothing is gathered.
final class WindowEncoder {
  /// Tokens in a tile: small enough for activations and weights to stay in a second-level cache.
  static let tile = 240
  static let margin = 4

  private let functions: pipe_kernel_table
  private let activations = Scratch<Float>((tile + 2 * margin) * 96)
  private let hidden = Scratch<Float>((tile + 2 * margin) * 96)

  init(kernel: Kernel) { functions = kernel.functions }

  /// Row `position − (first token of the tile) + 4` of the input; positions outside the text have zeros.
  func row(_ row: Int) -> UnsafeMutablePointer<Float> { activations.start + row * 96 }

  /// Runs the layers on `count` + 8 rows of input.
  /// - Returns: the rows of the `count` tokens, 96 numbers each, valid until the next call.
  func encode(_ weights: EncoderWeights, count: Int) -> UnsafePointer<Float> {
    for layer in 1...Self.margin {
      let rows = count + 2 * (Self.margin - layer)
      let weights = weights.layers[layer]
      functions.maxout(row(layer - 1), 96, rows, 288, weights.weights.start, weights.bias.start, 6, hidden.start, 96)
      functions.layer_norm(
        hidden.start, rows, weights.gain.start, weights.normBias.start, row(layer), row(layer))
    }
    return UnsafePointer(row(Self.margin))
  }
}
