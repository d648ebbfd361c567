/// Bytes of valid UTF-8 that someone else owns: a token's text, a key of a table.
package typealias ByteString = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// The bytes `range`, sharing memory.
  @inline(__always)
  package func slice(_ range: Range<Int>) -> ByteString { ByteString(rebasing: self[range]) }

  /// A hash for tables in memory. It is not stable across versions: nothing written to a file may depend on it.
  @inline(__always)
  var tableHash: UInt64 {
    guard count > 0, let base = UnsafeRawPointer(baseAddress) else { return 1 }
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    var offset = 0
    while count - offset >= 8 {
      hash = Self.mix(hash, base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    let rest = count - offset
    if rest >= 4 {
      let low = UInt64(base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let high = UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      hash = Self.mix(hash, low | high << 32)
    } else if rest > 0 {
      let low = UInt64(self[offset]) | UInt64(self[offset + rest / 2]) << 8 | UInt64(self[count - 1]) << 16
      hash = Self.mix(hash, low)
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ block: UInt64) -> UInt64 {
    let product = (hash ^ block).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low ^ hash &>> 32
  }
}
