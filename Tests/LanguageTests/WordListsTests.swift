import Testing

@testable import Language

@Suite struct WordListsTests {
  static let lists = WordLists(
    """
    # A comment.
    [verbs]   # of motion
    go
    come back\tgoal   # with a particle

    [C#]
    x#y
    [verbs]
    leave\tsource\tplace
    """)

  @Test func sectionsAndEntries() {
    #expect(Self.lists.names == ["C#", "verbs"])
    #expect(Self.lists.entries("verbs") == [["go"], ["come back", "goal"], ["leave", "source", "place"]])
    #expect(Self.lists.words("C#") == ["x#y"])
    #expect(Self.lists.entries("nouns").isEmpty)
  }

  @Test func valuesAreSecondFields() {
    #expect(Self.lists.values("verbs") == ["go": "", "come back": "goal", "leave": "source"])
  }
}
