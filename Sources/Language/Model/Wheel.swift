import CLibArchive

/// The files of the pipeline inside a wheel, by their path below the folder that has `config.cfg`. Nothing is executed
/// or written. The list at the end of a zip file is asked for, so that a wheel that was cut off is refused.
struct Wheel {
  /// What a pipeline is made of; the rest of a wheel is not read. An entry larger than this many bytes is refused.
  private static let limit = 256 << 20
  private static let wanted: Set<String> = [
    "meta.json", "tokenizer", "attribute_ruler/patterns", "lemmatizer/lookups/lookups.bin", "vocab/lookups.bin",
    "vocab/vectors", "vocab/key2row", "tok2vec/model", "tagger/model", "tagger/cfg", "parser/model", "parser/moves",
    "ner/model", "ner/moves",
  ]

  let path: String
  private var files: [String: [UInt8]] = [:]

  init(path: String) throws(ModelError) {
    self.path = path
    guard let archive = archive_read_new() else { throw .unreadable(path: path, reason: "out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw .notAWheel(path: path, reason: Self.message(archive))
    }
    let root = try Self.root(path)
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { break }
      guard status == ARCHIVE_OK, let entry, let name = archive_entry_pathname(entry) else {
        throw .notAWheel(path: path, reason: Self.message(archive))
      }
      let file = String(cString: name)
      guard file.hasPrefix(root), Self.wanted.contains(String(file.dropFirst(root.count))) else { continue }
      files[String(file.dropFirst(root.count))] = try Self.content(archive, path)
    }
  }

  /// The content of a file; fails if the wheel has none.
  func file(_ name: String) throws(ModelError) -> [UInt8] {
    guard let bytes = files[name] else { throw .missing(path: path, entry: name) }
    return bytes
  }

  /// The folder of `config.cfg`, with a slash; it is found first because entries may stand in any order.
  private static func root(_ path: String) throws(ModelError) -> String {
    guard let archive = archive_read_new() else { throw .unreadable(path: path, reason: "out of memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
      throw .notAWheel(path: path, reason: message(archive))
    }
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { throw .missing(path: path, entry: "config.cfg") }
      guard status == ARCHIVE_OK, let entry, let name = archive_entry_pathname(entry) else {
        throw .notAWheel(path: path, reason: message(archive))
      }
      let file = String(cString: name)
      if file == "config.cfg" || file.hasSuffix("/config.cfg") { return String(file.dropLast("config.cfg".count)) }
    }
  }

  private static func content(_ archive: OpaquePointer, _ path: String) throws(ModelError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else { throw .notAWheel(path: path, reason: message(archive)) }
      guard bytes.count + count <= limit else { throw .notAWheel(path: path, reason: "an entry is too large") }
      bytes += buffer[..<count]
    }
  }

  private static func message(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "unknown error"
  }
}
