/// The words of time expressions.
struct TimeVocabulary: Sendable {
  private var table = ByteTable(capacity: 512)
  private var entries: [(word: TimeWord, value: Int32)] = []
  /// Holidays by their first word.
  private var holidays: [UInt32: [(words: [[UInt8]], holiday: Holiday)]] = [:]

  static let shared = TimeVocabulary()

  private init() {
    for (word, value, names) in TimeWords.all {
      for name in names { set(name, word, value) }
    }
    for (words, holiday) in Holiday.names {
      let first = Array(words[0].utf8)
      if table.value(first) == nil { set(words[0], .holiday, 0) }
      holidays[table.value(first) ?? 0, default: []].append((words.map { Array($0.utf8) }, holiday))
    }
  }

  private mutating func set(_ name: String, _ word: TimeWord, _ value: Int32) {
    table.set(Array(name.utf8), to: UInt32(entries.count))
    entries.append((word, value))
  }

  var longest: Int { table.longest }

  /// - Parameter key: in lower case.
  @inline(__always)
  func entry(_ key: ByteString) -> (word: TimeWord, value: Int32)? {
    table.value(key).map { entries[Int($0)] }
  }

  func holidays(beginning key: ByteString) -> [(words: [[UInt8]], holiday: Holiday)] {
    table.value(key).flatMap { holidays[$0] } ?? []
  }
}
