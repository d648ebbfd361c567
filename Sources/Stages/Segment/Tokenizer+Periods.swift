/// Words before a period: abbreviations, acronyms, initials.
extension Tokenizer {
  /// Settles whether a word keeps the period at `index`. Returns the offset behind what was appended.
  mutating func period(_ start: Int, _ index: Int, _ seen: UInt8) -> Int {
    let next = byte(index + 1)
    if next == Byte.period { return emitWord(start, index, seen) }
    let chain = dottedLetters(start, index)
    if chain > index { return acronym(start, chain, seen) }
    let flags = words.flags(text, start, index)
    let base = traits(start, seen)
    if index - start == 1 && base.contains(.capital) && classes[Int(next)] & ByteClass.alphanumeric == 0 {
      if isInitial(start) { return emit(start, index + 1, [base, .abbreviation, .initial]) }
    } else if isAbbreviation(flags, base, behind: index + 1) {
      return emit(start, index + 1, base.union(Self.ending(flags)))
    } else if index - start <= 4 && isVowelless(start, index) && !base.contains(.number) {
      return emit(start, index + 1, [base, .abbreviation, .endsSeldom])
    }
    return emitWord(start, index, seen)
  }

  /// Letters with a period after each: the offset behind "U.S." or "p.m", or `index` where there is no such chain.
  ///
  /// The first label may have up to three letters and the others up to two, for "Ph.D." and "B.Sc.".
  private func dottedLetters(_ start: Int, _ index: Int) -> Int {
    guard index - start <= 3, isASCIILetter(start) else { return index }
    var last = index
    while byte(last) == Byte.period && isASCIILetter(last + 1) {
      var label = last + 2
      while label - last <= 2 && isASCIILetter(label) { label += 1 }
      let goesOn = kind(label) & (ByteClass.word | ByteClass.high) != 0
      if goesOn || (index - start > 1 && !isKnown(start, label)) { break }
      last = label
    }
    guard last > index else { return index }
    return byte(last) == Byte.period && byte(last + 1) != Byte.period ? last + 1 : last
  }

  private func isKnown(_ start: Int, _ end: Int) -> Bool {
    !words.flags(text, start, end).intersection(.abbreviations).isEmpty
  }

  private mutating func acronym(_ start: Int, _ chain: Int, _ seen: UInt8) -> Int {
    guard text[chain - 1] == Byte.period else { return emit(start, chain, traits(start, seen)) }
    let flags = words.flags(text, start, chain - 1)
    let ending = flags.isDisjoint(with: .abbreviations) ? [.abbreviation, .endsSeldom] : Self.ending(flags)
    return emit(start, chain, traits(start, seen).union(ending))
  }

  private func isAbbreviation(_ flags: WordFlags, _ base: Traits, behind index: Int) -> Bool {
    if flags.isDisjoint(with: .abbreviations) || (flags.contains(.capitalOnly) && !base.contains(.capital)) {
      return false
    }
    guard flags.contains(.reference) && flags.isDisjoint(with: [.title, .endsReadily, .endsSeldom]) else { return true }
    let following = byte(index) == Byte.blank ? index + 1 : index
    return kind(following) & ByteClass.digit != 0
  }

  static func ending(_ flags: WordFlags) -> Traits {
    if flags.contains(.endsReadily) { return [.abbreviation, .endsReadily] }
    return flags.contains(.endsSeldom) ? [.abbreviation, .endsSeldom] : .abbreviation
  }

  /// "J." before or within a name. "and I." and "it is because of X." end a sentence: the word before is a small one,
  /// and what follows is the end or a capitalised function word.
  private func isInitial(_ start: Int) -> Bool {
    guard !last.contains(.capital), last.contains(.word) else { return true }
    var next = start + 2
    while next < end && classes[Int(text[next])] & ByteClass.white != 0 && next < start + 4 { next += 1 }
    guard kind(next) & ByteClass.upper != 0 else { return false }
    var seen: UInt8 = 0
    let after = letters(next, &seen)
    return !words.flags(text, next, after).contains(.starter)
  }

  /// "Pfc.", "Blvd.": a capitalised word of consonants only is an abbreviation that no list need name. Words in
  /// capitals throughout are not: "on the BBC."
  private func isVowelless(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, classes[Int(text[start])] & ByteClass.upper != 0 else { return false }
    for index in start + 1..<end {
      guard classes[Int(text[index])] & ByteClass.lower != 0 else { return false }
      switch text[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        return false
      default: break
      }
    }
    switch text[start] {
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"): return false
    default: return true
    }
  }
}
