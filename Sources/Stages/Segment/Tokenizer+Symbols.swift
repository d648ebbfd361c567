/// Emoticons, emoji, and the marks beyond ASCII.
extension Tokenizer {
  /// What begins with a code point beyond ASCII.
  mutating func beyondASCII(_ start: Int) -> Int {
    let scalar = Scalar(text, start, end)
    let next = start + scalar.length
    switch ScalarClass(scalar.value) {
    case .white:
      gap.insert(.space)
      return next
    case .word: return anyWord(start)
    case .apostrophe: return apostrophe(start, scalar.length)
    case .opener: return emit(start, next, [.opener, .quote])
    case .closer: return emit(start, next, [.closer, .quote])
    case .dash, .hyphen: return emit(start, next, [.dash, .bullet])
    case .ellipsis: return emit(start, next, .ellipsis)
    case .terminal: return emit(start, next, .terminal)
    case .pause: return emit(start, next, .pause)
    case .symbol: return emit(start, next, Self.isBullet(scalar.value) ? .bullet : [])
    case .emoji: return emit(start, emoji(next, scalar.value), .emoticon)
    }
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2022, 0x2023, 0x2043, 0xB7, 0x25A0...0x25FF: true
    default: false
    }
  }

  /// The offset behind an emoji whose first code point ends at `start`: skin tones, variation selectors, joined emoji
  /// and the second half of a flag belong to it (Unicode Technical Standard 51, section 1.4.9).
  private func emoji(_ start: Int, _ first: UInt32) -> Int {
    var index = start
    var flag = 0x1F1E6...0x1F1FF ~= first
    var isJoined = false
    while index < end && text[index] >= 0x80 {
      let scalar = Scalar(text, index, end)
      switch scalar.value {
      case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: isJoined = false
      case 0x200D: isJoined = true
      case 0x1F1E6...0x1F1FF where flag: flag = false
      default:
        guard isJoined && ScalarClass(scalar.value) == .emoji else { return index }
        isJoined = false
      }
      index += scalar.length
    }
    return index
  }

  /// A face of ASCII: eyes, perhaps a nose, a mouth, `:-)`; or a heart, `<3`.
  ///
  /// Without a nose it must stand behind white space or the end of a sentence, so that "(see note:)" is none.
  func emoticon(_ start: Int) -> Int? {
    var index = start + 1
    switch text[start] {
    case Byte.colon, UInt8(ascii: ";"), UInt8(ascii: "="): break
    case Byte.less where byte(index) == UInt8(ascii: "3"): return isEdge(index + 1) ? index + 1 : nil
    default: return nil
    }
    if byte(index) == Byte.apostrophe { index += 1 }
    let hasNose = byte(index) == Byte.hyphen || byte(index) == UInt8(ascii: "^")
    if hasNose { index += 1 }
    let isFree = gap.contains(.space) || !last.isDisjoint(with: [.terminal, .ellipsis])
    guard hasNose || isFree else { return nil }
    return mouth(index)
  }

  private func mouth(_ start: Int) -> Int? {
    switch byte(start) {
    case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "|"):
      return run(of: text[start], start)
    case UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "O"), UInt8(ascii: "o"),
      UInt8(ascii: "3"), UInt8(ascii: "S"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "*"):
      return isEdge(start + 1) ? start + 1 : nil
    default: return nil
    }
  }

  private func isEdge(_ index: Int) -> Bool {
    kind(index) & (ByteClass.word | ByteClass.high) == 0 && byte(index) != Byte.slash
  }
}
