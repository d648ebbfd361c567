import Testing

@testable import Language

/// What the program's own lists say of names, by general knowledge.
@Suite struct GazetteerTests {
  let gazetteer = Gazetteer.standard

  @Test(arguments: [
    ("Belarus", "BLR name"), ("Republic of Belarus", "BLR official"), ("Belarusian", "BLR adjective"),
    ("Belarusians", "BLR demonym"), ("U.S.", "USA short"), ("US", "USA short"), ("USA", "USA short"),
    ("U.S.A.", "USA short"), ("America", "USA short"), ("United States of America", "USA official"),
    ("Britons", "GBR demonym"), ("Dutchman", "NLD demonym"), ("Dutch", "NLD adjective"), ("UAE", "ARE short"),
    ("DRC", "COD short"), ("North Korea", "PRK name"), ("South Korea", "KOR name"), ("Korea", "KOR short"),
    ("Iran", "IRN name"), ("Czech Republic", "CZE name"), ("Czechia", "CZE short"), ("Guinea-Bissau", "GNB name"),
    ("Guinea\u{2011}Bissau", "GNB name"), ("Côte d\u{2019}Ivoire", "CIV short"), ("Taiwan", "TWN name"),
    ("Kosovo", "XKX name"), ("Soviet Union", "SUN name"), ("East German", "DDR adjective"),
    ("Abkhazia", "XAB name"), ("Scottish", "GB-SCT adjective"), ("Kyiv", "UKR name"), ("Kiev", "UKR short"),
    ("Washington", "USA name"),
  ])
  func names(_ name: String, _ expected: String) {
    #expect(gazetteer.entries(for: name).contains { "\($0.code ?? "-") \($0.form.rawValue)" == expected })
  }

  @Test(arguments: [
    ("Calif.", "California region GPE USA"), ("Texans", "Texas region NORP USA"), ("Quebec", "Quebec region GPE CAN"),
    ("Chechen", "Chechnya region NORP RUS"), ("St. Petersburg", "St. Petersburg city GPE RUS"),
    ("Kharkov", "Kharkiv city GPE UKR"), ("Sao Paulo", "São Paulo city GPE BRA"), ("Rangoon", "Yangon city GPE MMR"),
    ("Middle East", "Middle East area LOC -"), ("Black Sea", "Black Sea area LOC -"), ("Danube", "Danube area LOC -"),
    ("European", "Europe area NORP -"), ("UN", "United Nations organisation ORG -"),
    ("U.N.", "United Nations organisation ORG -"), ("EU", "European Union organisation ORG -"),
    ("Pentagon", "Department of Defense organisation ORG USA"), ("Kremlin", "Kremlin organisation ORG RUS"),
    ("Reuters", "Reuters media ORG GBR"), ("El Pais", "El País media ORG ESP"),
    ("Bloomberg", "Bloomberg media ORG USA"),
    ("Nornickel", "Norilsk Nickel company ORG RUS"), ("JP Morgan", "JPMorgan Chase company ORG USA"),
    ("GOP", "Republican Party party ORG USA"), ("Hezbollah", "Hezbollah armed ORG -"),
    ("Muslim", "Muslims group NORP -"), ("Wells Fargo", "Wells Fargo company ORG USA"),
  ])
  func placesAndOrganisations(_ name: String, _ expected: String) {
    let found = gazetteer.entries(for: name).map {
      "\($0.name) \($0.kind.rawValue) \($0.label.rawValue) \($0.code ?? "-")"
    }
    #expect(found.contains(expected))
  }

  @Test func marksWhatIsOftenSomethingElse() {
    let ambiguous = { gazetteer.entries(for: $0 as String).filter(\.isAmbiguous).map(\.name) }
    #expect(ambiguous("CA") == ["California"])
    #expect(ambiguous("Reading") == ["Reading"])
    #expect(ambiguous("Apple") == ["Apple"])
    #expect(ambiguous("Apple Inc.").isEmpty)
    #expect(ambiguous("Mark") == ["Mark"])
    #expect(ambiguous("Ngozi").isEmpty)
    #expect(ambiguous("Belarus").isEmpty)
    #expect(gazetteer.entries(for: "Miss").allSatisfy { $0.name != "Mississippi" })
  }

  @Test func keepsCase() {
    #expect(gazetteer.entries(for: "polish").isEmpty)
    #expect(gazetteer.entries(for: "us").isEmpty)
    #expect(gazetteer.entries(forFolded: "BRUSSELS").first?.name == "Brussels")
    #expect(gazetteer.entries(forFolded: "asuncion").contains { $0.kind == .capital })
    #expect(gazetteer.entries(forFolded: "us").isEmpty)
    #expect(gazetteer.entries(forFolded: "US").first?.code == "USA")
  }

  @Test func findsAllThatANameIs() {
    let georgia = gazetteer.entries(for: "Georgia")
    #expect(Set(georgia.map(\.kind)).isSuperset(of: [.country, .givenName]))
    #expect(gazetteer.entries(for: "Jordan").map(\.kind) == [.country, .givenName])
    #expect(Set(gazetteer.entries(for: "Congo").compactMap(\.code)) == ["COD", "COG"])
  }

  @Test func knowsCountriesByCode() {
    #expect(gazetteer.country(code: "UKR")?.name == "Ukraine")
    #expect(gazetteer.country(code: "UKR")?.capitals == ["Kyiv"])
    #expect(gazetteer.country(code: "NLD")?.capitals == ["Amsterdam", "The Hague"])
    #expect(gazetteer.country(code: "UZZ") == nil)
    let independent = ["AFG", "BLR", "CHL", "FJI", "GHA", "NPL", "TUV", "VAT", "ZWE"]
    #expect(independent.allSatisfy { gazetteer.country(code: $0) != nil })
  }

  @Test(arguments: [
    (["North", "Korea", "said"], 0, 2, "North Korea"), (["in", "Guinea", "-", "Bissau"], 1, 3, "Guinea-Bissau"),
    (["Bosnia", "and", "Herzegovina"], 0, 3, "Bosnia and Herzegovina"),
    (["Bosnia", "and", "Serbia"], 0, 1, "Bosnia and Herzegovina"),
    (["Cote", "d\u{2019}Ivoire"], 0, 2, "Ivory Coast"), (["the", "U.S.", "government"], 1, 1, "United States"),
    (["U.S", "officials"], 0, 1, "United States"), (["St.", "Lucia"], 0, 2, "Saint Lucia"),
  ])
  func longestMatches(_ tokens: [String], _ index: Int, _ count: Int, _ name: String) {
    let match = gazetteer.longestMatch(in: tokens, at: index)
    #expect(match?.count == count)
    #expect(match?.values.first?.name == name)
  }

  @Test(
    arguments: [
      (["Bosnia", "and", "Herzegovina"], 3, 3), (["Bosnia", "and", "Serbia"], 1, 1),
      (["Bosnia", "and", "Serbia"], 2, nil),
      (["North", "Korea", "said"], 2, 2), (["North", "Korea", "said"], 3, nil), (["U.S.", "officials"], 2, nil),
      (["Belarus"], 2, nil),
    ] as [([String], Int, Int?)])
  func matchesOfSomeLength(_ tokens: [String], _ fewest: Int, _ count: Int?) {
    #expect(gazetteer.longestMatch(in: tokens, at: 0, atLeast: fewest)?.count == count)
  }

  @Test(arguments: ["North Korea", "U.S.", "Georgia", "Table", "Guinea - Bissau", ""])
  func findsNamesByTheirWords(_ name: String) {
    #expect(
      gazetteer.entries(forWords: name.split(separator: " ").map(String.init)[...]) == gazetteer.entries(for: name))
  }

  @Test func matchesNothing() {
    #expect(gazetteer.longestMatch(in: ["table", "tops"], at: 0) == nil)
    #expect(gazetteer.longestMatch(in: ["North"], at: 0) == nil)
    #expect(gazetteer.longestMatch(in: [""], at: 0) == nil)
  }

  @Test(
    arguments: [
      ("Sviatlana", Gazetteer.Gender.female), ("Alyaksandr", .male), ("Volodymyr", .male), ("Nicolas", .male),
      ("Nicolás", .male), ("María", .female), ("Maria", .female), ("Andrea", .either), ("Robin", .either),
      ("Jean-Pierre", .male), ("Anna-Lena", .female), ("Mohammed", .male), ("Ngozi", .female), ("Yuki", .female),
      ("Sergei", .male), ("Xi", nil), ("Table", nil),
    ] as [(String, Gazetteer.Gender?)])
  func genders(_ name: String, _ gender: Gazetteer.Gender?) {
    #expect(gazetteer.gender(ofGivenName: name) == gender)
  }

  @Test func knowsTitles() {
    #expect(gazetteer.title("President")?.word == "president")
    #expect(gazetteer.title("Gen.")?.full == "general")
    #expect(gazetteer.title("Mrs.")?.gender == .female)
    #expect(gazetteer.title("Pope")?.gender == .male)
    #expect(gazetteer.title("pm") == nil && gazetteer.title("PM")?.full == "prime minister")
    #expect(gazetteer.title("company") == nil)
    let match = gazetteer.longestNoun(in: ["the", "Foreign", "Minister", "Wang"], at: 1)
    #expect(match?.count == 2)
    #expect(gazetteer.longestNoun(in: ["Lt.", "Gen.", "Smith"], at: 0)?.values.first?.full == "lieutenant general")
    #expect(gazetteer.longestNoun(in: ["commander", "-", "in", "-", "chief"], at: 0)?.count == 5)
  }

  @Test(arguments: [
    ("company", EntityLabel.organisation), ("ministry", .organisation), ("regime", .organisation),
    ("country", .geopolitical), ("capital", .geopolitical), ("river", .location), ("envoy", .person),
    ("chief executive", .person), ("CEO", .person), ("airport", .facility), ("economist", .person),
  ])
  func nouns(_ noun: String, _ label: EntityLabel) {
    #expect(gazetteer.referents(ofNoun: noun).first?.label == label)
  }

  /// A miner may be a company; the person comes first.
  @Test(arguments: ["miner", "chief executive", "CEO", "Foreign Minister", "vice-chairman", "PM", "pm", "tables", ""])
  func firstNounIsThatOfAll(_ noun: String) {
    let first = gazetteer.referents(ofNoun: noun).first
    #expect(gazetteer.referent(ofNoun: noun) == first)
    #expect(gazetteer.referent(ofNoun: noun.split(separator: " ").map(String.init)[...]) == first)
  }

  @Test func nounsTellGenderAndLevel() {
    #expect(gazetteer.referents(ofNoun: "spokeswoman").first?.gender == .female)
    #expect(gazetteer.referents(ofNoun: "husband").first?.gender == .male)
    #expect(gazetteer.referents(ofNoun: "capital").first?.level == .city)
    #expect(gazetteer.referents(ofNoun: "province").first?.level == .region)
    #expect(gazetteer.referents(ofNoun: "troops").first?.isPlural == true)
    #expect(gazetteer.referents(ofNoun: "miner").map(\.label) == [.person, .organisation])
  }
}
