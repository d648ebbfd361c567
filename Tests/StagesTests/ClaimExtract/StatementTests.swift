import Testing

@testable import Stages

/// Claims as sentences that stand alone.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct StatementTests {
  @Test(arguments: [
    ("The bank gave the farmers a loan.", "gave", "The bank gave the farmers a loan."),
    // Negations and hedges are kept, with the spaces of the text.
    ("The valve can't open.", "can't open", "The valve can't open."),
    ("In May, the dam may break.", "may break", "In May [2026-05], the dam may break."),
    // Pronouns and first names.
    (
      "Maria Lane left the party. She sold her house.", "sold", "[Maria Lane] sold [Maria Lane's] house."
    ),
    (
      "The clerk came home only to be arrested.", "only to be arrested", "[The clerk] [came] only to be arrested."
    ),
    ("The clerk left without paying the bill.", "paying", "[The clerk] [was not] paying the bill."),
    // Days.
    ("The dam broke yesterday.", "broke", "The dam broke [on 2026-02-10]."),
    ("The dam broke on Monday.", "broke", "The dam broke on Monday [2026-02-09]."),
    ("The dam broke on 9 February 2026.", "broke", "The dam broke on 9 February 2026."),
    // Subjects that stand elsewhere, and verbs that are no sentence alone.
    ("The army burned the village and killed the elders.", "killed", "[The army] killed the elders."),
    ("Sanctions imposed in 2021 hurt the firm.", "imposed", "[Sanctions] [were] imposed in 2021."),
    ("The dam, which cost a fortune, broke.", "cost", "[The dam] cost a fortune."),
    ("Ann Lee, a lawyer, left.", "-", "Ann Lee [is] a lawyer."),
    // What stands outside of the clause and makes it less firm.
    ("It is possible that the dam broke.", "broke", "[Possibly] the dam broke."),
    ("She does not think that the plan works.", "works", "[It is not so that] the plan works."),
    ("The test does not show that the valve works.", "works", "[It is open whether] the valve works."),
    ("The mayor urged residents to leave.", "to leave", "[Residents] [should] leave."),
    // Conditions and content.
    ("If the dam breaks, the town will flood.", "will flood", "If the dam breaks, the town will flood."),
    ("The mayor said that the dam broke.", "said", "The mayor said that the dam broke."),
    ("The ministry denied wrongdoing.", "wrongdoing", "[The ministry denied:] wrongdoing."),
    // What stands between a subject and its verb goes with its commas.
    ("The sanctions, imposed in 2021, hurt the firm.", "hurt", "The sanctions hurt the firm."),
    ("There are no signals from Oslo.", "are", "There are no signals from Oslo."),
    ("It is easy to close the valve.", "is", "It is easy to close the valve."),
    // A conjunction joins the clause to another, and is no part of it alone.
    ("The town flooded because the dam broke.", "broke", "The dam broke."),
    ("The town flooded, in part because the dam broke.", "broke", "The dam broke."),
    // A verb that hedges needs no second hedge.
    ("It is possible that the dam may break.", "may break", "The dam may break."),
    // Small words between the parts.
    ("The army left the town and can do so again.", "can do so", "[The army] can do so again."),
    ("The mayor herself opened the gate.", "opened", "The mayor herself opened the gate."),
    ("Critics say that the road is still a risk.", "is still", "The road is still a risk."),
    (
      "The council focused on mending roads, rather than building bridges.", "focused",
      "The council focused on mending roads, rather than building bridges."
    ),
    // A verb or adjective that is none of a sentence.
    (
      "The talks went on, with the future of the border still uncertain.", "still uncertain",
      "The future of the border [was] still uncertain."
    ),
    // Where and when a relative clause lies.
    ("They left the village where the rebels found the gold.", "found", "The rebels found the gold [in the village]."),
    // Each preposition of a list.
    ("The plant depends on coal or on gas.", "depends", "The plant depends on coal or on gas."),
    // Marks of what was cut.
    ("The king called him a “brother,” and left.", "called", "The king called him a “brother”."),
  ])
  func statement(text: String, relation: String, expected: String) throws {
    let claims = try ClaimRecords.claims(of: text, published: "2026-02-11") { $0.minimumConfidence = 0 }
    #expect(claims.about(relation)?["statement"] == expected)
  }

  /// A list that was split: each claim has its own item and what governs it, and a verb that agrees.
  @Test(arguments: [
    (
      "The valley depends on foreign aid, cheap loans and old treaties.", "depends",
      [
        "The valley depends on foreign aid.", "The valley depends on cheap loans.",
        "The valley depends on old treaties.",
      ]
    ),
    ("Peru and Chile are among the buyers.", "are", ["Peru [is] among the buyers.", "Chile [is] among the buyers."]),
    (
      "The driver and the guards were hurt.", "were hurt", ["The driver [was] hurt.", "The guards were hurt."]
    ),
    (
      "Both Norway and Iceland have closed the port.", "have closed",
      ["Norway [has] closed the port.", "Iceland [has] closed the port."]
    ),
  ])
  func lists(text: String, relation: String, expected: [String]) throws {
    let claims = try ClaimRecords.claims(of: text, published: "2026-02-11") { $0.minimumConfidence = 0 }
    let statements = claims.filter { $0["relation.text"] == relation }.compactMap { $0["statement"] }
    #expect(statements == expected)
  }

  /// Who "I" is, with verbs that agree, and names as the text has them.
  @Test(arguments: [
    ("“I've sold the farm,” Ann Lee said.", "'ve sold", "[Ann Lee] [has] sold the farm."),
    ("“I don't think it matters,” Ann Lee said.", "said", "“[Ann Lee] [does] not think it matters,” Ann Lee said."),
    ("“But I'll fight on,” Ann Lee said.", "said", "“[Ann Lee] will fight on,” Ann Lee said."),
    (
      "The United Nations sent a team. It opened its office.", "opened",
      "[The United Nations] opened [the United Nations'] office."
    ),
    ("My client came home. He spelled his name.", "spelled", "He spelled his name."),
    (
      "The farmers left. Their carts stayed behind.", "stayed", "[The farmers'] carts stayed behind."
    ),
    ("The judge, whose brother owns the mine, resigned.", "owns", "[The judge's] brother owns the mine."),
  ])
  func names(text: String, relation: String, expected: String) throws {
    let claims = try ClaimRecords.claims(of: text, published: "2026-02-11") { $0.minimumConfidence = 0 }
    #expect(claims.about(relation)?["statement"] == expected)
  }

  /// The text's own brackets, which are no insertions of the statement.
  @Test(arguments: [
    ("The clerk said [she] would resign.", "said", "The clerk said ([the clerk]) would resign."),
    ("“[The] dam broke,” said Ruiz.", "broke", "The dam broke."),
    ("“[The] dam broke,” said Ruiz.", "said", "“(The) dam broke,” said Ruiz."),
    ("“We [the farmers] will march,” said Ruiz.", "said", "“We (the farmers) will march,” said Ruiz."),
    ("“We [the farmers] will march,” said Ruiz.", "will march", "We will march."),
    ("The mayor said the dam [which he built] was old.", "was", "The dam was old."),
  ])
  func brackets(text: String, relation: String, expected: String) throws {
    let claims = try ClaimRecords.claims(of: text, published: "2026-02-11") { $0.minimumConfidence = 0 }
    #expect(claims.about(relation)?["statement"] == expected)
  }

  /// Once for each person and title.
  @Test func titlesAreClaimedOnce() throws {
    let claims = try ClaimRecords.claims(
      of: "Mayor Ann Lee left. Mayor Ann Lee came back. Judge Ann Lee stayed. Mayor Tom Park stayed.",
      published: "2026-02-11"
    ) { $0.minimumConfidence = 0 }
    let titles = claims.filter { $0["rule"] == "title" }.compactMap { $0["statement"] }
    #expect(titles == ["Ann Lee [is] Mayor.", "Ann Lee [is] Judge.", "Tom Park [is] Mayor."])
  }

  @Test func theAuthorIsI() throws {
    let claims = try ClaimRecords.claims(of: "I wrote about the dam in 2021.", authors: ["Ann Lee"])
    #expect(claims.first?["statement"] == "[Ann Lee] wrote about the dam in 2021.")
  }

  @Test func longPartsEnd() throws {
    let list = (0..<200).map { _ in "big" }.joined(separator: " ")
    let claims = try ClaimRecords.claims(of: "The firm sold \(list) ships.") { $0.minimumConfidence = 0 }
    #expect(claims.allSatisfy { $0["statement"].utf8.count < 1000 })
  }
}
