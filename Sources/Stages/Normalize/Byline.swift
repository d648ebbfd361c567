/// A line that says who wrote an article.
struct Byline: Equatable {
  var authors: [String]
  /// A date behind the names, as in `By Ann Other | 27 January 2026`.
  var date: DateLine?

  /// The names in a line that begins as a byline does.
  init?(labelled bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 250, let label = Cues.bylines.prefixLength(bytes, range) else { return nil }
    var parts = bytes[range.lowerBound + label..<range.upperBound].split(separator: UInt8(ascii: "|"))
    guard let first = parts.first else { return nil }
    parts.removeFirst()
    authors = Self.names(in: trimmed(first))
    guard !authors.isEmpty else { return nil }
    date = parts.lazy.compactMap { DateLine(trimmed($0)) }.first
  }

  /// The names in a line of names only, perhaps with a place or a role behind a comma.
  init?(bare bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 120 else { return nil }
    let line = bytes[range]
    if Cues.staffNames.equals(bytes, range) {
      authors = [String(decoding: line, as: UTF8.self)]
      return
    }
    let text = String(decoding: line, as: UTF8.self)
    guard !text.contains(where: { $0.isNumber || ":;?!\"“”".contains($0) }) else { return nil }
    let people = text.replacing(" and ", with: ", ").replacing(" & ", with: ", ").split(separator: ",")
    guard let first = people.first, Self.isName(first.split(separator: " ")),
      people.allSatisfy({ $0.split(separator: " ").allSatisfy(Self.isNameWord) })
    else { return nil }
    authors = Self.names(in: line)
  }

  /// The names in `Ann Other in Rome and Prof. J. K. Doe`, without titles, places and roles.
  static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    if Cues.staffNames.equals(Array(bytes), 0..<bytes.count) { return [text] }
    let hasAnd = text.contains(" and ") || text.contains(" & ")
    let parts = text.replacing(" and ", with: ",").replacing(" & ", with: ",").split(separator: ",")
    var names: [String] = []
    for part in parts {
      // Without `and`, what follows the first comma of two is a place or a role.
      if names.count == 1, !hasAnd, parts.count == 2 { break }
      if let name = name(part) { names.append(name) }
    }
    return names
  }

  private static func name(_ part: Substring) -> String? {
    var words = part.split(separator: " ")
    if let place = words.firstIndex(where: { $0 == "in" || $0 == "for" || $0 == "at" || $0 == "from" }) {
      words.removeSubrange(place...)
    }
    while let first = words.first, Cues.honorifics.contains(first.lowercased()) { words.removeFirst() }
    guard isName(words) else { return nil }
    return words.joined(separator: " ")
  }

  /// Two to six words that a name may consist of.
  private static func isName(_ words: [Substring]) -> Bool {
    guard 2...6 ~= words.count, words.allSatisfy(isNameWord), let last = words.last, startsWithCapital(last) else {
      return false
    }
    return words.count { startsWithCapital($0) } >= 2 && !words.contains { isRole($0) }
  }

  private static func isRole(_ word: Substring) -> Bool {
    let bytes = Array(word.utf8)
    return Cues.roles.equals(bytes, 0..<bytes.count)
  }

  private static let particles: Set<Substring> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "bint",
    "ibn", "ben", "ter", "ten", "zu", "y", "e", "i", "af", "av",
  ]

  private static func isNameWord(_ word: Substring) -> Bool {
    startsWithCapital(word) && word.unicodeScalars.allSatisfy(isNameScalar) || particles.contains(word)
      || word.hasPrefix("al-") || word.hasPrefix("el-") || word.hasPrefix("d'") || word.hasPrefix("d’")
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ".-'’‑ʻʼ".unicodeScalars.contains(scalar)
  }

  private static func startsWithCapital(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { $0.properties.isAlphabetic && !$0.properties.isLowercase } ?? false
  }
}

/// Without spaces at the ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var result = bytes.drop { $0 == 0x20 }
  while result.last == 0x20 { result.removeLast() }
  return result
}
