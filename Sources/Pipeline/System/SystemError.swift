#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system said no to.
public struct SystemError: Error, Hashable, CustomStringConvertible {
  /// What was tried, as a verb: `read`, `create`.
  public let operation: String
  public let path: String
  public let code: Int32

  init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// `cannot write 'out/claims.jsonl': No space left on device`
  public var description: String { "cannot \(operation) '\(path)': \(String(cString: strerror(code)))" }

  var isBrokenPipe: Bool { code == EPIPE }

  package var isExistingFile: Bool { code == EEXIST }

  public var isMissingFile: Bool { code == ENOENT || code == ENOTDIR }
}

/// The first `byte` at or behind `start`.
package func firstIndex(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - base
}
