import Pipeline

/// Memory for rendering that is reused from document to document.
final class RecordScratch {
  var points = CodePointIndex()
}

/// Renders one document as the records contract says.
struct RecordWriter {
  /// How many small objects may be written between two looks at the clock.
  private static let deadlineInterval = 4096

  let document: Document
  /// A copy of the document's, so that the hot path does not go through the document.
  let utf8: [UInt8]
  private let points: CodePointIndex
  private let context: StageContext

  /// - Parameter keepsSpaceTokens: whether tokens of white space are written, which only spaCy has.
  init(
    _ document: Document, _ scratch: RecordScratch, _ context: StageContext, keepsSpaceTokens: Bool = false
  ) {
    var document = document
    if !keepsSpaceTokens { document.removeSpaceTokens() }
    self.document = document
    self.context = context
    utf8 = document.utf8
    scratch.points.rebuild(for: utf8)
    points = scratch.points
  }

  /// About how many bytes the records will have, so that the output grows once.
  func estimatedSize(_ options: Export.Options) -> Int {
    let text = utf8.count + utf8.count >> 5
    let token = document.annotations.isEmpty ? 24 : 144
    return switch options.records {
    case _ where options.format == .spacyJSON: text + token * document.tokens.count
    case .documents:
      512 + text + 52 * (document.sections.count + document.sentences.count)
        + (options.tokens ? token * document.tokens.count : 0)
    case .sentences: text + 128 * document.sentences.count
    case .claims, .entities, .triples: 0
    }
  }

  /// `"start":…,"end":…` in code points.
  @inline(__always)
  func writeOffsets(of span: some ByteSpan, to json: inout JSONWriter) {
    let (start, end) = offsets(of: span)
    json.members("start", start, "end", end)
  }

  /// The start and the end in code points.
  @inline(__always)
  func offsets(of span: some ByteSpan) -> (start: Int, end: Int) {
    (points.codePoint(at: Int(span.start), in: utf8), points.codePoint(at: Int(span.end), in: utf8))
  }

  /// `"text":…`.
  func writeText(of range: Range<Int>, to json: inout JSONWriter) {
    json.key("text")
    utf8.withUnsafeBufferPointer { json.string(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// `"key":[…]`, an item for each index.
  func writeList(
    _ key: StaticString, count: Int, to json: inout JSONWriter, _ item: (Int, inout JSONWriter) -> Void
  ) throws {
    json.key(key)
    try json.array { json in
      try forEach(count) { item($0, &json) }
    }
  }

  /// Calls `body` with every index, looking at the clock in between.
  func forEach(_ count: Int, _ body: (Int) -> Void) throws {
    var start = 0
    while start < count {
      let end = min(start + Self.deadlineInterval, count)
      for index in start..<end { body(index) }
      try context.checkDeadline()
      start = end
    }
  }
}
