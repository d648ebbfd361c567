/// Writes a header before anything else into the sink of an export that has one, such as the first line of a table.
///
/// Whether the header is there goes by the checkpoint that a run resumes from: one at which neither the file nor what
/// is held back has any bytes was made before the header. As the header comes at the latest with the first checkpoint,
/// an output of no documents has it too.
final class HeadedSink: Sink {
  private let sink: any Sink
  private let header: [UInt8]
  private var isBegun = false

  init(_ sink: any Sink, header: [UInt8]) {
    self.sink = sink
    self.header = header
  }

  func write(_ bytes: [UInt8]) throws {
    try begin()
    try sink.write(bytes)
  }

  func checkpoint() throws -> SinkToken {
    try begin()
    return try sink.checkpoint()
  }

  func synchronize() throws { try sink.synchronize() }

  func restore(_ token: SinkToken) throws {
    try sink.restore(token)
    isBegun = token != SinkToken(length: 0)
  }

  func finish() throws {
    try begin()
    try sink.finish()
  }

  private func begin() throws {
    if isBegun { return }
    try sink.write(header)
    isBegun = true
  }
}

extension Sink {
  /// The sink itself where there is no header.
  func headed(_ header: [UInt8]) -> any Sink { header.isEmpty ? self : HeadedSink(self, header: header) }
}
