import Pipeline
import Stages
import Testing

/// What becomes of the blocks of a text, from top to bottom.
@Suite struct NormalizeSectionTests {
  private static let long = """
    The port authority said in a statement that all nine cranes were moving again and that ships were being unloaded \
    in the order in which they had come, although it would take most of the month to clear the queue at the gate.
    """

  static let articles: [(name: String, blocks: [(kind: SectionKind, text: String)])] = [
    (
      "a page with furniture",
      [
        (.boilerplate, "Home | World | News | Sport | Sign in"), (.boilerplate, "Accept all"),
        (.boilerplate, "Section: Trade"), (.title, "Harbour strike ends after nine days"),
        (.dek, "Both sides say that they have won, and neither will say what"), (.byline, "By Ann Other"),
        (.dateline, "2 days ago"), (.boilerplate, "5 min read"), (.boilerplate, "Share on Facebook"),
        (.caption, "Cranes at rest. Photograph: J. Doe/Quay Pictures"), (.paragraph, long),
        (.boilerplate, "Advertisement"), (.paragraph, long), (.heading, "What was agreed"), (.paragraph, long),
        (.boilerplate, "Read more: How the strike began"), (.bio, "Ann Other writes about ports."),
        (.boilerplate, "Most read"), (.boilerplate, "1. A cat that swims"), (.boilerplate, "2. A dog that does not"),
        (.boilerplate, "© 2026 Quay News. All rights reserved."),
      ]
    ),
    (
      "lists, quotes and tables",
      [
        (.title, "Harbour strike ends after nine days"), (.byline, "By Ann Other"), (.paragraph, long),
        (.paragraph, "Three things were agreed:"), (.list, "- a rise of four percent;"),
        (.list, "- a second pair of eyes;"),
        (.quote, "> We asked for a rise and we got a handshake."), (.paragraph, long),
        (.table, "Year | Ships"), (.table, "2024 | 310"), (.table, "2025 | 290"), (.paragraph, long),
        (.boilerplate, "(Reporting by Ann Other; editing by John Doe)"),
      ]
    ),
    (
      "a press release",
      [
        (.boilerplate, "FOR IMMEDIATE RELEASE"), (.title, "Quay Systems to Build Four Cranes"),
        (.dek, "The works in Ghent will employ 120 people from next spring"),
        (.dateline, "GHENT, Belgium, May 4, 2026 –"), (.paragraph, long), (.boilerplate, "###"),
        (.boilerplate, "About Quay Systems"), (.boilerplate, "Quay Systems makes cranes and the like for harbours."),
        (.boilerplate, "Media contact:"), (.boilerplate, "Ann Other, press@quay.example"),
      ]
    ),
    (
      "an interview",
      [
        (.title, "A crane that cannot see is not clever"), (.byline, "Ann Other, Ghent"),
        (.dateline, "29 January 2026"),
        (.paragraph, long), (.paragraph, "Q: How did it begin?"), (.paragraph, "A: \(long)"),
        (.paragraph, "Q: And now?"), (.paragraph, "A: \(long)"),
      ]
    ),
    (
      "a post",
      [(.paragraph, "thanks for this"), (.paragraph, "I had the same crane and it was fine."), (.paragraph, "Ann")]
    ),
    (
      "a letter", [(.paragraph, "Dear John,"), (.paragraph, long), (.paragraph, "Regards,"), (.paragraph, "Ann Other")]
    ),
    ("a sentence", [(.paragraph, "Advertisement")]),
    ("prose without a title", [(.paragraph, long), (.paragraph, long), (.paragraph, long)]),
  ]

  @Test(arguments: articles.indices) func article(_ index: Int) throws {
    let blocks = Self.articles[index].blocks
    var text = ""
    for (position, block) in blocks.enumerated() {
      let isBehindWire = position > 0 && blocks[position - 1].kind == .dateline && block.kind == .paragraph
      let isWire = isBehindWire && blocks[position - 1].text.hasSuffix("–")
      text += (position == 0 ? "" : isWire ? " " : "\n\n") + block.text
    }
    let document = try normalized(text)
    #expect(document.sectionLines == blocks.map { "\($0.kind.name): \($0.text)" }, "\(Self.articles[index].name)")
  }
}
