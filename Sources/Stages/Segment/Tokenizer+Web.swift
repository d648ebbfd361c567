/// Addresses and file names, each one token.
extension Tokenizer {
  /// How far an address is looked for. Bounds the cost where nothing is found.
  private static let reach = 256

  /// The offset behind a URL, e-mail address, host or file name that begins at `start`, if there is one.
  ///
  /// - Parameter isBehindMailto: whether "mailto:" was read, which stands once.
  func web(_ start: Int, isBehindMailto: Bool = false) -> Int? {
    let limit = min(end, start + Self.reach)
    var index = start
    while index < limit && isAddressByte(text[index]) { index += 1 }
    switch byte(index) {
    case Byte.at where kind(index + 1) & ByteClass.alphanumeric != 0: return host(behind: index + 1)
    case Byte.colon where byte(index + 1) == Byte.slash && byte(index + 2) == Byte.slash: return url(from: index + 3)
    case Byte.colon where !isBehindMailto && isMailto(start, index): return web(index + 1, isBehindMailto: true)
    default: return name(start, index)
    }
  }

  private func isMailto(_ start: Int, _ end: Int) -> Bool {
    end - start == 6 && text[start] | 0x20 == UInt8(ascii: "m") && text[end - 1] | 0x20 == UInt8(ascii: "o")
      && kind(end + 1) & ByteClass.letter != 0 && byte(end - 3) | 0x20 == UInt8(ascii: "l")
  }

  private func isAddressByte(_ value: UInt8) -> Bool {
    classes[Int(value)] & ByteClass.word != 0 || value == Byte.period || value == Byte.hyphen || value == Byte.plus
  }

  /// Letters, digits, inner hyphens and periods.
  private func host(behind start: Int) -> Int {
    var index = start
    while index < end && isAddressByte(text[index]) { index += 1 }
    while index > start && classes[Int(text[index - 1])] & ByteClass.word == 0 { index -= 1 }
    return index
  }

  /// To the next white space, angle bracket or quotation mark, less the punctuation that follows an address in prose.
  private func url(from start: Int) -> Int {
    var index = start
    while index < end {
      let length = addressLength(index)
      if length == 0 { break }
      index += length
    }
    let isElided = index - start > 3 && text[index - 1] == Byte.period && text[index - 2] == Byte.period
    while !isElided && index > start && isTrailing(text[index - 1], start, index) { index -= 1 }
    return index
  }

  /// The length of the code point at `index` if it can stand in a URL, else 0.
  private func addressLength(_ index: Int) -> Int {
    let value = text[index]
    if value >= 0x80 {
      let scalar = Scalar(text, index, end)
      switch ScalarClass(scalar.value) {
      case .word, .hyphen, .dash: return scalar.length
      default: return 0
      }
    }
    let isEnd = value <= Byte.blank || value == Byte.less || value == Byte.greater || value == Byte.quote
    return isEnd ? 0 : 1
  }

  private func isTrailing(_ value: UInt8, _ start: Int, _ end: Int) -> Bool {
    switch value {
    case Byte.period, Byte.comma, Byte.colon, UInt8(ascii: ";"), Byte.exclamation, Byte.question, Byte.apostrophe,
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "*"):
      return true
    // A closing bracket belongs to the address if the address opened it: Pipe_(Unix)
    case UInt8(ascii: ")"):
      let reach = max(start, end - Self.reach)
      return !UnsafeBufferPointer(start: text + reach, count: end - reach).contains(UInt8(ascii: "("))
    default: return false
    }
  }

  /// A host or file name without a scheme: the last label is a known ending, or the first one names a kind of host.
  private func name(_ start: Int, _ limit: Int) -> Int? {
    var index = limit
    while index > start && classes[Int(text[index - 1])] & ByteClass.word == 0 { index -= 1 }
    guard let first = label(from: start, to: index), first < index else { return nil }
    var last = index
    var mixed: UInt8 = 0
    while last > start && text[last - 1] != Byte.period {
      mixed |= classes[Int(text[last - 1])]
      last -= 1
    }
    let isHost = words.flags(text, start, first).contains(.newsgroup)
    let isKnown = words.flags(text, last, index).contains(.domain) && mixed & ByteClass.letter != ByteClass.letter
    guard isHost || isKnown, kind(last) & ByteClass.alphanumeric != 0 else { return nil }
    return byte(index) == Byte.slash ? url(from: index) : index
  }

  /// The end of the first label, if all labels between periods have letters in them.
  private func label(from start: Int, to end: Int) -> Int? {
    var first: Int?
    for index in start..<end where text[index] == Byte.period {
      if index == start || text[index - 1] == Byte.period { return nil }
      first = first ?? index
    }
    return first
  }

  /// "@name" or "#tag" at `start`, if the sign opens a word.
  func tag(_ start: Int) -> Int? {
    guard kind(start + 1) & (ByteClass.letter | ByteClass.underscore) != 0 else { return nil }
    if text[start] == Byte.at { return host(behind: start + 1) }
    var seen: UInt8 = 0
    return letters(start + 1, &seen)
  }
}
