import Pipeline
import Stages
import Testing

/// Texts that are made to be slow or to break something. A stage whose time grew faster than the text would not finish.
@Suite struct NormalizeHostileTests {
  struct Hostile: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let sections: Int

    init(_ name: String, _ text: String, _ sections: Int) {
      testDescription = name
      self.text = text
      self.sections = sections
    }
  }

  static let texts = [
    Hostile("nothing", "", 0),
    Hostile("only line ends", String(repeating: "\n", count: 200_000), 0),
    Hostile("only control characters", String(repeating: "\u{1}\0\u{7F}\u{9F}", count: 50_000), 0),
    Hostile("only invisible characters", String(repeating: "\u{200B}\u{FEFF}\u{AD}", count: 100_000), 0),
    Hostile("only emoji", String(repeating: "🙂👩‍👩‍👧", count: 50_000), 1),
    Hostile("NUL bytes between letters", String(repeating: "a\0", count: 200_000), 1),
    Hostile("one long line", String(repeating: "All work and no play makes a dull text. ", count: 125_000), 1),
    Hostile("combining marks", "a" + String(repeating: "\u{301}\u{323}", count: 250_000), 1),
    Hostile("letters with marks", String(repeating: "e\u{323}\u{301}", count: 100_000), 1),
    Hostile("spaces", String(repeating: " ", count: 1_000_000), 0),
    Hostile("tabs and letters", String(repeating: "a\t", count: 200_000), 1),
    Hostile("short lines", String(repeating: "a\n\n", count: 100_000), 100_000),
    Hostile("labels of lists of links", String(repeating: "Most read\n\n", count: 20_000), 20_000),
    Hostile("bylines", String(repeating: "By Ann Other\n", count: 20_000), 20_000),
    Hostile("one block of broken words", String(repeating: "inter-\n", count: 50_000), 1),
    Hostile("open brackets", String(repeating: "((((((((", count: 20_000) + " — x", 1),
    Hostile("bars", String(repeating: "| ", count: 100_000), 1),
  ]

  @Test(arguments: texts) func text(_ hostile: Hostile) throws {
    let document = try normalized(hostile.text)
    #expect(document.sections.count == hostile.sections)
    let again = try normalized(document.text)
    #expect(again.sections == document.sections)
  }
}
