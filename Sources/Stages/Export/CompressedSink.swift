import Pipeline

/// Writes a compressed file as a series of members, each of at least ``memberSize`` bytes of text but the last.
///
/// A member ends behind the document that fills it, never because of a checkpoint, so that the bytes depend on the
/// documents alone. At a checkpoint, what the unfinished member holds is saved beside the file; see ``SinkTail``.
///
/// Members are compressed one after the other by the thread that commits.
final class CompressedSink: Sink {
  static let memberSize = 1 << 20

  private var file: OutputFile
  private var tail: SinkTail
  private let compressor: MemberCompressor
  /// What the unfinished member holds, not compressed.
  private var pending: [UInt8] = []

  init(writingTo path: String, _ compression: Compression) throws {
    compressor = try MemberCompressor(compression)
    file = try OutputFile(path)
    tail = SinkTail(of: path)
  }

  func write(_ bytes: [UInt8]) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.memberSize { try writeMember() }
  }

  func checkpoint() throws -> SinkToken {
    try file.checkPresence()
    return SinkToken(length: file.length, detail: try tail.save(pending))
  }

  func synchronize() throws { try file.synchronize() }

  func restore(_ token: SinkToken) throws {
    pending = try tail.load(token.detail)
    try file.truncate(to: token.length)
  }

  /// A file of no bytes is no compressed file, so an output of nothing gets a member of nothing.
  func finish() throws {
    if !pending.isEmpty || file.length == 0 { try writeMember() }
    try file.checkPresence()
  }

  private func writeMember() throws {
    try file.append(try compressor.compress(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
