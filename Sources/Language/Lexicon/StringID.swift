/// spaCy's 64-bit ids of texts (specification 2.1): the empty text is 0, a built-in symbol has its small number, any
/// other text is hashed with MurmurHash64A. Ids of norms, prefixes, suffixes, shapes, vector keys and table keys.
package enum StringID {
  package static func id(of text: ByteString) -> UInt64 {
    let hash = murmurHash64A(text, seed: 1)
    return symbols[hash] ?? hash
  }

  package static func id(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { id(of: $0) }
  }

  package static func murmurHash64A(_ bytes: ByteString, seed: UInt64) -> UInt64 {
    let m: UInt64 = 0xc6a4_a793_5bd1_e995
    var h = seed ^ (UInt64(bytes.count) &* m)
    let raw = UnsafeRawBufferPointer(bytes)
    let blocks = bytes.count / 8
    for block in 0..<blocks {
      var k = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self)) &* m
      k ^= k &>> 47
      h = (h ^ (k &* m)) &* m
    }
    if bytes.count % 8 > 0 {
      let tail = bytes[(blocks * 8)...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      h = (h ^ tail) &* m
    }
    h = (h ^ h &>> 47) &* m
    return h ^ h &>> 47
  }

  /// Symbol numbers under the hashes of their names; the empty text hashes to a number that no name has.
  private static let symbols: IDTable = {
    var table = IDTable(capacity: 512)
    let names = ByteString(start: symbolNames.utf8Start, count: symbolNames.utf8CodeUnitCount)
    table.set(murmurHash64A(ByteString(start: nil, count: 0), seed: 1), to: 0)
    for (index, name) in names.split(separator: UInt8(ascii: " ")).enumerated() {
      table.set(murmurHash64A(ByteString(rebasing: name), seed: 1), to: UInt64(index + 1))
    }
    return table
  }()
}
