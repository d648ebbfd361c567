/// A table of 96 columns in which an id stands for the sum of four rows (spacy-inference.md 3).
struct HashEmbedding: Sendable {
  let table: MappedArray<Float>
  let rows: UInt32
  let seed: UInt64

  /// Writes the 96 numbers of `id`.
  func write(_ id: UInt64, to out: UnsafeMutablePointer<Float>) {
    let keys = Self.keys(id, seed: seed)
    let first = table.start + Int(keys.0 % rows) * 96
    let second = table.start + Int(keys.1 % rows) * 96
    let third = table.start + Int(keys.2 % rows) * 96
    let fourth = table.start + Int(keys.3 % rows) * 96
    for k in 0..<96 { out[k] = first[k] + second[k] + third[k] + fourth[k] }
  }

  /// MurmurHash3 of 128 bits as thinc simplifies it (no rotation by 27, no multiplication by 5), in four parts.
  static func keys(_ id: UInt64, seed: UInt64) -> (UInt32, UInt32, UInt32, UInt32) {
    var first = id &* 0x87c3_7b91_1142_53d5
    first = first &<< 31 | first &>> 33
    first &*= 0x4cf5_ad43_2745_937f
    first ^= seed
    first ^= 8
    var second = seed ^ 8
    first &+= second
    second &+= first
    first = finish(first)
    second = finish(second)
    first &+= second
    second &+= first
    return (
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first &>> 32), UInt32(truncatingIfNeeded: second),
      UInt32(truncatingIfNeeded: second &>> 32)
    )
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value &>> 33
    value &*= 0xff51_afd7_ed55_8ccd
    value ^= value &>> 33
    value &*= 0xc4ce_b9fe_1a85_ec53
    return value ^ value &>> 33
  }
}
