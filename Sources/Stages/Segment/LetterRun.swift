/// The ASCII letters that eight bytes begin with.
///
/// Eight bytes are looked at in one register, without a branch a byte: words differ in length, and a branch that cannot
/// be foreseen costs more than all the arithmetic here (Mycroft's and Warren's tricks, *Hacker's Delight*, 6-1).
struct LetterRun {
  /// How many, 0 to 8.
  let count: Int
  /// ``ByteClass/lower`` and ``ByteClass/upper``, as they are among them.
  let classes: UInt8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let bytes = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    // The low seven bits with capitals made small; adding carries into the top bit from "a" on, or from behind "z" on.
    let folded = (bytes | Self.ones &* 0x20) & ~Self.tops
    let fromA = folded &+ Self.ones &* (0x80 - 0x61)
    let behindZ = folded &+ Self.ones &* (0x80 - 0x7B)
    let others = ~(fromA & ~behindZ & ~bytes) & Self.tops
    count = others.trailingZeroBitCount >> 3
    // Top bits of the bytes before the first other one. Bit 5 tells small letters from capitals.
    let inside = Self.tops & (others == 0 ? ~0 : (others & (0 &- others)) &- 1)
    let small = bytes << 2
    classes = (inside & small != 0 ? ByteClass.lower : 0) | (inside & ~small != 0 ? ByteClass.upper : 0)
  }
}
