import Language
import Testing

@testable import Stages

/// Dates that are said in part, in an article of Thursday, 12 March 2026.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct TimeDirectionTests {
  @Test(arguments: [
    // A modal of the verb that the time hangs on.
    ("Ruiz said the dam would open in June.", ["2026-06"]),
    ("The ministry said the ferry could return in August.", ["2026-08"]),
    ("The mayor warned that the bridge might close in May.", ["2026-05"]),
    ("Ruiz said on Monday that the vote would be held on Saturday.", ["2026-03-09", "2026-03-14"]),
    ("Ruiz said the firm would hire a team and open a mine in June.", ["2026-06"]),
    ("The museum opened in June and will close on Sunday.", ["2025-06", "2026-03-15"]),
    // An infinitive of what was planned, ordered, promised or agreed.
    ("The council agreed to sell the harbour by the end of June.", ["2026-06"]),
    ("Ruiz promised on Monday to leave by Saturday.", ["2026-03-09", "2026-03-14"]),
    ("A court ordered the bank to pay by November 3.", ["2026-11-03"]),
    ("Ruiz told reporters that the talks are to resume in May.", ["2026-05"]),
    ("The minister defended a plan to close the mine in June.", ["2026-06"]),
    ("Trains were expected to run again in April.", ["2026-04"]),
    // What was done already.
    ("The bridge fell in June.", ["2025-06"]),
    ("The shop closed on Friday.", ["2026-03-06"]),
    ("Ruiz flew to Oslo to meet the king in June.", ["2025-06"]),
    ("Ruiz said the dam would have opened in June.", ["2025-06"]),
    ("The dam could have opened in June.", ["2025-06"]),
    ("Ruiz managed to sell the farm in June.", ["2025-06"]),
    ("Ruiz will appeal because a judge banned her in June.", ["2025-06"]),
    // A time that describes a thing says nothing of when the verb's event is.
    ("Ruiz said the December vote would be repeated.", ["2025-12"]),
  ])
  func values(text: String, expected: [String]) throws {
    let analysed = try AnalysedText(text)
    let times = analysed.tree.times(of: analysed.document, published: "2026-03-12")
    #expect(times.map(\.time.value) == expected)
  }
}
