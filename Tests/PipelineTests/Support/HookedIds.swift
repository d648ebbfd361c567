import Pipeline
import Synchronization

/// Writes a line a document, through a sink to which a test can do something before it writes.
struct HookedIds: ExportStage {
  struct Options: StageOptions { var path = "ids.txt" }
  static let manual = Manual(name: "hooked", summary: "Writes ids.")
  static let settings: [Setting<Options>] = [Setting("path", \.path, "Where to.")]
  let path: String
  init(_ options: Options) { path = options.path }

  func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    context.emit { bytes in bytes += "\(document.id)\n".utf8 }
    return .keep
  }

  func makeSink(writingTo file: String) throws -> any Sink { try HookedSink(file) }

  /// By the file written to: is given the number of the write that comes next, from 0.
  static let hooks = Mutex<[String: @Sendable (Int) throws -> Void]>([:])

  static func hook(_ file: String, _ body: (@Sendable (Int) throws -> Void)?) { hooks.withLock { $0[file] = body } }
}

final class HookedSink: Sink {
  private let sink: TextSink
  private let file: String
  private var writes = 0

  init(_ file: String) throws {
    self.file = file
    sink = try TextSink(writingTo: file)
  }

  func write(_ bytes: [UInt8]) throws {
    let hook = HookedIds.hooks.withLock { $0[file] }
    try hook?(writes)
    writes += 1
    try sink.write(bytes)
  }

  func checkpoint() throws -> SinkToken { try sink.checkpoint() }
  func synchronize() throws { try sink.synchronize() }
  func restore(_ token: SinkToken) throws { try sink.restore(token) }
  func finish() throws { try sink.finish() }
}

/// Writes to a device that is always full.
struct WriteFull: ExportStage {
  static let manual = Manual(name: "full", summary: "Writes to a full disk.")
  init(_ options: NoOptions) {}
  var path: String { "full.txt" }
  func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    context.emit { $0 += document.id.utf8 }
    return .keep
  }
  func makeSink(writingTo file: String) throws -> any Sink { try TextSink(writingTo: "/dev/full") }
}
