import Language
import Pipeline
import Testing

@testable import Stages

/// Long documents of one kind of mention: work that is not linear would not end.
@Suite struct EntityWorkTests {
  private static let count = 40_000
  private static let names = 4_000

  /// Pairs in all of which two are kept apart, and one of each is joined with those before.
  @Test func keepingApartIsAskedOfClusters() {
    var clusters = Clusters(
      (0..<2 * Self.count).map {
        Referent(tokens: $0..<$0 + 1, head: $0, kind: .nominal, label: .organisation, sentence: $0)
      })
    for index in stride(from: 0, to: 2 * Self.count, by: 2) { clusters.separate(index, index + 1) }
    for index in stride(from: 2, to: 2 * Self.count, by: 2) where clusters.agree(index, 0) {
      clusters.join(index, to: 0, by: .repetition)
    }
    for index in stride(from: 3, to: 2 * Self.count, by: 2) where clusters.agree(index, 1) {
      clusters.join(index, to: 1, by: .repetition)
    }
    #expect(clusters[0].members.count == Self.count)
    #expect(clusters[1].members.count == Self.count)
    #expect(clusters[0].others == [clusters.referents[1].cluster])
    #expect(!clusters.agree(2 * Self.count - 2, 3))
  }

  /// Full names of one surname, and the surname alone; companies of one first word, and that word alone.
  @Test(arguments: [("Ann%Lee", "PERSON"), ("Lee%Lee", "PERSON"), ("Lee%Works", "ORG"), ("Lee%Ltd", "ORG")])
  func manyNames(shape: String, label: String) throws {
    var names = NameText()
    let parts = shape.split(separator: "%").map(String.init)
    for number in 0..<Self.names {
      names.add([parts[0] + (parts[0] == "Ann" ? Self.word(number) : ""), Self.word(number), parts[1]], label)
      names.add(["Lee"], label)
      names.add(["said"])
    }
    var document = names.document
    #expect(try EntityTag(EntityTag.Options()).process(&document, StageContext()) == .keep)
    #expect(!document.entities.isEmpty)
    #expect(document.mentions.count >= Self.names)
  }

  /// A name of a few capital and small letters.
  private static func word(_ number: Int) -> String {
    var (word, rest) = ("Q", number)
    for _ in 0..<4 {
      word.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26)))
      rest /= 26
    }
    return word
  }
}

/// A text of names and other words, one sentence to a name, without a tree.
private struct NameText {
  private var text = ""
  private var tokens: [Pipeline.Token] = []
  private var sentences: [Sentence] = []
  private var entities: [ModelEntities.Entity] = []

  mutating func add(_ words: [String], _ label: String) {
    let first = tokens.count
    add(words)
    entities.append(
      ModelEntities.Entity(
        span: TextSpan(start: tokens[first].start, end: tokens[tokens.count - 1].end), label: label, rival: label,
        margin: 9))
  }

  mutating func add(_ words: [String]) {
    let first = tokens.count
    for word in words {
      if !text.isEmpty { text += " " }
      let start = UInt32(text.utf8.count)
      text += word
      tokens.append(Pipeline.Token(start: start, end: UInt32(text.utf8.count)))
    }
    sentences.append(
      Sentence(
        start: tokens[first].start, end: tokens[tokens.count - 1].end, section: 0, firstToken: UInt32(first),
        tokenCount: UInt32(tokens.count - first)))
  }

  var document: Document {
    var document = Document(id: "x", text: text)
    document.sections = [Section(.paragraph, 0..<text.utf8.count)]
    document.tokens = tokens
    document.sentences = sentences
    document.annotations = Annotations(
      names: AnnotationNames(
        tags: ["NNP"], partsOfSpeech: PartOfSpeech.allCases.map(\.name), morphologies: [""],
        dependencies: Relation.allCases.map(\.label)),
      tokens: tokens.indices.map {
        TokenAnnotation(
          lemma: 0..<4, head: $0, tag: 0, partOfSpeech: PartOfSpeech.allCases.firstIndex(of: .propn) ?? 0,
          dependency: Relation.allCases.firstIndex(of: .root) ?? 0)
      }, lemmas: Array("name".utf8))
    document[ModelEntities.self] = entities
    return document
  }
}
