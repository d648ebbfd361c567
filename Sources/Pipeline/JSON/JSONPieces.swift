/// Pieces of JSON, put at a place with enough room; each function returns the number of bytes it has put.

/// Room that ``putInteger(_:at:)`` needs: it stores eight bytes at once, so some of it is scratch.
let integerCapacity = 32

/// `"name":` for a name that needs no escapes, with a comma in front if there is to be one.
@inline(__always)
func putKey(_ name: StaticString, afterComma comma: Bool, at start: UnsafeMutablePointer<UInt8>) -> Int {
  var place = start
  place.pointee = UInt8(ascii: ",")
  if comma { place += 1 }
  place.pointee = UInt8(ascii: "\"")
  place += 1
  place.update(from: name.utf8Start, count: name.utf8CodeUnitCount)
  place += name.utf8CodeUnitCount
  place.pointee = UInt8(ascii: "\"")
  place[1] = UInt8(ascii: ":")
  return place + 2 - start
}

@inline(__always)
func put(_ bytes: UnsafeBufferPointer<UInt8>, at start: UnsafeMutablePointer<UInt8>) -> Int {
  if let base = bytes.baseAddress { start.update(from: base, count: bytes.count) }
  return bytes.count
}

@inline(__always)
func putQuote(at start: UnsafeMutablePointer<UInt8>) -> Int {
  start.pointee = UInt8(ascii: "\"")
  return 1
}

@inline(__always)
func putInteger(_ value: Int, at start: UnsafeMutablePointer<UInt8>) -> Int {
  if value >= 0 { return putDigits(value.magnitude, at: start) }
  start.pointee = UInt8(ascii: "-")
  return 1 + putDigits(value.magnitude, at: start + 1)
}

/// Decimal digits, up to eight at a time: gathered in a word, the first in the lowest byte.
@inline(__always)
private func putDigits(_ value: UInt, at start: UnsafeMutablePointer<UInt8>) -> Int {
  value < 100_000_000 ? putDigits(UInt32(value), atLeast: 1, at: start) : putManyDigits(value, at: start)
}

private func putManyDigits(_ value: UInt, at start: UnsafeMutablePointer<UInt8>) -> Int {
  let count = putDigits(value / 100_000_000, at: start)
  return count + putDigits(UInt32(value % 100_000_000), atLeast: 8, at: start + count)
}

@inline(__always)
private func putDigits(_ value: UInt32, atLeast minimum: Int, at start: UnsafeMutablePointer<UInt8>) -> Int {
  let digits = eightDigits(value)
  let count = max(minimum, 8 - digits.trailingZeroBitCount >> 3)
  let word = (digits | 0x3030_3030_3030_3030) >> UInt64(8 * (8 - count))
  UnsafeMutableRawPointer(start).storeBytes(of: word.littleEndian, as: UInt64.self)
  return count
}

/// The digits of a number below 10⁸, a byte each, the first in the lowest.
///
/// Halves of four, then of two digits, then digits are parted all at once, dividing by multiplication: a third of the
/// instructions of a loop that divides by ten (Khuong, *How to print integers really fast*, 2017).
@inline(__always)
private func eightDigits(_ value: UInt32) -> UInt64 {
  let fours = UInt64(value / 10_000) | UInt64(value % 10_000) << 32
  let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
  let twos = hundreds | (fours &- hundreds &* 100) << 16
  let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
  return tens | (twos &- tens &* 10) << 8
}

/// The escape of a byte below U+0020, a quotation mark or a backslash.
func putEscape(_ byte: UInt8, at start: UnsafeMutablePointer<UInt8>) -> Int {
  start[0] = UInt8(ascii: "\\")
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): start[1] = byte
  case UInt8(ascii: "\n"): start[1] = UInt8(ascii: "n")
  case UInt8(ascii: "\r"): start[1] = UInt8(ascii: "r")
  case UInt8(ascii: "\t"): start[1] = UInt8(ascii: "t")
  default:
    start[1] = UInt8(ascii: "u")
    start[2] = UInt8(ascii: "0")
    start[3] = UInt8(ascii: "0")
    start[4] = hexDigit(byte >> 4)
    start[5] = hexDigit(byte & 15)
    return 6
  }
  return 2
}

private func hexDigit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }

/// Index of the first byte at or behind `start` that needs an escape; the count when there is none.
///
/// Looks at eight bytes at once: in `(x - 0x01…) & ~x & 0x80…` the lowest bit set marks the lowest byte of `x` that is
/// zero (Warren, Hacker's Delight, 6–1), and likewise for bytes below a bound of at most 0x80.
func endOfPlainRun(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let high: UInt64 = 0x8080_8080_8080_8080
  let ones: UInt64 = 0x0101_0101_0101_0101
  guard let base = utf8.baseAddress else { return start }
  let raw = UnsafeRawPointer(base)
  var index = start
  while index &+ 8 <= utf8.count {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    let found = (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & high
    if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
    index &+= 8
  }
  while index < utf8.count {
    let byte = base[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
    index &+= 1
  }
  return index
}
