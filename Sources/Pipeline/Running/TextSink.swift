/// Appends bytes to a file. Its token is the file's length.
public final class TextSink: Sink {
  private var file: OutputFile
  private let limit = 1 << 18
  private var buffer: [UInt8] = []

  public init(writingTo path: String) throws {
    file = try OutputFile(path)
    buffer.reserveCapacity(limit * 2)
  }

  /// Writes to standard output, which has no checkpoints.
  init() { file = .standardOutput() }

  public func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= limit { try flush() }
  }

  public func checkpoint() throws -> SinkToken {
    try flush()
    try file.checkPresence()
    return SinkToken(length: file.length)
  }

  public func synchronize() throws { try file.synchronize() }

  public func restore(_ token: SinkToken) throws {
    try file.truncate(to: token.length)
    buffer.removeAll(keepingCapacity: true)
  }

  public func finish() throws {
    _ = try checkpoint()
  }

  private func flush() throws {
    if buffer.isEmpty { return }
    try file.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
