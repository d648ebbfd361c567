/// Appends bytes to a file. Its token is the file's length.
public final class TextSink: Sink {
  private let file: OpenFile
  private let path: String
  private let limit = 1 << 18
  private var buffer: [UInt8] = []
  private var length: Int
  private let isRegular: Bool

  public init(writingTo path: String) throws {
    self.path = path
    file = try OpenFile.appending(path)
    isRegular = true
    length = try file.status().size
    buffer.reserveCapacity(limit * 2)
  }

  /// Writes to standard output, which has no checkpoints.
  init() {
    path = "-"
    file = OpenFile.standardOutput()
    isRegular = false
    length = 0
  }

  public func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= limit { try flush() }
  }

  public func checkpoint() throws -> SinkToken {
    try flush()
    if isRegular { try checkPresence() }
    return SinkToken(length: length)
  }

  public func synchronize() throws {
    if isRegular { try file.synchronize() }
  }

  public func restore(_ token: SinkToken) throws {
    try file.truncate(to: token.length)
    buffer.removeAll(keepingCapacity: true)
    length = token.length
  }

  public func finish() throws {
    _ = try checkpoint()
  }

  private func flush() throws {
    if buffer.isEmpty { return }
    try buffer.withUnsafeBytes { bytes in try file.write(bytes) }
    length += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writing to a file that was removed meanwhile succeeds, and everything would be lost at the end.
  private func checkPresence() throws {
    let there = try? FileStatus(ofFileAt: path)
    guard let there, there.identity == (try file.status().identity) else { throw OutputError.removed(path) }
  }
}
