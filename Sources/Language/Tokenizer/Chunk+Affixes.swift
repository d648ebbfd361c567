/// Prefixes and suffixes (specification 7). Ranges count characters of the chunk, and look-behind ends at their start.
extension Chunk {
  /// Characters of the prefix of `range`; 0 if it has none.
  func prefixLength(in range: Range<Int>) -> Int {
    let (start, end) = (range.lowerBound, range.upperBound)
    switch scalars[start] {
    case 0x2e:
      let run = runLength(at: start, end: end)
      return run >= 2 ? run : 0
    case 0x2b: return start + 1 < end && flags[start + 1].contains(.digit) ? 0 : 1
    case 0x55 where has("US$", at: start, end: end): return 3
    case 0x43 where has("C$", at: start, end: end), 0x41 where has("A$", at: start, end: end): return 2
    default: return flags[start].contains(.prefix) ? 1 : 0
    }
  }

  /// Characters of the longest suffix of `range`; 0 if it has none.
  ///
  /// - Parameter units: the texts that are a suffix after a digit.
  func suffixLength(in range: Range<Int>, units: UnitNames) -> Int {
    guard let last = range.last else { return 0 }
    var length = max(closingLength(in: range), unitLength(in: range, units))
    if length == 0, flags[last].contains(.suffix) { length = 1 }
    return length
  }

  /// A final dot or run of dots, `……` and the genitive.
  private func closingLength(in range: Range<Int>) -> Int {
    let last = range.upperBound - 1
    guard range.count >= 2 else { return 0 }
    let before = scalars[last - 1]
    switch scalars[last] {
    case 0x2e:
      if before != 0x2e { return isFinalDot(last, in: range) ? 1 : 0 }
      var first = last - 1
      while first > range.lowerBound, scalars[first - 1] == 0x2e { first -= 1 }
      return last - first + 1
    case 0x2026: return before == 0x2026 ? 2 : 0
    case 0x53, 0x73: return before == 0x27 || before == 0x2019 ? 2 : 0
    default: return 0
    }
  }

  /// Whether a single dot at the end is a suffix: after a digit, a lower-case letter, two capitals, a degree …
  private func isFinalDot(_ dot: Int, in range: Range<Int>) -> Bool {
    if flags[dot - 1].contains(.beforeFinalDot) { return true }
    guard range.count >= 3 else { return false }
    if flags[dot - 1].contains(.upper), flags[dot - 2].contains(.upper) { return true }
    guard scalars[dot - 2] == 0xb0 else { return false }
    switch scalars[dot - 1] | 0x20 {
    case 0x63, 0x66, 0x6b: return scalars[dot - 1] < 0x80
    default: return false
    }
  }

  /// A unit or currency after the last digit.
  private func unitLength(in range: Range<Int>, _ units: UnitNames) -> Int {
    var start = range.upperBound
    let limit = max(range.lowerBound, range.upperBound - units.longest)
    while start > limit, !flags[start - 1].contains(.digit) { start -= 1 }
    guard start > range.lowerBound, start < range.upperBound, flags[start - 1].contains(.digit) else { return 0 }
    return units.contains(text(start..<range.upperBound)) ? range.upperBound - start : 0
  }
}
