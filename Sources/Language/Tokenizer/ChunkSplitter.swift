/// Splits a run of characters without white space into tokens (specification 6): prefixes and suffixes are peeled off,
/// special cases kept, addresses kept, the rest is cut at infixes.
struct ChunkSplitter: Sendable {
  let classes: CharacterClasses
  let units: UnitNames
  let words: ByteTable
  /// Nil when the special cases' own sequences are made.
  let specials: SpecialCases?

  /// Appends the chunk's pieces.
  func split(_ bytes: ByteString, into pieces: inout [Piece], buffers: inout ChunkBuffers) {
    if let index = specials?.index(of: bytes) {
      pieces.append(contentsOf: specials?.pieces(of: index) ?? [])
      return
    }
    buffers.withChunk(bytes, classes) { chunk in split(chunk, into: &pieces) }
  }

  /// Whether an affix or infix rule applies anywhere: such special cases come apart without being special.
  func comesApart(_ bytes: ByteString, buffers: inout ChunkBuffers) -> Bool {
    buffers.withChunk(bytes, classes) { chunk in
      let all = 0..<chunk.scalars.count
      return chunk.prefixLength(in: all) > 0 || chunk.suffixLength(in: all, units: units) > 0
        || all.contains { chunk.infixLength(at: $0, in: all) > 0 }
    }
  }

  private func split(_ chunk: Chunk, into pieces: inout [Piece]) {
    // Ends of the suffixes, the last of the text first.
    var suffixEnds: [Int] = []
    let middle = peel(chunk, into: &pieces, suffixEnds: &suffixEnds)
    if !middle.isEmpty { splitMiddle(chunk, middle, into: &pieces) }
    var start = middle.upperBound
    while let end = suffixEnds.popLast() {
      append(chunk, start..<end, to: &pieces)
      start = end
    }
  }

  /// Takes prefixes and suffixes off until nothing changes or a special case is left. Prefixes are appended at once.
  private func peel(_ chunk: Chunk, into pieces: inout [Piece], suffixEnds: inout [Int]) -> Range<Int> {
    var (start, end) = (0, chunk.scalars.count)
    while start < end, special(chunk, start..<end) == nil {
      let prefix = chunk.prefixLength(in: start..<end)
      let rest = start + prefix
      if prefix > 0, rest < end, special(chunk, rest..<end) != nil {
        append(chunk, start..<rest, to: &pieces)
        return rest..<end
      }
      let suffix = chunk.suffixLength(in: rest..<end, units: units)
      if suffix > 0 { suffixEnds.append(end) }
      // The prefix stays on what is left: the special case includes it.
      if suffix > 0, start < end - suffix, special(chunk, start..<end - suffix) != nil {
        return start..<end - suffix
      }
      if prefix == 0, suffix == 0 { break }
      if prefix > 0 { append(chunk, start..<rest, to: &pieces) }
      (start, end) = (rest, end - suffix)
    }
    return start..<end
  }

  private func splitMiddle(_ chunk: Chunk, _ range: Range<Int>, into pieces: inout [Piece]) {
    if let index = special(chunk, range) {
      let offset = chunk.offsets[range.lowerBound]
      for piece in specials?.pieces(of: index) ?? [] {
        pieces.append(Piece(end: offset + piece.end, norm: piece.norm, word: piece.word))
      }
    } else if chunk.isURL(range) {
      append(chunk, range, to: &pieces)
    } else {
      splitInfixes(chunk, range, into: &pieces)
    }
  }

  private func splitInfixes(_ chunk: Chunk, _ range: Range<Int>, into pieces: inout [Piece]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = chunk.infixLength(at: index, in: range)
      if length > 0, index > range.lowerBound {
        if start < index { append(chunk, start..<index, to: &pieces) }
        append(chunk, index..<index + length, to: &pieces)
        start = index + length
      }
      index += max(length, 1)
    }
    if start < range.upperBound { append(chunk, start..<range.upperBound, to: &pieces) }
  }

  private func special(_ chunk: Chunk, _ range: Range<Int>) -> Int? { specials?.index(of: chunk.text(range)) }

  private func append(_ chunk: Chunk, _ range: Range<Int>, to pieces: inout [Piece]) {
    let word = words.value(chunk.text(range)) ?? 0
    pieces.append(Piece(end: chunk.offsets[range.upperBound], norm: 0, word: UInt16(word)))
  }
}
