/// The sequences of tokens that the special cases would be without being special (specification 6.1), as a tree over
/// the words in them. Where a text has such a sequence, the special case is made whole again.
struct SpecialSequences: Sendable {
  /// The words with their numbers, from 1.
  private(set) var words = ByteTable()
  /// For each word, the node of the sequences that begin with it, or 0.
  private var firstNodes: [UInt32] = [0]
  /// Nodes under node and word.
  private var children = IDTable(capacity: 1024)
  private var isEnd: [Bool] = [false]

  init(_ sequences: [[[UInt8]]] = []) throws(LanguageTableError) {
    for sequence in sequences where !sequence.isEmpty {
      let numbers = sequence.map { number($0) }
      var node = firstNodes[numbers[0]]
      if node == 0 {
        node = addNode()
        firstNodes[numbers[0]] = node
      }
      for word in numbers.dropFirst() {
        let key = Self.key(node, UInt16(truncatingIfNeeded: word))
        let next = children[key].map { UInt32($0) } ?? addNode()
        children.set(key, to: UInt64(next))
        node = next
      }
      isEnd[Int(node)] = true
    }
    guard words.count < UInt16.max else { throw LanguageTableError("tokenizer", "too many special sequences") }
  }

  /// Whether a sequence can begin with the word.
  @inline(__always)
  func canBegin(_ word: UInt16) -> Bool { firstNodes[Int(word)] != 0 }

  /// Calls `body` with the number of tokens of each sequence that begins at token `index`.
  func forEach(in tokens: [Token], at index: Int, _ body: (Int) -> Void) {
    var node = firstNodes[Int(tokens[index].word)]
    var next = index
    while node != 0 {
      next += 1
      if isEnd[Int(node)] { body(next - index) }
      guard next < tokens.count, tokens[next].word != 0 else { return }
      node = children[Self.key(node, tokens[next].word)].map { UInt32($0) } ?? 0
    }
  }

  private mutating func number(_ word: [UInt8]) -> Int {
    if let known = words.value(word) { return Int(known) }
    words.set(word, to: UInt32(words.count + 1))
    firstNodes.append(0)
    return words.count
  }

  private mutating func addNode() -> UInt32 {
    isEnd.append(false)
    return UInt32(isEnd.count - 1)
  }

  private static func key(_ node: UInt32, _ word: UInt16) -> UInt64 { UInt64(node) << 16 | UInt64(word) }
}
