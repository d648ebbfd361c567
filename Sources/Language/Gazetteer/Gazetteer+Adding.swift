extension Gazetteer {
  /// Adds an entry under a name.
  mutating func add(_ entry: Entry, as name: ByteString) {
    entries.append(entry)
    key.removeAll(keepingCapacity: true)
    NameKey.append(name, to: &key)
    key.withUnsafeBufferPointer { key in
      let folds = entry.form != .acronym && !Self.isAcronym(key)
      index.insert(key, value: UInt32(entries.count - 1), folds: folds)
    }
    noteFirst(of: name, .firstOfName)
  }

  mutating func add(_ noun: TypeNoun, as name: ByteString) {
    nouns.append(noun)
    key.removeAll(keepingCapacity: true)
    NameKey.append(name, to: &key)
    key.withUnsafeBufferPointer { index.insertNoun($0, value: UInt32(nouns.count - 1)) }
    noteFirst(of: name, .firstOfNoun)
  }

  /// Notes the first word of a name of several as it is, and as it may be written else; and names in lower case, which are
  /// few, so that most tokens need no further look-up.
  private mutating func noteFirst(of name: ByteString, _ side: NameIndex.Side) {
    if NameKey.isPlain(name) {
      if side == .firstOfName, NameKey.isLowerCase(name) { index.noteFirst(name, side, tokens: 1) }
      return
    }
    let tokens = NameKey.tokenCount(name)
    guard tokens > 1 else { return }
    let word = NameKey.firstWord(name)
    index.noteFirst(word, side, tokens: tokens)
    if NameKey.isInitials(word) {
      word.filter { $0 != UInt8(ascii: ".") }.withUnsafeBufferPointer { index.noteFirst($0, side, tokens: tokens) }
      if word.last == UInt8(ascii: ".") { index.noteFirst(word.slice(0..<word.count - 1), side, tokens: tokens) }
    } else if Self.isAcronym(word) {
      let dotted = word.flatMap { [$0, UInt8(ascii: ".")] }
      dotted.withUnsafeBufferPointer { index.noteFirst($0, side, tokens: tokens) }
    } else if side == .firstOfNoun, let first = word.first, first &- 0x61 < 26 {
      // "Foreign Minister" begins as "foreign minister" does.
      var capitalised = Array(word)
      capitalised[0] = first & 0xdf
      capitalised.withUnsafeBufferPointer { index.noteFirst($0, side, tokens: tokens) }
    }
  }

  /// Up to five capitals: a word that would be another in lower case.
  private static func isAcronym(_ key: ByteString) -> Bool {
    (2...5).contains(key.count) && key.allSatisfy { $0 &- 0x41 < 26 }
  }
}
