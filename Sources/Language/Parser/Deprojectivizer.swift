/// Moves tokens with decorated labels to the heads that the labels point at (spacy-inference.md 5.3).
final class Deprojectivizer {
  private var queue: [Int32] = []

  /// Changes heads and labels in place; `edges` are those of the tree as it comes.
  func run(
    _ labels: DependencyLabels, heads: UnsafeMutablePointer<Int32>, arcs: UnsafeMutablePointer<UInt8>,
    edges: SentenceStarts,
    tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    var changed = false
    for i in tokens.indices {
      guard let parts = labels.parts[Int(arcs[i])] else { continue }
      heads[i] = head(of: i, labelled: parts.head, heads, arcs, edges, tokens)
      arcs[i] = parts.label
      changed = true
    }
    return changed
  }

  /// Breadth first from the current head; the children of a token lie between its edges.
  private func head(
    of token: Int, labelled label: UInt8, _ heads: UnsafeMutablePointer<Int32>, _ arcs: UnsafeMutablePointer<UInt8>,
    _ edges: SentenceStarts, _ tokens: UnsafeBufferPointer<Token>
  ) -> Int32 {
    queue.removeAll(keepingCapacity: true)
    queue.append(heads[token])
    var position = 0
    while position < queue.count {
      let parent = queue[position]
      position += 1
      for child in edges.leftEdges.start[Int(parent)]...edges.rightEdges.start[Int(parent)] {
        let index = Int(child)
        guard heads[index] == parent, child != parent, index != token, !tokens[index].isSpace else { continue }
        if arcs[index] == label { return child }
        queue.append(child)
      }
    }
    return heads[token]
  }
}
