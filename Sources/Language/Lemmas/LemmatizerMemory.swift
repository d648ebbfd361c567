/// Lemmas that one worker has found, under text, part of speech and morphology. Bounded: a full memory starts afresh.
package struct LemmatizerMemory {
  private static let longestKept = 48
  private static let entryLimit = 1 << 14

  private var table = ByteTable(capacity: entryLimit)
  private var bytes: [UInt8] = []
  /// Where each lemma begins in `bytes`, and the end.
  private var starts: [UInt32] = [0]

  package init() {}

  /// Appends a remembered lemma; false if there is none.
  @inline(__always)
  func append(_ text: ByteString, _ side: UInt32, to lemmas: inout [UInt8]) -> Bool {
    guard let index = table.value(text, side: side).map({ Int($0) }) else { return false }
    lemmas.append(contentsOf: bytes[Int(starts[index])..<Int(starts[index + 1])])
    return true
  }

  mutating func remember(_ text: ByteString, _ side: UInt32, _ lemma: ArraySlice<UInt8>) {
    guard text.count <= Self.longestKept else { return }
    if table.count >= Self.entryLimit {
      table.removeAll()
      bytes.removeAll(keepingCapacity: true)
      starts = [0]
    }
    table.set(text, side: side, to: UInt32(starts.count - 1))
    bytes.append(contentsOf: lemma)
    starts.append(UInt32(bytes.count))
  }
}
