import Foundation
import Testing

@testable import Pipeline
@testable import Stages

/// What is said of options that are wrong.
@Suite struct ClaimOptionErrorTests {
  /// The options, where the error is, what is meant, and the message.
  @Test(arguments: [
    (
      "{minimum-confidence: 1.5}", 42, "^~~",
      "option 'minimum-confidence' of stage 'claim-extract': expected a number from 0 to 1, found '1.5'"
    ),
    (
      "{sections: [paragraf]}", 33, "^~~~~~~~",
      "option 'sections' of stage 'claim-extract': expected one of title, byline, dateline, dek, caption, heading, "
        + "paragraph, list, quote, table, bio, boilerplate (did you mean 'paragraph'?), found 'paragraf'"
    ),
    (
      "{sections: []}", 32, "^",
      "stage 'claim-extract': no kind of section is named, so there would be no claims"
    ),
    (
      "{attributed-only: yes}", 39, "^~~",
      "option 'attributed-only' of stage 'claim-extract': expected true or false, found 'yes'"
    ),
    (
      "{check-worthy-only: 1}", 41, "^",
      "option 'check-worthy-only' of stage 'claim-extract': expected true or false, found '1'"
    ),
    (
      "{speech-acts: maybe}", 35, "^~~~~",
      "option 'speech-acts' of stage 'claim-extract': expected true or false, found 'maybe'"
    ),
    (
      "{unasserted: true}", 34, "^~~~",
      "stage 'claim-extract': what is not asserted has a confidence below 0.25, and 'minimum-confidence' is 0.3; "
        + "give it a lower value"
    ),
    (
      "{rejected: rejected.csv}", 32, "^~~~~~~~~~~~",
      "stage 'claim-extract': what is left out is written as JSON Lines, and 'rejected.csv' has another ending; "
        + "take '.jsonl'"
    ),
    (
      "{rejected: ../a.jsonl}", 6, "^~~~~~~~~~~~~",
      "option 'rejected' of stage 'claim-extract': '../a.jsonl' leads out of the output folder"
    ),
    (
      "{lexicon: ''}", 31, "^~", "option 'lexicon' of stage 'claim-extract': expected a file's path, found ''"
    ),
    (
      "{attributed: true}", 22, "^~~~~~~~~~",
      "unknown option 'attributed' for stage 'claim-extract' (did you mean 'attributed-only'?)"
    ),
  ])
  func messages(_ options: String, _ column: Int, _ caret: String, _ expected: String) {
    let yaml = "pipeline: test\nstages:\n  - segment\n  - entity-tag\n  - claim-extract: \(options)\n"
    let error = #expect(throws: DiagnosticError.self) { try Chain(yaml: yaml, registry: .standard) }
    #expect(
      error.map { "\($0)" } == """
        chain.yaml:5:\(column - 1): error: \(expected)
          - claim-extract: \(options)
        \(String(repeating: " ", count: column - 2))\(caret)
        """)
  }

  /// Lines of a lexicon, and what is said of them; a good one is passed over.
  @Test(arguments: [
    ("[verbs]\nquip\tneutral\tto about", []),
    ("# mine\n\n[event-noun]  # with a comment\nwalkout\tsubject  # and another", []),
    ("[preposition-role]\nvia\tprep:via", []),
    (
      "[verbs]\nquip\tneutrl",
      [
        "2:6: unknown value 'neutrl' in '[verbs]' (did you mean 'neutral'?); expected one of belief, denial, directive, "
          + "factive, intention, neutral, question, weak"
      ]
    ),
    ("[verbs]\n  été\tweak\t to persn", ["2:16: unknown value 'persn' in '[verbs]' (did you mean 'person'?)"]),
    (
      "[verbs]\nquip neutral",
      ["2:1: 'quip neutral' has too few fields; '[verbs]' takes a word and a value, parted by tabs"]
    ),
    (
      "[modal]\r\ngotta\tcertain\r\n",
      ["2:1: 'gotta' has too few fields; '[modal]' takes a word and 2 values, parted by tabs"]
    ),
    ("[negator]\nnope\tyes", ["2:6: too many fields; '[negator]' takes words without values"]),
    ("quip\tneutral\n[negator]\nnope", ["1:1: a word before the first section; expected a line such as '[verbs]'"]),
  ])
  func lexicons(_ text: String, _ expected: [String]) throws {
    try withFolder { folder in
      let file = FilePath("\(folder)/words.txt")
      try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
      var options = ClaimExtract.Options()
      options.lexicon = file
      var found: [String] = []
      do { _ = try ClaimExtract(options) } catch let error as DiagnosticError {
        found = error.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0): \($0.summary)" }
      }
      #expect(found == expected)
    }
  }

  /// All that is wrong is said at once, with the line.
  @Test func everythingWrongInALexicon() throws {
    try withFolder { folder in
      try Data("[verb]\nquip\tweak\n[negator]\nnope\tx\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/words.txt"))
      let error = #expect(throws: DiagnosticError.self) {
        try Chain(
          yaml:
            "pipeline: p\nstages:\n  - segment\n  - entity-tag\n  - claim-extract: {lexicon: \(folder)/words.txt}\n",
          registry: .standard)
      }
      let message = error.map { "\($0)" } ?? ""
      #expect(
        message.hasPrefix(
          "\(folder)/words.txt:1:1: error: unknown section '[verb]' (did you mean '[verbs]'?); there are "))
      #expect(
        message.hasSuffix(
          "\(folder)/words.txt:4:6: error: too many fields; '[negator]' takes words without values\nnope\tx\n    \t^"))
    }
  }

  /// Copies of the program's own lists raise no false alarm.
  @Test func standardListsArePassed() throws {
    for lists in ["cues", "meaning", "clauses"] {
      let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/CLexicons/data")
      let bytes = Array(try Data(contentsOf: root.appending(path: "\(lists).txt")))
      #expect(throws: Never.self) { try ClaimLexicons(adding: bytes, path: lists) }
    }
  }

  @Test func aLexiconThatIsNotThere() throws {
    let chain = try Chain(
      yaml: "pipeline: p\nstages:\n  - segment\n  - entity-tag\n  - claim-extract: {lexicon: gone.txt}\n",
      registry: .standard)
    let missing = chain.missingRequirements().filter { $0.stage == "claim-extract" }
    #expect(
      missing.map { "\($0.diagnostic)" } == [
        """
        chain.yaml:5:5: error: stage 'claim-extract': option 'lexicon': cannot read 'gone.txt': No such file or directory
          - claim-extract: {lexicon: gone.txt}
            ^~~~~~~~~~~~~
        """
      ])
    var options = ClaimExtract.Options()
    options.lexicon = FilePath("gone.txt")
    var document = Document(id: "x", text: "")
    #expect(throws: DocumentError(reason: "lexicon", "cannot read 'gone.txt'")) {
      try ClaimExtract(options).process(&document, StageContext())
    }
  }
}
