/// The place, date and agency that a news agency's report begins with: `VILNIUS, Jan 14 (Baltic Wire) - `.
struct WireDateline: Equatable {
  /// Length in bytes, with the dash and without the space behind it.
  var length: Int
  /// ISO 8601, where year, month and day are given.
  var published: String?
  /// Whether a date or an agency stands beside the place.
  var isCertain: Bool

  private static let longest = 120

  /// The dateline that `range` begins with.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    let head = bytes[range.prefix(Self.longest)]
    guard let (border, length) = Self.border(head) else { return nil }
    let isColon = bytes[border] == UInt8(ascii: ":")
    guard range.lowerBound + length < range.upperBound - 20,
      let place = WirePlace(trimmed(head[range.lowerBound..<border]), isStrict: isColon)
    else { return nil }
    self.length = length
    published = place.published
    isCertain = place.isCertain
  }

  /// Where the dash or colon stands, and the length up to its end.
  private static func border(_ head: ArraySlice<UInt8>) -> (Int, Int)? {
    // A place begins with a capital: `A` to `Z`, or something beyond ASCII that is no quote.
    guard let first = head.first, first >= 0x41 && first <= 0x5A || first >= 0xC3 && first != 0xE2 else { return nil }
    var depth = 0
    var spaces = 0
    for position in head.indices.dropFirst(2).dropLast(3) {
      switch head[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case _ where depth > 0: break
      case 0xE2 where head[position + 1] == 0x80 && (head[position + 2] == 0x93 || head[position + 2] == 0x94):
        return (position, position + 3 - head.startIndex)
      case UInt8(ascii: "-") where head[position - 1] == 0x20:
        let isDouble = head[position + 1] == UInt8(ascii: "-")
        guard head[position + (isDouble ? 2 : 1)] == 0x20 else { return nil }
        return (position, position + (isDouble ? 2 : 1) - head.startIndex)
      case UInt8(ascii: ":") where head[position + 1] == 0x20:
        return (position, position + 1 - head.startIndex)
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ";"): return nil
      case 0x20:
        spaces += 1
        if spaces > mostWords { return nil }
      default: break
      }
    }
    return nil
  }

  private static let mostWords = 14
}

/// What stands before the dash of a wire dateline.
private struct WirePlace {
  var published: String?
  var isCertain: Bool

  /// - Parameter isStrict: only a place in capitals will do, as a colon follows a good many other things.
  init?(_ bytes: ArraySlice<UInt8>, isStrict: Bool) {
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    let hasAgency = Self.cutAgency(&text)
    let parts = text.split(separator: ",").map { $0.trimmingPrefix(" ") }
    guard let place = parts.first, Self.isPlace(place), place.utf8.count <= 40 else { return nil }
    let rest = parts.dropFirst()
    let firstDate = rest.firstIndex { DateLine.isDatePart($0) } ?? rest.endIndex
    guard rest[..<firstDate].allSatisfy(Self.isPlace), rest.count <= 4 else { return nil }
    let date = rest[firstDate...].joined(separator: ", ")
    isCertain = hasAgency || !date.isEmpty
    let isCapitals = place.contains(where: \.isUppercase) && !place.contains(where: \.isLowercase)
    if isStrict || !isCertain {
      guard isCapitals, place.utf8.count >= 3, !Self.isLabel(place) else { return nil }
      guard !isStrict || rest.isEmpty || !date.isEmpty else { return nil }
    }
    guard !date.isEmpty else { return }
    guard let line = DateLine(Array(date.utf8)[...]) else { return nil }
    published = line.published
  }

  /// Takes `(Agency)` or `/Agency/` from the end.
  private static func cutAgency(_ text: inout Substring) -> Bool {
    for (opening, closing) in [("(", ")"), ("/", "/")] as [(Character, Character)] where text.last == closing {
      guard let start = text.dropLast().lastIndex(of: opening), start > text.startIndex else { return false }
      text = text[..<start]
      while text.last == " " || text.last == "," { text.removeLast() }
      return true
    }
    return false
  }

  /// One to four words, each with a capital but for particles.
  private static func isPlace(_ part: Substring) -> Bool {
    let words = part.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "-" })
    guard 1...5 ~= words.count else { return false }
    return words.first!.first!.isUppercase
      && words.allSatisfy { word in
        word.allSatisfy { $0.isLetter || ".'’".contains($0) }
          && (word.first!.isUppercase
            || ["of", "de", "da", "do", "del", "la", "al", "el", "the", "sur"].contains(word))
      }
  }

  private static func isLabel(_ place: Substring) -> Bool {
    let bytes = Array(place.utf8)
    return Cues.paragraphLabels.equals(bytes, 0..<bytes.count)
  }
}

extension DateLine {
  /// Whether `part` of a dateline is a piece of a date: `Feb. 11`, `2026`.
  static func isDatePart(_ part: Substring) -> Bool {
    guard let tokens = DateToken.tokens(Array(part.utf8)[...], limit: 6) else { return false }
    guard case .word(let word, _)? = tokens.first else {
      return tokens.contains { if case .number = $0 { true } else { false } }
    }
    return DateWords.months[word] != nil || DateWords.weekdays.contains(word)
  }
}
