/// The place, date and agency that a news agency's report begins with: `VILNIUS, Jan 14 (Baltic Wire) - `.
struct WireDateline: Equatable {
  /// Length in bytes, with the dash and without the space behind it.
  var length: Int
  /// ISO 8601, where year, month and day are given.
  var published: String?
  /// Whether a date or an agency stands beside the place.
  var isCertain: Bool

  private static let longest = 120

  /// The dateline that `range` begins with.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let head = bytes[range.prefix(Self.longest)]
    guard let (border, length) = Self.border(head) else { return nil }
    let isColon = bytes[border] == UInt8(ascii: ":")
    guard range.lowerBound + length < range.upperBound - 20,
      let place = WirePlace(trimmed(head[range.lowerBound..<border]), isStrict: isColon)
    else { return nil }
    self.length = length
    published = place.published
    isCertain = place.isCertain
  }

  /// Where the dash or colon stands, and the length up to its end.
  private static func border(_ head: ArraySlice<UInt8>) -> (Int, Int)? {
    // A place begins with a capital: `A` to `Z`, or something beyond ASCII that is no quote.
    guard let first = head.first, first >= 0x41 && first <= 0x5A || first >= 0xC3 && first != 0xE2 else { return nil }
    var depth = 0
    var spaces = 0
    for position in head.indices.dropFirst(2).dropLast(3) {
      switch head[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case _ where depth > 0: break
      case 0xE2 where head[position + 1] == 0x80 && (head[position + 2] == 0x93 || head[position + 2] == 0x94):
        return (position, position + 3 - head.startIndex)
      case UInt8(ascii: "-") where head[position - 1] == 0x20:
        let isDouble = head[position + 1] == UInt8(ascii: "-")
        guard head[position + (isDouble ? 2 : 1)] == 0x20 else { return nil }
        return (position, position + (isDouble ? 2 : 1) - head.startIndex)
      case UInt8(ascii: ":") where head[position + 1] == 0x20:
        return (position, position + 1 - head.startIndex)
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ";"): return nil
      case 0x20:
        spaces += 1
        if spaces > mostWords { return nil }
      default: break
      }
    }
    return nil
  }

  private static let mostWords = 14
}
