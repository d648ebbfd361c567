import Pipeline

/// How an output is compressed, by its path's ending.
enum Compression: String, CaseIterable {
  case gzip = "gz"
  case bzip2 = "bz2"
  case zstandard = "zst"
  case xz

  /// Endings of compressed files and archives that are read in many places and not written here.
  private static let unknown = ["7z", "br", "lz", "lz4", "lzma", "lzo", "rar", "tar", "tgz", "z", "zip"]

  /// - Returns: nil for a path that is to be plain text.
  /// - Throws: ``OptionError`` for a compression that cannot be written.
  init?(ofFile path: String) throws(OptionError) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    if Self.unknown.contains(ending) {
      let known = Self.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw OptionError("path", "cannot write '.\(ending)'; expected \(known), or another ending for plain text")
    }
    self.init(rawValue: ending)
  }
}
