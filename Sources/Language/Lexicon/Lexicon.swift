/// What the network sees of a token's text (specification 2.2), as string ids.
package struct LexicalFeatures: Sendable, Equatable {
  /// The id of the text itself: the key of its vector.
  package var text: UInt64
  package var norm: UInt64
  package var prefix: UInt64
  package var suffix: UInt64
  package var shape: UInt64
  package var isSpace: Bool
}

/// Lexical features of any text.
package struct Lexicon: Sendable {
  private let norms: NormTable

  /// - Parameter lookups: the model's `vocab/lookups.bin`.
  package init(lookups: MessagePack) throws(LanguageTableError) { norms = try NormTable(lookups: lookups) }

  /// - Parameters:
  ///   - norm: the id of the norm that a tokenizer exception gives, which wins over all tables.
  ///   - scratch: memory to reuse; its content does not matter.
  package func features(of text: ByteString, norm: UInt64?, scratch: inout [UInt8]) -> LexicalFeatures {
    let id = StringID.id(of: text)
    let prefix = text.isEmpty ? 0 : text.scalar(at: 0).length
    var suffix = text.count
    for _ in 0..<3 where suffix > 0 { suffix = text.scalarStart(before: suffix) }
    WordShape.write(text, to: &scratch)
    let shape = scratch.withUnsafeBufferPointer { StringID.id(of: $0) }
    return LexicalFeatures(
      text: id, norm: norm ?? norms[id] ?? Self.lowerID(text, scratch: &scratch),
      prefix: StringID.id(of: text.slice(0..<prefix)), suffix: StringID.id(of: text.slice(suffix..<text.count)),
      shape: shape, isSpace: WhiteSpace.fills(text))
  }

  private static func lowerID(_ text: ByteString, scratch: inout [UInt8]) -> UInt64 {
    scratch.removeAll(keepingCapacity: true)
    LowerCase.append(text, to: &scratch)
    return scratch.withUnsafeBufferPointer { StringID.id(of: $0) }
  }
}
