/// A 64-bit hash that is the same in every run, on every machine: FNV-1a, with a final mix so that all bits count.
///
/// Source: Fowler, Noll, Vo (draft-eastlake-fnv); the mix is MurmurHash3's `fmix64`.
public struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Adds a string and a border, so that `("ab", "c")` and `("a", "bc")` differ.
  public mutating func add(_ text: String) {
    add(text.utf8)
    addBorder()
  }

  package mutating func addBorder() { add(0xFF) }

  /// Adds the digits of a number, without a border.
  package mutating func add(decimal number: UInt32) {
    var unit: UInt32 = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      add(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  public static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.add(text)
    return hash.value
  }
}
