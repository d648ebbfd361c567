import Testing

@testable import Stages

/// What words look like, where bytes stand for characters.
@Suite struct WordShapeTests {
  @Test(arguments: [
    ("a@b.org", true), ("@b", true), ("@", false), ("http://b.org", true), ("x://", true), ("www.b.org", true),
    ("www", false), ("http:/b", false), ("a:/x/", false), (":x//", false), ("and/or", false), ("3:1", false),
    ("", false), ("Zürich", false),
  ])
  func addresses(_ word: String, _ isAddress: Bool) { #expect(word.isAddress == isAddress) }

  @Test(arguments: [("38th", true), ("½", true), ("٣", true), ("Ⅳ", true), ("th3", false), ("é1", false), ("", false)])
  func numbers(_ word: String, _ isNumber: Bool) { #expect(word.beginsWithNumber == isNumber) }

  @Test(arguments: [
    ("'s", true), ("\u{2019}s", true), ("'", true), ("\u{2019}", true), ("'S", false), ("s'", false),
    ("\u{201C}", false),
    ("'sa", false), ("", false),
  ])
  func possessives(_ word: String, _ isEnding: Bool) { #expect(word.isPossessiveEnding == isEnding) }

  @Test func dots() {
    #expect("U.S.".withoutDots == "US")
    #expect("Évora".withoutDots == "Évora")
    #expect(".".withoutDots == "")
  }
}
