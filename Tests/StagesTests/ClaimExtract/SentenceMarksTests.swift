import Testing

@testable import Stages

/// The marks of sentences that were cut out of longer ones.
@Suite struct SentenceMarksTests {
  @Test(arguments: [
    ("the dam broke", "the dam broke"),
    // What a cut leaves at the ends.
    ("a “brother,”", "a “brother”"), ("a \"brother,\"", "a \"brother\""), ("the dam broke –", "the dam broke"),
    (", the dam broke:", "the dam broke"), ("— the dam broke (", "the dam broke"),
    // Marks without the other of their pair.
    ("he called it “a trap", "he called it “a trap”"), ("“the dam broke", "the dam broke"),
    ("a trap” for all", "a trap for all"), ("to bring \"peace.", "to bring \"peace.\""),
    ("gold (or silver", "gold (or silver)"), ("gold (or silver.", "gold (or silver)."), ("UN) court", "UN court"),
    ("an offer ” of help", "an offer of help"),
    ("he said ‘no", "he said ‘no’"), ("he said ‘don’t’ twice", "he said ‘don’t’ twice"),
    // Pairs stay, and a sentence in a quotation begins with a capital.
    ("he said “no (yet)”", "he said “no (yet)”"), ("“honest” is the word", "“Honest” is the word"),
    ("the 5\" pipe", "the 5 pipe"), ("", ""),
  ])
  func paired(text: String, expected: String) {
    #expect(String(decoding: SentenceMarks.paired(Array(text.utf8)), as: UTF8.self) == expected)
  }
}
