#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file that closes itself.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  let path: String
  private let ownsDescriptor: Bool

  private init(descriptor: Int32, path: String, owns: Bool) {
    self.descriptor = descriptor
    self.path = path
    ownsDescriptor = owns
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  static func reading(_ path: String) throws(SystemError) -> OpenFile {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer, and nothing could end that.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError("read", path) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return OpenFile(descriptor: descriptor, path: path, owns: true)
  }

  /// Opens for writing at the end, making the file if it is not there.
  static func appending(_ path: String) throws(SystemError) -> OpenFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError("write", path) }
    return OpenFile(descriptor: descriptor, path: path, owns: true)
  }

  /// Makes a file that must not be there yet, and opens it for writing.
  static func creating(_ path: String) throws(SystemError) -> OpenFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError("create", path) }
    return OpenFile(descriptor: descriptor, path: path, owns: true)
  }

  static func standardInput() -> OpenFile { OpenFile(descriptor: 0, path: "standard input", owns: false) }
  static func standardOutput() -> OpenFile { OpenFile(descriptor: 1, path: "standard output", owns: false) }

  /// - Returns: the number of bytes read, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError("read", path) }
    }
  }

  /// Waits until there is something to read, or the end.
  /// - Returns: false when `isOver` came true before.
  func waitForInput(until isOver: () -> Bool) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !isOver() {
      if poll(&request, 1, 100) != 0 { return true }
    }
    return false
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress! + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw SystemError("write", path)
      }
    }
  }

  func seek(to offset: Int) throws(SystemError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw SystemError("seek in", path) }
  }

  func truncate(to length: Int) throws(SystemError) {
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw SystemError("truncate", path) }
  }

  /// Waits until what was written is on the disk. Pipes and terminals have nothing to wait for.
  func synchronize() throws(SystemError) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw SystemError("write", path) }
  }

  /// Takes the file for this process alone, until it is closed.
  /// - Returns: false when another process has it.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("read", path) }
    return FileStatus(status)
  }
}

/// The parts of `stat` that are used here.
struct FileStatus: Hashable {
  enum Kind { case file, folder, other }

  let kind: Kind
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  /// Which file it is, whatever its name.
  let identity: [UInt64]

  fileprivate init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
  }

  /// Follows symbolic links. Throws when nothing is there.
  init(ofFileAt path: String) throws(SystemError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError("read", path) }
    self.init(status)
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.read(descriptor, buffer, count)
  #elseif canImport(Musl)
    Musl.read(descriptor, buffer, count)
  #else
    Glibc.read(descriptor, buffer, count)
  #endif
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.write(descriptor, buffer, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, buffer, count)
  #else
    Glibc.write(descriptor, buffer, count)
  #endif
}
