import Testing

@testable import Pipeline
@testable import Stages

/// The stage: records of whole documents.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct ClaimExtractTests {
  private func document(_ text: String, minimumConfidence: Double = 0) throws -> Document {
    var document = Document(id: "d", text: text)
    let context = StageContext()
    _ = try Normalize(Normalize.Options()).process(&document, context)
    _ = try Segment(Segment.Options()).process(&document, context)
    _ = try EntityTag(EntityTag.Options()).process(&document, context)
    var options = ClaimExtract.Options()
    options.minimumConfidence = minimumConfidence
    _ = try ClaimExtract(options).process(&document, context)
    return document
  }

  @Test func aRecord() throws {
    let document = try document("The bank gave the farmers a loan in May.")
    var options = Export.Options()
    options.records = .claims
    let records = try output(of: Export(options), document)
    #expect(
      records == """
        {"id":"d#\(id(records))","document":"d","sentence":0,"start":0,"end":39,\
        "text":"The bank gave the farmers a loan in May",\
        "statement":"The bank gave the farmers a loan in May.","type":"SVOO",\
        "subject":{"start":0,"end":8,"text":"The bank","head":"bank"},\
        "relation":{"start":9,"end":13,"text":"gave","lemma":"give","voice":"active"},"arguments":[\
        {"start":14,"end":25,"text":"the farmers","role":"indirect_object","head":"farmers"},\
        {"start":26,"end":32,"text":"a loan","role":"object","head":"loan"},\
        {"start":36,"end":39,"text":"May","role":"time","head":"May"}],\
        "attribution":{"type":"author"},"polarity":{"value":"positive"},\
        "modality":{"certainty":"certain","type":null},"tense":"past","aspect":"simple",\
        "time":{"start":36,"end":39,"text":"May","value":"XXXX-05","type":"DATE","basis":"explicit"},\
        "kind":"factual","check_worthiness":0.550,"confidence":0.900,"rule":"verb"}

        """)
  }

  /// The hash in the id, which no reader can work out.
  private func id(_ record: String) -> Substring { record.dropFirst(9).prefix(18) }

  /// An entity that covers an argument's head resolves it; an embedded clause is named by its id.
  @Test func entitiesAndEmbeddedClauses() throws {
    var document = try document("Lane said that Minsk had agreed.")
    document.entities = [Entity(name: "Maria Lane", label: "PERSON", mentions: 1)]
    document.mentions = [Mention(TextSpan(0..<4), label: "PERSON", entity: 0)]
    _ = try ClaimExtract(ClaimExtract.Options()).process(&document, StageContext())
    let said = try #require(document.claims.first)
    let agreed = try #require(document.claims.last)
    guard case .span(_, let subject) = said.fields.first(where: { $0.key == "subject" })?.value else { return }
    #expect(subject.contains(Claim.Part("entity", .entity(0))))
    #expect(subject.contains(Claim.Part("resolved", .json(.string("Maria Lane")))))
    guard case .array(let arguments) = said.fields.first(where: { $0.key == "arguments" })?.value,
      case .span(_, let clause) = arguments.first
    else {
      Issue.record("no argument")
      return
    }
    #expect(clause.contains(Claim.Part("claim", .claim(agreed.hash))))
  }

  @Test func minimumConfidence() throws {
    let text = "The bank gave the farmers a loan. There is a bakery in the village."
    #expect(try document(text).claims.count == 2)
    #expect(try document(text, minimumConfidence: 0.7).claims.count == 1)
  }

  @Test func ids() throws {
    let text = "The bank gave the farmers a loan. The bank gave the farmers a loan."
    let hashes = try document(text).claims.map(\.hash)
    #expect(Set(hashes).count == 2)
    #expect(try document(text).claims.map(\.hash) == hashes)
  }
}
