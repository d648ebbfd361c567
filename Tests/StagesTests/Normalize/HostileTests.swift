import Pipeline
import Stages
import Testing

/// Texts that are made to be slow or to break something. A stage whose time grew faster than the text would not finish.
@Suite struct NormalizeHostileTests {
  static let texts: [(name: String, text: String, sections: Int)] = [
    ("nothing", "", 0),
    ("only line ends", String(repeating: "\n", count: 200_000), 0),
    ("only control characters", String(repeating: "\u{1}\0\u{7F}\u{9F}", count: 50_000), 0),
    ("only invisible characters", String(repeating: "\u{200B}\u{FEFF}\u{AD}", count: 100_000), 0),
    ("only emoji", String(repeating: "🙂👩‍👩‍👧", count: 50_000), 1),
    ("NUL bytes between letters", String(repeating: "a\0", count: 200_000), 1),
    ("one long line", String(repeating: "All work and no play makes a dull text. ", count: 125_000), 1),
    ("combining marks", "a" + String(repeating: "\u{301}\u{323}", count: 250_000), 1),
    ("letters with marks", String(repeating: "e\u{323}\u{301}", count: 100_000), 1),
    ("spaces", String(repeating: " ", count: 1_000_000), 0),
    ("tabs and letters", String(repeating: "a\t", count: 200_000), 1),
    ("short lines", String(repeating: "a\n\n", count: 100_000), 100_000),
    ("labels of lists of links", String(repeating: "Most read\n\n", count: 20_000), 20_000),
    ("bylines", String(repeating: "By Ann Other\n", count: 20_000), 20_000),
    ("one block of broken words", String(repeating: "inter-\n", count: 50_000), 1),
    ("open brackets", String(repeating: "((((((((", count: 20_000) + " — x", 1),
    ("bars", String(repeating: "| ", count: 100_000), 1),
  ]

  @Test(arguments: texts) func text(_ name: String, _ text: String, _ sections: Int) throws {
    let document = try normalized(text)
    #expect(document.sections.count == sections)
    let again = try normalized(document.text)
    #expect(again.sections == document.sections)
  }
}
