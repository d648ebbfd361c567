import Testing

@testable import Pipeline
@testable import Stages

/// What is found in sentences, against what a reader finds.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct ClauseTests {
  @Test(arguments: ClauseTables.all.map(\.name))
  func clauses(of construction: String) throws {
    let table = try #require(ClauseTables.all.first { $0.name == construction }?.table)
    for (sentence, expected) in table {
      #expect(try ClauseNotation.clauses(of: sentence) == expected, "\(sentence)")
    }
  }
}
