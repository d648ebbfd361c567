/// What the model's `lemmatizer/lookups/lookups.bin` says of one part of speech (specification 9).
package struct LemmaTable: Sendable {
  /// Endings and what takes their place, in order.
  package var rules: [(old: [UInt8], new: [UInt8])] = []
  /// Irregular forms: lemmas under the form's id.
  var exceptions = IDTable()
  var exceptionLemmas: [[[UInt8]]] = []
  /// Ids of known lemmas.
  var index = IDTable()

  package init() {}

  /// For tables by hand.
  package init(rules: [(String, String)], exceptions: [(String, [String])] = [], index: [String] = []) {
    self.rules = rules.map { (Array($0.utf8), Array($1.utf8)) }
    for (form, lemmas) in exceptions { addException(StringID.id(of: form), lemmas) }
    for lemma in index { self.index.set(StringID.id(of: lemma), to: 1) }
  }

  var isEmpty: Bool { rules.isEmpty && exceptions.count == 0 && index.count == 0 }

  mutating func addException(_ form: UInt64, _ lemmas: [String]) {
    exceptions.set(form, to: UInt64(exceptionLemmas.count))
    exceptionLemmas.append(lemmas.map { Array($0.utf8) })
  }
}

/// The tables of all parts of speech that have one.
package struct LemmaTables: Sendable {
  private static let file = "lemmatizer/lookups/lookups.bin"

  package var tables: [PartOfSpeech: LemmaTable] = [:]

  package init(_ tables: [PartOfSpeech: LemmaTable]) { self.tables = tables }

  /// - Parameter blob: the decoded file.
  package init(blob: MessagePack) throws(LanguageTableError) {
    guard let rules = blob["lemma_rules"], let exceptions = blob["lemma_exc"], let index = blob["lemma_index"] else {
      throw LanguageTableError(Self.file, "lemma_rules, lemma_exc or lemma_index is missing")
    }
    for part in PartOfSpeech.allCases where part != .none {
      let key = StringID.id(of: part.lowerName)
      var table = LemmaTable()
      try Self.addRules(rules, key, to: &table)
      try Self.addExceptions(exceptions, key, to: &table)
      try Self.addIndex(index, key, to: &table)
      if !table.isEmpty { tables[part] = table }
    }
    guard !tables.isEmpty else { throw LanguageTableError(Self.file, "no part of speech has a table") }
  }

  private static func value(_ table: MessagePack, _ key: UInt64) -> MessagePack? {
    table.entries?.first { $0.key.unsigned == key }?.value
  }

  private static func addRules(
    _ rules: MessagePack, _ key: UInt64, to table: inout LemmaTable
  ) throws(LanguageTableError) {
    for rule in value(rules, key)?.array ?? [] {
      guard let pair = rule.array?.compactMap(\.string), pair.count == 2 else {
        throw LanguageTableError(file, "a rule is not a pair of texts")
      }
      table.rules.append((Array(pair[0].utf8), Array(pair[1].utf8)))
    }
  }

  private static func addExceptions(
    _ exceptions: MessagePack, _ key: UInt64, to table: inout LemmaTable
  ) throws(LanguageTableError) {
    let entries = value(exceptions, key)?.entries ?? []
    table.exceptions = IDTable(capacity: entries.count)
    for entry in entries {
      let form = entry.key.unsigned ?? entry.key.string.map { StringID.id(of: $0) }
      guard let form, form != 0, let lemmas = entry.value.array?.compactMap(\.string) else {
        throw LanguageTableError(file, "an exception is not a list of lemmas")
      }
      table.addException(form, lemmas)
    }
  }

  private static func addIndex(
    _ index: MessagePack, _ key: UInt64, to table: inout LemmaTable
  ) throws(LanguageTableError) {
    let lemmas = value(index, key)?.array ?? []
    table.index = IDTable(capacity: lemmas.count)
    for lemma in lemmas {
      guard let text = lemma.string, !text.isEmpty else { throw LanguageTableError(file, "a lemma is not text") }
      table.index.set(StringID.id(of: text), to: 1)
    }
  }
}
