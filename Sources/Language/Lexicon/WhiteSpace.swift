/// The white characters of specification 2.2: those of Python's `str.isspace`.
package enum WhiteSpace {
  /// Bytes of the white character at `index`, or 0 if the character there is not white.
  @inline(__always)
  package static func length(in text: ByteString, at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return isASCII(byte) ? 1 : 0 }
    return byte == 0xc2 || (byte >= 0xe1 && byte <= 0xe3) ? multibyteLength(in: text, at: index) : 0
  }

  /// U+0009–000D, U+001C–001F and U+0020 as bits of one word.
  @inline(__always)
  package static func isASCII(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (0x1_f000_3e00 as UInt64) &>> UInt64(byte) & 1 != 0
  }

  package static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  /// Whether the text has at least one character and all are white.
  package static func fills(_ text: ByteString) -> Bool {
    var index = 0
    while index < text.count {
      let length = length(in: text, at: index)
      if length == 0 { return false }
      index += length
    }
    return index > 0
  }

  private static func multibyteLength(in text: ByteString, at index: Int) -> Int {
    let (scalar, length) = text.scalar(at: index)
    return contains(scalar) ? length : 0
  }
}
