/// A stage that writes: it renders a document in the worker with ``StageContext/emit(_:)``, and its sink commits the
/// bytes in input order.
public protocol ExportStage: Stage {
  /// Whether every stage of the type writes; where it depends on options, ``isWriting`` says it.
  static var alwaysWrites: Bool { get }

  /// Whether the stage writes with these options. Without, it has no sink, and ``path`` is not asked for.
  var isWriting: Bool { get }

  /// Where the sink writes, relative to the output folder.
  var path: String { get }

  /// The option that says ``path``, for messages.
  static var pathOption: String { get }

  /// What the file begins with, before the bytes of any document; written once, also by a run of no documents.
  var header: [UInt8] { get }

  /// The sink of one run.
  /// - Parameter file: the file to write to, which carries a mark of being partial until the run is complete.
  func makeSink(writingTo file: String) throws -> any Sink
}

extension ExportStage {
  public static var alwaysWrites: Bool { true }
  public var isWriting: Bool { true }
  public static var pathOption: String { "path" }
  public var header: [UInt8] { [] }
}

/// The one writer of an output. Used by one thread at a time.
///
/// All text outputs of equal runs are equal byte for byte, so what a sink writes may not depend on when it is asked for a
/// checkpoint.
public protocol Sink: AnyObject {
  /// Adds the bytes that one document gave, in input order.
  func write(_ bytes: [UInt8]) throws
  /// Hands everything to the operating system. What cannot be written yet is saved beside the file.
  /// - Returns: a token that ``restore(_:)`` takes.
  func checkpoint() throws -> SinkToken
  /// Waits until everything up to the last checkpoint is on the disk.
  func synchronize() throws
  /// Goes back to a checkpoint of an earlier process: what was written after it is cut off.
  func restore(_ token: SinkToken) throws
  /// Writes what is still to be written. Asked for a checkpoint once more afterwards, and may be restored to it.
  func finish() throws
}

/// What a sink needs to find a checkpoint again.
public struct SinkToken: Sendable, Hashable {
  /// Bytes of the file.
  public var length: Int
  /// Whatever else the sink needs, as text.
  public var detail: String?

  public init(length: Int, detail: String? = nil) {
    self.length = length
    self.detail = detail
  }
}

extension Stage {
  /// The stage as one that writes, if it does with its options.
  var asExport: (any ExportStage)? {
    guard let export = self as? any ExportStage, export.isWriting else { return nil }
    return export
  }
}
