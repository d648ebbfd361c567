import Language
import Pipeline
import Testing

@testable import Stages

/// Documents that no model would write: any word, tag, tree, section and name at any place. The stage has to come
/// through, and what it writes has to be sound.
@Suite struct EntityFuzzTests {
  private static let words = [
    "Lane", "Maria", "Mrs.", "President", "Minsk", "Belarus", "Belarusian", "U.S.", "EU", "WHO", "World", "Health",
    "Organization", "Bank", "of", "and", "the", "The", "a", "an", "'s", "\u{2019}s", "'", "(", ")", "[", "]", ",", ";",
    ".",
    "-", "\u{2011}", "\u{2014}", "\u{201C}", "\u{201D}", "\"", "he", "she", "it", "its", "they", "I", "We", "myself",
    "themselves", "himself", "said", "is", "was", "town", "company", "country", "man", "men", "envoy", "regime", "2019",
    "38th", "summit", "election", "Jr.", "al", "Michael", "Jordan", "Georgia", "Лукашенко", "Łukaszenka", "e\u{301}",
    "\u{FE0F}", "👩‍👩‍👧", "\u{200D}", "@lane", "a@b.c", "www.x.y", "http://x", "&", "/", "Ltd", "Co.", "north", "North",
    "Korea",
    "J.", "de", "von", "¡", "ß", "İ", "x", "Monday", "12", "$", "%", "million",
  ]
  private static let names = AnnotationNames(
    tags: ["NNP", "NNPS", "NN", "NNS", "VBD", "MD", "PRP", "DT", "IN", ".", "CD"],
    partsOfSpeech: PartOfSpeech.allCases.map(\.name), morphologies: [""],
    dependencies: Relation.allCases.map(\.label))

  private static func document(_ random: inout Random) -> Document {
    let count = Int.random(in: 0...60, using: &random)
    var text = ""
    var tokens: [Pipeline.Token] = []
    for _ in 0..<count {
      if Bool.random(using: &random) { text += [" ", "\n", "\n\n", "\u{A0}"].randomElement(using: &random)! }
      let start = UInt32(text.utf8.count)
      text += words.randomElement(using: &random)!
      tokens.append(Pipeline.Token(start: start, end: UInt32(text.utf8.count)))
    }
    var document = Document(id: "x", text: text, metadata: metadata(&random))
    document.tokens = tokens
    addSentences(to: &document, &random)
    let lemmas = Array("laneminskbesaytown".utf8)
    document.annotations = Annotations(
      names: names,
      tokens: tokens.indices.map { index in
        let lemma = Int.random(in: 0...lemmas.count, using: &random)
        let near = index + Int.random(in: -4...4, using: &random)
        let head = Int.random(in: 0..<10, using: &random) == 0 ? Int.random(in: -2...count + 2, using: &random) : near
        return TokenAnnotation(
          lemma: lemma..<Int.random(in: lemma...lemmas.count, using: &random), head: head,
          tag: Int.random(in: 0..<names.tags.count + 1, using: &random),
          partOfSpeech: Int.random(in: 0..<names.partsOfSpeech.count, using: &random),
          dependency: Int.random(in: 0..<names.dependencies.count, using: &random))
      }, lemmas: lemmas)
    document[ModelEntities.self] = entities(tokens, &random)
    return document
  }

  private static func metadata(_ random: inout Random) -> Metadata {
    if Bool.random(using: &random) { return [:] }
    return ["authors": .array([.string("Maria Lane")]), "published": .string("2026-02-11")]
  }

  /// Sections of any length, with sentences of any length in them.
  private static func addSentences(to document: inout Document, _ random: inout Random) {
    var first = 0
    while first < document.tokens.count {
      let last = Int.random(in: first..<document.tokens.count, using: &random)
      let kind = SectionKind.allCases.randomElement(using: &random)!
      document.sections.append(Section(kind, Int(document.tokens[first].start)..<Int(document.tokens[last].end)))
      while first <= last {
        let end = Int.random(in: first...last, using: &random)
        document.sentences.append(
          Sentence(
            start: document.tokens[first].start, end: document.tokens[end].end,
            section: UInt32(document.sections.count - 1), firstToken: UInt32(first),
            tokenCount: UInt32(end - first + 1)))
        first = end + 1
      }
    }
  }

  /// In text order, not overlapping, as the model gives them; across sentences too, which it never does.
  private static func entities(_ tokens: [Pipeline.Token], _ random: inout Random) -> [ModelEntities.Entity] {
    var found: [ModelEntities.Entity] = []
    var next = 0
    while next < tokens.count {
      let first = next + Int.random(in: 0...3, using: &random)
      let last = first + Int.random(in: 0...4, using: &random)
      guard last < tokens.count else { break }
      found.append(
        ModelEntities.Entity(
          span: TextSpan(start: tokens[first].start, end: tokens[last].end),
          label: EntityLabel.allCases.randomElement(using: &random)!.rawValue,
          rival: EntityLabel.allCases.randomElement(using: &random)!.rawValue,
          margin: Float.random(in: 0...9, using: &random)))
      next = last + 1
    }
    return found
  }

  @Test(arguments: 0..<8)
  func whatItWritesIsSound(_ seed: UInt64) throws {
    var random = Random(seed + 1)
    let stage = try EntityTag(EntityTag.Options())
    for round in 0..<250 {
      var document = Self.document(&random)
      let before = document
      #expect(try stage.process(&document, StageContext()) == .keep)
      let problems = Self.problems(document)
      #expect(problems == [], "round \(round) of seed \(seed): \(document.text)")
      if !problems.isEmpty { return }
      // The same again, with nothing kept from the first time.
      var again = before
      #expect(try stage.process(&again, StageContext()) == .keep)
      #expect(again.mentions == document.mentions)
      #expect(again.entities == document.entities)
    }
  }

  private static func problems(_ document: Document) -> [String] {
    var problems: [String] = []
    let starts = Set(document.tokens.map(\.start))
    let ends = Set(document.tokens.map(\.end))
    var counts = [Int](repeating: 0, count: document.entities.count)
    var seen: [Int] = []
    for mention in document.mentions {
      if mention.start >= mention.end { problems.append("an empty mention") }
      if !starts.contains(mention.start) || !ends.contains(mention.end) { problems.append("a mention inside a token") }
      if EntityLabel(rawValue: mention.label) == nil { problems.append("the label '\(mention.label)'") }
      guard let entity = mention.entity else {
        if mention.link != nil || mention.kind != .name { problems.append("a mention of nothing") }
        continue
      }
      guard document.entities.indices.contains(entity) else {
        problems.append("the entity \(entity) of \(document.entities.count)")
        continue
      }
      counts[entity] += 1
      if !seen.contains(entity) { seen.append(entity) }
    }
    if seen != Array(document.entities.indices) { problems.append("entities in another order than their mentions") }
    for (index, entity) in document.entities.enumerated() {
      if entity.mentions != counts[index] { problems.append("\(counts[index]) of \(entity.mentions) mentions") }
      if entity.name.isEmpty { problems.append("an entity without a name") }
      if entity.aliases.contains(entity.name) { problems.append("a name among its aliases") }
      if let other = entity.metonymOf, !document.entities.indices.contains(other) { problems.append("metonym of none") }
    }
    let sorted = zip(document.mentions, document.mentions.dropFirst()).allSatisfy { $0.start <= $1.start }
    if !sorted { problems.append("mentions out of order") }
    return problems
  }
}
