/// Infixes (specification 7).
extension Chunk {
  /// Characters of the infix at `index`; 0 if there is none. The rules see nothing outside `range`.
  func infixLength(at index: Int, in range: Range<Int>) -> Int {
    let length = freeInfixLength(at: index, end: range.upperBound)
    guard length == 0, index > range.lowerBound, index + 1 < range.upperBound else { return length }
    let (previous, next) = (flags[index - 1], flags[index + 1])
    switch scalars[index] {
    case 0x2b, 0x2a, 0x5e: return isOperator(previous, next, index) ? 1 : 0
    case 0x2d:
      if isOperator(previous, next, index) { return 1 }
      return dashLength(at: index, end: range.upperBound, longest: 3)
    case 0x2e: return previous.contains(.beforeInnerDot) && next.contains(.afterInnerDot) ? 1 : 0
    case 0x2c: return previous.contains(.letter) && next.contains(.letter) ? 1 : 0
    case 0x2014: return dashLength(at: index, end: range.upperBound, longest: 2)
    case 0x2013, 0x7e, 0x3a, 0x3c, 0x3e, 0x3d, 0x2f: return dashLength(at: index, end: range.upperBound, longest: 1)
    default: return 0
    }
  }

  /// Those that need nothing before or after: runs of dots, `…`, icons.
  @inline(__always)
  private func freeInfixLength(at index: Int, end: Int) -> Int {
    if scalars[index] == 0x2e {
      let run = runLength(at: index, end: end)
      return run >= 2 ? run : 0
    }
    return scalars[index] == 0x2026 || flags[index].contains(.icon) ? 1 : 0
  }

  /// `+ - * ^` between digits; the second may have a minus sign.
  private func isOperator(_ previous: CharacterFlags, _ next: CharacterFlags, _ index: Int) -> Bool {
    previous.contains(.digit) && (next.contains(.digit) || scalars[index + 1] == 0x2d)
  }

  /// A run of at most `longest` equal signs after a letter or digit and before a letter.
  private func dashLength(at index: Int, end: Int, longest: Int) -> Int {
    guard !flags[index - 1].isDisjoint(with: [.letter, .digit]) else { return 0 }
    let run = runLength(at: index, end: min(end, index + longest + 1))
    guard run <= longest, index + run < end, flags[index + run].contains(.letter) else { return 0 }
    return run
  }
}
