/// Names of one or more words, each with the numbers of what it stands for.
///
/// A name lies under its folded key once. Whether it was meant in the case and with the marks of a query is told by the
/// hash of its exact key, which is kept beside the number.
struct NameIndex: Sendable {
  /// Number spaces of keys in the one table.
  enum Side: UInt32 { case name, noun, firstOfName, firstOfNoun }

  private struct Node {
    var value: UInt32
    /// Of the exact key.
    var hash: UInt32
    var isFolding: Bool
    var next: UInt32
  }

  private var table: ByteTable
  /// Linked lists of values, newest first; 0 ends one.
  private var nodes = [Node(value: 0, hash: 0, isFolding: false, next: 0)]
  private var folded: [UInt8] = []

  init(capacity: Int) {
    table = ByteTable(capacity: capacity)
    nodes.reserveCapacity(capacity)
    folded.reserveCapacity(64)
  }

  /// - Parameter folds: whether the name is also found in another case.
  mutating func insert(_ key: ByteString, value: UInt32, folds: Bool) {
    folded.removeAll(keepingCapacity: true)
    NameKey.fold(key, into: &folded)
    let node = UInt32(nodes.count)
    folded.withUnsafeBufferPointer { folded in
      let next = table.value(folded, side: Side.name.rawValue) ?? 0
      nodes.append(Node(value: value, hash: Self.shortHash(key), isFolding: folds, next: next))
      table.set(folded, side: Side.name.rawValue, to: node)
    }
  }

  /// Forgets the values of a key as it is.
  mutating func remove(_ key: ByteString) {
    let hash = Self.shortHash(key)
    var kept: UInt32 = 0
    var node = foldedNode(key)
    let first = node
    while node != 0 {
      let next = nodes[Int(node)].next
      if nodes[Int(node)].hash != hash {
        if kept != 0 { nodes[Int(kept)].next = node }
        if kept == 0, node != first { replaceFirst(of: key, by: node) }
        kept = node
      }
      node = next
    }
    if kept != 0 { nodes[Int(kept)].next = 0 } else if first != 0 { replaceFirst(of: key, by: 0) }
  }

  private mutating func replaceFirst(of key: ByteString, by node: UInt32) {
    folded.removeAll(keepingCapacity: true)
    NameKey.fold(key, into: &folded)
    folded.withUnsafeBufferPointer { table.set($0, side: Side.name.rawValue, to: node) }
  }

  mutating func insertNoun(_ key: ByteString, value: UInt32) {
    nodes.append(
      Node(value: value, hash: 0, isFolding: true, next: table.value(key, side: Side.noun.rawValue) ?? 0))
    table.set(key, side: Side.noun.rawValue, to: UInt32(nodes.count - 1))
  }

  /// Notes that a name that begins with `word` may have as many tokens.
  mutating func noteFirst(_ word: ByteString, _ side: Side, tokens: Int) {
    let known = table.value(word, side: side.rawValue) ?? 0
    if known < tokens { table.set(word, side: side.rawValue, to: UInt32(min(tokens, Gazetteer.longestName))) }
  }

  /// Tokens of the longest name of several words that begins with `word`; 0 where none does.
  @inline(__always)
  func mostTokens(_ word: ByteString, _ side: Side) -> Int { Int(table.value(word, side: side.rawValue) ?? 0) }

  /// The values of a key as it is, in the order in which they were inserted.
  func values(_ key: ByteString) -> [Int] {
    let hash = Self.shortHash(key)
    return list(foldedNode(key)) { $0.hash == hash }
  }

  /// The values of a key in any case.
  func valuesFolded(_ key: ByteString) -> [Int] {
    let hash = Self.shortHash(key)
    return list(foldedNode(key)) { $0.isFolding || $0.hash == hash }
  }

  /// The values of a noun as it is, or else in lower case.
  func nounValues(_ key: ByteString) -> [Int] {
    list(nounNode(key)) { _ in true }
  }

  /// The first of a noun's values that fits, else the first of all.
  func firstNounValue(_ key: ByteString, where fits: (Int) -> Bool) -> Int? {
    var node = nounNode(key)
    var (first, fitting): (Int?, Int?)
    while node != 0 {
      let value = Int(nodes[Int(node)].value)
      // The list has the newest first.
      first = value
      if fits(value) { fitting = value }
      node = nodes[Int(node)].next
    }
    return fitting ?? first
  }

  private func nounNode(_ key: ByteString) -> UInt32 {
    if let node = table.value(key, side: Side.noun.rawValue), node != 0 { return node }
    guard key.contains(where: { $0 &- 0x41 < 26 }) else { return 0 }
    return NameKey.withLowerCase(key) { table.value($0, side: Side.noun.rawValue) ?? 0 }
  }

  private func foldedNode(_ key: ByteString) -> UInt32 {
    if NameKey.isPlain(key) { return NameKey.withLowerCase(key) { table.value($0, side: Side.name.rawValue) ?? 0 } }
    var folded: [UInt8] = []
    NameKey.fold(key, into: &folded)
    return folded.withUnsafeBufferPointer { table.value($0, side: Side.name.rawValue) } ?? 0
  }

  private func list(_ first: UInt32, where fits: (Node) -> Bool) -> [Int] {
    guard first != 0 else { return [] }
    var values: [Int] = []
    var node = first
    while node != 0 {
      if fits(nodes[Int(node)]) { values.append(Int(nodes[Int(node)].value)) }
      node = nodes[Int(node)].next
    }
    return values.reversed()
  }

  @inline(__always)
  private static func shortHash(_ key: ByteString) -> UInt32 { UInt32(truncatingIfNeeded: key.tableHash) }
}
