/// The names of people in a byline: `Ann Other in Rome and Prof. J. K. Doe, Health Correspondent`.
struct PersonNames {
  /// The names, without titles, places and roles.
  private(set) var all: [String] = []
  /// Whether there is nothing else: each word could be part of a name, of a place or of a role.
  private(set) var areAlone = false

  private let bytes: [UInt8]

  init(_ slice: ArraySlice<UInt8>) {
    bytes = Array(slice)
    if Cues.staffNames.equals(bytes, 0..<bytes.count) {
      all = [String(decoding: bytes, as: UTF8.self)]
      areAlone = true
      return
    }
    let parts = self.parts()
    areAlone = parts.list.first.map(isName) ?? false && parts.list.joined().allSatisfy(isNameWord)
    for part in parts.list {
      // Without `and`, what follows the only comma is a place or a role.
      if all.count == 1, !parts.hasAnd, parts.list.count == 2 { break }
      if let name = name(part) { all.append(name) }
    }
  }

  /// The words between commas and `and`.
  private func parts() -> (list: [[Range<Int>]], hasAnd: Bool) {
    var list: [[Range<Int>]] = []
    var part: [Range<Int>] = []
    var hasAnd = false
    for word in bytes.split(separator: 0x20) {
      let isAnd = word.elementsEqual("and".utf8) || word.elementsEqual("&".utf8)
      let endsPart = word.last == UInt8(ascii: ",")
      hasAnd = hasAnd || isAnd
      if !isAnd, word.count > (endsPart ? 1 : 0) { part.append(word.startIndex..<word.endIndex - (endsPart ? 1 : 0)) }
      if isAnd || endsPart, !part.isEmpty {
        list.append(part)
        part = []
      }
    }
    if !part.isEmpty { list.append(part) }
    return (list, hasAnd)
  }

  private func name(_ part: [Range<Int>]) -> String? {
    var words = part[...]
    if let place = words.firstIndex(where: isPreposition) { words = words[..<place] }
    words = words.drop { Cues.honorifics.equals(bytes, $0) }
    guard isName(Array(words)), let first = words.first, let last = words.last else { return nil }
    return String(decoding: bytes[first.lowerBound..<last.upperBound], as: UTF8.self)
  }

  private func isPreposition(_ word: Range<Int>) -> Bool {
    ["in", "for", "at", "from"].contains { bytes[word].elementsEqual($0.utf8) }
  }

  /// Whether two to six words make a name: two begin with capitals, the last one does, none is a role.
  private func isName(_ words: [Range<Int>]) -> Bool {
    guard 2...6 ~= words.count, words.allSatisfy(isNameWord), let last = words.last, isCapitalised(last) else {
      return false
    }
    return words.count { isCapitalised($0) } >= 2 && !words.contains { Cues.roles.equals(bytes, $0) }
  }

  private static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "bint",
    "ibn", "ben", "ter", "ten", "zu", "y", "e", "i", "af", "av",
  ]
  private static let prefixes = CueTable(["al-", "el-", "ul-", "d'", "d’", "o'", "o’"])

  private func isNameWord(_ word: Range<Int>) -> Bool {
    hasLettersOnly(word)
      && (isCapitalised(word)
        || word.count <= 5 && Self.particles.contains(String(decoding: bytes[word], as: UTF8.self)))
  }

  /// Letters, with the dots, hyphens and apostrophes of names.
  private func hasLettersOnly(_ word: Range<Int>) -> Bool {
    var position = word.lowerBound
    while position < word.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        guard isASCIILetter(byte) || ".-'".utf8.contains(byte) else { return false }
      } else {
        let scalar = scalar(bytes, position)
        guard scalar.properties.isAlphabetic || "’‘‑".unicodeScalars.contains(scalar) else { return false }
      }
      position += sequenceLength(byte)
    }
    return true
  }

  /// Whether the word, or what follows a prefix such as `al-`, begins with a capital.
  private func isCapitalised(_ word: Range<Int>) -> Bool {
    if Self.prefixes.begins(bytes, word) { return true }
    let byte = bytes[word.lowerBound]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    let properties = scalar(bytes, word.lowerBound).properties
    return properties.isAlphabetic && !properties.isLowercase
  }
}
