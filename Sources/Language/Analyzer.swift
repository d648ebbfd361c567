/// Analyses texts, one after another, with memory that it keeps between them. Each thread has its own.
///
/// ```swift
/// let model = try LanguageModel(named: "en_core_web_md")
/// let analyzer = Analyzer(model)
/// let analysis = try analyzer.analyze(Array("Minsk hosted the talks.".utf8))
/// for token in analysis.tokens { print(token.start, model.tags[Int(token.tag)]) }
/// ```
public final class Analyzer {
  public let model: LanguageModel
  private let network: TokenNetwork
  private var memory = TokenizerMemory()
  private var rulerMemory = RulerMemory()
  private var lemmatizerMemory = LemmatizerMemory()
  private var attributes: [WordAttributes] = []
  private var tokens: [Token] = []
  /// Takes the time of each layer, for benchmarks.
  package var clock: LayerClock? {
    get { network.clock }
    set { network.clock = newValue }
  }

  /// - Parameter lexemes: how many different words the analyzer remembers; each takes about 1.2 KB.
  public init(_ model: LanguageModel, lexemes: Int = 16384) {
    self.model = model
    let cache = LexemeCache(model: model, capacity: max(lexemes, 2 * WindowEncoder.tile))
    network = TokenNetwork(model: model, lexemes: cache)
  }

  /// - Parameter text: UTF-8 of less than 4 GB.
  public func analyze(_ text: [UInt8]) throws(AnalysisError) -> Analysis {
    var analysis = Analysis()
    try text.withUnsafeBufferPointer { bytes in
      Result { () throws(AnalysisError) in try analyze(bytes, into: &analysis) }
    }.get()
    return analysis
  }

  /// Replaces `analysis`, whose memory is reused.
  /// - Parameter text: UTF-8 of less than 4 GB.
  public func analyze(_ text: UnsafeBufferPointer<UInt8>, into analysis: inout Analysis) throws(AnalysisError) {
    guard text.count < UInt32.max else { throw .tooLong(bytes: text.count) }
    do { _ = try UTF8Span(validating: text.span) } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    clock?.start()
    model.tokenizer.tokenize(text, into: &tokens, memory: &memory)
    clock?.mark(.tokenizer)
    tokens.withUnsafeBufferPointer { tokens in
      network.run(text, tokens, norms: model.tokenizer.norms)
      model.ruler.apply(
        to: tokens, in: text, tags: UnsafeMutableBufferPointer(start: network.tags.start, count: tokens.count),
        dependencies: UnsafeMutableBufferPointer(start: network.labels.start, count: tokens.count), into: &attributes,
        memory: &rulerMemory)
    }
    clock?.mark(.ruler)
    fillTokens(text, &analysis)
    clock?.mark(.lemmatizer)
    fillEntities(&analysis)
  }

  private func fillTokens(_ text: ByteString, _ analysis: inout Analysis) {
    analysis.tokens.removeAll(keepingCapacity: true)
    analysis.tokens.reserveCapacity(tokens.count)
    analysis.lemmas.removeAll(keepingCapacity: true)
    for (i, token) in tokens.enumerated() {
      let lemmaStart = analysis.lemmas.count
      appendLemma(text.slice(token.range), attributes[i], to: &analysis.lemmas)
      analysis.tokens.append(
        Analysis.Token(
          start: token.start, end: token.end, lemmaStart: UInt32(lemmaStart), lemmaEnd: UInt32(analysis.lemmas.count),
          head: UInt32(network.heads[i]), morphology: attributes[i].morphology,
          partOfSpeech: attributes[i].partOfSpeech, tag: network.tags.start[i], dependency: network.labels.start[i],
          hasSpace: token.hasSpace, isSpace: token.isSpace, startsSentence: network.sentenceStarts[i] == 1))
    }
  }

  private func appendLemma(_ word: ByteString, _ attributes: WordAttributes, to lemmas: inout [UInt8]) {
    if attributes.lemma != 0 {
      lemmas.append(contentsOf: model.ruler.lemmas[Int(attributes.lemma)])
    } else {
      model.lemmatizer.append(
        word, attributes.partOfSpeech, morphology: attributes.morphology, to: &lemmas, memory: &lemmatizerMemory)
    }
  }

  private func fillEntities(_ analysis: inout Analysis) {
    analysis.entities.removeAll(keepingCapacity: true)
    for span in network.entities {
      analysis.entities.append(
        Analysis.Entity(
          start: UInt32(span.start), end: UInt32(span.end), label: UInt8(span.label), rival: UInt8(span.rival),
          margin: span.margin))
    }
  }
}

/// Why a text cannot be analysed.
public enum AnalysisError: Error, Equatable, Sendable, CustomStringConvertible {
  case notUTF8(offset: Int)
  case tooLong(bytes: Int)

  public var description: String {
    switch self {
    case .notUTF8(let offset): "the text is not UTF-8 at byte \(offset)"
    case .tooLong(let bytes): "the text has \(bytes) bytes; 4 GB are too many"
    }
  }
}
