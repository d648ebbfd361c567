import Pipeline
import Stages
import Testing

/// The clean text, and where its paragraphs end.
@Suite struct NormalizeTextTests {
  static let texts: [(input: String, output: String)] = [
    ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f", "a\n\nb\n\nc\n\nd\n\ne\n\nf"),
    ("  two   spaces\u{A0}\u{2009} and\u{3000}more  ", "two spaces and more"),
    ("in\u{AD}vis\u{200B}ible\u{FEFF} \u{2060}\0\u{7}\u{9B}signs", "invisible signs"),
    ("a \u{200B} b", "a b"),
    ("cafe\u{301} \u{212B}ngstr\u{F6}m \u{1112}\u{1161}\u{11AB}", "café Ångström 한"),
    ("e\u{200B}\u{301}", "é"),
    ("q\u{323}\u{307} = q\u{307}\u{323}", "q\u{323}\u{307} = q\u{323}\u{307}"),
    ("a\tb\n\nnot a table", "a b\n\nnot a table"),
    ("Day\tPrice\nMonday\t4", "Day\tPrice\n\nMonday\t4"),
    ("non\u{2011}breaking \u{201C}quotes\u{201D} stay", "non\u{2011}breaking \u{201C}quotes\u{201D} stay"),
    ("one\n\n\n \t\n\ntwo\n", "one\n\ntwo"),
    ("the minis-\ntry denied this", "the ministry denied this"),
    ("the Anglo-\nAmerican talks", "the Anglo-\n\nAmerican talks"),
    ("1990-\n2000", "1990-\n\n2000"),
    (
      "The talks on opening a corridor to the town ended on Friday without\nan agreement.",
      "The talks on opening a corridor to the town ended on Friday without an agreement."
    ),
    ("Short line\nAnother short one", "Short line\n\nAnother short one"),
    ("- one\n- two", "- one\n\n- two"),
  ]

  @Test(arguments: texts) func text(_ input: String, _ output: String) throws {
    #expect(Array(try normalized(input).utf8) == Array(output.utf8))
  }

  @Test func hyphenationCanBeOff() throws {
    #expect(try normalized("the minis-\ntry denied", hyphenation: false).text == "the minis-\n\ntry denied")
  }

  @Test func tracesEveryByte() throws {
    let document = try normalized("\u{FEFF} ab  cafe\u{301}\r\n\r\nxyz")
    #expect(document.text == "ab café\n\nxyz")
    let sources = document.utf8.indices.map(document.offsets.source)
    // BOM 0–2, blank 3, a 4, b 5, blanks 6–7, c 8, a 9, f 10, e and its accent 11–13, line ends 14–17, x 18.
    #expect(sources == [4, 5, 6, 8, 9, 10, 11, 11, 14, 14, 18, 19, 20])
  }

  @Test func keepPointsIntoTheOriginal() throws {
    let text =
      "\u{FEFF}Title  of a\u{A0}report \r\n\r\nGENEVA, May 3  (AP) \u{2014}  The talks on a corridor ended on Friday."
    let document = try normalized(text, .keep)
    #expect(Array(document.utf8) == Array(text.utf8))
    #expect(
      document.sectionLines == [
        "title: Title  of a\u{A0}report", "dateline: GENEVA, May 3  (AP) \u{2014}",
        "paragraph: The talks on a corridor ended on Friday.",
      ])
  }
}
