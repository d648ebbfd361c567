/// Names of one or more words, each with the numbers of what it stands for.
struct NameIndex: Sendable {
  /// Number spaces of keys in the one table.
  enum Side: UInt32 { case name, folded, noun, firstOfName, firstOfNoun }

  private var table: ByteTable
  /// Linked lists of values, newest first; 0 ends one.
  private var nodes: [(value: UInt32, next: UInt32)] = [(0, 0)]

  init(capacity: Int) {
    table = ByteTable(capacity: capacity)
    nodes.reserveCapacity(capacity)
  }

  mutating func insert(_ key: ByteString, _ side: Side, value: UInt32) {
    nodes.append((value, table.value(key, side: side.rawValue) ?? 0))
    table.set(key, side: side.rawValue, to: UInt32(nodes.count - 1))
  }

  /// Forgets the values of a key.
  mutating func clear(_ key: ByteString, _ side: Side) {
    if table.value(key, side: side.rawValue) != nil { table.set(key, side: side.rawValue, to: 0) }
  }

  /// Notes that a name that begins with `word` may have as many tokens.
  mutating func noteFirst(_ word: ByteString, _ side: Side, tokens: Int) {
    let known = table.value(word, side: side.rawValue) ?? 0
    if known < tokens { table.set(word, side: side.rawValue, to: UInt32(min(tokens, Gazetteer.longestName))) }
  }

  @inline(__always)
  func mostTokens(_ word: ByteString, _ side: Side) -> Int { Int(table.value(word, side: side.rawValue) ?? 0) }

  /// The values of a key in the order in which they were inserted.
  func values(_ key: ByteString, _ side: Side) -> [Int] {
    var values: [Int] = []
    var node = table.value(key, side: side.rawValue) ?? 0
    while node != 0 {
      values.append(Int(nodes[Int(node)].value))
      node = nodes[Int(node)].next
    }
    return values.reversed()
  }
}
