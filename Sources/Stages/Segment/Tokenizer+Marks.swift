/// Punctuation marks and symbols of ASCII.
extension Tokenizer {
  mutating func mark(_ start: Int) -> Int {
    let value = text[start]
    switch value {
    case Byte.period: return dots(start)
    case Byte.exclamation, Byte.question: return emit(start, terminals(start), .terminal)
    case Byte.comma: return emit(start, start + 1, .pause)
    case Byte.quote: return emit(start, start + 1, [.straightQuote, .quote])
    case Byte.apostrophe: return apostrophe(start, 1)
    case Byte.hyphen: return hyphens(start)
    case UInt8(ascii: "("), UInt8(ascii: "{"): return emit(start, start + 1, .opener)
    case UInt8(ascii: "["): return bracket(start)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return emit(start, start + 1, .closer)
    case Byte.colon, UInt8(ascii: ";"):
      if let face = emoticon(start) { return emit(start, face, .emoticon) }
      return emit(start, start + 1, .pause)
    case Byte.at, Byte.hash:
      if let name = tag(start) { return emit(start, name, [.word, .web]) }
      return symbols(start)
    case Byte.dollar, Byte.percent, UInt8(ascii: "&"): return emit(start, start + 1, [])
    default: return symbols(start)
    }
  }

  /// One sign, or a run of the same sign: `>>`, `*****`.
  private mutating func symbols(_ start: Int) -> Int {
    if let face = emoticon(start) { return emit(start, face, .emoticon) }
    let value = text[start]
    let end = run(of: value, start)
    var traits: Traits = []
    if value == UInt8(ascii: "*") || value == Byte.greater { traits.insert(.bullet) }
    // A few underscores are a gap to fill in.
    if end - start >= (value == Byte.underscore ? 12 : 3) && value > Byte.blank { traits.insert(.ruler) }
    return emit(start, end, traits)
  }

  /// An opening bracket, or "[...]" as one token.
  private mutating func bracket(_ start: Int) -> Int {
    let dots = byte(start + 1) == Byte.period && byte(start + 2) == Byte.period && byte(start + 3) == Byte.period
    if dots && byte(start + 4) == UInt8(ascii: "]") { return emit(start, start + 5, .ellipsis) }
    return emit(start, start + 1, .opener)
  }

  /// A run of `!` and `?`; a single period before it belongs to it.
  private func terminals(_ start: Int) -> Int {
    var index = start
    while index < end && (text[index] == Byte.exclamation || text[index] == Byte.question) { index += 1 }
    return index
  }

  private mutating func dots(_ start: Int) -> Int {
    let end = run(of: Byte.period, start)
    if end - start > 1 { return emit(start, end, .ellipsis) }
    if gap.contains(.space) && kind(end) & ByteClass.digit != 0 { return number(start) }
    let more = terminals(end)
    return emit(start, more, more == end ? [.terminal, .period] : .terminal)
  }

  /// A hyphen, "--", or a ruler.
  private mutating func hyphens(_ start: Int) -> Int {
    let end = run(of: Byte.hyphen, start)
    if end - start > 3 { return emit(start, end, .ruler) }
    return emit(start, end, [.dash, .bullet])
  }

  /// An apostrophe that no word before it has taken: a clitic, a shortened word ('em, '90s), or a quotation mark.
  mutating func apostrophe(_ start: Int, _ length: Int) -> Int {
    let next = start + length
    var seen: UInt8 = 0
    let after = letters(next, &seen)
    let isClipped = isShortened(next, after)
    if after > next && (isClipped || isClitic(next, after)) { return emit(start, after, [.word, .small]) }
    if length == 1 && byte(next) == Byte.apostrophe { return emit(start, next + 1, [.straightQuote, .quote]) }
    return emit(start, next, length == 1 ? [.straightQuote, .quote] : [.closer, .quote])
  }

  /// 'em, 'til, and decades: '90s.
  private func isShortened(_ start: Int, _ end: Int) -> Bool {
    guard gap.contains(.space), end > start else { return false }
    let (first, last) = (text[start] | 0x20, text[end - 1] | 0x20)
    if classes[Int(text[start])] & ByteClass.digit != 0 { return end - start <= 3 && byte(end) != Byte.apostrophe }
    return end - start == 2 && first == UInt8(ascii: "e") && last == UInt8(ascii: "m")
      || end - start == 3 && first == UInt8(ascii: "t") && last == UInt8(ascii: "l")
  }
}
