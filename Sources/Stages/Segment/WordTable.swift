/// What the word lists say of a word.
struct WordFlags: OptionSet {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { rawValue = 1 << bit }

  // The lowest four bits hold where a fused word is parted: 3 for `can|not`.
  static let title = WordFlags(bit: 4)
  static let reference = WordFlags(bit: 5)
  static let endsReadily = WordFlags(bit: 6)
  static let endsSeldom = WordFlags(bit: 7)
  /// An abbreviation only when it begins with a capital, since there is a word of the same letters.
  static let capitalOnly = WordFlags(bit: 8)
  static let starter = WordFlags(bit: 9)
  static let calendar = WordFlags(bit: 10)
  static let prefix = WordFlags(bit: 11)
  static let unit = WordFlags(bit: 12)
  static let domain = WordFlags(bit: 13)
  static let newsgroup = WordFlags(bit: 14)
  static let conjunction = WordFlags(bit: 15)
  static let pronominal = WordFlags(bit: 16)
  static let credit = WordFlags(bit: 17)
  static let auxiliary = WordFlags(bit: 18)

  static let abbreviations: WordFlags = [.title, .reference, .endsReadily, .endsSeldom]

  /// Bytes before the place where a fused word is parted; 0 for other words.
  var cut: Int { Int(rawValue & 15) }
  init(cut: Int) { rawValue = UInt32(cut & 15) }
}

/// A map from words to flags that is asked with bytes and pays no regard to case.
///
/// Open addressing with linear probing at a load of at most one quarter (Knuth, *The Art of Computer Programming* 3,
/// 6.4). Before hashing, a table of first letter, last letter and length turns most words away.
final class WordTable: Sendable {
  private struct Entry {
    var start: Int
    var length: Int
    var flags: WordFlags
  }

  private let entries: [Entry]
  private let letters: [UInt8]
  private let slots: [UInt16]
  private let filter: [UInt32]

  /// - Parameter lists: words parted by white space, in small letters; a word's flags are those of all its lists.
  init(_ lists: [(flags: WordFlags, words: String)]) {
    var flags: [Substring: WordFlags] = [:]
    for list in lists {
      for word in list.words.split(whereSeparator: \.isWhitespace) {
        // A bar shows where a fused word is parted.
        let parts = word.split(separator: "|")
        let cut = parts.count == 2 ? WordFlags(cut: parts[0].utf8.count) : []
        flags[Substring(parts.joined()), default: []].formUnion(list.flags.union(cut))
      }
    }
    var builder = Builder(count: flags.count)
    for (word, flags) in flags { builder.insert(Array(word.utf8), flags) }
    (entries, letters, slots, filter) = (builder.entries, builder.letters, builder.slots, builder.filter)
  }

  private struct Builder {
    var entries: [Entry] = []
    var letters: [UInt8] = []
    var slots: [UInt16]
    var filter = [UInt32](repeating: 0, count: 1024)

    init(count: Int) {
      var size = 64
      while size < count * 4 { size *= 2 }
      slots = Array(repeating: 0, count: size)
    }

    mutating func insert(_ word: [UInt8], _ flags: WordFlags) {
      entries.append(Entry(start: letters.count, length: word.count, flags: flags))
      letters += word
      word.withUnsafeBufferPointer { word in
        guard let base = word.baseAddress else { return }
        filter[WordTable.ends(base, 0, word.count)] |= 1 << UInt32(word.count & 31)
        var slot = WordTable.hash(base, 0, word.count) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt16(entries.count)
      }
    }
  }

  /// The flags of the word from `start` up to `end`; none for a word that is in no list.
  func flags(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> WordFlags {
    mayContain(text, start, end) ? find(text, start, end) : []
  }

  /// False for most words that are in no list.
  @inline(__always)
  func mayContain(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let length = end &- start
    return length > 0 && length < 32 && filter[Self.ends(text, start, end)] & (1 << UInt32(length)) != 0
  }

  private func find(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> WordFlags {
    var slot = Self.hash(text, start, end) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.length == end - start && equals(entry, text, start) { return entry.flags }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  private func equals(_ entry: Entry, _ text: UnsafePointer<UInt8>, _ start: Int) -> Bool {
    for index in 0..<entry.length where letters[entry.start + index] != text[start + index] | 0x20 { return false }
    return true
  }

  /// Setting bit 5 makes capitals small and leaves small letters, digits, periods and apostrophes as they are.
  @inline(__always)
  private static func ends(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    Int(text[start] & 31) << 5 | Int(text[end - 1] & 31)
  }

  /// FNV-1a (Fowler, Noll, Vo) over small letters.
  private static func hash(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in start..<end { hash = (hash ^ UInt32(text[index] | 0x20)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
