/// What a sink holds back at a checkpoint because it cannot be written yet, such as the beginning of a compressed member.
///
/// Saved in two files beside the output, in turn, so that the tail of the last checkpoint stays while the next one is
/// made:
/// ```
/// out/claims.jsonl.gz.partial
/// out/claims.jsonl.gz.partial.tail.0
/// out/claims.jsonl.gz.partial.tail.1
/// ```
/// The runner removes them when the output gets its final name; until the journal says that a run is complete they are
/// what a resume goes by. They are not synchronised with the disk, so after a crash of the machine (not of the process)
/// a tail can be missing or damaged; ``load(_:)`` notices.
package struct SinkTail {
  private let file: String
  private var turn = 0

  /// - Parameter file: the output that the tail belongs to.
  package init(of file: String) { self.file = file }

  /// Where tails of an output are saved.
  static func paths(of file: String) -> [String] { (0...1).map { "\(file).tail.\($0)" } }

  /// - Returns: what ``load(_:)`` needs to find the bytes again; nil when there are none.
  package mutating func save(_ bytes: [UInt8]) throws -> String? {
    if bytes.isEmpty { return nil }
    let path = Self.paths(of: file)[turn]
    try Files.replace(path, with: bytes, isSynchronized: false)
    let detail = "\(turn) \(bytes.count) \(Self.hash(of: bytes))"
    turn = 1 - turn
    return detail
  }

  /// The bytes of an earlier process.
  ///
  /// - Parameter detail: what ``save(_:)`` gave for them.
  /// - Throws: ``OutputError`` when they are not there as they were.
  package mutating func load(_ detail: String?) throws -> [UInt8] {
    guard let detail else { return [] }
    let parts = detail.split(separator: " ")
    guard parts.count == 3, let turn = Int(parts[0]), (0...1).contains(turn), let count = Int(parts[1]),
      let hash = UInt64(parts[2])
    else { throw OutputError.damaged(file) }
    let path = Self.paths(of: file)[turn]
    guard Files.exists(path) else { throw OutputError.missing(path, expected: count, found: nil) }
    let bytes = try Files.contents(of: path)
    guard bytes.count == count else { throw OutputError.missing(path, expected: count, found: bytes.count) }
    guard Self.hash(of: bytes) == hash else { throw OutputError.damaged(path) }
    self.turn = 1 - turn
    return bytes
  }

  static func remove(of file: String) throws(SystemError) {
    for path in paths(of: file) {
      try Files.remove(path)
      // What is left of one that was being written when the process was killed.
      try Files.remove(path + ".new")
    }
  }

  private static func hash(of bytes: [UInt8]) -> UInt64 {
    var hash = StableHash()
    bytes.withUnsafeBufferPointer { hash.add($0) }
    return hash.value
  }
}
