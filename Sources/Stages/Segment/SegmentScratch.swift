import Pipeline

/// What a worker keeps from document to document: the arrays that tokens and sentences are gathered in.
final class SegmentScratch {
  private var pieces = PieceBuffer()
  private var sentences: [Sentence] = []

  deinit { pieces.free() }

  struct Layers {
    var sections: [Section]
    var tokens: [Token]
    var sentences: [Sentence]
  }

  /// Tokens and sentences of a text, and its sections: `known`, or if there are none its paragraphs.
  func segment(
    _ text: UnsafeBufferPointer<UInt8>, _ known: [Section], _ tables: Tables, _ context: StageContext
  ) throws(DocumentError) -> Layers {
    guard let base = text.baseAddress else {
      return Layers(sections: known, tokens: [], sentences: [])
    }
    let sections = known.isEmpty ? Paragraphs.sections(of: text) : known
    let borders = try tables.classes.withUnsafeBufferPointer { classes throws(DocumentError) -> [Int] in
      guard let classes = classes.baseAddress else { return [] }
      return try tokenize(base, sections, classes, tables, context)
    }
    split(base, borders, tables.words)
    return Layers(sections: sections, tokens: tokens(), sentences: Array(sentences))
  }

  /// Fills ``pieces``. Returns where each section's pieces end.
  private func tokenize(
    _ text: UnsafePointer<UInt8>, _ sections: [Section], _ classes: UnsafePointer<UInt8>, _ tables: Tables,
    _ context: StageContext
  ) throws(DocumentError) -> [Int] {
    pieces.removeAll()
    var tokenizer = Tokenizer(text, classes, tables, into: pieces)
    defer { pieces = tokenizer.pieces }
    var borders: [Int] = []
    borders.reserveCapacity(sections.count)
    for section in sections {
      try tokenizer.tokenize(section.range, context)
      borders.append(tokenizer.pieces.count)
    }
    return borders
  }

  private func split(_ text: UnsafePointer<UInt8>, _ borders: [Int], _ words: WordTable) {
    sentences.removeAll(keepingCapacity: true)
    var splitter = SentenceSplitter(text: text, words: words, pieces: pieces.base, sentences: sentences)
    // The splitter holds the only reference while it appends, so that nothing is copied.
    sentences = []
    var first = 0
    for (section, border) in borders.enumerated() {
      splitter.split(first..<border, section: section)
      first = border
    }
    sentences = splitter.sentences
  }

  private func tokens() -> [Token] {
    let pieces = pieces
    return [Token](unsafeUninitializedCapacity: pieces.count) { buffer, count in
      for index in 0..<pieces.count {
        let piece = pieces.base[index]
        buffer.initializeElement(at: index, to: Token(start: piece.start, end: piece.end))
      }
      count = pieces.count
    }
  }
}
