import Pipeline
import Testing

@testable import Stages

/// Rules must end, and stay within the document, whatever the tree is.
@Suite struct RandomTreeTests {
  private static let words = [
    "said", "that", "\"", "he", "to", "not", "according", "claim", "would", "if", "(", "”", "“", ",", ":", "told",
    "view",
    "in", "Q", "likely", "no", "without", "’", ".", "called", "as", "quoted", "saying", "?",
  ]
  private static let lemmas = ["say", "tell", "claim", "call", "deny", "want", "be", "have", "quote", "likely", "in"]

  private static func document(_ count: Int, chain: Bool, _ generator: inout some RandomNumberGenerator) -> Document {
    let words = (0..<count).map { _ in Self.words.randomElement(using: &generator)! }
    var document = Document(id: "t", text: words.joined(separator: " "))
    var offset = 0
    for word in words {
      document.tokens.append(Token(start: UInt32(offset), end: UInt32(offset + word.utf8.count)))
      offset += word.utf8.count + 1
    }
    let names = AnnotationNames(
      tags: ["VBD", "VB", "NN", "MD", "TO", "VBN", "VBG", "WP", "IN"],
      partsOfSpeech: ["VERB", "NOUN", "PRON", "PUNCT", "ADJ", "ADP", "PROPN", "AUX"], morphologies: [""],
      dependencies: Relation.allCases.map(\.label))
    var lemmaBytes: [UInt8] = []
    var tokens: [TokenAnnotation] = []
    for index in 0..<count {
      let start = lemmaBytes.count
      lemmaBytes += Array(Self.lemmas.randomElement(using: &generator)!.utf8)
      let relation = chain ? Relation.ccomp : Relation.allCases.randomElement(using: &generator)!
      tokens.append(
        TokenAnnotation(
          lemma: start..<lemmaBytes.count,
          head: chain ? max(0, index - 1) : Int.random(in: -1...count, using: &generator),
          tag: Int.random(in: 0..<9, using: &generator), partOfSpeech: Int.random(in: 0..<8, using: &generator),
          dependency: Relation.allCases.firstIndex(of: relation)!))
    }
    document.annotations = Annotations(names: names, tokens: tokens, lemmas: lemmaBytes)
    document.sections = [Section(.paragraph, 0..<document.utf8.count)]
    var first = 0
    while first < count {
      let length = min(chain ? count : Int.random(in: 1...30, using: &generator), count - first)
      document.sentences.append(
        Sentence(
          start: document.tokens[first].start, end: document.tokens[first + length - 1].end, section: 0,
          firstToken: UInt32(first), tokenCount: UInt32(length)))
      first += length
    }
    return document
  }

  private static func check(_ document: Document) {
    let tree = SyntaxTree(document)
    let attributions = AttributionFinder.attributions(of: document, tree)
    for attribution in attributions.all {
      for span in attribution.content { #expect(span.upperBound <= document.utf8.count && !span.isEmpty) }
    }
    for token in 0..<tree.count {
      _ = attributions.chain(of: token)
      _ = Polarity.of(verb: token, in: tree)
      _ = Modality.of(verb: token, in: tree)
      _ = Modality.of(noun: token, in: tree)
      _ = Tense.of(verb: token, in: tree)
      _ = Tense.of(noun: token, in: tree)
      _ = Aspect.of(verb: token, in: tree)
      _ = Condition.of(verb: token, in: tree)
    }
    for sentence in tree.sentences { _ = DiscourseLink.links(in: sentence, of: tree) }
  }

  @Test func anyTreeIsRead() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<400 { Self.check(Self.document(Int.random(in: 1...80, using: &generator), chain: false, &generator)) }
  }

  @Test func longChainsEnd() {
    var generator = SystemRandomNumberGenerator()
    Self.check(Self.document(3000, chain: true, &generator))
  }
}
