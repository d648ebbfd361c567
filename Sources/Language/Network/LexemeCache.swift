import CKernels

/// Lexical features and mixer outputs of the texts met so far. The mixer's output depends on (text, norm) for ner and on
/// (text, norm, space after it) for tok2vec (spacy-inference.md 3), so that it is computed once for each.
///
/// Bounded: `makeRoom` forgets everything when the next tile might not fit.
final class LexemeCache {
  /// Which output of the mixer: tok2vec without and with a blank after the token, ner.
  enum Variant: Int {
    case plain, spaced, entity
  }

  /// Tokens for which outputs are computed in one product.
  private static let batch = 48
  private static let keyLimit = 8 << 20

  private let model: LanguageModel
  private let functions: pipe_kernel_table
  private let capacity: Int
  private var indexes: ByteTable
  private var features: [LexicalFeatures] = []
  /// Bit v is set when the output of variant v is there.
  private var known: [UInt8] = []
  private let outputs: Scratch<Float>
  private let input: Scratch<Float>
  private let mixed: Scratch<Float>
  private var pending: [Int] = []
  private var scratch: [UInt8] = []

  init(model: LanguageModel, capacity: Int) {
    self.model = model
    self.capacity = capacity
    functions = model.kernel.functions
    indexes = ByteTable(capacity: capacity)
    features.reserveCapacity(capacity)
    known.reserveCapacity(capacity)
    pending.reserveCapacity(Self.batch)
    outputs = Scratch(capacity * 288)
    input = Scratch(Self.batch * 672)
    mixed = Scratch(Self.batch * 96)
  }

  /// Guarantees that indexes of the next `count` texts stay valid until the next call.
  func makeRoom(for count: Int) {
    guard features.count + count > capacity || indexes.keyBytes > Self.keyLimit else { return }
    indexes.removeAll()
    features.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
  }

  /// The index of a text.
  /// - Parameters:
  ///   - norm: which of `norms` a tokenizer exception gives it, 0 for none.
  ///   - norms: string ids; place 0 is not used.
  func index(of text: ByteString, norm: UInt16, norms: [UInt64]) -> Int {
    if let index = indexes.value(text, side: UInt32(norm)) { return Int(index) }
    let index = features.count
    let given = norm == 0 ? nil : norms[Int(norm)]
    features.append(model.lexicon.features(of: text, norm: given, scratch: &scratch))
    known.append(0)
    indexes.set(text, side: UInt32(norm), to: UInt32(index))
    return index
  }

  /// Asks for an output; `finish` computes what was asked for.
  func prepare(_ index: Int, _ variant: Variant) {
    let bit = UInt8(1) << UInt8(variant.rawValue)
    if known[index] & bit != 0 { return }
    known[index] |= bit
    pending.append(index << 2 | variant.rawValue)
    if pending.count == Self.batch { finish() }
  }

  func finish() {
    flush(model.general) { $0 & 3 != Variant.entity.rawValue }
    flush(model.names) { $0 & 3 == Variant.entity.rawValue }
    pending.removeAll(keepingCapacity: true)
  }

  /// 96 numbers; `prepare` and `finish` come first.
  func output(_ index: Int, _ variant: Variant) -> UnsafePointer<Float> {
    UnsafePointer(outputs.start + (index * 3 + variant.rawValue) * 96)
  }

  private func flush(_ weights: EncoderWeights, where belongs: (Int) -> Bool) {
    var count = 0
    let depth = weights.mixerDepth
    for item in pending where belongs(item) {
      write(features[item >> 2], item & 3, weights, to: input.start + count * depth)
      count += 1
    }
    if count == 0 { return }
    let layer = weights.layers[0]
    functions.maxout(input.start, depth, count, depth, layer.weights.start, layer.bias.start, 6, mixed.start, 96)
    functions.layer_norm(mixed.start, count, layer.gain.start, layer.normBias.start, nil, mixed.start)
    var row = 0
    for item in pending where belongs(item) {
      let target = outputs.start + ((item >> 2) * 3 + item & 3) * 96
      target.update(from: mixed.start + row * 96, count: 96)
      row += 1
    }
  }

  private func write(
    _ lexeme: LexicalFeatures, _ variant: Int, _ weights: EncoderWeights, to out: UnsafeMutablePointer<Float>
  ) {
    let ids = (
      lexeme.norm, lexeme.prefix, lexeme.suffix, lexeme.shape, variant == Variant.spaced.rawValue ? 1 as UInt64 : 0,
      lexeme.isSpace ? 1 as UInt64 : 0
    )
    withUnsafeBytes(of: ids) { bytes in
      for (position, embedding) in weights.embeddings.enumerated() {
        embedding.write(bytes.load(fromByteOffset: 8 * position, as: UInt64.self), to: out + 96 * position)
      }
    }
    guard let vectors = model.vectors else { return }
    let target = out + 96 * weights.embeddings.count
    if let row = vectors.row(lexeme.text) {
      target.update(from: row + (variant == Variant.entity.rawValue ? 96 : 0), count: 96)
    } else {
      target.update(repeating: 0, count: 96)
    }
  }
}
