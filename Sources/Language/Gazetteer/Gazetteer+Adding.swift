extension Gazetteer {
  /// Adds an entry under a name.
  mutating func add(_ entry: Entry, as name: ByteString, folds: Bool = true) {
    entries.append(entry)
    let value = UInt32(entries.count - 1)
    var key: [UInt8] = []
    NameKey.append(name, to: &key)
    key.withUnsafeBufferPointer { key in
      index.insert(key, .name, value: value)
      if folds, entry.form != .acronym, !Self.isAcronym(key) {
        var folded: [UInt8] = []
        NameKey.fold(key, into: &folded)
        folded.withUnsafeBufferPointer { index.insert($0, .folded, value: value) }
      }
    }
    noteFirst(of: name, .firstOfName)
  }

  mutating func add(_ noun: TypeNoun, as name: ByteString) {
    nouns.append(noun)
    var key: [UInt8] = []
    NameKey.append(name, to: &key)
    key.withUnsafeBufferPointer { index.insert($0, .noun, value: UInt32(nouns.count - 1)) }
    noteFirst(of: name, .firstOfNoun)
    // "President" and "President-elect" begin as "president" does.
    guard let first = name.first, first &- 0x61 < 26 else { return }
    var capitalised = Array(name)
    capitalised[0] = first & 0xdf
    capitalised.withUnsafeBufferPointer { noteFirst(of: $0, .firstOfNoun) }
  }

  /// Notes the first word as it is, and with and without the dots of initials.
  private mutating func noteFirst(of name: ByteString, _ side: NameIndex.Side) {
    let word = NameKey.firstWord(name)
    let tokens = NameKey.tokenCount(name)
    index.noteFirst(word, side, tokens: tokens)
    if NameKey.isInitials(word) {
      word.filter { $0 != UInt8(ascii: ".") }.withUnsafeBufferPointer { index.noteFirst($0, side, tokens: tokens) }
      if word.last != UInt8(ascii: ".") { return }
      index.noteFirst(word.slice(0..<word.count - 1), side, tokens: tokens)
    } else if Self.isAcronym(word) {
      let dotted = word.flatMap { [$0, UInt8(ascii: ".")] }
      dotted.withUnsafeBufferPointer { index.noteFirst($0, side, tokens: tokens) }
    }
  }

  /// Up to five capitals: a word that would be another in lower case.
  private static func isAcronym(_ key: ByteString) -> Bool {
    (2...5).contains(key.count) && key.allSatisfy { $0 &- 0x41 < 26 }
  }
}
