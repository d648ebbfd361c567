/// Puts the marks of a cut sentence right: those that lost the other of their pair, and those that end it.
enum SentenceMarks {
  /// - Parameter text: valid UTF-8.
  /// - Returns: the text without closing marks that nothing opens, and with a closing mark for what stays open. A mark
  ///   that opens the whole sentence goes. Behind the last word there is no comma, dash or colon, not within a quotation
  ///   either.
  static func paired(_ text: [UInt8]) -> [UInt8] {
    var bytes = withoutLeading(text)
    removeTrailing(&bytes)
    guard bytes.contains(where: { $0 == quote || $0 == open || $0 == close || $0 == 0xE2 }) else { return bytes }
    let lonely = lonely(in: bytes)
    for mark in lonely.reversed() {
      let isFirst = mark.place == 0 || mark.place == 1 && bytes[0] == UInt8(ascii: "[")
      if mark.closing.isEmpty || isFirst || lonely.count(where: { !$0.closing.isEmpty }) > 1 {
        let end = mark.place + mark.length
        // Of two blanks around the mark one stays.
        let isLoose = mark.place > 0 && bytes[mark.place - 1] == blank && end < bytes.count && bytes[end] == blank
        bytes.removeSubrange((isLoose ? mark.place - 1 : mark.place)..<end)
      } else {
        // A parenthesis ends before the sentence does, a quotation with it.
        let isStopped = mark.closing == [close] && bytes.last == UInt8(ascii: ".")
        bytes.insert(contentsOf: mark.closing, at: isStopped ? bytes.count - 1 : bytes.count)
      }
    }
    removeTrailing(&bytes)
    return capitalized(bytes)
  }

  // MARK: Pairs

  private struct Mark {
    var place: Int
    var length: Int
    /// Empty for one that closes.
    var closing: [UInt8]
  }

  private static let blank = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")
  private static let open = UInt8(ascii: "(")
  private static let close = UInt8(ascii: ")")

  /// The marks without the other of their pair, in text order.
  private static func lonely(in bytes: [UInt8]) -> [Mark] {
    var lonely: [Mark] = []
    // Of each kind those that are open.
    var (straight, curly, single, round): ([Mark], [Mark], [Mark], [Mark]) = ([], [], [], [])
    func closeLast(_ open: inout [Mark], _ place: Int, _ length: Int) {
      if open.popLast() == nil { lonely.append(Mark(place: place, length: length, closing: [])) }
    }
    for place in bytes.indices {
      switch bytes[place] {
      case quote:
        let isBehindSpace = place == 0 || bytes[place - 1] == UInt8(ascii: " ") || bytes[place - 1] == open
        if straight.isEmpty, isBehindSpace || place + 1 < bytes.count && isLetter(bytes[place + 1]) {
          straight.append(Mark(place: place, length: 1, closing: [quote]))
        } else {
          closeLast(&straight, place, 1)
        }
      case open: round.append(Mark(place: place, length: 1, closing: [close]))
      case close: closeLast(&round, place, 1)
      case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80:
        switch bytes[place + 2] {
        case 0x9C: curly.append(Mark(place: place, length: 3, closing: [0xE2, 0x80, 0x9D]))
        case 0x9D: closeLast(&curly, place, 3)
        case 0x98: single.append(Mark(place: place, length: 3, closing: [0xE2, 0x80, 0x99]))
        case 0x99 where place + 3 == bytes.count || !isLetter(bytes[place + 3]):
          // Otherwise an apostrophe.
          _ = single.popLast()
        default: break
        }
      default: break
      }
    }
    return (lonely + straight + curly + single + round).sorted { $0.place < $1.place }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  // MARK: Ends

  /// Without the comma or dash that a sentence is cut behind.
  private static func withoutLeading(_ text: [UInt8]) -> [UInt8] {
    var start = 0
    while start < text.count {
      switch text[start] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: " "), close: start += 1
      default:
        guard isDash(text, at: start) else { return start == 0 ? text : Array(text[start...]) }
        start += 3
      }
    }
    return []
  }

  /// An en dash or an em dash.
  private static func isDash(_ text: [UInt8], at place: Int) -> Bool {
    place >= 0 && place + 2 < text.count && text[place] == 0xE2 && text[place + 1] == 0x80
      && (text[place + 2] == 0x93 || text[place + 2] == 0x94)
  }

  /// Takes away what stands before the end or before the closing marks there: “brother,” ends in “brother”.
  private static func removeTrailing(_ bytes: inout [UInt8]) {
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == quote {
        end -= 1
      } else if end > 2, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        bytes[end - 1] == 0x9D || bytes[end - 1] == 0x99
      {
        end -= 3
      } else {
        break
      }
    }
    var start = end
    while start > 0 {
      switch bytes[start - 1] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: " "), open: start -= 1
      default:
        guard isDash(bytes, at: start - 3) else {
          bytes.removeSubrange(start..<end)
          return
        }
        start -= 3
      }
    }
  }

  /// With a capital behind the mark that opens the sentence.
  private static func capitalized(_ text: [UInt8]) -> [UInt8] {
    var place = 0
    if text.first == quote || text.first == UInt8(ascii: "'") { place = 1 }
    if text.starts(with: [0xE2, 0x80, 0x9C]) || text.starts(with: [0xE2, 0x80, 0x98]) { place = 3 }
    guard place > 0, place < text.count, (0x61...0x7A).contains(text[place]),
      place + 1 == text.count || text[place + 1] < 0x80
    else { return text }
    var bytes = text
    bytes[place] -= 0x20
    return bytes
  }
}
