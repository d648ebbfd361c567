import Language
import Pipeline

/// What a worker keeps from document to document where a language model finds tokens and sentences.
final class ModelSegmenter {
  private var loaded: (model: LoadedModel, analyzer: Analyzer)?
  private var analysis = Analysis()

  /// Fills sections (where there are none), tokens, annotations, sentences and ``ModelEntities``.
  func segment(
    _ document: inout Document, model name: String, unit: Segment.Unit, _ context: StageContext
  ) throws {
    let (model, analyzer) = try loadedModel(name)
    let utf8 = document.utf8
    var layers = LinguisticLayers(names: model.names)
    try utf8.withUnsafeBufferPointer { text in
      if document.sections.isEmpty { document.sections = Paragraphs.sections(of: text) }
      let ranges = unit == .document ? [text.indices] : document.sections.map(\.range)
      for (section, range) in ranges.enumerated() where !range.isEmpty {
        try analyzer.analyze(UnsafeBufferPointer(rebasing: text[range]), into: &analysis)
        layers.append(analysis, at: range.lowerBound, section: section, labels: model.model.entityLabels)
        try context.checkDeadline()
      }
    }
    layers.move(into: &document)
    switch unit {
    case .section: document.removeSpaceTokens()
    case .document: document.assignSections()
    }
  }

  private func loadedModel(_ name: String) throws(DocumentError) -> (LoadedModel, Analyzer) {
    if let loaded { return loaded }
    let model = try SharedModels.model(name)
    let made = (model, Analyzer(model.model))
    loaded = made
    return made
  }
}

/// The layers that analyses of a document's parts make up together.
private struct LinguisticLayers {
  private var tokens: [Pipeline.Token] = []
  private var annotations: Annotations
  private var sentences: [Sentence] = []
  private var entities: [ModelEntities.Entity] = []

  init(names: AnnotationNames) { annotations = Annotations(names: names) }

  /// - Parameter start: the byte of the text where the analysed part begins.
  mutating func append(_ analysis: Analysis, at start: Int, section: Int, labels: [String]) {
    let (firstToken, firstLemma, start) = (tokens.count, annotations.lemmas.count, UInt32(start))
    annotations.lemmas += analysis.lemmas
    for (index, token) in analysis.tokens.enumerated() {
      let (first, end) = (start + token.start, start + token.end)
      if index == 0 || token.startsSentence {
        sentences.append(
          Sentence(
            start: first, end: end, section: UInt32(section), firstToken: UInt32(tokens.count), tokenCount: 0))
      }
      sentences[sentences.count - 1].end = end
      sentences[sentences.count - 1].tokenCount += 1
      tokens.append(Pipeline.Token(start: first, end: end))
      let lemma = firstLemma + Int(token.lemmaStart)..<firstLemma + Int(token.lemmaEnd)
      annotations.tokens.append(
        TokenAnnotation(
          lemma: lemma, head: firstToken + Int(token.head), morphology: Int(token.morphology), tag: Int(token.tag),
          partOfSpeech: Int(token.partOfSpeech.rawValue), dependency: Int(token.dependency), isSpace: token.isSpace))
    }
    for entity in analysis.entities {
      let (first, last) = (analysis.tokens[Int(entity.start)], analysis.tokens[Int(entity.end) - 1])
      entities.append(
        ModelEntities.Entity(
          span: TextSpan(start: start + first.start, end: start + last.end), label: labels[Int(entity.label)],
          rival: labels[Int(entity.rival)], margin: entity.margin))
    }
  }

  consuming func move(into document: inout Document) {
    document.tokens = tokens
    document.annotations = annotations
    document.sentences = sentences
    document[ModelEntities.self] = entities
  }
}

extension Document {
  /// Gives each sentence the section it begins in, or the one before where it begins between two.
  fileprivate mutating func assignSections() {
    var section = 0
    for index in sentences.indices {
      while section + 1 < sections.count, sections[section + 1].start <= sentences[index].start { section += 1 }
      sentences[index].section = UInt32(section)
    }
  }
}
