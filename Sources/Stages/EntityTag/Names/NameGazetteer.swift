import CLexicons
import Language

enum Gender: UInt8, Sendable { case unknown, masculine, feminine }

struct Office: Sendable {
  var name: String
  var label: EntityLabel
  var gender: Gender
  var isPlural: Bool
  var isTitle: Bool
  var isRole: Bool
  var isGeneral: Bool
  var isCountry: Bool
}

struct NameGazetteer: Sendable {
  var offices: [String: Office] = [:]
  var given: [String: Gender] = [:]
  var countries: [String: String] = [:]
  var adjectives: [String: String] = [:]
  var capitals: Set<String> = []
  var countryNames: [String: String] = [:]

  init() {
    for row in Self.rows(pipe_lexicon_offices()) where row.count >= 7 {
      guard let label = EntityLabel(name: row[2]) else { continue }
      offices[row[0]] = Office(
        name: row[6].isEmpty ? row[0] : row[6], label: label, gender: Self.gender(row[3]), isPlural: row[5] == "plural",
        isTitle: row[1] == "title", isRole: row[1] != "noun", isGeneral: row[1] == "noun",
        isCountry: row[4] == "country")
    }
    for row in Self.rows(pipe_lexicon_given_names()) where row.count >= 2 { given[row[0]] = Self.gender(row[1]) }
    for row in Self.rows(pipe_lexicon_countries()) where row.count >= 8 {
      countryNames[row[0]] = row[1]
      for name in [row[1], row[2]] + row[3].split(separator: "|").map(String.init) where !name.isEmpty {
        countries[name.replacing(".", with: "")] = row[0]
      }
      for name in row[4].split(separator: "|") { adjectives[String(name)] = row[0] }
      for name in row[6].split(separator: "|") { capitals.insert(String(name)) }
    }
  }

  static func gender(_ text: String) -> Gender { text == "m" ? .masculine : text == "f" ? .feminine : .unknown }

  static func rows(_ file: pipe_lexicon) -> [[String]] {
    String(decoding: UnsafeBufferPointer(start: file.start, count: file.count), as: UTF8.self).split(separator: "\n")
      .dropFirst(0).compactMap {
        $0.hasPrefix("#") ? nil : $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
  }

  func titleLength(in words: ArraySlice<String>) -> Int {
    var length = 0
    outer: while length < words.count {
      for n in stride(from: min(4, words.count - length), to: 0, by: -1) {
        let phrase = words[words.startIndex + length..<words.startIndex + length + n]
        if let office = office(phrase.map { $0.lowercased() }[...]), office.isTitle, phrase.first!.isCapitalised {
          length += n; continue outer
        }
      }
      break
    }
    return length
  }
  func office(_ words: ArraySlice<String>) -> Office? { words.count > 5 ? nil : offices[words.joined(separator: " ")] }
  func gender(ofGivenName name: String) -> Gender { given[name] ?? .unknown }
  func country(_ words: ArraySlice<String>, isAdjective: Bool) -> String? {
    let key = words.joined(separator: " ").replacing(".", with: "")
    return isAdjective ? adjectives[key] : countries[key]
  }
  func countryName(_ code: String) -> String { countryNames[code] ?? code }
  func canonicalName(_ words: ArraySlice<String>, _ label: EntityLabel) -> String? { nil }
  func isKnownPlaceOrBody(_ words: ArraySlice<String>) -> Bool {
    country(words, isAdjective: false) != nil || country(words, isAdjective: true) != nil
      || capitals.contains(words.joined(separator: " "))
  }
  func foldedKey(_ word: String) -> String { word.lowercased() }
  func isSameName(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

  func personEvidence(_ words: ArraySlice<String>) -> Float { given[words.first!] != nil ? 2 : 0 }
  func add(_ words: ArraySlice<String>, to scores: inout LabelScores) {
    if country(words, isAdjective: false) != nil { scores[.place] += 4 }
    if words.count == 1, adjectives[words.first!] != nil { scores[.norp] += 3 }
    if capitals.contains(words.joined(separator: " ")) { scores[.place] += 2 }
    if words.count == 1, given[words.first!] != nil { scores[.person] += 0.7 }
  }
  func isRole(_ word: String) -> Bool { offices[word]?.isRole == true }
  func isPlaceOrGivenName(_ words: ArraySlice<String>) -> Bool {
    isKnownPlaceOrBody(words) || words.count == 1 && given[words.first!] != nil
  }
}
