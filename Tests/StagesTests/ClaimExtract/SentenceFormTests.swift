import Testing

@testable import Stages

@Suite struct SentenceFormTests {
  @Test(arguments: [
    ("the dam broke", "The dam broke."), ("the dam broke,", "The dam broke."), ("he said “no.”", "He said “no.”"),
    ("[possibly] the dam broke", "[Possibly] the dam broke."), ("(the) dam broke", "(The) dam broke."),
    ("it broke (in May [2026-05]", "It broke (in May [2026-05]."),
    ("why?", "Why?"), ("“why", "“why."), ("état", "État."), ("a\u{301}", "A\u{301}."), ("it is 5 -;, ", "It is 5."),
    ("he left.]", "He left.]."), ("", ""), ("[", "[."), ("”", "”"),
  ])
  func finished(text: String, expected: String) {
    #expect(SentenceForm.finished(Array(text.utf8)) == expected)
  }

  /// Bytes decide as characters would, also beside marks that join what follows (U+0600) or what comes before (U+0301).
  @Test func bytesAndCharactersAgree() {
    let pieces = [
      "a", "Z", "é", "ß", "1", " ", ".", ",", ";", "-", "?", "!", "\"", "'", "(", ")", "]", "[", "”", "’", "“", "…",
      "\u{301}",
      "\u{600}", "\u{6DD}", "\u{200D}", "\u{20E3}", "ऀ", "한", "👍", "\r", "\n", "\u{85}", "\u{110BD}", "\u{FE0F}",
    ]
    var random = Random(5)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let (bytes, characters) = (SentenceForm.finished(Array(text.utf8)), SentenceForm.finishedByCharacters(text))
      #expect(Array(bytes.utf8) == Array(characters.utf8), "\(text.unicodeScalars.map(\.value))")
    }
  }
}
