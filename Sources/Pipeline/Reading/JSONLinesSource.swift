/// JSON Lines: an object a line, with the text, an id and any metadata.
public struct JSONLinesSource: DocumentSource {
  public struct Options: StageOptions {
    public var id = "id"
    public var text = "text"
    public var rename = StringMatch()
    public init() {}
  }

  public static let name = "jsonl"
  public static let summary = """
    JSON Lines: an object a line is a document. Other keys than id and text become metadata; so do the members of an \
    object `metadata`. A line without an id gets FILE#N, counted from 0.
    """
  public static let endings = ["jsonl", "ndjson"]
  public static let settings: [Setting<Options>] = [
    Setting("id", \.id, "The key of the document's id; a dot goes into an object (`article.id`)."),
    Setting("text", \.text, "The key of the document's text; a dot goes into an object."),
    Setting(
      "rename", \.rename, "Metadata keys and the keys they are read from: `{title: headline, authors: [by, writer]}`."),
  ]

  private static let maximumKeys = 1000

  private let options: Options

  public init(_ options: Options = Options()) { self.options = options }

  public func makeSplitter() -> any RecordSplitter { LineSplitter() }

  public func document(from record: RawRecord) throws(DocumentError) -> Document {
    try validateUTF8(record.bytes)
    var fields = Fields()
    var failure: DocumentError?
    record.bytes.withUnsafeBufferPointer { bytes in
      let start = record.origin.offset == 0 && bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
      let line = UnsafeBufferPointer(rebasing: bytes[start...])
      do throws(DocumentError) { fields = try read(line, from: start) } catch { failure = error }
    }
    if let failure { throw failure }
    guard let text = fields.text else {
      throw DocumentError(reason: "no-text", "the object has no '\(options.text)'")
    }
    var metadata = fields.metadata
    rename(in: &metadata)
    let id = fields.id ?? "\(record.origin.path)#\(record.origin.record ?? 0)"
    // What a string of valid UTF-8 says is valid, whatever its escapes.
    return Document(id: id, validated: withoutMark(text), metadata: metadata, origin: record.origin)
  }

  private struct Fields {
    var id: String?
    var text: [UInt8]?
    var metadata = Metadata()
  }

  private func validateUTF8(_ bytes: [UInt8]) throws(DocumentError) {
    do throws(InvalidUTF8) { try validate(bytes.span) } catch {
      throw DocumentError(
        reason: "invalid-utf-8", "not UTF-8 at byte \(error.offset) of the line", offset: error.offset)
    }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(DocumentError) -> Fields {
    do throws(JSONError) {
      var fields = Fields()
      var parser = JSONParser(bytes)
      try parser.object(
        { (parser, key) throws(JSONError) in try member(key, &parser, &fields) }, failure: { $0 })
      try parser.finish()
      return fields
    } catch {
      let error = JSONError(message: error.message, offset: error.offset + start)
      throw DocumentError(reason: "invalid-json", error.description + " of the line", offset: error.offset)
    }
  }

  private func member(_ key: String, _ parser: inout JSONParser, _ fields: inout Fields) throws(JSONError) {
    if key == options.text, parser.isAtString() {
      // Most of a line is its text.
      fields.text = try parser.stringBytes(reserving: parser.remaining)
      return
    }
    let value = try parser.value(depth: 1)
    if key == options.text { throw JSONError(message: "'\(key)' is not a string", offset: parser.offset) }
    try take(value, at: key, &fields, parser.offset)
  }

  /// Puts a value where it belongs; goes into objects on the way to a dotted id or text.
  private func take(_ value: JSONValue, at path: String, _ fields: inout Fields, _ offset: Int) throws(JSONError) {
    if path == options.id {
      if value == .null { return }
      guard let id = value.scalarText else {
        throw JSONError(message: "'\(path)' is not a string or number", offset: offset)
      }
      if id.isEmpty { throw JSONError(message: "'\(path)' is empty", offset: offset) }
      fields.id = id
    } else if path == options.text, case .string(let text) = value {
      fields.text = Array(text.utf8)
    } else if case .object(let members) = value, leadsToField(path) {
      for member in members { try take(member.value, at: "\(path).\(member.key)", &fields, offset) }
    } else if path == "metadata", case .object(let members) = value {
      for member in members { try set(member.key, member.value, &fields, offset) }
    } else if path.hasPrefix("metadata."), leadsToField("metadata") {
      try set(String(path.dropFirst("metadata.".count)), value, &fields, offset)
    } else {
      try set(path, value, &fields, offset)
    }
  }

  private func set(_ key: String, _ value: JSONValue, _ fields: inout Fields, _ offset: Int) throws(JSONError) {
    fields.metadata[key] = value
    // Metadata is searched from the front.
    if fields.metadata.members.count > Self.maximumKeys {
      throw JSONError(message: "more than \(Self.maximumKeys) keys", offset: offset)
    }
  }

  private func leadsToField(_ path: String) -> Bool {
    options.id.hasPrefix(path + ".") || options.text.hasPrefix(path + ".")
  }

  private func rename(in metadata: inout Metadata) {
    for entry in options.rename.values {
      for path in entry.choices {
        guard let value = metadata.remove(path) else { continue }
        metadata[entry.key] = value
        break
      }
    }
  }
}

extension Metadata {
  /// Takes out a value by its key, or by a path into an object: `article.by`.
  fileprivate mutating func remove(_ path: String) -> JSONValue? {
    if let value = self[path] {
      self[path] = nil
      return value
    }
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, case .object(let members)? = self[parts[0]] else { return nil }
    var inner = Metadata(members)
    guard let value = inner.remove(parts[1]) else { return nil }
    self[parts[0]] = .object(inner.members)
    return value
  }
}

/// Cuts at line feeds; blank lines are no records.
struct LineSplitter: RecordSplitter {
  func next(in bytes: UnsafeRawBufferPointer, searched: Int, atEnd: Bool) -> RecordBorder? {
    let line = firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: searched)
    guard let end = line ?? (atEnd ? bytes.count : nil) else { return nil }
    let consumed = line == nil ? end : end + 1
    let isBlank = bytes[..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return RecordBorder(record: isBlank ? nil : 0..<end, consumed: consumed)
  }
}
