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
  public func entries(for name: some StringProtocol) -> [Entry] { entries(forName: String(name)) }

  /// All that a name of several words stands for.
  public func entries(forWords words: ArraySlice<String>) -> [Entry] {
    Self.withKey(words) { index.values($0).map { entries[$0] } }
  }

  /// All that the name stands for without regard to case, diacritics and dots: "BRUSSELS", "Brasília". Acronyms are
  /// found in capitals only.
  public func entries(forFolded name: some StringProtocol) -> [Entry] {
    entries(forFoldedName: String(name))
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
  public func gender(ofGivenName name: some StringProtocol) -> Gender? { gender(ofName: String(name)) }

  /// What a title before a name is: "Gen.", "President", "Lt. Col.".
  public func title(_ words: some StringProtocol) -> TypeNoun? {
    referents(ofNoun: words).first { $0.kind == .title }
  }

  /// What a noun in the singular stands for, persons first: "miner" may be a person and a company. Abbreviations are
  /// found in their own case only.
  public func referents(ofNoun words: some StringProtocol) -> [TypeNoun] {
    Self.withKey(String(words)) { nouns(numbered: index.nounValues($0)) }
  }

  /// The first of ``referents(ofNoun:)``.
  public func referent(ofNoun word: String) -> TypeNoun? {
    Self.withKey(word) { referent(ofKey: $0) }
  }

  /// The same of a noun of several words.
  public func referent(ofNoun words: ArraySlice<String>) -> TypeNoun? {
    Self.withKey(words) { referent(ofKey: $0) }
  }

  private func referent(ofKey key: ByteString) -> TypeNoun? {
    index.firstNounValue(key) { nouns[$0].label == .person }.map { nouns[$0] }
  }

  /// Persons first.
  func nouns(numbered numbers: [Int]) -> [TypeNoun] {
    let values = numbers.map { nouns[$0] }
    return values.count < 2
      ? values : values.filter { $0.label == .person } + values.filter { $0.label != .person }
  }

  private func entries(forName name: String) -> [Entry] {
    Self.withKey(name) { index.values($0).map { entries[$0] } }
  }

  private func entries(forFoldedName name: String) -> [Entry] {
    Self.withKey(name) { index.valuesFolded($0).map { entries[$0] } }
  }

  private func gender(ofName name: String) -> Gender? {
    if let gender = Self.gender(entries(forName: name)) ?? Self.gender(entries(forFoldedName: name)) { return gender }
    // Hyphens of ASCII, and U+2010 and U+2011, which begin with E2.
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }),
      let hyphen = name.firstIndex(where: { "-\u{2010}\u{2011}".contains($0) }), hyphen > name.startIndex
    else { return nil }
    return gender(ofName: String(name[..<hyphen]))
  }

  /// That of all entries with a gender; `either` where they differ.
  private static func gender(_ entries: [Entry]) -> Gender? {
    var found: Gender?
    for entry in entries {
      guard let gender = entry.gender else { continue }
      if let found, found != gender { return .either }
      found = gender
    }
    return found
  }

  // Inlined, since a closure that is handed on holds a copy of the gazetteer, which counts its references.
  @inline(__always)
  private static func withKey<Result>(_ name: String, _ body: (ByteString) -> Result) -> Result {
    var text = name
    return text.withUTF8 { bytes in
      // A plain word, as most are, is its own key.
      if NameKey.isPlain(bytes) { return body(bytes) }
      var key: [UInt8] = []
      NameKey.append(bytes, to: &key)
      return key.withUnsafeBufferPointer(body)
    }
  }

  /// The key of the words with blanks between them.
  @inline(__always)
  private static func withKey<Result>(_ words: ArraySlice<String>, _ body: (ByteString) -> Result) -> Result {
    if words.count == 1 { return withKey(words[words.startIndex], body) }
    var key: [UInt8] = []
    for var word in words { word.withUTF8 { NameKey.append($0, to: &key) } }
    return key.withUnsafeBufferPointer(body)
  }
}
