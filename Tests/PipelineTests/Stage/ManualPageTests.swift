import Testing

@testable import Pipeline

@Suite struct ManualPageTests {
  private func page(_ name: String) throws -> ManualPage {
    try #require(StageReference(Toy.registry).page(name))
  }

  @Test func text() throws {
    #expect(
      try page("words").text == """
        words: Finds words.

          reads     sections
          provides  tokens, sentences

          At blanks | and line ends.

        OPTIONS
          method     one of blanks, letters; required
                     How words are found.
          sentences  true or false; default true
                     Whether lines are sentences.

        OPTIONS OF EVERY STAGE
          when      a mapping of names, each to a string, or a list of these
                    Only documents whose metadata have one of these values for every key; the others pass
                    the stage by.
          on-error  one of fail, dead-letter, drop
                    What becomes of a document that the stage fails on; without it, what the chain's
                    `on-error` says.
          timeout   a time such as 250 ms, 30 s or 5 min
                    The longest that the stage may take for one document; a late one counts as failed.

        EXAMPLES
          Two lines.

          stages
            - upper
            - words:
                method: blanks
          input
            | a bc
            | d
          tokens
            | A BC
            | D

        """)
  }

  @Test func markdown() throws {
    #expect(
      try page("words").markdown == """
        ## words

        Finds words.

        Reads: `sections`.

        Provides: `tokens`, `sentences`.

        At blanks | and line ends.

        | Option | Value | Default | What it does |
        | --- | --- | --- | --- |
        | `method` | one of blanks, letters | required | How words are found. |
        | `sentences` | true or false | `true` | Whether lines are sentences. |

        **Example.** Two lines.

        ```yaml
        - upper
        - words:
            method: blanks
        ```

        input

        ```text
        a bc
        d
        ```

        tokens

        ```text
        A BC
        D
        ```

        """)
  }

  @Test func json() throws {
    #expect(
      try page("gate").json.compact == """
        {"kind":"stage","name":"gate","summary":"Lets documents through.","details":"","reads":[],"provides":[],\
        "remarks":[],"options":[{"key":"minimum","value":"a whole number from 1 to 9","required":false,"default":"2",\
        "summary":"The least number of bytes."}],"examples":[]}
        """)
  }

  @Test func formatsHavePagesAndStagesSayHowTheyRun() throws {
    #expect(try page("jsonl").text.hasPrefix("jsonl: JSON Lines"))
    #expect(try page("save").text.contains("\n  Writes a file.\n"))
    #expect(try page("upper").text.contains("which empties the layers of stages before it."))
    #expect(StageReference(Toy.registry).page("word") == nil)
  }

  @Test func listNamesEverything() {
    let list = StageReference(Toy.registry).text
    #expect(list.hasPrefix("STAGES\n  upper  Puts the text in capitals.\n  words  Finds words.\n"))
    #expect(list.contains("\nINPUT FORMATS\n  text   Plain text in UTF-8"))
  }

  @Test func referenceHasEveryPageAsItIs() throws {
    let markdown = StageReference(Toy.registry).markdown
    #expect(!markdown.contains("\n\n\n"))
    #expect(markdown.hasSuffix("|\n"))
    for name in StageReference(Toy.registry).names { #expect(markdown.contains(try page(name).markdown)) }
  }

  @Test func referenceKeepsTheBlankLinesOfExamples() {
    struct Gap: Stage {
      static let manual = Manual(name: "gap", summary: "Leaves gaps.")
      static let examples = [Example("A gap.", input: "a\n\n\nb", shows: .text, output: "a\n\n\nb")]
      init(_ options: NoOptions) {}
      func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
    }
    var registry = StageRegistry()
    registry.register(Gap.self)
    #expect(StageReference(registry).markdown.contains("```text\na\n\n\nb\n```"))
  }

  struct Filling: Sendable {
    let markdown: String
    let lines: [String]
  }

  @Test(arguments: [
    Filling(markdown: "one two three four", lines: ["  one two", "  three four"]),
    Filling(markdown: "one\ntwo\n\nthree", lines: ["  one two", "", "  three"]),
    Filling(markdown: "- a b\n- c", lines: ["  - a b", "  - c"]),
    Filling(markdown: "a verylongwordindeed b", lines: ["  a", "  verylongwordindeed", "  b"]),
    Filling(markdown: "| a | b |\n|---|---|\n| cc | d |", lines: ["    a   b", "    cc  d"]),
    Filling(markdown: "```yaml\na:   b\n```\nend", lines: ["    a:   b", "  end"]),
    Filling(markdown: "", lines: [""]),
  ])
  func filled(_ test: Filling) {
    #expect(PlainText.filled(test.markdown, indent: 2, width: 12) == test.lines.joined(separator: "\n"))
  }
}
