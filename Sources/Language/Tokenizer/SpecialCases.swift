/// The tokenizer's exceptions: exact texts that have their own tokens.
struct SpecialCases: Sendable {
  private var table: ByteTable
  private var pieces: [Piece] = []
  /// First piece of each case, and the end.
  private var starts: [Int] = [0]
  /// Norms that the cases give, as string ids; index 0 stands for none.
  private(set) var norms: [UInt64] = [0]

  /// - Parameter words: the words of special sequences; empty while those are being made.
  init(_ exceptions: [TokenizerTables.Exception], words: ByteTable) throws(LanguageTableError) {
    table = ByteTable(capacity: exceptions.count)
    var normIndexes: [UInt64: UInt16] = [:]
    for (index, exception) in exceptions.enumerated() {
      var end: UInt32 = 0
      for (orth, norm) in exception.tokens {
        end += UInt32(orth.utf8.count)
        let id = norm.map { StringID.id(of: $0) }
        if let id, normIndexes[id] == nil {
          guard norms.count < UInt16.max else { throw LanguageTableError("tokenizer", "too many norms") }
          normIndexes[id] = UInt16(norms.count)
          norms.append(id)
        }
        let word = words.value(Array(orth.utf8)) ?? 0
        pieces.append(Piece(end: end, norm: id.flatMap { normIndexes[$0] } ?? 0, word: UInt16(word)))
      }
      starts.append(pieces.count)
      table.set(Array(exception.text.utf8), to: UInt32(index))
    }
  }

  @inline(__always)
  func index(of text: ByteString) -> Int? { table.value(text).map { Int($0) } }

  /// The tokens of a case.
  func pieces(of index: Int) -> ArraySlice<Piece> { pieces[starts[index]..<starts[index + 1]] }
}
