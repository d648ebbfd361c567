import Testing

@testable import Pipeline
@testable import Stages

/// Trees that no parser would write: random words, heads, labels and parts of speech.
@Suite struct ClauseFuzzTests {
  private static let words = [
    "and", "that", "it", "there", "not", "who", "which", "with", "to", "is", "said", "said", ",", "“", "”", ":",
    "using",
    "down", "5", "percent", "president", "invasion", "likely", "wants", "in", "exchange", "for", "because", "Lee", "?",
  ]
  private static let names = AnnotationNames(
    tags: ["VBD", "VB", "VBN", "VBG", "NN", "NNP", "IN", "TO", "WDT", "WP", "WRB", "RB", "``", "''", ",", "."],
    partsOfSpeech: ["VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "ADP", "PRON", "PUNCT", "CCONJ", "NUM"],
    morphologies: [""], dependencies: Relation.allCases.map(\.label))

  static func document(
    length: Int, longest: Int = .max, random: inout Random, head: (Int, inout Random) -> Int
  ) -> Document {
    var text = ""
    var document = Document(id: "fuzz", text: "")
    var tokens: [Token] = []
    var annotations = Annotations(names: names)
    for index in 0..<length {
      let word = words.randomElement(using: &random) ?? ""
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += word
      tokens.append(Token(start: UInt32(start), end: UInt32(text.utf8.count)))
      let lemma = annotations.lemmas.count
      annotations.lemmas += Array(word.utf8)
      annotations.tokens.append(
        TokenAnnotation(
          lemma: lemma..<annotations.lemmas.count, head: head(index, &random),
          tag: Int.random(in: 0..<names.tags.count, using: &random),
          partOfSpeech: Int.random(in: 0..<names.partsOfSpeech.count, using: &random),
          dependency: Int.random(in: 0..<names.dependencies.count, using: &random)))
    }
    document = Document(id: "fuzz", text: text)
    document.tokens = tokens
    document.annotations = annotations
    document.sentences = stride(from: 0, to: length, by: min(longest, length)).map { first in
      let end = first + min(longest, length - first)
      return Sentence(
        start: tokens[first].start, end: tokens[end - 1].end, section: 0, firstToken: UInt32(first),
        tokenCount: UInt32(end - first))
    }
    var start = 0
    while start < length {
      let end = min(length, start + Int.random(in: 1...4, using: &random))
      let label = ["PERSON", "GPE", "DATE", "PERCENT", "ORG"].randomElement(using: &random) ?? ""
      document.mentions.append(
        Mention(TextSpan(start: tokens[start].start, end: tokens[end - 1].end), label: label))
      start = end + Int.random(in: 0...3, using: &random)
    }
    return document
  }

  private static func check(_ document: Document) throws {
    var document = document
    var options = ClaimExtract.Options()
    options.minimumConfidence = 0
    options.unasserted = true
    _ = try ClaimExtract(options).process(&document, StageContext())
    let borders = Set(document.tokens.flatMap { [$0.start, $0.end] })
    let hashes = Set(document.claims.map(\.hash))
    #expect(hashes.count == document.claims.count)
    for claim in document.claims {
      #expect(claim.start < claim.end)
      #expect(borders.contains(claim.start) && borders.contains(claim.end))
      for field in claim.fields { check(field.value, in: document, hashes) }
    }
  }

  /// Every span lies in the text, every claim that is named is there, and so is every entity.
  private static func check(_ value: Claim.Value, in document: Document, _ hashes: Set<UInt64>) {
    switch value {
    case .json: break
    case .span(let span, let fields):
      #expect(span.start < span.end && span.end <= document.utf8.count)
      for field in fields { check(field.value, in: document, hashes) }
    case .object(let fields): for field in fields { check(field.value, in: document, hashes) }
    case .array(let values): for value in values { check(value, in: document, hashes) }
    case .claim(let hash): #expect(hashes.contains(hash))
    case .entity(let index): #expect(document.entities.indices.contains(index))
    }
  }

  @Test func randomTrees() throws {
    var random = Random(7)
    for _ in 0..<3000 {
      let length = Int.random(in: 1...40, using: &random)
      try Self.check(
        Self.document(length: length, random: &random) { _, random in Int.random(in: 0..<length, using: &random) })
    }
  }

  /// Deep and wide trees, as long as sentences may be and far longer: work that is not linear would not end.
  @Test(arguments: [0, 1, 2], [ClaimExtract.longestSentence, 20_000])
  func longTrees(shape: Int, longest: Int) throws {
    var random = Random(11)
    try Self.check(
      Self.document(length: 20_000, longest: longest, random: &random) { index, random in
        let place = index % longest
        switch shape {
        case 0: return max(index - place, index - 1)
        case 1: return index - place
        default: return max(index - place, index - Int.random(in: 0...8, using: &random))
        }
      })
  }

  /// Nodes with thousands of children, without the limit of the length of sentences.
  @Test(arguments: [1, 20, 1000])
  func wideTrees(nodes: Int) throws {
    var random = Random(13)
    let document = Self.document(length: 20_000, random: &random) { index, _ in index < nodes ? index : index % nodes }
    var options = ClaimExtract.Options()
    options.minimumConfidence = 0
    options.unasserted = true
    let assembly = try ClaimExtract(options).assembly(of: document, longestSentence: .max)
    #expect(!assembly.claims().isEmpty)
  }
}
