import Language

/// Grammatical gender of who is meant, as far as it is known.
enum Gender: UInt8, Sendable {
  case unknown, masculine, feminine

  init(_ gender: Gazetteer.Gender?) {
    switch gender {
    case .male: self = .masculine
    case .female: self = .feminine
    case .either, nil: self = .unknown
    }
  }
}

/// What rules on names ask of the gazetteer.
struct NameGazetteer: Sendable {
  let gazetteer: Gazetteer
  /// Whether it holds names of a user's file.
  let hasOwnNames: Bool

  /// The number of words at the begin that are titles: `Lt. Col.`, `President`, `Prime Minister`.
  func titleLength(in words: ArraySlice<String>) -> Int {
    var next = words.startIndex
    while next < words.endIndex, words[next].isCapitalised,
      let match = gazetteer.longestNoun(in: words, at: next),
      match.values.contains(where: { $0.kind == .title })
    { next += match.count }
    return next - words.startIndex
  }

  /// Words of the longest title, role or other noun.
  static let longestOffice = 6

  /// What a title, a role or another noun stands for; a person if it may.
  func office(_ words: ArraySlice<String>) -> Gazetteer.TypeNoun? {
    words.count > Self.longestOffice ? nil : gazetteer.referent(ofNoun: words)
  }

  func office(_ word: String) -> Gazetteer.TypeNoun? { gazetteer.referent(ofNoun: word) }

  func isRole(_ word: String) -> Bool { office(word)?.label == .person }

  func isGivenName(_ word: String) -> Bool { gazetteer.gender(ofGivenName: word) != nil }

  func gender(ofGivenName name: String) -> Gender { Gender(gazetteer.gender(ofGivenName: name)) }

  /// The code of the country that a name or an adjective stands for; nil for names of several things.
  func country(_ words: ArraySlice<String>, isAdjective: Bool) -> String? {
    let entries = gazetteer.entries(forWords: words).filter {
      $0.label == .geopolitical || $0.label == .group
    }
    let countries = entries.filter { $0.kind == .country }
    guard let first = countries.first else { return nil }
    if isAdjective { return first.form == .adjective || first.form == .demonym ? first.code : nil }
    guard first.form != .adjective, first.form != .demonym,
      entries.allSatisfy({ $0.kind == .country || $0.kind == .capital })
    else { return nil }
    return first.code
  }

  /// The code of the country whose capital, or whose government's seat, has the name.
  func countryOfCapital(_ words: ArraySlice<String>) -> String? {
    gazetteer.entries(forWords: words).first { $0.kind == .capital }?.code
  }

  /// What a user's file calls what the name stands for.
  func ownName(_ name: String) -> String? {
    hasOwnNames ? gazetteer.entries(for: name).first { $0.kind == .user }?.name : nil
  }

  func countryName(_ code: String) -> String { gazetteer.country(code: code)?.name ?? code }

  /// The usual name of what an organisation, a town or an area is called by another.
  func canonicalName(_ words: ArraySlice<String>, _ label: EntityLabel) -> String? {
    let entries = gazetteer.entries(forWords: words).filter { $0.label == label && !$0.isAmbiguous }
    return entries.count == 1 ? entries[0].name : nil
  }

  /// A state, a town or an organisation that has parts with names of their own.
  func isKnownPlaceOrBody(_ words: ArraySlice<String>) -> Bool {
    gazetteer.entries(forWords: words).contains { $0.kind != .givenName && $0.kind != .company }
  }

  /// A country, and something else too: Georgia.
  func isAlsoCountry(_ words: ArraySlice<String>) -> Bool {
    let entries = gazetteer.entries(forWords: words)
    return entries.count > 1 && entries.contains { $0.kind == .country }
  }

  func isPlace(_ words: ArraySlice<String>) -> Bool {
    gazetteer.entries(forWords: words).contains { $0.label == .geopolitical }
  }

  func isPlaceOrGivenName(_ words: ArraySlice<String>) -> Bool {
    gazetteer.entries(forWords: words).contains {
      $0.kind == .givenName || $0.label == .geopolitical || $0.label == .location
    }
  }

  /// The longest name at a token that stands for one thing only, with its label.
  ///
  /// - Parameter fewest: tokens; where no name is so long, most tokens need no further look-up.
  func surelyKnown(_ words: [String], at token: Int, atLeast fewest: Int = 1) -> (count: Int, label: EntityLabel)? {
    guard let match = gazetteer.longestMatch(in: words, at: token, atLeast: fewest), match.values.count == 1,
      let entry = match.values.first,
      !entry.isAmbiguous, entry.kind != .givenName
    else { return nil }
    return (match.count, entry.form == .adjective || entry.form == .demonym ? .group : entry.label)
  }

  /// What speaks for a name of a person in its words: a given name in front.
  func personEvidence(_ words: ArraySlice<String>) -> Float {
    guard words.count > 1 else { return 0 }
    return gazetteer.entries(forWords: words.prefix(1)).contains { $0.kind == .givenName } ? 2.5 : 0
  }

  /// What the gazetteer says of the whole name. One that stands for several things says less.
  func add(_ words: ArraySlice<String>, to scores: inout LabelScores) {
    let entries = gazetteer.entries(forWords: words)
    for entry in entries {
      let isSure = entries.count == 1 && !entry.isAmbiguous
      switch entry.kind {
      case .user: scores[entry.label] += 20
      case .givenName: scores[.person] += isSure ? 2 : 0.5
      case .country where entry.form == .adjective || entry.form == .demonym: scores[.group] += isSure ? 4 : 2
      default: scores[entry.label] += isSure ? 4 : 1
      }
    }
  }
}
