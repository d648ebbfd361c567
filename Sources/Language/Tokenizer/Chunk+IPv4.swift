/// Addresses of four numbers, as the model's `url_match` tests them: digit by digit, private networks excluded.
extension Chunk {
  func isIPv4(_ range: Range<Int>) -> Bool {
    guard range.count <= 15, flags[range.lowerBound..<range.upperBound].first?.contains(.digit) == true else {
      return false
    }
    let parts = scalars[range].split(separator: 0x2e, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count == 4 else { return false }
    guard parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(CharacterTests.isDecimal) }) else {
      return false
    }
    guard Self.isEdge(parts[0], highest: [0x32, 0x32, 0x33]), Self.isEdge(parts[3], highest: [0x32, 0x35, 0x34]) else {
      return false
    }
    return Self.isMiddle(parts[1]) && Self.isMiddle(parts[2]) && !Self.isPrivate(parts)
  }

  /// 1 up to the number with the digits `highest`. Digits of other scripts count as any digit does: by place only.
  private static func isEdge(_ part: [UInt32], highest: [UInt32]) -> Bool {
    if part.count < 3 { return (0x31...0x39).contains(part[0]) }
    return part[0] == 0x31 || isBelow(part, highest)
  }

  private static func isMiddle(_ part: [UInt32]) -> Bool {
    part.count < 3 || part[0] == 0x31 || isBelow(part, [0x32, 0x35, 0x35])
  }

  /// Three digits that begin with 2 and do not exceed `highest`.
  private static func isBelow(_ part: [UInt32], _ highest: [UInt32]) -> Bool {
    guard part[0] == 0x32 else { return false }
    if (0x30..<highest[1]).contains(part[1]) { return true }
    return part[1] == highest[1] && (0x30...highest[2]).contains(part[2])
  }

  private static func isPrivate(_ parts: [[UInt32]]) -> Bool {
    func equal(_ part: [UInt32], _ text: String) -> Bool { part.elementsEqual(text.unicodeScalars.map(\.value)) }
    if equal(parts[0], "10") || equal(parts[0], "127") { return true }
    if equal(parts[0], "169"), equal(parts[1], "254") { return true }
    if equal(parts[0], "192"), equal(parts[1], "168") { return true }
    guard equal(parts[0], "172"), parts[1].count == 2 else { return false }
    let (tens, ones) = (parts[1][0], parts[1][1])
    switch tens {
    case 0x31: return (0x36...0x39).contains(ones)
    case 0x32: return true
    case 0x33: return (0x30...0x31).contains(ones)
    default: return false
    }
  }
}
