/// Code points of valid UTF-8. spaCy's "char" is a code point, never a grapheme cluster.
extension UnsafeBufferPointer<UInt8> {
  /// The code point that begins at byte `index`, and its number of bytes.
  @inline(__always)
  package func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xe0 { return ((first & 0x1f) << 6 | trail(index + 1), 2) }
    if first < 0xf0 { return ((first & 0x0f) << 12 | trail(index + 1) << 6 | trail(index + 2), 3) }
    return ((first & 0x07) << 18 | trail(index + 1) << 12 | trail(index + 2) << 6 | trail(index + 3), 4)
  }

  /// The first byte of the code point that ends before byte `end`.
  @inline(__always)
  package func scalarStart(before end: Int) -> Int {
    var index = end - 1
    while index > 0, self[index] & 0xc0 == 0x80 { index -= 1 }
    return index
  }

  package var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  @inline(__always)
  private func trail(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3f) }
}

extension [UInt8] {
  package mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xc0 | value >> 6))
      append(UInt8(0x80 | value & 0x3f))
    case 0x800..<0x10000:
      append(UInt8(0xe0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3f))
      append(UInt8(0x80 | value & 0x3f))
    default:
      append(UInt8(0xf0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3f))
      append(UInt8(0x80 | value >> 6 & 0x3f))
      append(UInt8(0x80 | value & 0x3f))
    }
  }
}
