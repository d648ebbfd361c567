/// Norms of whole texts (specification 2.2), as ids under ids: the model's `lexeme_norm` before spaCy's own exceptions.
package struct NormTable: Sendable {
  private var table: IDTable

  /// - Parameter lookups: the model's `vocab/lookups.bin`.
  package init(lookups: MessagePack) throws(LanguageTableError) {
    guard let entries = lookups["lexeme_norm"]?.entries else {
      throw LanguageTableError("vocab/lookups.bin", "no table lexeme_norm")
    }
    table = IDTable(capacity: entries.count + baseNorms.count)
    for (text, norm) in baseNorms { table.set(Self.id(text), to: Self.id(norm)) }
    for entry in entries {
      guard let text = entry.key.unsigned, text != 0, let norm = entry.value.string else {
        throw LanguageTableError("vocab/lookups.bin", "lexeme_norm holds an entry that is not a norm under an id")
      }
      table.set(text, to: StringID.id(of: norm))
    }
  }

  /// The id of the norm of the text with this id, if it has one of its own.
  package subscript(id: UInt64) -> UInt64? { table[id] }

  private static func id(_ text: StaticString) -> UInt64 {
    StringID.id(of: ByteString(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
