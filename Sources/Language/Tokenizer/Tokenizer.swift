/// Splits text into the tokens of spaCy's English pipelines (specification 6 and 7). Immutable: workers share one, each
/// with its own `TokenizerMemory`.
package struct Tokenizer: Sendable {
  /// String ids of the norms that `Token.norm` counts; index 0 stands for none.
  package var norms: [UInt64] { specials.norms }

  private let splitter: ChunkSplitter
  private let specials: SpecialCases
  private let sequences: SpecialSequences

  package init(_ tables: TokenizerTables) throws(LanguageTableError) {
    let classes = try CharacterClasses(
      prefixes: tables.prefixes, suffixes: tables.suffixes, infixes: tables.infixes, urls: tables.urls)
    let units = UnitNames(suffixes: tables.suffixes)
    let plain = ChunkSplitter(classes: classes, units: units, words: ByteTable(), specials: nil)
    sequences = try SpecialSequences(tables.exceptions.compactMap { Self.sequence($0, plain) })
    specials = try SpecialCases(tables.exceptions, words: sequences.words)
    splitter = ChunkSplitter(classes: classes, units: units, words: sequences.words, specials: specials)
  }

  /// Replaces `tokens` with those of `text`. Together with the blanks that `hasSpace` stands for they are the text.
  ///
  /// - Parameter text: valid UTF-8 of less than 4 GB.
  package func tokenize(_ text: ByteString, into tokens: inout [Token], memory: inout TokenizerMemory) {
    precondition(text.count < UInt32.max, "a text must be shorter than 4 GB")
    tokens.removeAll(keepingCapacity: true)
    var start = 0
    while start < text.count {
      let isSpace = WhiteSpace.length(in: text, at: start) > 0
      let end = Self.endOfRun(in: text, from: start, isSpace: isSpace)
      append(text, start..<end, isSpace, to: &tokens, &memory)
      start = end
      if !isSpace, end < text.count, text[end] == 0x20 {
        tokens[tokens.count - 1].hasSpace = true
        start += 1
      }
    }
    memory.merge.apply(sequences, specials, to: &tokens, in: text)
  }

  /// The byte after the longest run of white or of other characters.
  @inline(__always)
  private static func endOfRun(in text: ByteString, from start: Int, isSpace: Bool) -> Int {
    var index = start
    while index < text.count {
      let length = WhiteSpace.length(in: text, at: index)
      guard (length > 0) == isSpace else { break }
      index += max(length, 1)
    }
    return index
  }

  @inline(__always)
  private func append(
    _ text: ByteString, _ range: Range<Int>, _ isSpace: Bool, to tokens: inout [Token], _ memory: inout TokenizerMemory
  ) {
    let chunk = text.slice(range)
    if let first = memory.cache.first(chunk) {
      Self.append(memory.cache.pieces, from: first, range, isSpace, to: &tokens)
      return
    }
    memory.pieces.removeAll(keepingCapacity: memory.pieces.count < TokenizerMemory.retainedPieces)
    if isSpace {
      memory.pieces.append(whitePiece(chunk))
    } else {
      splitter.split(chunk, into: &memory.pieces, buffers: &memory.buffers)
    }
    memory.cache.insert(chunk, memory.pieces)
    Self.append(memory.pieces, from: 0, range, isSpace, to: &tokens)
  }

  /// A white run is one token; a few have norms.
  private func whitePiece(_ chunk: ByteString) -> Piece {
    if let index = specials.index(of: chunk), let piece = specials.pieces(of: index).first { return piece }
    return Piece(end: UInt32(chunk.count), norm: 0, word: UInt16(sequences.words.value(chunk) ?? 0))
  }

  @inline(__always)
  private static func append(
    _ pieces: [Piece], from first: Int, _ range: Range<Int>, _ isSpace: Bool, to tokens: inout [Token]
  ) {
    let (offset, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
    var start = offset
    var index = first
    while start < end {
      let piece = pieces[index]
      tokens.append(
        Token(
          start: start, end: offset + piece.end, norm: piece.norm, word: piece.word, hasSpace: false, isSpace: isSpace))
      start = offset + piece.end
      index += 1
    }
  }

  /// What a special case would be without being special; nil if that is no other thing.
  private static func sequence(_ exception: TokenizerTables.Exception, _ splitter: ChunkSplitter) -> [[UInt8]]? {
    let sequence = Array(exception.text.utf8).withUnsafeBufferPointer { bytes -> [[UInt8]]? in
      if WhiteSpace.fills(bytes) { return bytes.contains(0x20) ? [Array(bytes)] : nil }
      var (buffers, pieces) = (ChunkBuffers(), [Piece]())
      guard splitter.comesApart(bytes, buffers: &buffers) else { return nil }
      splitter.split(bytes, into: &pieces, buffers: &buffers)
      var start = 0
      return pieces.map { piece in
        defer { start = Int(piece.end) }
        return Array(bytes[start..<Int(piece.end)])
      }
    }
    let isSame = sequence?.count == 1 && exception.tokens.count == 1 && exception.tokens[0].norm == nil
    return isSame ? nil : sequence
  }
}

/// What one worker keeps between texts.
package struct TokenizerMemory {
  static let retainedPieces = 1 << 16

  var cache = ChunkCache()
  var buffers = ChunkBuffers()
  var pieces: [Piece] = []
  var merge = SpecialMerge()

  package init() {}
}
