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
  ])
  func statement(text: String, relation: String, expected: String) throws {
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
