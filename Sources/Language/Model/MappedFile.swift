import Glibc

/// A file mapped for reading. All holders share its pages; it is unmapped with the last of them.
///
/// `@unchecked Sendable` holds because the mapping is private, read-only and never changed after `init`; files are
/// replaced by renaming, which leaves the mapped one as it is.
final class MappedFile: @unchecked Sendable {
  /// Valid as long as this object lives; a reader keeps it alive (`withExtendedLifetime`).
  let bytes: UnsafeRawBufferPointer

  init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemError()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: systemError()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
    let count = Int(status.st_size)
    guard count > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(path: path, reason: systemError())
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
  }
}

/// The system's words for the current `errno`, with a small letter.
func systemError() -> String {
  let text = String(cString: strerror(errno))
  return text.prefix(1).lowercased() + text.dropFirst()
}
