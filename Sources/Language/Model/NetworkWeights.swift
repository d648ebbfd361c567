/// An affine layer, packed for `matmul`; `columns` is rounded up to whole panels of 32.
struct LinearWeights: Sendable {
  let weights: MappedArray<Float>
  let bias: MappedArray<Float>
  let columns: Int

  init(_ file: SectionFile, _ prefix: String, depth: Int, columns: Int) throws(ModelError) {
    self.columns = (columns + 31) / 32 * 32
    weights = try file.elements("\(prefix)/weights", count: self.columns * depth)
    bias = try file.elements("\(prefix)/bias", count: self.columns)
  }
}

/// A tok2vec network: hash embeddings, the mixer (layer 0) and four convolution layers, all of width 96.
struct EncoderWeights: Sendable {
  struct Layer: Sendable {
    let weights: MappedArray<Float>
    let bias: MappedArray<Float>
    let gain: MappedArray<Float>
    let normBias: MappedArray<Float>
  }

  /// In the order NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE; the ner encoder has the first four.
  let embeddings: [HashEmbedding]
  let layers: [Layer]
  /// Columns of the mixer's input.
  let mixerDepth: Int

  init(_ file: SectionFile, _ prefix: String, embeddings count: Int, hasVectors: Bool) throws(ModelError) {
    mixerDepth = count * 96 + (hasVectors ? 96 : 0)
    var tables: [HashEmbedding] = []
    for index in 0..<count {
      let (rows, seed) = ModelConverter.embeddings[index]
      let table: MappedArray<Float> = try file.elements("\(prefix)/embedding/\(index)", count: rows * 96)
      tables.append(HashEmbedding(table: table, rows: UInt32(rows), seed: UInt64(seed)))
    }
    embeddings = tables
    var layers: [Layer] = []
    for layer in 0...4 {
      layers.append(
        Layer(
          weights: try file.elements("\(prefix)/maxout/\(layer)/weights", count: 288 * (layer == 0 ? mixerDepth : 288)),
          bias: try file.elements("\(prefix)/maxout/\(layer)/bias", count: 288),
          gain: try file.elements("\(prefix)/norm/\(layer)/gain", count: 96),
          normBias: try file.elements("\(prefix)/norm/\(layer)/bias", count: 96)))
    }
    self.layers = layers
  }
}

/// The network over the states of a transition system (spacy-inference.md 5).
struct ScorerWeights: Sendable {
  let moves: [TransitionMoves.Move]
  /// 96 → 64.
  let projection: LinearWeights
  /// 64 → 128 for each feature: piece 0, then piece 1.
  let features: LinearWeights
  let featureCount: Int
  let hiddenBias: MappedArray<Float>
  /// 128 numbers a feature, taken where its token is absent.
  let pad: MappedArray<Float>
  let outputWeights: MappedArray<Float>
  let outputBias: MappedArray<Float>
  /// Moves rounded up to a multiple of 16.
  let outputColumns: Int

  init(_ file: SectionFile, _ prefix: String, features count: Int) throws(ModelError) {
    moves = TransitionMoves(lines: try file.lines("\(prefix)/moves")).moves
    featureCount = count
    projection = try LinearWeights(file, "\(prefix)/projection", depth: 96, columns: 64)
    features = try LinearWeights(file, "\(prefix)/features", depth: 64, columns: 128 * count)
    hiddenBias = try file.elements("\(prefix)/hidden/bias", count: 128)
    pad = try file.elements("\(prefix)/hidden/pad", count: 128 * count)
    outputColumns = (moves.count + 15) / 16 * 16
    guard (1...112).contains(outputColumns) else {
      throw .damaged(path: file.path, reason: "\(prefix) has \(moves.count) moves")
    }
    outputWeights = try file.elements("\(prefix)/output/weights", count: 64 * outputColumns)
    outputBias = try file.elements("\(prefix)/output/bias", count: outputColumns)
  }

  /// The moves of an action; they lie side by side.
  func range(of action: Int) -> Range<Int> {
    let indexes = moves.indices.filter { moves[$0].action == action }
    return (indexes.first ?? 0)..<((indexes.last ?? -1) + 1)
  }
}
