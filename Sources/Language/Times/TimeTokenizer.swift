/// Cuts text into the tokens that ``TimeParser`` reads. Letters and digits come apart ("3pm", "Q1", "1990s").
struct TimeTokenizer {
  private let text: ByteString
  private let vocabulary: TimeVocabulary

  private let classes = TimeTokenizer.byteClasses

  init(_ text: ByteString, _ vocabulary: TimeVocabulary) { (self.text, self.vocabulary) = (text, vocabulary) }

  /// Replaces `tokens` with those of a byte range.
  func tokenize(_ range: Range<Int>, into tokens: inout [TimeToken]) {
    tokens.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    var isGlued = true
    var lineEnds = 0
    while index < range.upperBound {
      let byte = text[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if byte == 0x0A { lineEnds += 1 }
        // A blank line ends every expression.
        if lineEnds == 2 { tokens.append(.none) }
        isGlued = false
        index += 1
        continue
      }
      let space = wideSpace(at: index, range.upperBound)
      if space > 0 {
        isGlued = false
        index += space
        continue
      }
      lineEnds = 0
      var token = TimeToken.none
      token.start = UInt32(truncatingIfNeeded: index)
      token.isGlued = isGlued
      isGlued = true
      let end =
        switch classes[Int(byte)] {
        case .digit: digits(from: index, range.upperBound, &token)
        case .letter: word(from: index, range.upperBound, &token)
        case .sign: sign(at: index, range.upperBound, &token)
        }
      token.end = UInt32(truncatingIfNeeded: end)
      tokens.append(token)
      index = end
    }
  }

  private enum ByteClass: UInt8 { case digit, letter, sign }

  private static let byteClasses: [ByteClass] = (0..<256).map { byte in
    let byte = UInt8(byte)
    if byte &- 0x30 < 10 { return .digit }
    // Bytes of other alphabets are letters; E2 begins punctuation, C2 signs.
    return (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 ? .letter : .sign
  }

  /// The length of a no-break or other wide space, or of an invisible character.
  @inline(__always)
  private func wideSpace(at index: Int, _ end: Int) -> Int {
    if text[index] == 0xC2, index + 1 < end, text[index + 1] == 0xA0 { return 2 }
    guard text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] <= 0x8B || text[index + 2] == 0xAF ? 3 : 0
  }

  private func digits(from start: Int, _ end: Int, _ token: inout TimeToken) -> Int {
    var index = start
    var value: Int32 = 0
    while index < end, text[index] &- 0x30 < 10 {
      if index - start < 9 { value = value * 10 + Int32(text[index] &- 0x30) }
      index += 1
    }
    token.digits = UInt8(min(index - start, 255))
    token.word = token.digits <= 9 ? .digits : .other
    token.value = value
    return index
  }

  private func word(from start: Int, _ end: Int, _ token: inout TimeToken) -> Int {
    var index = start
    while index < end, classes[Int(text[index])] == .letter { index += 1 }
    token.isCapital = text[start] &- 0x41 < 26
    if vocabulary.mayHold(first: LowerCase.ascii(text[start]), length: index - start),
      let entry = entry(start..<index)
    {
      (token.word, token.value) = entry
    } else if index - start > 3, text[index - 1] == UInt8(ascii: "s"), !token.isCapital {
      token.word = .isPlural
    }
    return index
  }

  @inline(__always)
  private func entry(_ range: Range<Int>) -> (word: TimeWord, value: Int32)? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { key in
      for index in range { key[index - range.lowerBound] = LowerCase.ascii(text[index]) }
      return vocabulary.entry(ByteString(key))
    }
  }

  private func sign(at index: Int, _ end: Int, _ token: inout TimeToken) -> Int {
    switch text[index] {
    case UInt8(ascii: ","): token.word = .comma
    case UInt8(ascii: "."): token.word = .period
    case UInt8(ascii: ":"): token.word = .colon
    case UInt8(ascii: "/"): token.word = .slash
    case UInt8(ascii: "-"), UInt8(ascii: "~"): token.word = .hyphen
    case UInt8(ascii: "'"): token.word = .apostrophe
    case UInt8(ascii: "("): token.word = .open
    case UInt8(ascii: ")"): token.word = .close
    case UInt8(ascii: "@"): token.word = .at
    case UInt8(ascii: "$"): token.word = .money
    case UInt8(ascii: "%"): token.word = .percent
    case 0xE2: return wideSign(at: index, end, &token)
    case 0xC2: return latinSign(at: index, end, &token)
    default: break
    }
    return index + 1
  }

  /// U+2010 to U+2012 and the en dash are hyphens; U+2019 is an apostrophe.
  private func wideSign(at index: Int, _ end: Int, _ token: inout TimeToken) -> Int {
    guard index + 2 < end else { return end }
    if text[index + 1] == 0x80 {
      switch text[index + 2] {
      case 0x90...0x93: token.word = .hyphen
      case 0x98, 0x99: token.word = .apostrophe
      default: break
      }
    } else if text[index + 1] == 0x82, text[index + 2] == 0xAC {
      token.word = .money
    } else if text[index + 1] == 0x88, text[index + 2] == 0x92 {
      token.word = .hyphen
    }
    return index + 3
  }

  /// £, and the fractions with `value` in thousandths.
  private func latinSign(at index: Int, _ end: Int, _ token: inout TimeToken) -> Int {
    guard index + 1 < end else { return end }
    switch text[index + 1] {
    case 0xA3: token.word = .money
    case 0xBC: (token.word, token.value) = (.fraction, 250)
    case 0xBD: (token.word, token.value) = (.fraction, 500)
    case 0xBE: (token.word, token.value) = (.fraction, 750)
    default: break
    }
    return index + 2
  }
}
