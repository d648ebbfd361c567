/// The ids of a run, as 64-bit hashes, so that a second document of one id is found; saved for a resume.
///
/// Takes 8 to 16 bytes a document, in memory and 8 on disk. Two ids of one hash are expected in a run of some billions.
struct IdentityLog {
  private var seen: Set<UInt64> = []
  /// In order, those not yet saved.
  private var unsaved: [UInt64] = []
  private(set) var savedCount = 0

  /// Number of ids so far.
  var count: Int { savedCount + unsaved.count }

  /// - Returns: whether the id is new.
  mutating func insert(_ id: String) -> Bool {
    let hash = StableHash.of(id)
    guard seen.insert(hash).inserted else { return false }
    unsaved.append(hash)
    return true
  }

  /// Forgets the id that was inserted last.
  mutating func removeLast() {
    if let hash = unsaved.popLast() { seen.remove(hash) }
  }

  /// The next ids to save, as bytes, up to a number of ids that `count` was.
  mutating func takeUnsaved(upTo count: Int) -> [UInt8] {
    let number = count - savedCount
    var bytes: [UInt8] = []
    bytes.reserveCapacity(number * 8)
    for hash in unsaved[..<number] { withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) } }
    unsaved.removeFirst(number)
    savedCount = count
    return bytes
  }

  /// What ``takeUnsaved(upTo:)`` gave, put together.
  init(saved: [UInt8] = []) {
    for start in stride(from: 0, to: saved.count - 7, by: 8) {
      var hash: UInt64 = 0
      for index in 0..<8 { hash |= UInt64(saved[start + index]) << (index * 8) }
      seen.insert(hash)
    }
    savedCount = saved.count / 8
  }
}
