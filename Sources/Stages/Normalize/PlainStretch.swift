import Pipeline

/// The end of the stretch of plain ASCII from `start` on: printable characters, with single spaces between them.
/// Where `followsSpace`, a space at `start` is not plain.
///
/// Eight bytes at a time in one register (Mycroft's test for zero and small bytes). The test may see a byte that is
/// plain as one that is not, never the other way, and the caller looks again at the byte it gets.
func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, followsSpace: Bool) -> Int {
  guard let base = UnsafeRawPointer(bytes.baseAddress) else { return end }
  let high: UInt64 = 0x8080_8080_8080_8080
  let low: UInt64 = 0x0101_0101_0101_0101
  var position = start
  var spaceBefore: UInt64 = followsSpace ? 0x80 : 0
  while position + 8 <= end {
    let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let control = (word &- low &* 0x20) & ~word
    let space = zeroBytes(word ^ low &* 0x20)
    let delete = word &+ low  // 0x7F becomes 0x80
    let special = (control | word | delete) & high | space & (space << 8 | spaceBefore)
    if special != 0 { return position + special.trailingZeroBitCount / 8 }
    spaceBefore = space >> 56
    position += 8
  }
  var wasSpace = spaceBefore != 0
  while position < end {
    let byte = bytes[position]
    let isSpace = byte == 0x20
    if byte < 0x20 || byte > 0x7E || isSpace && wasSpace { return position }
    wasSpace = isSpace
    position += 1
  }
  return end
}

/// The high bit of each byte of `word` that is zero, exactly.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  let rest: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  return ~((word & rest) &+ rest | word | rest)
}

/// Whether `byte` is among `bytes`.
func holds(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  firstIndex(of: byte, in: UnsafeRawBufferPointer(bytes), from: 0) != nil
}

/// Number of spaces in `bytes`, of which there are at most 2,040: the counts are kept in the eight bytes of a register.
func countSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
  guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
  var counts: UInt64 = 0
  var position = 0
  while position + 8 <= bytes.count {
    let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    counts &+= zeroBytes(word ^ 0x2020_2020_2020_2020) >> 7
    position += 8
  }
  let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
  var count = Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  while position < bytes.count {
    count += bytes[position] == 0x20 ? 1 : 0
    position += 1
  }
  return count
}
