/// Web and mail addresses (specification 7): the model's `url_match`, scanned in linear time.
extension Chunk {
  /// Whether the whole range is an address.
  func isURL(_ range: Range<Int>) -> Bool {
    // A host has a dot or a digit group with one; most chunks end here.
    guard range.count >= 4, scalars[range].contains(0x2e) else { return false }
    var hostEnd = range.lowerBound
    func matches(_ start: Int) -> Bool {
      hostEnd = max(hostEnd, start)
      while hostEnd < range.upperBound, !Self.endsHost(scalars[hostEnd]) { hostEnd += 1 }
      return isTail(hostEnd..<range.upperBound) && (isHost(start..<hostEnd) || isIPv4(start..<hostEnd))
    }
    if matches(range.lowerBound) { return true }
    if let start = endOfScheme(range), matches(start) { return true }
    for index in range.dropFirst() where scalars[index] == 0x40 {
      if matches(index + 1) { return true }
    }
    return false
  }

  private static func endsHost(_ scalar: UInt32) -> Bool {
    scalar == 0x3a || scalar == 0x2f || scalar == 0x3f || scalar == 0x23
  }

  /// The index after `scheme://`.
  private func endOfScheme(_ range: Range<Int>) -> Int? {
    for index in range {
      let scalar = scalars[index]
      if scalar == 0x3a {
        let isScheme = index - range.lowerBound >= 2 && has("://", at: index, end: range.upperBound)
        return isScheme ? index + 3 : nil
      }
      let isPlain = scalar == 0x5f || scalar == 0x2b || scalar == 0x2d || scalar == 0x2e
      guard isPlain || CharacterTests.isAlphanumeric(scalar) else { return nil }
    }
    return nil
  }

  /// Nothing, a port, or a path, query or fragment.
  private func isTail(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    if scalars[first] != 0x3a { return true }
    var end = first + 1
    while end < range.upperBound, end - first <= 5, CharacterTests.isDecimal(scalars[end]) { end += 1 }
    guard end - first > 2 else { return false }
    return end == range.upperBound || (Self.endsHost(scalars[end]) && scalars[end] != 0x3a)
  }

  /// Labels of 1–64 characters and a top-level domain of 2–63 letters, with dots between.
  private func isHost(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    for index in range {
      if scalars[index] == 0x2e {
        guard isLabel(start..<index) else { return false }
        start = index + 1
      } else if !isHostCharacter(scalars[index]), !flags[index].contains(.lower) {
        return false
      }
    }
    let domain = start..<range.upperBound
    guard start > range.lowerBound, (2...63).contains(domain.count) else { return false }
    return domain.allSatisfy { flags[$0].contains(.lower) }
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, range.count <= 64 else { return false }
    guard Self.isLabelEdge(scalars[first]), Self.isLabelEdge(scalars[last]) else { return false }
    return range.allSatisfy { isHostCharacter(scalars[$0]) }
  }

  private func isHostCharacter(_ scalar: UInt32) -> Bool {
    scalar == 0x5f || scalar == 0x2d || Self.isLabelEdge(scalar)
  }

  private static func isLabelEdge(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0xa1...0xffff: true
    default: false
    }
  }
}
