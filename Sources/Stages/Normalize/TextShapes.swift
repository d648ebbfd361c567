/// Small questions about the bytes of a piece of text.

/// Length of the marker that makes `range` an item of a list, with the space behind it; 0 where there is none.
func listMarkerLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  guard range.count >= 3 else { return 0 }
  let first = bytes[range.lowerBound]
  switch first {
  case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
    return bytes[range.lowerBound + 1] == 0x20 ? 2 : 0
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("):
    return numberMarkerLength(bytes, range)
  case 0xE2:
    return isBullet(bytes, range) ? 4 : 0
  default:
    return 0
  }
}

/// `•`, `‣`, `▪`, `●`, `–` with a space behind.
private func isBullet(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count >= 5, bytes[range.lowerBound + 3] == 0x20 else { return false }
  let tail = (bytes[range.lowerBound + 1], bytes[range.lowerBound + 2])
  return tail == (0x80, 0xA2) || tail == (0x80, 0xA3) || tail == (0x96, 0xAA) || tail == (0x97, 0x8F)
    || tail == (0x80, 0x93)
}

/// `1. `, `12) `, `(3) `.
private func numberMarkerLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var position = range.lowerBound
  let isBracketed = bytes[position] == UInt8(ascii: "(")
  if isBracketed { position += 1 }
  let digits = position
  while position < range.upperBound, isDigit(bytes[position]) { position += 1 }
  guard position > digits, position - digits <= 2, position + 1 < range.upperBound else { return 0 }
  let closes = bytes[position] == UInt8(ascii: ")") || bytes[position] == UInt8(ascii: ".") && !isBracketed
  return closes && bytes[position + 1] == 0x20 ? position + 2 - range.lowerBound : 0
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// The code point that begins at `position`.
func scalar(_ bytes: [UInt8], _ position: Int) -> Unicode.Scalar {
  let lead = bytes[position]
  if lead < 0x80 { return Unicode.Scalar(lead) }
  let length = sequenceLength(lead)
  var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
  for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

func startsWithLowercase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let first = range.first else { return false }
  let byte = bytes[first]
  return byte < 0x80 ? byte >= 0x61 && byte <= 0x7A : scalar(bytes, first).properties.isLowercase
}

/// Whether the first letter is a capital, behind quotes and brackets.
func startsWithUppercase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var position = range.lowerBound
  while position < range.upperBound {
    let current = scalar(bytes, position)
    if current.properties.isAlphabetic { return !current.properties.isLowercase }
    if isDigit(bytes[position]) { return false }
    position += sequenceLength(bytes[position])
  }
  return false
}

func endsInLowercase(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard var last = range.last else { return false }
  while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
  return startsWithLowercase(bytes, last..<range.upperBound)
}

/// The last byte that is neither a closing quote nor a closing bracket; U+2026 counts as a stop.
func lastSignificantByte(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
  var end = range.upperBound
  while end > range.lowerBound {
    let byte = bytes[end - 1]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
    {
      end -= 1
      continue
    }
    guard byte >= 0x80, end - range.lowerBound >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else {
      return byte
    }
    if byte == 0xA6 { return UInt8(ascii: ".") }
    guard byte == 0x9D || byte == 0x99 else { return byte }
    end -= 3
  }
  return 0
}

/// Whether `range` ends as a sentence does: a full stop, a question or exclamation mark, behind quotes or brackets.
func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  let last = lastSignificantByte(bytes, range)
  return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
}
