/// One file to read documents from.
public struct InputFile: Sendable, Hashable {
  /// Where to open it; `-` is standard input.
  public let path: String
  /// The path relative to the INPUT argument, which ids are made of.
  public let name: String
  /// Size when listed; nil for standard input and pipes. No more than this is read.
  public let size: Int?
  /// Nanoseconds since 1970; 0 for streams.
  public let modified: Int
  /// Index into the formats of the ``InputReader``.
  public let format: Int
}

/// Why a run cannot begin with the inputs it was given.
public enum InputError: Error, CustomStringConvertible {
  case missing(String)
  case unreadable(SystemError)
  /// A file of a format that is not read.
  case unknownFormat(path: String, message: String)
  /// No file to read in what was given.
  case empty(String)

  public var description: String {
    switch self {
    case .missing(let path): "input '\(path)' does not exist"
    case .unreadable(let error): error.description
    case .unknownFormat(_, let message), .empty(let message): message
    }
  }
}

/// The files that INPUT arguments stand for, in the order they are read.
///
/// A folder gives the files in it and below it in byte order of their paths, without hidden ones and without those
/// whose ending no format has; these are counted. A file that is named itself is read whatever its ending: as JSON
/// Lines by its ending, otherwise as text. Takes about 150 bytes of memory a file.
public struct InputListing: Sendable {
  public private(set) var files: [InputFile] = []
  /// Files of folders that were passed over, by ending.
  public private(set) var skipped: [String: Int] = [:]

  /// Sum of the sizes; nil when a stream is among the files.
  public var totalBytes: Int? {
    files.reduce(0 as Int?) { sum, file in sum.flatMap { sum in file.size.map { sum + $0 } } }
  }

  let formats: InputFormats
  /// The folder that is passed over wherever it lies.
  private let excluded: [UInt64]?

  /// - Parameters:
  ///   - inputs: files, folders, or `-` for standard input.
  ///   - output: the folder that is written to, which may lie in an input and is not read then.
  public init(_ inputs: [String], formats: InputFormats, except output: String? = nil) throws(InputError) {
    self.formats = formats
    excluded = output.flatMap { try? FileStatus(ofFileAt: $0).identity }
    for input in inputs { try add(input) }
    if files.isEmpty {
      let passedOver = skipped.keys.sorted().map { ".\($0) (\(skipped[$0]!))" }.joined(separator: ", ")
      throw .empty(
        "no files to read in '\(inputs.joined(separator: "', '"))'"
          + (skipped.isEmpty
            ? "" : "; passed over: \(passedOver); read are \(formats.endings.map { "." + $0 }.joined(separator: ", "))")
      )
    }
  }

  private mutating func add(_ input: String) throws(InputError) {
    var formatError: InputError?
    if input == "-" {
      files.append(InputFile(path: "-", name: "-", size: nil, modified: 0, format: formats.streamFormat))
      return
    }
    do throws(SystemError) {
      let status = try FileStatus(ofFileAt: input)
      if status.kind == .folder { return try addFolder(input, prefix: "") }
      guard Files.isReadable(input) else { throw SystemError("read", input) }
      let name = input.split(separator: "/").last.map(String.init) ?? input
      switch formats.format(ofNamedFile: name) {
      case .success(let format): append(input, name, status, format)
      case .failure(let error): formatError = .unknownFormat(path: input, message: "input '\(input)': \(error.message)")
      }
    } catch {
      throw error.isMissingFile ? .missing(input) : .unreadable(error)
    }
    if let formatError { throw formatError }
  }

  private mutating func append(_ path: String, _ name: String, _ status: FileStatus, _ format: Int) {
    let isFile = status.kind == .file
    files.append(
      InputFile(
        path: path, name: name, size: isFile ? status.size : nil, modified: isFile ? status.modified : 0,
        format: format))
  }

  private mutating func addFolder(_ folder: String, prefix: String) throws(SystemError) {
    var entries: [(name: String, order: String, status: FileStatus?)] = []
    for name in try Files.names(in: folder) where !name.hasPrefix(".") {
      let status = try? FileStatus(ofFileAt: Files.join(folder, name))
      entries.append((name, status?.kind == .folder ? name + "/" : name, status))
    }
    entries.sort { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
    for entry in entries {
      let path = Files.join(folder, entry.name)
      if let status = entry.status, status.kind == .folder {
        if status.identity != excluded, !Files.isSymbolicLink(path) {
          try addFolder(path, prefix: prefix + entry.name + "/")
        }
      } else if let format = formats.format(ofListedFile: entry.name) {
        guard let status = entry.status else {
          // A broken link: listed, so that it fails by name instead of going missing.
          files.append(InputFile(path: path, name: prefix + entry.name, size: 0, modified: 0, format: format))
          continue
        }
        append(path, prefix + entry.name, status, format)
      } else {
        skipped[InputFormats.ending(of: entry.name), default: 0] += 1
      }
    }
  }
}
