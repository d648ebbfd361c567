/// The formats of a run, and which file is of which.
public struct InputFormats: Sendable {
  /// Endings of files that hold articles in a form that needs unpacking first, with what to do.
  private static let needsUnpacking = [
    "gz": "gunzip -c", "bz2": "bunzip2 -c", "xz": "xz -dc", "zst": "zstd -dc",
  ]
  private static let notText = [
    "zip", "tar", "tgz", "7z", "pdf", "doc", "docx", "odt", "rtf", "epub", "html", "htm", "xml", "warc", "parquet",
    "csv", "tsv", "xlsx", "json", "png", "jpg", "jpeg",
  ]

  struct Unreadable: Error { let message: String }

  let sources: [any DocumentSource]
  /// Whether a file of the format is one document.
  let isWhole: [Bool]
  private let isFixed: Bool

  /// - Parameter fixed: whether the first source reads every file; otherwise the endings decide.
  public init(_ sources: [any DocumentSource], fixed: Bool) {
    self.sources = sources
    isWhole = sources.map { $0 is TextSource }
    isFixed = fixed
  }

  public var endings: [String] { sources.flatMap { type(of: $0).endings } }

  static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Standard input is looked at when it is read: see ``InputReader``.
  var streamFormat: Int { 0 }

  /// Whether a stream's first byte decides on its format.
  var sniffsStreams: Bool { !isFixed }

  /// For a file that lies in a folder: nil if it is to be passed over.
  func format(ofListedFile name: String) -> Int? {
    let ending = Self.ending(of: name)
    return sources.indices.first { type(of: sources[$0]).endings.contains(ending) }
  }

  /// For a file that the user named.
  func format(ofNamedFile name: String) -> Result<Int, Unreadable> {
    if isFixed { return .success(0) }
    if let format = format(ofListedFile: name) { return .success(format) }
    let ending = Self.ending(of: name)
    if let command = Self.needsUnpacking[ending] {
      return .failure(
        Unreadable(message: "'.\(ending)' files are not read; use: \(command) '\(name)' | pipe run CHAIN -"))
    }
    if Self.notText.contains(ending) {
      return .failure(
        Unreadable(
          message: "'.\(ending)' files are not read, only \(endings.map { "." + $0 }.joined(separator: ", ")) "
            + "(set 'input: {format: …}' in the chain file if it is one of these all the same)"))
    }
    return .success(0)
  }
}
