/// A token of a text: a range of bytes, and whether one blank that belongs to no token follows.
package struct Token: Sendable, Equatable {
  /// First byte in the text.
  package var start: UInt32
  /// Byte after the last.
  package var end: UInt32
  /// Index of the norm that a tokenizer exception gives, in `Tokenizer.norms`; 0 if none does.
  package var norm: UInt16
  /// The token's text among the words of special sequences (specification 6.1); 0 for most.
  var word: UInt16
  /// A swallowed U+0020 follows (SPACY).
  package var hasSpace: Bool
  /// All characters are white (IS_SPACE).
  package var isSpace: Bool

  /// Bytes in the text.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A token inside a chunk, the run of characters between white space.
struct Piece: Sendable, Equatable {
  /// Byte after the last, counted from the start of the chunk. The next piece begins there.
  var end: UInt32
  var norm: UInt16
  var word: UInt16
}
