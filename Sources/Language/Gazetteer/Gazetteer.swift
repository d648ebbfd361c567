/// Names of countries, places and organisations, given names, and the titles and nouns that tell what they stand for.
///
/// ```swift
/// let gazetteer = Gazetteer.standard
/// gazetteer.entries(for: "U.S.").first?.code                    // "USA"
/// gazetteer.entries(for: "Georgia").map(\.kind)                 // [.country, .region, .givenName]
/// gazetteer.longestMatch(in: ["North", "Korea", "said"], at: 0)  // two tokens
/// gazetteer.gender(ofGivenName: "Sviatlana")                    // .female
/// gazetteer.referents(ofNoun: "company").first?.label           // .organisation
/// ```
///
/// Names are found whatever their hyphens, apostrophes and spaces, and with or without the dots of initials. A value
/// never changes once it is built, so one serves all threads.
public struct Gazetteer: Sendable {
  /// Tokens of the longest name that is looked for.
  public static let longestName = 12

  /// What the program's own files hold; loaded at the first use.
  public static let standard = Gazetteer(embedded: ())

  var index: NameIndex
  var entries: [Entry] = []
  var nouns: [TypeNoun] = []
  public internal(set) var countries: [Country] = []
  /// Memory to reuse while names are added.
  var key: [UInt8] = []

  /// All that the name stands for, in its own case: "Polish" is found, "polish" is not.
  public func entries(for name: some StringProtocol) -> [Entry] {
    Self.withKey(name) { index.values($0).map { entries[$0] } }
  }

  /// All that a name of several words stands for.
  public func entries(forWords words: ArraySlice<String>) -> [Entry] {
    Self.withKey(words) { index.values($0).map { entries[$0] } }
  }

  /// All that the name stands for without regard to case, diacritics and dots: "BRUSSELS", "Brasília". Acronyms are
  /// found in capitals only.
  public func entries(forFolded name: some StringProtocol) -> [Entry] {
    Self.withKey(name) { index.valuesFolded($0).map { entries[$0] } }
  }

  /// The country of an ISO 3166-1 alpha-3 code, or of one that `countries.csv` has for states without.
  public func country(code: some StringProtocol) -> Country? {
    // Sorted by code.
    var (low, high) = (0, countries.count)
    while low < high {
      let middle = (low + high) / 2
      if countries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < countries.count && countries[low].code == code ? countries[low] : nil
  }

  /// - Returns: nil for a name that is not known; of one with hyphens, the first part decides where the whole is not.
  public func gender(ofGivenName name: some StringProtocol) -> Gender? {
    var found = Set(entries(for: name).compactMap(\.gender))
    if found.isEmpty { found = Set(entries(forFolded: name).compactMap(\.gender)) }
    if found.isEmpty, let hyphen = name.firstIndex(where: { "-\u{2010}\u{2011}".contains($0) }),
      hyphen > name.startIndex
    {
      return gender(ofGivenName: name[..<hyphen])
    }
    return found.count > 1 ? .either : found.first
  }

  /// What a title before a name is: "Gen.", "President", "Lt. Col.".
  public func title(_ words: some StringProtocol) -> TypeNoun? {
    referents(ofNoun: words).first { $0.kind == .title }
  }

  /// What a noun in the singular stands for, persons first: "miner" may be a person and a company. Abbreviations are
  /// found in their own case only.
  public func referents(ofNoun words: some StringProtocol) -> [TypeNoun] {
    Self.withKey(words) { nouns(numbered: index.nounValues($0)) }
  }

  /// The first of ``referents(ofNoun:)`` of a noun of several words.
  public func referent(ofNoun words: some Collection<String>) -> TypeNoun? {
    Self.withKey(words) { key in
      index.firstNounValue(key) { nouns[$0].label == .person }.map { nouns[$0] }
    }
  }

  /// Persons first.
  func nouns(numbered numbers: [Int]) -> [TypeNoun] {
    let values = numbers.map { nouns[$0] }
    return values.count < 2
      ? values : values.filter { $0.label == .person } + values.filter { $0.label != .person }
  }

  private static func withKey<Result>(_ name: some StringProtocol, _ body: (ByteString) -> Result) -> Result {
    withKey(CollectionOfOne(String(name)), body)
  }

  /// The key of the words with blanks between them. A plain word, as most are, is its own, without copying.
  private static func withKey<Result>(_ words: some Collection<String>, _ body: (ByteString) -> Result) -> Result {
    if words.count == 1, var word = words.first {
      let result = word.withUTF8 { NameKey.isPlain($0) ? body($0) : nil }
      if let result { return result }
    }
    var key: [UInt8] = []
    for var word in words { word.withUTF8 { NameKey.append($0, to: &key) } }
    return key.withUnsafeBufferPointer(body)
  }
}
