import Foundation
import Testing

/// `pipe digest` over records written by hand.
@Suite struct DigestTests {
  private static let claims = """
    {"id":"a#c-1","document":"a","text":"Carney said the plan will not work","subject":{"text":"Carney"},\
    "relation":{"text":"said"},"attribution":{"type":"author","source":null},"confidence":0.9,"check_worthiness":0.9}
    {"id":"a#c-2","document":"a","text":"the plan will not work","statement":"[The bank's] plan will not work by June",\
    "subject":{"text":"the plan"},"relation":{"text":"will not work"},"attribution":{"type":"indirect",\
    "source":{"text":"he","resolved":"Mark Carney"},"cue":{"text":"said","lemma":"say"},"commitment":"neutral",\
    "claim":"a#c-1"},"polarity":{"value":"negative"},"modality":{"certainty":"probable","type":"epistemic"},\
    "time":{"text":"by June","value":"2026-06"},"confidence":0.8,"check_worthiness":0.5}
    {"id":"b#c-3","document":"b","text":"Output fell","subject":{"text":"Output"},"relation":{"text":"fell"},\
    "attribution":{"type":"author","source":null},"polarity":{"value":"positive"},"modality":{"certainty":"certain"},\
    "confidence":0.9,"check_worthiness":0.9}

    """

  private func digest(_ text: String, _ options: [String] = []) throws -> BuiltPipe.Result {
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(text.utf8).write(to: folder.appending(path: "in.jsonl"))
      return try BuiltPipe.run(["digest", "in.jsonl"] + options, in: folder)
    }
  }

  /// The best claim first; the speech act of the second is not shown.
  @Test func bestFirst() throws {
    let result = try digest(Self.claims)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        b
          the author
            “Output fell”

        a
          Mark Carney
            said (neutral, 2026-06) “[The bank's] plan will not work by June” [negative; probable]

        2 of 3 claims

        """)
  }

  @Test func limit() throws {
    let result = try digest(Self.claims, ["--limit", "1"])
    #expect(result.output == "b\n  the author\n    “Output fell”\n\n1 of 3 claims\n")
  }

  @Test func attributedOnly() throws {
    let chained = Self.claims.replacing(
      #""claim":"a#c-1"},"#,
      with: #""chain":[{"type":"indirect","source":{"text":"Lee"},"cue":{"text":"denied"}}],"claim":"a#c-1"},"#)
    let result = try digest(chained, ["--attributed"])
    #expect(result.output.hasPrefix("a\n  Mark Carney\n    said (neutral, 2026-06) "), "\(result.output)")
    #expect(result.output.contains("; in what\n      Lee denied]\n"), "\(result.output)")
    #expect(result.output.hasSuffix("\n1 of 3 claims\n"))
  }

  private static func claim(
    _ statement: String, subject: String = #""text":"Lee","head":"Lee""#, time: String = "{}", more: String = ""
  ) -> String {
    #"{"id":"a#\#(statement)","document":"a","statement":"\#(statement)","subject":{\#(subject)},"relation":{},"#
      + #""attribution":{"type":"author"},"time":\#(time)\#(more)}"# + "\n"
  }

  /// As a reader says it: a value that only a program reads is given in the words of the text.
  @Test(arguments: [
    (#"{"value":"200","text":"the 2000s","mod":"ON_OR_AFTER"}"#, "(since the 2000s) "),
    (#"{"value":"199X","text":"the nineties"}"#, "(the 1990s) "),
    (#"{"value":"18","text":"the 19th century"}"#, "(the 1800s) "),
    (#"{"value":"2012/2020-05","text":"2012 to May 2020"}"#, "(2012 to 2020-05) "),
    (#"{"value":"2025","text":"early 2025","mod":"START"}"#, "(early 2025) "),
    (#"{"value":"XXXX-08","text":"August","mod":"ON_OR_AFTER"}"#, "(since August) "),
    (#"{"value":"T16:00","text":"about 4 p.m.","mod":"APPROX"}"#, "(about 4 p.m.) "),
    (#"{"value":"P25Y","text":"up to 25 years","mod":"EQUAL_OR_LESS"}"#, "(up to 25 years) "),
    (#"{"value":"DCT-P1D"}"#, "(DCT-P1D) "), (#"{"value":"PAST_REF","basis":"tense"}"#, ""), ("{}", ""),
  ])
  func times(_ time: String, _ shown: String) throws {
    let result = try digest(Self.claim("Lee left", time: time))
    #expect(result.output == "a\n  the author\n    \(shown)“Lee left”\n\n1 of 1 claim\n")
  }

  /// One of equal statements, pronouns last, and none that does not say of whom it is.
  @Test func statementsThatStandAlone() throws {
    let four = #""start":0,"end":4,"text":"Four","head":"Four""#
    let claims = [
      Self.claim("Lee left."), Self.claim("Lee, left"),
      Self.claim("It fell", subject: #""text":"It","head":"It""#),
      Self.claim("It rose", subject: #""text":"It","head":"It","entity":"a#e1""#),
      Self.claim("Left in May", subject: #""implicit":true"#),
      Self.claim("Four left", subject: four, more: #","quantities":[{"start":0,"end":4,"value":4}]"#),
      Self.claim("Four men left", subject: four, more: #","quantities":[{"start":0,"end":4,"value":4,"of":"men"}]"#),
    ]
    let result = try digest(claims.joined())
    #expect(
      result.output == "a\n  the author\n    “Lee left.”\n    “Four men left”\n    “It rose”\n\n3 of 7 claims\n")
  }

  /// A claim with a source comes before one of the author that is a little better.
  @Test(arguments: [(0.8, true), (0.6, false)])
  func sourcesComeFirst(_ confidence: Double, _ isFirst: Bool) throws {
    let claims = Self.claims.replacing(
      #""confidence":0.8,"check_worthiness":0.5"#, with: #""confidence":\#(confidence),"check_worthiness":0.9"#)
    #expect(try digest(claims).output.hasPrefix("a\n") == isFirst)
  }

  /// What an article holds cannot move the cursor.
  @Test func controlCharactersAreShown() throws {
    let result = try digest(Self.claims.replacing("Output fell", with: #"Output \u001B[2J\u202Efell"#), ["-l", "1"])
    #expect(result.output.contains("“Output \u{FFFD}[2J\u{FFFD}fell”"), "\(result.output)")
  }

  /// 100 columns where there is no terminal; what goes on is indented.
  @Test func longStatementsAreFolded() throws {
    let statement = Array(repeating: "word", count: 30).joined(separator: " ")
    let result = try digest(Self.claims.replacing("Output fell", with: statement), ["-l", "1"])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[2].hasPrefix("    “word ") && lines[3].hasPrefix("      word "))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func standardInput() throws {
    try BuiltPipe.withTemporaryFolder { folder in
      try Data(Self.claims.utf8).write(to: folder.appending(path: "in.jsonl"))
      let result = try BuiltPipe.shell("cat in.jsonl | $PIPE digest - | tail -n 1", in: folder)
      #expect(result.output == "2 of 3 claims\n")
    }
  }

  @Test(arguments: [
    ("", 0, "no claims in 'in.jsonl'\n"), ("\n \n", 0, "no claims in 'in.jsonl'\n"),
    (
      #"{"id":"a","metadata":{},"text":""}"#, 64,
      "error: in.jsonl:1: a document, not a claim; 'export: {records: claims}' writes claims\n"
    ),
    (
      "\n" + #"{"id":"a#e1","mentions":2}"#, 64,
      "error: in.jsonl:2: an entity, not a claim; 'export: {records: claims}' writes claims\n"
    ),
    (
      #"{"id":"a#t0","subject":"a","relation":"b","object":"c"}"#, 64,
      "error: in.jsonl:1: a triple, not a claim; 'export: {records: claims}' writes claims\n"
    ),
    ("document,id\n", 74, "error: in.jsonl:1: no JSON Lines: "),
  ])
  func otherInputs(_ text: String, _ status: Int32, _ errors: String) throws {
    let result = try digest(text)
    #expect(result.status == status)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix(errors), "\(result.errors)")
  }

  @Test func noSuchFile() throws {
    let result = try BuiltPipe.run(["digest", "gone.jsonl"])
    #expect(result.status == 66)
    #expect(result.errors == "error: 'gone.jsonl' does not exist\n")
    #expect(try BuiltPipe.run(["digest", "gone.jsonl", "--limit", "0"]).status == 64)
  }
}
