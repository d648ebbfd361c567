/// The words of time expressions.
///
/// A class, so that parsers within parsers hold it at the cost of one reference.
final class TimeVocabulary: Sendable {
  private let table: ByteTable
  private let entries: [(word: TimeWord, value: Int32)]
  /// Holidays by their first word.
  private let holidays: [UInt32: [(words: [[UInt8]], holiday: Holiday)]]
  /// For each first byte a bit for each length that a word beginning with it has, so that most words of a text need no
  /// look-up; the last bit stands for all greater lengths.
  private let lengths: [UInt32]

  static let shared = TimeVocabulary()

  private init() {
    var table = ByteTable(capacity: 512)
    var entries: [(word: TimeWord, value: Int32)] = []
    var holidays: [UInt32: [(words: [[UInt8]], holiday: Holiday)]] = [:]
    var lengths = [UInt32](repeating: 0, count: 256)
    func set(_ name: String, _ word: TimeWord, _ value: Int32) {
      let bytes = Array(name.utf8)
      table.set(bytes, to: UInt32(entries.count))
      entries.append((word, value))
      lengths[Int(bytes[0])] |= Self.bit(bytes.count)
    }
    for (word, value, names) in TimeWords.all {
      for name in names { set(name, word, value) }
    }
    for (words, holiday) in Holiday.names {
      let first = Array(words[0].utf8)
      if table.value(first) == nil { set(words[0], .holiday, 0) }
      holidays[table.value(first) ?? 0, default: []].append((words.map { Array($0.utf8) }, holiday))
    }
    (self.table, self.entries, self.holidays, self.lengths) = (table, entries, holidays, lengths)
  }

  @inline(__always)
  private static func bit(_ length: Int) -> UInt32 { 1 << UInt32(min(length, 31)) }

  /// Whether any word has the length and, in lower case, the first byte.
  @inline(__always)
  func mayHold(first: UInt8, length: Int) -> Bool { lengths[Int(first)] & Self.bit(length) != 0 }

  /// - Parameter key: in lower case.
  @inline(__always)
  func entry(_ key: ByteString) -> (word: TimeWord, value: Int32)? {
    table.value(key).map { entries[Int($0)] }
  }

  func holidays(beginning key: ByteString) -> [(words: [[UInt8]], holiday: Holiday)] {
    table.value(key).flatMap { holidays[$0] } ?? []
  }
}
