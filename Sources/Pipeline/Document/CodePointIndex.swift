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
    // Most blocks are of ASCII even where the text is not, and need no counting.
    if block + 1 < before.count, before[block + 1] &- before[block] == 64 { return Int(before[block]) + offset & 63 }
    return Int(before[block]) + utf8.withUnsafeBufferPointer { Self.count($0, block << 6, offset) }
  }

  /// Code points that start in the at most 64 bytes from `start` up to `end`: all bytes but continuation bytes.
  ///
  /// Eight bytes at a time: bit 7 set and bit 6 clear makes a continuation byte, and the eight counts, each at most
  /// eight, are added up by one product.
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(base)
    var continuations: UInt64 = 0
    var index = start
    while index &+ 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      continuations &+= (word &>> 7) & ~(word &>> 6) & ones
      index &+= 8
    }
    if index < end, index &+ 8 <= bytes.count {
      // The bytes up to `end` are the lowest of the word.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let inside = (1 &<< UInt64(8 &* (end &- index))) &- 1
      continuations &+= (word &>> 7) & ~(word &>> 6) & ones & inside
      index = end
    }
    var count = end &- start &- Int((continuations &* ones) &>> 56)
    while index < end {
      if Int8(bitPattern: base[index]) <= -65 { count &-= 1 }
      index &+= 1
    }
    return count
  }
}
