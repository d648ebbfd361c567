/// Edges of subtrees, and the sentence starts that follow from them (spacy-inference.md 5.2).
final class SentenceStarts {
  private static let rounds = 12
  let leftEdges = Scratch<Int32>()
  let rightEdges = Scratch<Int32>()
  /// 1 where a sentence begins.
  let starts = Scratch<UInt8>()

  /// - Parameter heads: the index of each token's head, its own for roots.
  func find(_ heads: UnsafePointer<Int32>, count: Int) {
    leftEdges.reserve(count)
    rightEdges.reserve(count)
    for i in 0..<count {
      leftEdges.start[i] = Int32(i)
      rightEdges.start[i] = Int32(i)
    }
    for _ in 0..<Self.rounds {
      for i in 0..<count { widen(Int(heads[i]), by: i) }
      for i in (0..<count).reversed() { widen(Int(heads[i]), by: i) }
      mark(heads, count)
      if headsStayInside(heads, count) { break }
    }
  }

  private func widen(_ head: Int, by child: Int) {
    leftEdges.start[head] = min(leftEdges.start[head], leftEdges.start[child])
    rightEdges.start[head] = max(rightEdges.start[head], rightEdges.start[child])
  }

  private func mark(_ heads: UnsafePointer<Int32>, _ count: Int) {
    starts.reset(count, to: 0)
    for i in 0..<count where heads[i] == Int32(i) { starts.start[Int(leftEdges.start[i])] = 1 }
  }

  /// As spaCy tests it: a head may also be the first token after the sentence, and the last token is not tested.
  private func headsStayInside(_ heads: UnsafePointer<Int32>, _ count: Int) -> Bool {
    var first = 0
    for i in 0..<count where (i > 0 && starts.start[i] == 1) || i == count - 1 {
      for j in first..<i where Int(heads[j]) < first || Int(heads[j]) > i { return false }
      first = i
    }
    return true
  }
}
