import Testing

@testable import Language

/// The steps of specification 9, with tiny tables.
@Suite struct LemmatizerTests {
  static let morphologies = ["", "Number=Plur", "Number=Sing", "VerbForm=Fin|Tense=Pres", "Degree=Pos", "VerbForm=Inf"]

  static let tables = LemmaTables([
    .noun: LemmaTable(
      rules: [("s", ""), ("ses", "s"), ("men", "man"), ("ies", "y")], exceptions: [("mice", ["mouse"])],
      index: ["dog", "bus", "man"]),
    .verb: LemmaTable(
      rules: [("s", ""), ("ed", "e"), ("ed", ""), ("ing", "")],
      exceptions: [("lay", ["lie", "lay"]), ("baked", ["bake"])], index: ["bake", "walk"]),
    .adv: LemmaTable(rules: [("", "")], exceptions: [("better", ["well"])], index: ["well"]),
    .punct: LemmaTable(rules: [("“", "\""), ("’", "'")]),
  ])

  static let cases: [(String, PartOfSpeech, UInt16, String)] = [
    ("Dogs", .noun, 1, "dog"), ("Dogs", .noun, 2, "dogs"), ("Dogs", .propn, 1, "Dogs"), ("Mice", .noun, 1, "mouse"),
    ("Buses", .noun, 1, "bus"), ("Cats", .noun, 1, "cat"), ("Firemen", .noun, 1, "fireman"), ("CD", .noun, 1, "CD"),
    ("1990s", .noun, 1, "1990"), ("S", .noun, 1, "S"), ("Baked", .verb, 0, "bake"), ("Walked", .verb, 0, "walk"),
    ("Lay", .verb, 0, "lay"), ("Lays", .verb, 3, "lays"), ("Better", .adv, 0, "well"), ("Better", .adv, 4, "better"),
    ("Quickly", .adv, 0, "quickly"), ("Be", .aux, 5, "be"), ("The", .det, 0, "the"), ("“", .punct, 0, "\""),
    ("!", .punct, 0, "!"), ("X", .none, 0, "x"), (" ", .space, 0, " "), ("X", .x, 0, "x"),
  ]

  @Test(arguments: cases) func finds(text: String, part: PartOfSpeech, morphology: UInt16, lemma: String) {
    let lemmatizer = Lemmatizer(Self.tables, morphologies: Self.morphologies)
    var (result, memory) = ([UInt8](), LemmatizerMemory())
    // The second time the answer comes from memory.
    for _ in 0..<2 {
      result.removeAll()
      Array(text.utf8).withUnsafeBufferPointer {
        lemmatizer.append($0, part, morphology: morphology, to: &result, memory: &memory)
      }
      #expect(String(decoding: result, as: UTF8.self) == lemma)
    }
  }

  @Test func keepsFormsApart() {
    let lemmatizer = Lemmatizer(Self.tables, morphologies: Self.morphologies)
    var (result, memory) = ([UInt8](), LemmatizerMemory())
    for part in [PartOfSpeech.noun, .propn, .det] {
      Array("Dogs".utf8).withUnsafeBufferPointer {
        lemmatizer.append($0, part, morphology: 1, to: &result, memory: &memory)
      }
    }
    #expect(String(decoding: result, as: UTF8.self) == "dogDogsdogs")
  }

  @Test func readsTheModelsTables() throws {
    func table(_ key: String, _ value: MessagePack) -> MessagePack.Entry {
      .init(
        key: .string(key), value: .map([.init(key: .unsigned(StringID.id(of: "noun")), value: value)]))
    }
    let tables = try LemmaTables(
      blob: .map([
        table("lemma_rules", .array([.array([.string("s"), .string("")])])),
        table("lemma_exc", .map([.init(key: .string("mice"), value: .array([.string("mouse")]))])),
        table("lemma_index", .array([.string("dog")])),
      ]))
    #expect(tables.tables.count == 1)
    #expect(tables.tables[.noun]?.exceptionLemmas == [[Array("mouse".utf8)]])
    #expect(tables.tables[.noun]?.index[StringID.id(of: "dog")] == 1)
  }
}
