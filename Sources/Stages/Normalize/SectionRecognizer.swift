import Pipeline

/// Says of each block what it is, and reads the metadata that stands in the text.
///
/// Works on the blocks alone, not on the empty lines that were between them, so that a normalised text is recognised as
/// the one it was made from. Goes from what is certain to what is not: furniture that phrases give away, the header, the
/// body, the end. A block that nothing speaks for is a paragraph.
struct SectionRecognizer {
  let text: [UInt8]
  var blocks: [Block]
  /// What the input says, and then what was found; nothing that is there is replaced.
  var metadata: Metadata
  /// The wire dateline within a block.
  private(set) var wire: (block: Int, length: Int)?
  /// Whether the header gave a title, or the input did.
  var hasTitle = false
  /// Whether more than a title shows that this is an article with a header.
  var isAnchored = false

  init(_ layout: TextLayout, metadata: Metadata) {
    text = layout.text
    self.metadata = metadata
    let isRow = layout.hasRows ? tableRows(layout.text, layout.pieces.map { $0.range }) : []
    blocks = layout.pieces.indices.map { index in
      Block(layout.text, layout.pieces[index].range, isRow: layout.hasRows && isRow[index])
    }
  }

  mutating func run() {
    // A lone block has no neighbours to tell it from: a sentence stays a sentence.
    if blocks.count > 1 {
      markFurniture()
      markHeader()
      markLinkLists()
      markBody()
      markTail()
    }
    markWireDateline()
  }

  /// Sets a value unless the input, or something more reliable, gave it.
  mutating func set(_ key: String, _ value: JSONValue) {
    if metadata[key] == nil || metadata[key] == .null { metadata[key] = value }
  }

  mutating func set(_ date: DateLine) {
    guard metadata.strings(MetadataKey.published).isEmpty, metadata[MetadataKey.publishedText] == nil else { return }
    if let published = date.published {
      metadata[MetadataKey.published] = .string(published)
    } else {
      metadata[MetadataKey.publishedText] = .string(date.text)
    }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The next block behind `index` that is not furniture.
  func next(after index: Int) -> Int? {
    blocks.indices[(index + 1)...].first { blocks[$0].kind != .boilerplate && blocks[$0].kind != .caption }
  }

  // MARK: Wire datelines

  private static let wireSearch = 16

  private mutating func markWireDateline() {
    guard let body = blocks.indices.prefix(Self.wireSearch).first(where: { isBody($0) }),
      let dateline = wireDateline(body)
    else { return }
    wire = (body, dateline.length)
    if let published = dateline.published { set(MetadataKey.published, .string(published)) }
  }

  private func isBody(_ index: Int) -> Bool { blocks[index].kind == nil && blocks[index].words >= 8 }

  /// The wire dateline a block begins with; a place alone will do only below a title.
  func wireDateline(_ index: Int) -> WireDateline? {
    guard let dateline = WireDateline(text, blocks[index].range), dateline.isCertain || hasTitle else { return nil }
    return dateline
  }
}
