import Language
import Testing

@testable import Stages

@Suite struct LabelScoresTests {
  @Test func scoresAddUpByLabel() {
    var a = LabelScores()
    a[.person] += 2
    a[.organisation] -= 1
    var b = LabelScores()
    b[.organisation] += 4
    let sum = a + b
    #expect(sum[.person] == 2)
    #expect(sum[.organisation] == 3)
    #expect(sum[.cardinal] == 0)
    let difference = a - b
    #expect(difference[.person] == 2)
    #expect(difference[.organisation] == -5)
    #expect((b * 0.5)[.organisation] == 2)
  }

  @Test func theBestIsTheHighest() {
    for label in EntityLabel.allCases {
      var scores = LabelScores()
      scores[label] = 0.1
      #expect(scores.best == label)
    }
  }

  @Test func theFirstOfEqualsIsBest() {
    var scores = LabelScores()
    #expect(scores.best == .person)
    scores[.location] = 1
    scores[.organisation] = 1
    #expect(scores.best == .organisation)
    for label in EntityLabel.allCases { scores[label] = -2 }
    scores[.date] = -1
    #expect(scores.best == .date)
  }
}

@Suite struct NameListTests {
  private func list(_ ranges: Range<Int>...) -> NameList {
    NameList(ranges.map { NameSpan($0, .person) }, tokens: 10)
  }

  @Test func spansAreInTextOrder() {
    #expect(list(5..<7, 0..<2, 2..<3).spans.map(\.tokens) == [0..<2, 2..<3, 5..<7])
  }

  @Test func ofOverlappingSpansTheFirstAndLongerStays() {
    #expect(list(1..<3, 2..<5, 5..<6).spans.map(\.tokens) == [1..<3, 5..<6])
    #expect(list(1..<2, 1..<4, 3..<5).spans.map(\.tokens) == [1..<4])
    #expect(list(2..<2, 3..<4).spans.map(\.tokens) == [3..<4])
  }

  @Test func addedSpansTouchNone() {
    var names = list(2..<4)
    names.add([NameSpan(3..<5, .organisation), NameSpan(4..<5, .organisation), NameSpan(0..<3, .event)])
    #expect(names.spans.map(\.tokens) == [2..<4, 4..<5])
    #expect(names.spans.map(\.label) == [.person, .organisation])
  }

  @Test func spansAreFoundByToken() {
    var names = list(1..<3, 5..<6)
    #expect((-1...10).map { names.index(at: $0) } == [nil, nil, 0, 0, nil, nil, 1, nil, nil, nil, nil, nil])
    names.relabel(1, .location)
    #expect(names.span(at: 5)?.label == .location)
    #expect(names.span(at: 4) == nil)
    names.replace(by: [])
    #expect(names.index(at: 1) == nil)
  }

  @Test func overOtherTokensANameKeepsWhatIsKnownOfIt() {
    let span = NameSpan(1..<3, .person, rival: .organisation, margin: 2).over(2..<3)
    #expect(span == NameSpan(2..<3, .person, rival: .organisation, margin: 2))
    #expect(NameSpan(1..<3, .event).rival == .event)
  }
}

@Suite struct PronounTests {
  @Test(
    arguments: [
      ("i", .first, false, false), ("myself", .first, true, false), ("our", .firstPlural, false, true),
      ("he", .masculine, false, false), ("his", .masculine, false, true), ("himself", .masculine, true, false),
      ("hers", .feminine, false, true), ("it", .neuter, false, false),
      ("its", .neuter, false, true), ("itself", .neuter, true, false), ("them", .plural, false, false),
      ("themselves", .plural, true, false),
    ] as [(String, Pronoun.Person, Bool, Bool)])
  func knowsPersonAndUse(_ word: String, _ person: Pronoun.Person, _ isReflexive: Bool, _ isPossessive: Bool) throws {
    let pronoun = try #require(Pronoun(word))
    #expect(pronoun.person == person)
    #expect(pronoun.isReflexive == isReflexive)
    #expect(pronoun.isPossessive == isPossessive)
  }

  @Test(arguments: ["you", "your", "who", "this", "one", "He", "", "it's"])
  func nothingElseIsOne(_ word: String) {
    #expect(Pronoun(word) == nil)
  }

  @Test func genders() {
    #expect(
      ["he", "hers", "it", "they", "we"].map { Pronoun($0)?.gender } == [
        .masculine, .feminine, .unknown, .unknown, .unknown,
      ])
  }
}
