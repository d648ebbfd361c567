/// Gives words the form of a sentence: a capital in front, a full stop behind.
///
/// Looks at bytes as long as ASCII and general punctuation decide, which is nearly always, and at characters otherwise.
enum SentenceForm {
  /// - Parameter text: valid UTF-8.
  static func finished(_ text: [UInt8]) -> String {
    var bytes = text
    guard let isEnded = trimEnd(&bytes), capitalize(&bytes) else {
      return finishedByCharacters(String(decoding: text, as: UTF8.self))
    }
    if !isEnded { bytes.append(UInt8(ascii: ".")) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func finishedByCharacters(_ text: String) -> String {
    var sentence = text
    while let last = sentence.last, last == "," || last == ";" || last == " " || last == "-" { sentence.removeLast() }
    if let first = sentence.first, first.isLowercase {
      sentence = first.uppercased() + sentence.dropFirst()
    } else if let bracket = sentence.first, bracket == "[" || bracket == "(", let first = sentence.dropFirst().first,
      first.isLowercase
    {
      sentence = String(bracket) + first.uppercased() + sentence.dropFirst(2)
    }
    let ends: Set<Character> = [".", "!", "?"]
    let last = sentence.last { !"\"”’')]".contains($0) }
    let isEnded = last.map(ends.contains) ?? true
    return isEnded && sentence.last != "]" ? sentence : sentence + "."
  }

  /// Makes the first letter a capital, also within a bracket; false where that takes characters.
  private static func capitalize(_ text: inout [UInt8]) -> Bool {
    let place = text.first == UInt8(ascii: "[") || text.first == UInt8(ascii: "(") ? 1 : 0
    guard place < text.count else { return true }
    switch text[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      // What follows could be an accent of the letter.
      guard place + 1 == text.count || text[place + 1] < 0x80 else { return false }
      text[place] -= 0x20
      return true
    case 0..<0x80: return true
    default: return text[place...].starts(with: [0xE2, 0x80])
    }
  }

  /// Takes away commas and the like at the end.
  ///
  /// - Returns: whether the text ends as a sentence does; nil where that takes characters.
  private static func trimEnd(_ text: inout [UInt8]) -> Bool? {
    func isPlain(_ place: Int) -> Bool { isCharacter(at: place, of: text) }
    trimming: while let last = text.last {
      switch last {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "), UInt8(ascii: "-"):
        guard isPlain(text.count - 1) else { return nil }
        text.removeLast()
      default: break trimming
      }
    }
    var end = text.count
    while end > 0 {
      switch text[end - 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        guard isPlain(end - 1) else { return nil }
        end -= 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        guard isPlain(end - 1) else { return nil }
        return text.last != UInt8(ascii: "]")
      case 0..<0x80: return false
      default:
        // A closing mark, ” or ’.
        guard end > 2, text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0x9D || text[end - 1] == 0x99
        else { return false }
        guard isPlain(end - 3) else { return nil }
        end -= 3
      }
    }
    return text.last != UInt8(ascii: "]")
  }

  /// Whether a mark is a character by itself, and not one with what stands before it: there is no sign that joins what
  /// follows before U+0600, nor in U+2000 to U+2FFF.
  private static func isCharacter(at place: Int, of text: [UInt8]) -> Bool {
    var lead = place - 1
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return lead < 0 || text[lead] < 0xD8 || text[lead] == 0xE2
  }
}
