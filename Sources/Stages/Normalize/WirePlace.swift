/// What stands before the dash of a wire dateline: `AMMAN, Jordan, Feb. 11, 2026 (Agency)`.
struct WirePlace {
  /// ISO 8601, where year, month and day are given.
  private(set) var published: String?
  /// Whether a date or an agency stands beside the place.
  private(set) var isCertain: Bool

  /// - Parameter isStrict: only a place in capitals will do, as a colon follows a good many other things.
  init?(_ bytes: ArraySlice<UInt8>, isStrict: Bool) {
    let rest = Self.withoutAgency(bytes)
    let parts = rest.split(separator: UInt8(ascii: ",")).map(trimmed)
    guard let place = parts.first, place.count <= 40, parts.count <= 5, Self.isPlace(place) else { return nil }
    let firstDate = parts.dropFirst().firstIndex(where: Self.isDatePart) ?? parts.endIndex
    guard parts[1..<firstDate].allSatisfy(Self.isPlace) else { return nil }
    let hasDate = firstDate < parts.endIndex
    isCertain = hasDate || rest.count < bytes.count
    if isStrict || !isCertain {
      guard place.count >= 3, Self.isCapitals(place), !isStrict || hasDate || parts.count == 1,
        !Cues.paragraphLabels.equals(Array(place), 0..<place.count)
      else { return nil }
    }
    guard hasDate else { return }
    guard let date = DateLine(rest[parts[firstDate].startIndex...]) else { return nil }
    published = date.published
  }

  /// Without `(Agency)` or `/Agency/` at the end.
  private static func withoutAgency(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let opening: UInt8
    switch bytes.last {
    case UInt8(ascii: ")"): opening = UInt8(ascii: "(")
    case UInt8(ascii: "/"): opening = UInt8(ascii: "/")
    default: return bytes
    }
    guard let start = bytes.dropLast().lastIndex(of: opening), start > bytes.startIndex else { return bytes }
    var rest = bytes[..<start]
    while let last = rest.last, last == 0x20 || last == UInt8(ascii: ",") { rest.removeLast() }
    return rest
  }

  private static let particles = CueTable(["of", "de", "da", "do", "del", "la", "al", "el", "the", "sur", "and"])

  /// One to five words, each with a capital but for particles, of letters, dots and apostrophes.
  private static func isPlace(_ part: ArraySlice<UInt8>) -> Bool {
    let words = part.split { $0 == 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
    guard 1...5 ~= words.count, isCapitalised(words[0]) else { return false }
    return words.allSatisfy { word in
      word.allSatisfy { isASCIILetter($0) || $0 >= 0x80 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "'") }
        && (isCapitalised(word) || particles.equals(Array(word), 0..<word.count))
    }
  }

  private static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(word)
    return startsWithUppercase(bytes, 0..<bytes.count)
  }

  private static func isCapitals(_ part: ArraySlice<UInt8>) -> Bool {
    part.contains { $0 >= 0x41 && $0 <= 0x5A }
      && !String(decoding: part, as: UTF8.self).unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Whether `part` is a piece of a date: `Feb. 11`, `2026`.
  private static func isDatePart(_ part: ArraySlice<UInt8>) -> Bool {
    guard let tokens = DateToken.tokens(part, limit: 6), let first = tokens.first else { return false }
    guard case .word(let word, _) = first else { return part.contains(where: isDigit) }
    return DateWords.months[word] != nil || DateWords.weekdays.contains(word)
  }
}
