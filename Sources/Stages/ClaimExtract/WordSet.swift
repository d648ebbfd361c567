import Language

/// A set of words that says no to most others by their length and first letter, without hashing them.
struct WordSet: Sendable {
  private let words: Set<String>
  private let shapes: WordShapes

  init(_ words: Set<String>) {
    self.words = words
    shapes = WordShapes(words)
  }

  func contains(_ word: String) -> Bool { shapes.allow(word) && words.contains(word) }
}

/// The same with a value for each word.
struct WordMap<Value: Sendable>: Sendable {
  private let values: [String: Value]
  private let shapes: WordShapes

  init(_ values: [String: Value]) {
    self.values = values
    shapes = WordShapes(values.keys)
  }

  subscript(word: String) -> Value? { shapes.allow(word) ? values[word] : nil }
}

/// The lengths that words of a set have, for each first byte.
private struct WordShapes: Sendable {
  /// For each first byte a bit for each length in bytes; the last is for all that are longer.
  private var lengths: [UInt32]

  init(_ words: some Collection<String>) {
    lengths = Array(repeating: 0, count: 256)
    for word in words {
      // Words beyond ASCII may be written in several ways.
      guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
        lengths = Array(repeating: .max, count: 256)
        return
      }
      lengths[Self.initial(of: word)] |= Self.bit(for: word)
    }
  }

  func allow(_ word: String) -> Bool { lengths[Self.initial(of: word)] & Self.bit(for: word) != 0 }

  private static func initial(of word: String) -> Int { Int(word.utf8.first ?? 0) }

  private static func bit(for word: String) -> UInt32 { 1 << UInt32(min(word.utf8.count, 31)) }
}
