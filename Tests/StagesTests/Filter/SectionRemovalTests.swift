import Pipeline
import Stages
import Testing

@Suite struct SectionRemovalTests {
  /// `T one.` title, `B two.` bio, `P three four.` paragraph: a token a word, a sentence a section.
  private func document() -> Document {
    var document = Document(id: "x", text: "T one.\n\nB two.\n\nP three four.")
    document.sections = [Section(.title, 0..<6), Section(.bio, 8..<14), Section(.paragraph, 16..<29)]
    document.tokens = [(0, 1), (2, 6), (8, 9), (10, 14), (16, 17), (18, 23), (24, 29)].map { Token(start: $0, end: $1) }
    document.sentences = [(0, 6, 0, 0, 2), (8, 14, 1, 2, 2), (16, 29, 2, 4, 3)].map {
      Sentence(start: $0, end: $1, section: $2, firstToken: $3, tokenCount: $4)
    }
    return document
  }

  private func run(_ document: inout Document, without kinds: [SectionKind]) throws -> Outcome {
    var options = Filter.Options()
    options.withoutSections = kinds
    return try Filter(options).process(&document, StageContext())
  }

  @Test(
    arguments: [
      ([.bio], ["T one.", "P three four."]), ([.title, .bio], ["P three four."]), ([.paragraph], ["T one.", "B two."]),
      ([.table], ["T one.", "B two.", "P three four."]),
    ] as [([SectionKind], [String])])
  func layersAgree(_ kinds: [SectionKind], _ left: [String]) throws {
    var document = document()
    #expect(try run(&document, without: kinds) == .keep)
    #expect(document.text == "T one.\n\nB two.\n\nP three four.")
    #expect(document.sections.map { document.text(of: $0) } == left)
    #expect(document.sentences.map { document.text(of: $0) } == left)
    for (index, sentence) in document.sentences.enumerated() {
      #expect(Int(sentence.section) == index)
      let words = document.tokens[sentence.tokens].map { document.text(of: $0) }
      #expect(words.joined(separator: " ") == left[index])
    }
    #expect(document.tokens.count == left.joined(separator: " ").split(separator: " ").count)
  }

  @Test func nothingLeft() throws {
    var document = document()
    #expect(try run(&document, without: [.title, .bio, .paragraph]) == .drop(reason: "no-sections"))
  }

  @Test func noSectionsToBeginWith() throws {
    var document = Document(id: "x", text: "T")
    #expect(try run(&document, without: [.bio]) == .keep)
  }

  @Test func sectionsAlone() throws {
    var document = document()
    (document.tokens, document.sentences) = ([], [])
    #expect(try run(&document, without: [.bio]) == .keep)
    #expect(document.sections.map(\.kind) == [.title, .paragraph])
  }

  @Test func tooLateInTheChain() throws {
    var document = document()
    document.entities = [Entity(name: "T", label: "ORG", mentions: 1)]
    let error = #expect(throws: DocumentError.self) { try run(&document, without: [.bio]) }
    #expect(error?.reason == "layer-order")
  }
}
