import Foundation

/// The file of documents that failed: a JSON object a line, with the bytes as they were read, the stage and the error.
///
/// Made when the first document fails.
final class DeadLetters {
  private let path: String
  private var sink: TextSink?

  init(_ path: String) { self.path = path }

  /// Whether there is a file.
  var isBegun: Bool { sink != nil }

  func write(_ item: BatchItem, stage: String, _ error: DocumentError) throws {
    if sink == nil { sink = try open() }
    try sink?.write(Self.line(item, stage: stage, error))
  }

  private func open() throws -> TextSink {
    if let folder = Files.parent(of: path) { try Files.makeFolder(folder) }
    return try TextSink(writingTo: path)
  }

  func checkpoint() throws -> SinkToken? { try sink?.checkpoint() }
  func synchronize() throws { try sink?.synchronize() }
  func finish() throws { try sink?.finish() }

  func restore(_ token: SinkToken?) throws {
    if let token {
      sink = try open()
      try sink?.restore(token)
    } else {
      try Files.remove(path)
    }
  }

  static func line(_ item: BatchItem, stage: String, _ error: DocumentError) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.key("document")
      object.string(item.id)
      object.key("source")
      object.value(item.raw.origin.json)
      object.key("stage")
      object.string(stage)
      object.key("reason")
      object.string(error.reason)
      object.key("error")
      object.string(error.message)
      object.key("at")
      error.offset.map { object.integer($0) } ?? object.null()
      let isText = (try? validate(item.raw.bytes.span)) != nil
      if isText {
        object.key("original")
        item.raw.bytes.withUnsafeBufferPointer { object.string($0) }
      } else {
        object.key("original_base64")
        object.string(Data(item.raw.bytes).base64EncodedString())
      }
    }
    writer.newline()
    return writer.bytes
  }
}

extension Origin {
  /// The `source` of records.
  package var json: JSONValue {
    var members = [JSONMember("path", .string(path)), JSONMember("offset", .integer(offset))]
    if let record { members.append(JSONMember("record", .integer(record))) }
    return .object(members)
  }
}
