import CKernels

/// Runs the networks over the tokens of a text: tags, heads, labels, sentence starts, entities. Holds the memory of one
/// thread. For each token it keeps 64 numbers and a few indexes; everything else is computed in tiles.
final class TokenNetwork {
  private let model: LanguageModel
  private let functions: pipe_kernel_table
  private let lexemes: LexemeCache
  private let encoder: WindowEncoder
  private let indexes = Scratch<Int32>(WindowEncoder.tile + 2 * WindowEncoder.margin)
  private let tagScores: Scratch<Float>
  private let projected = Scratch<Float>()
  private let parser: ArcEagerParser
  private let deprojectivizer = Deprojectivizer()
  private let recognizer: EntityRecognizer
  private let edges = SentenceStarts()
  /// Takes the time of each layer, for benchmarks.
  var clock: LayerClock?

  /// Index into the model's tags, for each token.
  let tags = Scratch<UInt8>()
  /// Index into the labels of dependencies, for each token.
  let labels = Scratch<UInt8>()
  /// Index of the head, its own for roots.
  var heads: UnsafeMutablePointer<Int32> { parser.state.heads.start }
  /// 1 where a sentence begins.
  var sentenceStarts: UnsafePointer<UInt8> { UnsafePointer(edges.starts.start) }
  var entities: [EntityRecognizer.Span] { recognizer.spans }

  init(model: LanguageModel, lexemes: LexemeCache) {
    self.model = model
    self.lexemes = lexemes
    functions = model.kernel.functions
    encoder = WindowEncoder(kernel: model.kernel)
    tagScores = Scratch(WindowEncoder.tile * model.tagger.columns)
    parser = ArcEagerParser(model.parser, kernel: model.kernel)
    recognizer = EntityRecognizer(model.entities, moves: model.entityMoves, kernel: model.kernel)
  }

  /// - Parameter norms: the string ids that `Token.norm` stands for; place 0 is not used.
  func run(_ text: ByteString, _ tokens: UnsafeBufferPointer<Token>, norms: [UInt64]) {
    let count = tokens.count
    tags.reserve(count)
    projected.reserve(count * 64)
    for range in Self.tiles(count) {
      let rows = encode(model.general, text, tokens, range, norms)
      tag(rows, range)
      clock?.mark(.tagger)
      let layer = model.parser.projection
      functions.matmul(
        rows, 96, range.count, 96, layer.weights.start, layer.bias.start, 2, projected.start + range.lowerBound * 64, 64
      )
      clock?.mark(.parser)
    }
    parser.parse(projected.start, count: count)
    finishTree(tokens)
    clock?.mark(.parser)
    recognizer.begin()
    for range in Self.tiles(count) {
      let rows = encode(model.names, text, tokens, range, norms)
      recognizer.run(rows, range: range, tokens: tokens, starts: sentenceStarts)
      clock?.mark(.entities)
    }
  }

  private static func tiles(_ count: Int) -> some Sequence<Range<Int>> {
    stride(from: 0, to: count, by: WindowEncoder.tile).lazy.map { $0..<min($0 + WindowEncoder.tile, count) }
  }

  /// The encoder's rows for the tokens of `range`, 96 numbers each, valid until the next call.
  private func encode(
    _ weights: EncoderWeights, _ text: ByteString, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>,
    _ norms: [UInt64]
  ) -> UnsafePointer<Float> {
    let isEntity = weights.embeddings.count == model.names.embeddings.count
    let first = range.lowerBound - WindowEncoder.margin
    let inside = max(0, first)..<min(tokens.count, range.upperBound + WindowEncoder.margin)
    lexemes.makeRoom(for: inside.count)
    for position in inside {
      let token = tokens[position]
      let index = lexemes.index(of: text.slice(token.range), norm: token.norm, norms: norms)
      indexes.start[position - first] = Int32(index)
      lexemes.prepare(index, isEntity ? .entity : token.hasSpace ? .spaced : .plain)
    }
    lexemes.finish()
    for position in first..<range.upperBound + WindowEncoder.margin {
      let row = encoder.row(position - first)
      guard inside.contains(position) else {
        row.update(repeating: 0, count: 96)
        continue
      }
      let variant: LexemeCache.Variant = isEntity ? .entity : tokens[position].hasSpace ? .spaced : .plain
      row.update(from: lexemes.output(Int(indexes.start[position - first]), variant), count: 96)
    }
    clock?.mark(.embedding)
    defer { clock?.mark(.encoder) }
    return encoder.encode(weights, count: range.count)
  }

  private func tag(_ rows: UnsafePointer<Float>, _ range: Range<Int>) {
    let (layer, width) = (model.tagger, model.tagger.columns)
    functions.matmul(
      rows, 96, range.count, 96, layer.weights.start, layer.bias.start, width / 32, tagScores.start, width)
    for token in range {
      let start = (token - range.lowerBound) * width
      tags.start[token] = UInt8(pipe_first_maximum(tagScores.start + start, 0, model.tags.count))
    }
  }

  /// Roots, labels, sentence starts; then the same again if a decorated label moved a token.
  private func finishTree(_ tokens: UnsafeBufferPointer<Token>) {
    let (heads, arcs) = (parser.state.heads.start, parser.state.arcs.start)
    labels.reserve(tokens.count)
    for i in tokens.indices {
      let isRoot = heads[i] < 0
      labels.start[i] = isRoot ? 0 : model.dependencies.ofMove[Int(arcs[i])]
      if isRoot { heads[i] = Int32(i) }
    }
    edges.find(heads, count: tokens.count)
    let isChanged = deprojectivizer.run(
      model.dependencies, heads: heads, arcs: labels.start, edges: edges, tokens: tokens)
    if isChanged { edges.find(heads, count: tokens.count) }
  }
}
