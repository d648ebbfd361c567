#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file, or of standard input, read through a buffer that grows to the longest line.
package final class LineReader {
  private static let chunk = 1 << 16

  private let file: OpenFile
  private var buffer: [UInt8] = []
  /// The unread part of the buffer begins here.
  private var low = 0
  private var isAtEnd = false

  /// - Parameter path: `-` for standard input.
  package init(_ path: String) throws(SystemError) {
    if path == "-" {
      file = .standardInput()
      return
    }
    file = try .reading(path)
    if try file.status().kind == .folder { throw SystemError("read", path, code: EISDIR) }
  }

  /// The next line without its line feed; nil behind the last.
  package func next() throws(SystemError) -> [UInt8]? {
    var searched = low
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { low = end + 1 }
        return Array(buffer[low..<end])
      }
      if isAtEnd {
        defer { low = buffer.count }
        return low < buffer.count ? Array(buffer[low...]) : nil
      }
      buffer.removeFirst(low)
      low = 0
      searched = buffer.count
      try fill()
    }
  }

  private func fill() throws(SystemError) {
    let count = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    var result: Result<Int, SystemError> = .success(0)
    buffer.withUnsafeMutableBytes { raw in
      let free = UnsafeMutableRawBufferPointer(rebasing: raw[count...])
      result = Result { () throws(SystemError) in try file.read(into: free) }
    }
    buffer.removeLast(Self.chunk - ((try? result.get()) ?? 0))
    isAtEnd = try result.get() == 0
  }
}
