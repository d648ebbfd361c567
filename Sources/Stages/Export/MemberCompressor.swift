import CLibArchive
import Pipeline

/// Compresses one member after another through libarchive: its `raw` format with one filter, from memory into memory.
///
/// Equal bytes give equal members: levels are fixed, and gzip's header has no time.
struct MemberCompressor {
  private let compression: Compression

  /// - Throws: ``CompressionError`` when libarchive was built without the method.
  init(_ compression: Compression) throws(CompressionError) {
    self.compression = compression
    _ = try compress([])
  }

  func compress(_ bytes: [UInt8]) throws(CompressionError) -> [UInt8] {
    guard let archive = archive_write_new() else { throw CompressionError("out of memory") }
    defer { archive_write_free(archive) }
    try configure(archive)
    // Above what any of the methods makes of bytes that cannot be compressed.
    let limit = bytes.count + bytes.count >> 4 + 4096
    var used = 0
    var failure: CompressionError?
    let member = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(CompressionError) {
        try check(archive_write_open_memory(archive, buffer.baseAddress, limit, &used), archive)
        try write(bytes, archive)
        count = used
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return member
  }

  private func configure(_ archive: OpaquePointer) throws(CompressionError) {
    try check(archive_write_set_format_raw(archive), archive)
    try check(archive_write_set_bytes_per_block(archive, 0), archive)
    switch compression {
    case .gzip:
      // With the library missing, libarchive would start a program and say so with a warning.
      try check(archive_write_add_filter_gzip(archive), archive)
      try check(archive_write_set_filter_option(archive, "gzip", "timestamp", nil), archive)
      try setLevel("gzip", "6", archive)
    case .bzip2:
      try check(archive_write_add_filter_bzip2(archive), archive)
      try setLevel("bzip2", "9", archive)
    case .zstandard:
      try check(archive_write_add_filter_zstd(archive), archive)
      try setLevel("zstd", "3", archive)
    case .xz:
      try check(archive_write_add_filter_xz(archive), archive)
      // Its dictionary of 2 MiB holds a whole member; level 6 takes five times as long for 5 % less.
      try setLevel("xz", "2", archive)
    }
  }

  private func setLevel(_ filter: String, _ level: String, _ archive: OpaquePointer) throws(CompressionError) {
    try check(archive_write_set_filter_option(archive, filter, "compression-level", level), archive)
  }

  private func write(_ bytes: [UInt8], _ archive: OpaquePointer) throws(CompressionError) {
    guard let entry = archive_entry_new() else { throw CompressionError("out of memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    try check(archive_write_header(archive, entry), archive)
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw CompressionError(archive) }
    try check(archive_write_close(archive), archive)
  }

  private func check(_ code: Int32, _ archive: OpaquePointer) throws(CompressionError) {
    if code != ARCHIVE_OK { throw CompressionError(archive) }
  }
}

/// Why compressing failed.
struct CompressionError: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String) { description = "cannot compress: \(reason)" }

  init(_ archive: OpaquePointer) {
    self.init(archive_error_string(archive).map { String(cString: $0) } ?? "libarchive gives no reason")
  }
}
