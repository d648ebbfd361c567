/// Words: letters, what joins them, and what is parted from them.
extension Tokenizer {
  /// A word that begins at `start` with a letter of ASCII.
  ///
  /// Inlined in the loop with what five of six words need: ASCII letters with a blank behind. They take two thirds of
  /// the instructions of ``anyWord(_:)``, which begins anew with the others.
  @inline(__always)
  mutating func word(_ start: Int) -> Int {
    var seen: UInt8 = 0
    var index = start
    while index &+ 8 <= end {
      let run = LetterRun(text + index)
      seen |= run.classes
      index &+= run.count
      if run.count < 8 { break }
    }
    guard byte(index) == Byte.blank, !fused.mayContain(text, start, index) else { return anyWord(start) }
    let opens = classes[Int(text[start])] & ByteClass.upper != 0 && kind(index + 1) & ByteClass.lower != 0
    var traits: Traits = opens ? [.word, .opening] : .word
    traits.formUnion(classes[Int(text[start])] & ByteClass.upper != 0 ? .capital : [])
    traits.formUnion(seen & ByteClass.lower != 0 ? .small : [])
    emit(start, index, traits)
    gap = .space
    return index + 1
  }

  /// A word that begins at `start` with a letter of any script.
  mutating func anyWord(_ start: Int) -> Int {
    var seen: UInt8 = 0
    var index = letters(start, &seen)
    let next = byte(index)
    if next == Byte.blank {
      let opens = classes[Int(text[start])] & ByteClass.upper != 0 && kind(index + 1) & ByteClass.lower != 0
      emitWord(start, index, seen, opens ? .opening : [])
      gap = .space
      return index + 1
    }
    if next == Byte.colon && byte(index + 1) == Byte.blank { return emitWord(start, index, seen, .opening) }
    if next == Byte.comma { return emitWord(start, index, seen) }
    // An address is looked for where its first byte would be: not in the rest of one that was looked at.
    if isWebJoiner(next) && kind(index + 1) & ByteClass.white == 0 && (start == 0 || !isJoiner(start - 1)) {
      if let address = web(start) { return emit(start, address, .web) }
    }
    while true {
      switch join(start, index, seen) {
      case .goesOn(let next): index = letters(next, &seen)
      case .ends(let next): return next
      }
    }
  }

  /// What follows a run of letters.
  private enum Join {
    /// The word goes on at the offset.
    case goesOn(Int)
    /// The word was emitted, and what comes next is at the offset.
    case ends(Int)
  }

  private mutating func join(_ start: Int, _ index: Int, _ seen: UInt8) -> Join {
    switch byte(index) {
    case Byte.period: return .ends(period(start, index, seen))
    case Byte.apostrophe: return apostrophe(start, index, 1, seen)
    case Byte.hyphen where kind(index + 1) & (ByteClass.alphanumeric | ByteClass.high) != 0:
      if words.flags(text, start, index).contains(.prefix) { return .goesOn(index + 1) }
    case Byte.slash where index - start == 1 && text[start] | 0x20 == UInt8(ascii: "w"):
      // "w/" is "with"; other slashes stand alone.
      return .ends(emit(start, index + 1, traits(start, seen)))
    case Byte.dollar where index - start <= 3 && seen == ByteClass.upper && kind(index + 1) & ByteClass.digit != 0:
      // US$, A$, HK$
      return .ends(emit(start, index + 1, traits(start, seen)))
    case 0x80...:
      let scalar = Scalar(text, index, end)
      switch ScalarClass(scalar.value) {
      case .apostrophe: return apostrophe(start, index, scalar.length, seen)
      case .hyphen where isASCIILetter(index + scalar.length) || kind(index + scalar.length) & ByteClass.high != 0:
        return .goesOn(index + scalar.length)
      default: break
      }
    default: break
    }
    return .ends(emitWord(start, index, seen))
  }

  /// The offset behind the letters, digits, marks and underscores from `start` on; adds their classes to `seen`.
  @inline(__always)
  func letters(_ start: Int, _ seen: inout UInt8) -> Int {
    var index = start
    while index &+ 8 <= end {
      let run = LetterRun(text + index)
      seen |= run.classes
      index &+= run.count
      if run.count == 8 { continue }
      guard classes[Int(text[index])] & (ByteClass.word | ByteClass.high) != 0 else { return index }
      break
    }
    return index < end ? anyLetters(index, &seen) : index
  }

  /// Byte by byte, for what is not ASCII letters only.
  func anyLetters(_ start: Int, _ seen: inout UInt8) -> Int {
    var index = start
    while index < end {
      let kind = classes[Int(text[index])]
      if kind & ByteClass.word == 0 {
        guard kind & ByteClass.high != 0 else { break }
        let length = letterLength(index)
        if length == 0 { break }
        index &+= length &- 1
      }
      seen |= kind
      index &+= 1
    }
    return index
  }

  /// The length of the code point beyond ASCII at `index` if it goes on a word, else 0.
  func letterLength(_ index: Int) -> Int {
    let scalar = Scalar(text, index, end)
    return ScalarClass(scalar.value) == .word ? scalar.length : 0
  }

  /// Appends a word, or the two words that are fused in it: "can|not".
  @inline(__always)
  @discardableResult
  mutating func emitWord(_ start: Int, _ end: Int, _ seen: UInt8, _ more: Traits = []) -> Int {
    let traits = traits(start, seen).union(more)
    if fused.mayContain(text, start, end) {
      let cut = fused.flags(text, start, end).cut
      if cut > 0 {
        emit(start, start + cut, traits)
        return emit(start + cut, end, [.word, .small])
      }
    }
    return emit(start, end, traits)
  }

  @inline(__always)
  func traits(_ start: Int, _ seen: UInt8) -> Traits {
    // Without branches, since neither capitals nor digits can be foreseen.
    let first = classes[Int(text[start])]
    var bits = Traits.word.rawValue
    bits |= first & ByteClass.upper != 0 ? Traits.capital.rawValue : 0
    bits |= first & ByteClass.digit != 0 ? Traits.number.rawValue : 0
    bits |= seen & (ByteClass.lower | ByteClass.high) != 0 ? Traits.small.rawValue : 0
    if first & ByteClass.high != 0 && Self.isCapital(text, start, end) { bits |= Traits.capital.rawValue }
    return Traits(rawValue: bits)
  }

  // Static, so that the tokenizer need not be copied for the call.
  private static func isCapital(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    Unicode.Scalar(Scalar(text, start, end).value)?.properties.isUppercase ?? false
  }

  /// Contractions: "do|n't", "it|'s"; "O'Neill" and "o'clock" are one word.
  private mutating func apostrophe(_ start: Int, _ index: Int, _ length: Int, _ seen: UInt8) -> Join {
    let next = index + length
    var inner: UInt8 = 0
    let after = letters(next, &inner)
    if after == next { return .ends(emitWord(start, index, seen)) }
    if isClitic(next, after) {
      emit(start, index, traits(start, seen))
      return .ends(emit(index, after, [.word, .small]))
    }
    if after - next == 1 && text[next] | 0x20 == UInt8(ascii: "t") && text[index - 1] | 0x20 == UInt8(ascii: "n") {
      if index - 1 > start { emit(start, index - 1, traits(start, seen)) }
      return .ends(emit(index - 1, after, [.word, .small]))
    }
    return .goesOn(next)
  }

  /// Whether the letters are those of 's 'm 'd 'll 're 've.
  func isClitic(_ start: Int, _ end: Int) -> Bool {
    let first = text[start] | 0x20
    switch end - start {
    case 1: return first == UInt8(ascii: "s") || first == UInt8(ascii: "m") || first == UInt8(ascii: "d")
    case 2:
      let second = text[start + 1] | 0x20
      return first == UInt8(ascii: "l") && second == UInt8(ascii: "l")
        || (first == UInt8(ascii: "r") || first == UInt8(ascii: "v")) && second == UInt8(ascii: "e")
    default: return false
    }
  }

  private func isWebJoiner(_ value: UInt8) -> Bool {
    value == Byte.period || value == Byte.at || value == Byte.hyphen || value == Byte.colon || value == Byte.plus
  }

  /// Whether the word behind this byte may be the rest of something that ``web(_:)`` has looked at.
  private func isJoiner(_ index: Int) -> Bool { isWebJoiner(text[index]) && text[index] != Byte.colon }
}
