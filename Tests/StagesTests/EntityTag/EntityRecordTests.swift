import Pipeline
import Testing

@testable import Stages

/// What is known of each entity besides its mentions.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct EntityRecordTests {
  private func shown(_ text: String) throws -> [String] {
    try TaggedDocument.tagged(text).entities.enumerated().map { index, entity in
      var parts = ["\(Entity.id(at: index)) \(entity.label) \(entity.name) \(entity.mentions)"]
      if !entity.aliases.isEmpty { parts.append("also \(entity.aliases.joined(separator: ", "))") }
      if !entity.roles.isEmpty { parts.append("as \(entity.roles.joined(separator: ", "))") }
      if let country = entity.country { parts.append(country) }
      return parts.joined(separator: "; ")
    }
  }

  @Test func idsFollowTheOrderOfAppearance() throws {
    #expect(
      try shown("Lane left Minsk. In Warsaw, Maria Lane met Peter Novak. Novak smiled.") == [
        "e1 PERSON Maria Lane 2; also Lane", "e2 GPE Minsk 1", "e3 GPE Warsaw 1", "e4 PERSON Peter Novak 2; also Novak",
      ])
  }

  @Test func theFullestFormIsTheName() throws {
    #expect(
      try shown("Lane spoke. Then Maria Anna Lane wept. Maria Lane left.") == [
        "e1 PERSON Maria Anna Lane 3; also Lane, Maria Lane"
      ])
  }

  @Test func countriesHaveTheirUsualNameAndCode() throws {
    #expect(
      try shown("The U.S. said no. American officials left, and America slept.") == [
        "e1 GPE United States 3; also U.S., American, America; USA"
      ])
    #expect(
      try shown("Belarusian officials said no. Belarus was quiet.") == [
        "e1 GPE Belarus 2; also Belarusian; BLR"
      ])
  }

  @Test func aCapitalMayStandForItsGovernment() throws {
    let document = try TaggedDocument.tagged("Poland waited. Minsk rejected the plan of Belarus.")
    #expect(document.entities.map(\.name) == ["Poland", "Minsk", "Belarus"])
    #expect(document.entities.map(\.metonymOf) == [nil, 2, nil])
    let town = try TaggedDocument.tagged("They met in Minsk. Belarus paid for the hall.")
    #expect(town.entities.map(\.metonymOf) == [nil, nil])
  }

  @Test func valuesAreNormal() throws {
    let document = try TaggedDocument.tagged(
      "She paid $20 million on Monday for 12 percent.", metadata: ["published": .string("2026-02-11")])
    let values = document.mentions.filter { $0.entity == nil }.map { "\(document.text(of: $0)): \($0.value ?? "none")" }
    #expect(values == ["$20 million: 20000000 USD", "Monday: 2026-02-09", "12 percent: 12 %"])
  }

  /// A date within a token, and one that a name of the model runs into.
  @Test(arguments: [
    ("Her note says:30 December is best.", "30 December: 2026-12-30"),
    ("The file is under example.com/notes-2024-05-06 for all.", "2024-05-06: 2024-05-06"),
    ("The fair comes to Oslo Nov 18-Dec 19, 2025.", "Nov 18-Dec 19, 2025: 2025-11-18/2025-12-19"),
  ])
  func timesAreWhatTheirWordsAre(_ text: String, _ expected: String) throws {
    let document = try TaggedDocument.tagged(text, metadata: ["published": .string("2026-12-11")])
    let times = document.mentions.filter { $0.label == "DATE" }.map {
      "\(document.text(of: $0)): \($0.value ?? "none")"
    }
    #expect(times == [expected])
  }

  @Test func rolesAreWhatPeopleAreCalled() throws {
    #expect(
      try shown("Prime Minister Helen Clark, a former teacher, resigned. Clark is the chairwoman.") == [
        "e1 PERSON Helen Clark 4; also Clark; as Prime Minister, former teacher, chairwoman"
      ])
  }

  @Test func pronounsCountAsMentions() throws {
    #expect(
      try shown("Maria Lane wept. She was tired, and her brother knew it.") == ["e1 PERSON Maria Lane 3"])
  }

  @Test func whatHasNoNameNeedsTwoMentions() throws {
    #expect(try shown("A man fell. Nobody saw the rain.") == [])
    #expect(try shown("A man fell into the river. He drowned.") == ["e1 PERSON A man 2"])
  }

  @Test func everyMentionOfAnEntityHasItsSieve() throws {
    let document = try TaggedDocument.tagged("Maria Lane wept. Lane was tired. She left.")
    #expect(document.mentions.map(\.link) == [nil, "head", "pronoun"])
    #expect(document.mentions.map(\.kind) == [.name, .name, .pronoun])
    #expect(document.mentions.map(\.entity) == [0, 0, 0])
  }

  @Test func withoutResolvingTheModelsNamesStay() throws {
    var options = EntityTag.Options()
    options.resolve = false
    let document = try TaggedDocument.tagged("Maria Lane wept. Lane was tired.", options)
    #expect(document.entities.isEmpty)
    #expect(document.mentions.allSatisfy { $0.entity == nil && $0.link == nil })
  }

  @Test func equalTextsGiveEqualRecords() throws {
    let text = "Maria Lane of Nutrien met Peter Novak in Minsk. She said the company would sue him."
    let first = try TaggedDocument.tagged(text)
    for _ in 0..<3 {
      let next = try TaggedDocument.tagged(text)
      #expect(next.mentions == first.mentions)
      #expect(next.entities == first.entities)
    }
  }

  @Test func anEmptyDocumentHasNone() throws {
    let document = try TaggedDocument.tagged("")
    #expect(document.mentions.isEmpty && document.entities.isEmpty)
  }
}
