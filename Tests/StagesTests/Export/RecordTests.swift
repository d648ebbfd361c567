import Foundation
import Pipeline
import Stages
import Testing

@Suite struct RecordTests {
  private static let head = #"{"id":"a \"b\"","source":{"path":"in/a.jsonl","offset":12,"record":3},"metadata":"#
  private static let noMetadata =
    #"{"title":null,"authors":null,"published":null,"site":null,"section":null,"url":null,"language":null,"#
    + #""description":null}"#
  private static let text = #""text":"Minsk 🕊 talks\n\nОн said \"нет\". 明斯克\tis calm.""#
  private static let spans =
    #""sections":[{"kind":"title","start":0,"end":13},{"kind":"paragraph","start":15,"end":42}],"#
    + #""sentences":[{"start":0,"end":13,"section":0},{"start":15,"end":29,"section":1},"#
    + #"{"start":30,"end":42,"section":1}]"#

  private func export(_ records: Export.Records, tokens: Bool = false) throws -> Export {
    var options = Export.Options()
    options.records = records
    options.tokens = tokens
    return try Export(options)
  }

  @Test func documentWithSectionsAndSentences() throws {
    let expected = "\(Self.head)\(Self.noMetadata),\(Self.text),\(Self.spans)}\n"
    #expect(try output(of: export(.documents), SampleDocument.segmented()) == expected)
  }

  @Test func tokensOnlyWhenAskedFor() throws {
    var document = SampleDocument.segmented()
    document.tokens = ["Minsk", "🕊", "明斯克"].map {
      let span = SampleDocument.span($0)
      return Token(start: span.start, end: span.end)
    }
    let plain = "\(Self.head)\(Self.noMetadata),\(Self.text),\(Self.spans)"
    let tokens = #","tokens":[{"start":0,"end":5},{"start":6,"end":7},{"start":30,"end":33}]"#
    #expect(try output(of: export(.documents), document) == plain + "}\n")
    #expect(try output(of: export(.documents, tokens: true), document) == plain + tokens + "}\n")
  }

  @Test func documentWithEntitiesAndClaims() throws {
    let entities =
      #""entities":[{"id":"e1","name":"Belarus","label":"GPE","aliases":["明斯克"],"mentions":1,"#
      + #""roles":["host \"state\""],"country":"BLR"},"#
      + #"{"id":"e2","name":"Minsk","label":"GPE","aliases":[],"mentions":2,"roles":[],"metonym_of":"e1"}]"#
    let mentions =
      #""mentions":[{"start":0,"end":5,"text":"Minsk","label":"GPE","entity":"e2","kind":"name","link":"exact"},"#
      + #"{"start":15,"end":17,"text":"Он","label":"PERSON","kind":"pronoun"},"#
      + #"{"start":30,"end":33,"text":"明斯克","label":"GPE","entity":"e1","kind":"name","value":"x"}]"#
    let claims =
      #""claims":[{"id":"c-00000000000000ab","sentence":2,"start":30,"end":42,"text":"明斯克\tis calm.","#
      + #""type":"SVC","subject":{"start":30,"end":33,"text":"明斯克","entity":"e1","implicit":false},"#
      + #""links":[{"claim":"c-ffff000000000001"}]}]"#
    let expected =
      "\(Self.head)\(Self.noMetadata),\(Self.text),\(Self.spans),\(entities),\(mentions),\(claims)}\n"
    #expect(try output(of: export(.documents), SampleDocument.annotated()) == expected)
  }

  @Test func sentenceLines() throws {
    let expected = [
      ##"{"id":"a \"b\"#s0","document":"a \"b\"","index":0,"start":0,"end":13,"text":"Minsk 🕊 talks","section":0}"##,
      ##"{"id":"a \"b\"#s1","document":"a \"b\"","index":1,"start":15,"end":29,"text":"Он said \"нет\".","section":1}"##,
      ##"{"id":"a \"b\"#s2","document":"a \"b\"","index":2,"start":30,"end":42,"text":"明斯克\tis calm.","section":1}"##,
    ]
    #expect(try output(of: export(.sentences), SampleDocument.segmented()) == expected.map { $0 + "\n" }.joined())
  }

  @Test func entityLines() throws {
    let expected = [
      ##"{"id":"a \"b\"#e1","document":"a \"b\"","name":"Belarus","label":"GPE","aliases":["明斯克"],"mentions":1,"##
        + #""roles":["host \"state\""],"country":"BLR"}"#,
      ##"{"id":"a \"b\"#e2","document":"a \"b\"","name":"Minsk","label":"GPE","aliases":[],"mentions":2,"roles":[],"##
        + ##""metonym_of":"a \"b\"#e1"}"##,
    ]
    #expect(try output(of: export(.entities), SampleDocument.annotated()) == expected.map { $0 + "\n" }.joined())
  }

  @Test func claimLines() throws {
    let expected =
      ##"{"id":"a \"b\"#c-00000000000000ab","document":"a \"b\"","sentence":2,"start":30,"end":42,"##
      + #""text":"明斯克\tis calm.","type":"SVC","#
      + ##""subject":{"start":30,"end":33,"text":"明斯克","entity":"a \"b\"#e1","implicit":false},"##
      + ##""links":[{"claim":"a \"b\"#c-ffff000000000001"}]}"##
    #expect(try output(of: export(.claims), SampleDocument.annotated()) == expected + "\n")
  }

  @Test(
    arguments: [
      (["title": "T"], #"{"title":"T","authors":null"#),
      (["authors": "One"], #"{"title":null,"authors":["One"]"#),
      (["authors": .array(["One", "Two"])], #"{"title":null,"authors":["One","Two"]"#),
      (["authors": .array([])], #"{"title":null,"authors":[]"#),
      (["authors": .null], #"{"title":null,"authors":null"#),
    ] as [(Metadata, String)])
  func metadataBegins(_ metadata: Metadata, _ expected: String) throws {
    let record = try output(of: export(.documents), Document(id: "x", text: "T", metadata: metadata))
    #expect(record.hasPrefix(#"{"id":"x","source":{"path":"","offset":0},"metadata":"# + expected + ","))
  }

  @Test func otherMetadataFollowsInItsOrder() throws {
    let metadata: Metadata = [
      "zone": .object([JSONMember("b", .number("1.50")), JSONMember("a", .null)]), "language": "en",
      "published_text": "1 day ago", "alpha": .bool(true), "title": "T",
    ]
    let expected =
      #"{"id":"x","source":{"path":"","offset":0},"metadata":{"title":"T","authors":null,"published":null,"site":null,"#
      + #""section":null,"url":null,"language":"en","description":null,"zone":{"b":1.50,"a":null},"#
      + #""published_text":"1 day ago","alpha":true},"text":"T"}"# + "\n"
    #expect(try output(of: export(.documents), Document(id: "x", text: "T", metadata: metadata)) == expected)
  }

  @Test func emptyText() throws {
    let record = try output(of: export(.documents), Document(id: "x", text: ""))
    #expect(record.hasSuffix(#","text":"","sections":[],"sentences":[]}"# + "\n"))
    for records in [Export.Records.sentences, .claims, .entities] {
      #expect(try output(of: export(records), Document(id: "x", text: "")) == "")
    }
  }

  @Test func sentenceWithoutSections() throws {
    var document = Document(id: "x", text: "A\u{1}B.")
    document.sentences = [Sentence(start: 0, end: 4, section: 0, firstToken: 0, tokenCount: 0)]
    let expected =
      #"{"id":"x#s0","document":"x","index":0,"start":0,"end":4,"text":"A\u0001B.","section":null}"# + "\n"
    #expect(try output(of: export(.sentences), document) == expected)
  }

  /// Every span of random texts leads back to its text.
  @Test func spansRoundTrip() throws {
    var random = Random(7)
    let letters = ["a", "é", "明", "😀", "\n", "\"", "\\", "👩‍👩‍👧", "\u{301}", "\u{2028}"]
    for _ in 0..<50 {
      let words = (0..<60).map { _ in letters.randomElement(using: &random)! }
      var document = Document(id: "r", text: words.joined())
      var offset: UInt32 = 0
      for word in words {
        let end = offset + UInt32(word.utf8.count)
        document.sentences.append(Sentence(start: offset, end: end, section: 0, firstToken: 0, tokenCount: 0))
        offset = end
      }
      let lines = try output(of: export(.sentences), document).split(separator: "\n")
      #expect(lines.count == words.count)
      for (line, word) in zip(lines, words) {
        let record = try JSONParser.parse(Array(line.utf8))
        let start = try #require(record["start"]?.scalarText.flatMap { Int($0) })
        let end = try #require(record["end"]?.scalarText.flatMap { Int($0) })
        #expect(record["text"] == .string(word))
        #expect(codePoints(document.text, start, end) == word)
      }
    }
  }

  @Test func theManualsFirstExample() throws {
    let example = Export.examples[0]
    let document = Document(
      id: "example", text: example.input, metadata: example.metadata, origin: Origin(path: "example"))
    #expect(try output(of: export(.documents), document) == example.output + "\n")
  }

  /// The scratch memory of a worker must not carry anything over.
  @Test func oneContextForManyDocuments() throws {
    let stage = try export(.documents)
    let context = StageContext(sinks: 1)
    context.sink = 0
    for document in [SampleDocument.segmented(), Document(id: "x", text: "plain"), SampleDocument.annotated()] {
      var copy = document
      context.outputs = [[]]
      _ = try stage.process(&copy, context)
      #expect(String(decoding: context.outputs[0], as: UTF8.self) == (try output(of: stage, document)))
    }
  }

  @Test func aDeadlineIsKept() throws {
    var document = SampleDocument.segmented()
    let context = StageContext(sinks: 1)
    context.sink = 0
    context.deadline = .now - .seconds(1)
    #expect(throws: DocumentError.self) { try export(.sentences).process(&document, context) }
  }
}
