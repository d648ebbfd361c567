/// Phrases to look for in a block, without regard to ASCII case.
struct CueTable: Sendable {
  /// Phrases by the byte they begin with, in lower case.
  private var phrases = [[[UInt8]]](repeating: [], count: 256)
  /// A bit for each pair of first bytes, as ``fold(_:)`` gives them, so that most places are passed over at a glance.
  private var pairs = [UInt64](repeating: 0, count: 64)

  init(_ list: [String]) {
    for phrase in list {
      let bytes = Array(phrase.utf8)
      phrases[Int(bytes[0])].append(bytes)
      if bytes.count > 1 { pairs[Self.fold(bytes[0])] |= 1 << UInt64(Self.fold(bytes[1])) }
    }
  }

  /// Whether `range` begins with a phrase that ends at the end of a word.
  func begins(_ text: [UInt8], _ range: Range<Int>) -> Bool { prefixLength(text, range) != nil }

  /// Length of the longest phrase that `range` begins with; it ends at the end of a word.
  func prefixLength(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let first = range.first else { return nil }
    var longest: Int?
    for phrase in phrases[Int(lowercase(text[first]))] where phrase.count > longest ?? 0 {
      guard matches(phrase, text, first, range.upperBound) else { continue }
      let end = first + phrase.count
      let isWhole = end == range.upperBound || !isASCIILetter(phrase[phrase.count - 1]) || !isASCIILetter(text[end])
      if isWhole { longest = phrase.count }
    }
    return longest
  }

  /// Whether `range` is a phrase, but for final punctuation.
  func equals(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    var end = range.upperBound
    while end > first + 1, Self.finals.contains(text[end - 1]) { end -= 1 }
    return phrases[Int(lowercase(text[first]))].contains {
      ($0.count == end - first || $0.count == range.count) && matches($0, text, first, range.upperBound)
    }
  }

  private static let finals: [UInt8] = [
    UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"), 0x20,
  ]

  /// Whether a phrase stands anywhere in `range`.
  func occurs(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while let place = nextPair(text, position..<range.upperBound) {
      for phrase in phrases[Int(lowercase(text[place]))] where matches(phrase, text, place, range.upperBound) {
        return true
      }
      position = place + 1
    }
    return false
  }

  /// The first place in `range` where two bytes stand that a phrase may begin with.
  private func nextPair(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    text.withUnsafeBufferPointer { text in
      pairs.withUnsafeBufferPointer { pairs in
        guard range.count >= 2, range.upperBound <= text.count, let base = text.baseAddress,
          let pairs = pairs.baseAddress
        else { return nil }
        var first = Self.fold(base[range.lowerBound])
        for position in range.lowerBound..<range.upperBound &- 1 {
          let second = Self.fold(base[position &+ 1])
          if pairs[first] &>> UInt64(second) & 1 == 1 { return position }
          first = second
        }
        return nil
      }
    }
  }

  /// Six bits of a byte, the same for capitals and small letters.
  @inline(__always)
  private static func fold(_ byte: UInt8) -> Int { Int(byte & 63 | 0x20) }

  private func matches(_ phrase: [UInt8], _ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + phrase.count <= end else { return false }
    for offset in phrase.indices where lowercase(text[start + offset]) != phrase[offset] { return false }
    return true
  }
}

@inline(__always)
func lowercase(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
