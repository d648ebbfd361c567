/// The pieces of chunks seen before. Bounded: a full cache starts afresh, so that a stream of distinct words costs no
/// memory and a common word returns at once.
struct ChunkCache {
  /// Longer chunks are rare and not kept.
  private static let longestKept = 48
  private static let entryLimit = 1 << 15
  private static let pieceLimit = 1 << 17

  private var table = ByteTable(capacity: entryLimit)
  private(set) var pieces: [Piece] = []

  /// Index in `pieces` of the chunk's first piece; its last piece is the one that ends where the chunk ends.
  @inline(__always)
  func first(_ chunk: ByteString) -> Int? { table.value(chunk).map { Int($0) } }

  mutating func insert(_ chunk: ByteString, _ new: [Piece]) {
    guard chunk.count <= Self.longestKept else { return }
    if table.count >= Self.entryLimit || pieces.count + new.count > Self.pieceLimit {
      table.removeAll()
      pieces.removeAll(keepingCapacity: true)
    }
    table.set(chunk, to: UInt32(pieces.count))
    pieces.append(contentsOf: new)
  }
}
