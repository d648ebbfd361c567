import CLibArchive
import Foundation

/// Small zip files in the form of wheels, for errors that need no model.
enum MadeUpWheel {
  static let name = "made_up-1.0-py3-none-any.whl"

  /// Writes a wheel of these files into a folder.
  static func write(_ files: [(name: String, content: String)], to folder: URL) throws -> URL {
    let wheel = folder.appending(path: name)
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    try check(archive_write_open_filename(archive, wheel.path))
    for (name, content) in files {
      let entry = archive_entry_new()
      defer { archive_entry_free(entry) }
      archive_entry_set_pathname(entry, name)
      archive_entry_set_size(entry, Int64(content.utf8.count))
      archive_entry_set_filetype(entry, 0o100_000)
      archive_entry_set_perm(entry, 0o644)
      try check(archive_write_header(archive, entry))
      let written = Array(content.utf8).withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
      guard written == content.utf8.count else { throw CocoaError(.fileWriteUnknown) }
    }
    try check(archive_write_close(archive))
    return wheel
  }

  /// A pipeline as far as its description goes.
  static func pipeline(language: String = "en", version: String = "3.8.0") -> [(name: String, content: String)] {
    [
      ("made_up/__init__.py", "raise SystemExit('nothing of a wheel is executed')\n"),
      ("made_up/data/config.cfg", "[nlp]\n"),
      ("made_up/data/meta.json", "{\"lang\": \"\(language)\", \"version\": \"\(version)\"}"),
    ]
  }

  private static func check(_ status: Int32) throws {
    guard status == ARCHIVE_OK else { throw CocoaError(.fileWriteUnknown) }
  }
}
