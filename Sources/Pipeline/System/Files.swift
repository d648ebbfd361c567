#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folder and file operations, with errors that name the path.
enum Files {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Names in a folder but `.` and `..`, in byte order. A name that is not UTF-8 is repaired, so that it fails by name.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let directory = opendir(folder) else { throw SystemError("read", folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o755) == 0 { return }
    if errno == ENOENT, let parent = parent(of: path) {
      try makeFolder(parent)
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemError("create", path) }
    } else if errno != EEXIST {
      throw SystemError("create", path)
    } else if try FileStatus(ofFileAt: path).kind != .folder {
      throw SystemError("create", path, code: ENOTDIR)
    }
  }

  static func rename(_ old: String, to new: String) throws(SystemError) {
    guard systemRename(old, new) == 0 else { throw SystemError("rename", old) }
  }

  /// Removes a file; it is no error if there is none.
  static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("remove", path) }
  }

  /// Removes a folder if it is empty.
  static func removeIfEmpty(_ path: String) { rmdir(path) }

  /// - Parameter maximum: bytes of interest; of a longer file some more than these come back, and the rest stays unread.
  static func contents(of path: String, maximum: Int = .max) throws(SystemError) -> [UInt8] {
    let file = try OpenFile.reading(path)
    if try file.status().kind == .folder { throw SystemError("read", path, code: EISDIR) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= maximum {
      var count: Result<Int, SystemError> = .success(0)
      buffer.withUnsafeMutableBytes { raw in
        count = Result { () throws(SystemError) in try file.read(into: raw) }
      }
      let read = try count.get()
      if read == 0 { break }
      bytes.append(contentsOf: buffer[..<read])
    }
    return bytes
  }

  /// Writes a file as a whole: under another name first, so that no reader ever sees a part of it.
  ///
  /// - Parameter isSynchronized: whether to wait until the disk has it, so that it outlives a crash of the machine.
  static func replace(_ path: String, with bytes: [UInt8], isSynchronized: Bool = true) throws(SystemError) {
    let draft = path + ".new"
    try remove(draft)
    try write(bytes, to: draft, isSynchronized)
    try rename(draft, to: path)
  }

  private static func write(_ bytes: [UInt8], to path: String, _ isSynchronized: Bool) throws(SystemError) {
    let file = try OpenFile.appending(path)
    var result: Result<Void, SystemError> = .success(())
    bytes.withUnsafeBytes { raw in result = Result { () throws(SystemError) in try file.write(raw) } }
    try result.get()
    if isSynchronized { try file.synchronize() }
  }

  /// The folder a path lies in; nil for one that has none above it.
  static func parent(of path: String) -> String? {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return nil }
    return slash == trimmed.startIndex ? (trimmed == "/" ? nil : "/") : String(trimmed[..<slash])
  }

  /// A path without `.` and, where a name stands before them, without `..`: one name for one file, links aside.
  static func tidied(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Puts a relative path behind a folder.
  static func join(_ folder: String, _ path: String) -> String {
    if folder.isEmpty || path.hasPrefix("/") { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  #if canImport(Darwin)
    Darwin.rename(old, new)
  #elseif canImport(Musl)
    Musl.rename(old, new)
  #else
    Glibc.rename(old, new)
  #endif
}

extension Files {
  static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
