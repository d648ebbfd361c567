/// Numbers, dates, times, telephone numbers, and what is written on to a number.
extension Tokenizer {
  mutating func number(_ start: Int) -> Int {
    var index = groups(start)
    if byte(index) == Byte.hyphen { index = hyphenGroups(start, index) }
    let kind = kind(index)
    if kind & (ByteClass.letter | ByteClass.underscore | ByteClass.high) != 0 { return suffix(start, index) }
    if byte(index) == Byte.apostrophe && isASCIILetter(index + 1) {
      var seen: UInt8 = 0
      let after = letters(index + 1, &seen)
      if isClitic(index + 1, after) {
        emit(start, index, [.word, .number])
        return emit(index, after, [.word, .small])
      }
    }
    if byte(index) == Byte.at, let address = web(start) { return emit(start, address, .web) }
    return emit(start, index, isClock(start, index) ? [.word, .number, .clock] : [.word, .number])
  }

  /// "9:30" or "12:30:15": a colon behind one or two digits.
  private func isClock(_ start: Int, _ end: Int) -> Bool {
    end - start >= 4 && (text[start + 1] == Byte.colon || text[start + 2] == Byte.colon)
  }

  /// Digits, and `. , : /` between digits: 1,100 5.6 12:30 9/30/01 203.961.7523.
  private func groups(_ start: Int) -> Int {
    var index = start
    while index < end {
      if classes[Int(text[index])] & ByteClass.digit == 0 {
        let isJoiner =
          text[index] == Byte.period || text[index] == Byte.comma || text[index] == Byte.colon
          || text[index] == Byte.slash
        guard isJoiner && kind(index + 1) & ByteClass.digit != 0 else { break }
      }
      index += 1
    }
    return index
  }

  /// Hyphens keep groups of digits together in telephone numbers (the last group of four digits, the one before of at
  /// most three) and dates (three groups or more); "1998-99" is a range, three tokens. Looks at five groups at most.
  private func hyphenGroups(_ start: Int, _ index: Int) -> Int {
    var (ends, lengths) = (index, index - start)
    var (count, last) = (1, index)
    while count < 5 && byte(last) == Byte.hyphen && kind(last + 1) & ByteClass.digit != 0 {
      var group = last + 1
      while group < end && group < last + 9 && classes[Int(text[group])] & ByteClass.digit != 0 { group += 1 }
      count += 1
      if count >= 3 || (group - last == 5 && lengths <= 3) { ends = group }
      lengths = group - last - 1
      last = group
    }
    return kind(ends) & ByteClass.word == 0 ? ends : index
  }

  /// Letters on a number: "5|pm", "39|K" are two tokens; "22nd", "1990s", "4chan" are one.
  private mutating func suffix(_ start: Int, _ index: Int) -> Int {
    var seen: UInt8 = 0
    let after = letters(index, &seen)
    if after == index { return emit(start, index, [.word, .number]) }
    if byte(after) == Byte.at, let address = web(start) { return emit(start, address, .web) }
    let isUnit = words.flags(text, index, after).contains(.unit)
    let isTimeOfDay = after - index == 1 && byte(after) == Byte.period && isASCIILetter(after + 1)
    if isUnit || isTimeOfDay {
      emit(start, index, [.word, .number])
      return isTimeOfDay ? period(index, after, seen) : emit(index, after, traits(index, seen))
    }
    return emit(start, after, [.word, .number, .small])
  }
}
