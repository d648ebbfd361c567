import Foundation
import Pipeline
import Testing

@testable import Stages

/// Triples of claims made by hand; what is expected was worked out from the rules.
@Suite struct TripleTests {
  private static let text = "Ann will not give Bo the book in Oslo. He's dead. She might “never” have paid for it."

  private static func span(_ part: String, _ fields: Claim.Part...) -> Claim.Value { .span(place(part), fields) }

  private static func place(_ part: String) -> TextSpan {
    let range = text.range(of: part)!
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextSpan(start..<start + part.utf8.count)
  }

  private static func role(_ name: String) -> Claim.Part { .init("role", .json(.string(name))) }

  private static func document(_ claims: [[Claim.Part]]) -> Document {
    var document = Document(id: "d", text: text)
    document.claims = claims.enumerated().map { index, fields in
      Claim(TextSpan(0..<3), hash: UInt64(index), sentence: index, fields: fields)
    }
    return document
  }

  private func triples(_ claims: [Claim.Part]...) throws -> [String] {
    var options = Export.Options()
    options.format = .tsv
    options.records = .triples
    let table = try output(of: Export(options), Self.document(claims))
    return table.split(separator: "\n").map { $0.split(separator: "\t").dropFirst(4).joined(separator: " | ") }
  }

  private static let giving: [Claim.Part] = [
    .init("subject", span("Ann")), .init("relation", span("give")),
    .init(
      "polarity",
      .object([
        .init("value", .json("negative")), .init("scope", .json("clause")), .init("cue", span("not")),
      ])),
    .init("modality", .object([.init("certainty", .json("certain")), .init("cue", span("will"))])),
    .init(
      "arguments",
      .array([span("the book", role("object")), span("Bo", role("indirect_object")), span("Oslo", role("place"))])),
  ]

  /// The negation and the modal are taken in; the receiver goes first; the place has its preposition from the text.
  @Test func arguments() throws {
    #expect(
      try triples(Self.giving) == [
        "Ann | will not give | Bo", "Ann | will not give | the book", "Ann | will not give Bo | the book",
        "Ann | will not give Bo the book in | Oslo",
      ])
  }

  @Test func noWordForTheRelation() throws {
    let relation = Claim.Value.object([.init("lemma", .json("be")), .init("synthetic", .json(.bool(true)))])
    let parts: [Claim.Part] = [
      .init("subject", Self.span("He")), .init("relation", relation),
      .init("arguments", .array([Self.span("dead", Self.role("complement"))])),
    ]
    #expect(try triples(parts) == ["He | is | dead"])
    let negative = parts + [.init("polarity", .object([.init("value", .json("negative"))]))]
    #expect(try triples(negative) == ["He | is not | dead"])
  }

  /// In several pieces, with a modal in front; an argument `prep:for`, and one whose span begins with its preposition.
  @Test func prepositions() throws {
    let relation = Claim.Value.span(
      Self.place("have paid"), [.init("spans", .array([Self.span("have"), Self.span("paid")]))])
    let parts: [Claim.Part] = [
      .init("subject", Self.span("She")), .init("relation", relation),
      .init("modality", .object([.init("cue", Self.span("might"))])),
      .init("arguments", .array([Self.span("it", Self.role("prep:for")), Self.span("in Oslo", Self.role("place"))])),
    ]
    #expect(try triples(parts) == ["She | might have paid for | it", "She | might have paid in | Oslo"])
  }

  /// The same triple of two claims is written once; a subject that is not in the text by its name.
  @Test func duplicatesAndImplicitSubjects() throws {
    let implicit = Self.giving.map { part in
      part.key == "subject" ? Claim.Part("subject", .object([.init("resolved", .json("Ann"))])) : part
    }
    #expect(try triples(Self.giving, implicit).count == 4)
    let none = Self.giving.map { part in part.key == "subject" ? Claim.Part("subject", .object([])) : part }
    #expect(try triples(none).isEmpty)
  }

  @Test func records() throws {
    var options = Export.Options()
    options.records = .triples
    let lines = try output(of: Export(options), Self.document([Self.giving])).split(separator: "\n")
    #expect(
      lines.first == #"""
        {"id":"d#t0","document":"d","claim":"d#c-0000000000000000","sentence":0,"subject":"Ann",\#
        "relation":"will not give","object":"Bo"}
        """#)
    options.format = .csv
    #expect(
      try String(decoding: Export(options).header, as: UTF8.self)
        == "id,document,claim,sentence,subject,relation,object\n")
    #expect(try Export(options).path == "triples.csv")
    #expect(message("export", "{records: triples, tokens: true}")?.contains("only document records") == true)
  }
}
