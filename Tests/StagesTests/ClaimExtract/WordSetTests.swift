import Testing

@testable import Stages

@Suite struct WordSetTests {
  @Test(arguments: [
    ["no", "not", "never"], ["", "a"], [], ["caf\u{E9}", "tea"], [String(repeating: "x", count: 40)],
  ])
  func holdsItsWordsAndNoOthers(words: [String]) {
    let set = WordSet(Set(words))
    let map = WordMap(Dictionary(uniqueKeysWithValues: words.map { ($0, $0.count) }))
    let others = ["n", "nor", "nevers", "b", "cafe", "cafe\u{301}", "te", "", String(repeating: "x", count: 41)]
    for word in words + others {
      #expect(set.contains(word) == Set(words).contains(word))
      #expect(map[word] == (Set(words).contains(word) ? words.first { $0 == word }?.count : nil))
    }
  }
}
