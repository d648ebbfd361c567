/// Turns byte offsets of a UTF-8 text into code-point offsets, the unit of everything that leaves the program.
///
/// Holds the number of code points before every 64th byte, so that a look-up counts at most 63 bytes. Linear in the
/// text to build; a text of ASCII needs no table.
public struct CodePointIndex {
  private var before: [UInt32] = []
  private var isASCII = true

  public init() {}

  public init(_ utf8: [UInt8]) {
    rebuild(for: utf8)
  }

  /// Makes the index anew for another text, keeping the memory.
  public mutating func rebuild(for utf8: [UInt8]) {
    before.removeAll(keepingCapacity: true)
    isASCII = utf8.withUnsafeBufferPointer { bytes in
      var bits: UInt8 = 0
      for byte in bytes { bits |= byte }
      return bits < 0x80
    }
    if isASCII { return }
    utf8.withUnsafeBufferPointer { bytes in
      var count: UInt32 = 0
      var block = 0
      while block < bytes.count {
        before.append(count)
        let end = min(block + 64, bytes.count)
        count += UInt32(Self.count(bytes, block, end))
        block = end
      }
      before.append(count)
    }
  }

  /// The number of code points before the byte at `offset`, which starts a code point or is the text's end.
  @inline(__always)
  public func codePoint(at offset: Int, in utf8: [UInt8]) -> Int {
    if isASCII { return offset }
    let block = offset >> 6
    return Int(before[block]) + utf8.withUnsafeBufferPointer { Self.count($0, block << 6, offset) }
  }

  /// Code points that start in the bytes from `start` up to `end`: all bytes but continuation bytes.
  @inline(__always)
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where Int8(bitPattern: bytes[index]) > -65 { count += 1 }
    return count
  }
}
