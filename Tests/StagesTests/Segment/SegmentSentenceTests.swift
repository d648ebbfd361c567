import Pipeline
import Stages
import Testing

/// Inputs have a bar where a sentence should end and the next begin.
@Suite struct SegmentSentenceTests {
  static let prose = [
    "It rained. |We left! |Why? |Nobody knows.",
    "Dr. Lane and Gen. Ortiz met Mrs. Hall.",
    "He joined Acme Inc. in May. |Acme Corp. President Ann Lee left.",
    "She lives in the U.S. |The U.S. Senate voted. |It was in the U.S. that he spoke.",
    "At 5 p.m. Monday they met. |It ended at 7 p.m. |Police came.",
    "Bread, milk, etc. were sold. |They had salt, etc. |Sugar was out.",
    "J. K. Rowe and Ann B. Lee wrote it. |So did I. |Then came X.",
    "It cost $5.60 a kilo. |No. 5 won by 3.5 points.",
    "“Why?” he asked. |“Go!” said Lane. |“We will not.” |She left.",
    "\"Why?\" he asked. |\"I won't.\" |She left (for good.) |He stayed.",
    "He said: \"It is over.\" |\"No,\" she said; \"it is not.\"",
    "Well... maybe not. |They waited... |Nothing came.",
    "Stop!!! |Really?! |Yes.",
    "1. Wash the rice. |2. Boil it.",
    "It was good. :) |We went back 👍 often! 🎉 |Thanks.",
    "great food.. and cheap. |we will come back. |bye",
    "It was fine.[12] |Later it was not.",
    "Nice place.|The owner is kind.|You'll like it.",
    "He called it (really!) a triumph. |Yes (we did.) and no.",
    "It is approx. 5 km (see Fig. 3) from St. Louis.",
    "Das ist gut. |Это хорошо. |Всё.",
    "He wrote \"end.\" – then left.",
    "\"Ann Lee\" <ann@lee.org> |10/08/99 08:52 AM |Let us meet.",
    "The new hall |Image: Ann Lee.",
    "She lives in Austin, Tex. |Lane is the mayor.",
    "Members of the council |In the north two lost.",
    "“It ended [...] |Nobody knew [...] why.”",
  ]

  static let lines = [
    "It had rained for so long that the river rose high over its\n"
      + "banks and the people of the town that lies there had to\nleave.",
    "Dear John,\n|Thank you.",
    "Ann Lee\n|Head of Sales\n|Acme Inc.",
    "We need:\n|- two eggs\n|- some milk",
    "We need\n|1. eggs\n|2. milk",
    "One.\n\n|Two",
    "*****\n|News of the day\n|*****\n|It rained.",
    "A head\r\n|A line\r\n\r\n|A last one",
  ]

  @Test(arguments: prose + lines) func sentences(_ marked: String) throws {
    let document = try segmented(marked.split(separator: "|").joined())
    let wanted = marked.split(separator: "|").map(trimmed)
    #expect(document.sentences.map(document.text(of:)) == wanted)
  }

  @Test func sectionsOfOthersAreKept() throws {
    let document = try segmented("A head A line", sections: [Section(.title, 0..<6), Section(.quote, 7..<13)])
    #expect(document.sections.map(\.kind) == [.title, .quote])
    #expect(document.sentences.map(document.text(of:)) == ["A head", "A line"])
    #expect(document.sentences.map(\.section) == [0, 1])
  }

  @Test func blankLinesPartParagraphs() throws {
    let document = try segmented("\n  One\ntwo \n \t\n\u{a0}\nThree\r\n\r\n\r\nFour\n")
    #expect(document.sections.map(document.text(of:)) == ["One\ntwo", "Three", "Four"])
    #expect(document.sections.allSatisfy { $0.kind == .paragraph })
  }

  @Test(arguments: ["", " ", "\n\n", "\u{3000}\r\n"]) func emptyTextHasNothing(_ text: String) throws {
    let document = try segmented(text)
    #expect(document.sections.isEmpty && document.sentences.isEmpty && document.tokens.isEmpty)
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
