import Testing

@testable import Language

/// The ruler of specification 8, with rules by hand.
@Suite struct AttributeRulerTests {
  static let tags = ["NN", "DT", "VBZ", "_SP"]
  static let dependencies = ["ROOT", "det", "nsubj", "expl", "dep"]

  static let rules = RulerTables(rules: [
    .init([[.init(tag: .init(["NN"]))]], .init(partOfSpeech: "NOUN", morphology: "Number=Sing")),
    .init([[.init(tag: .init(["DT"]))]], .init(partOfSpeech: "DET", morphology: "")),
    .init([[.init(tag: .init(["VBZ"]))]], .init(partOfSpeech: "VERB")),
    .init([[.init(lower: .init(["is", "ca"]))]], .init(partOfSpeech: "AUX", lemma: "be")),
    .init([[.init(tag: .init(["DT"]), dependency: .init(["det", ""], isNegated: true))]], .init(partOfSpeech: "PRON")),
    .init([[.init(dependency: .init(["expl"])), .init(lower: .init(["is"]))]], .init(partOfSpeech: "VERB"), index: 1),
    .init([[.init(isSpace: true)]], .init(partOfSpeech: "SPACE", morphology: "", tag: "_SP", dependency: "dep")),
    .init([[.init(tag: .init(["_SP"])), .init(tag: .init(["NN"]))]], .init(lemma: "seen")),
  ])

  static let cases: [([(String, String, String)], [String])] = [
    ([("Dog", "NN", "nsubj")], ["NOUN Number=Sing - NN nsubj"]),
    ([("The", "DT", "det"), ("That", "DT", "nsubj")], ["DET - - DT det", "PRON - - DT nsubj"]),
    ([("IS", "VBZ", "ROOT")], ["AUX - be VBZ ROOT"]),
    ([("There", "NN", "expl"), ("is", "VBZ", "ROOT")], ["NOUN Number=Sing - NN expl", "VERB - be VBZ ROOT"]),
    // Written after matching: the pair rule sees the tag NN of the white token, not _SP.
    ([("\n", "NN", "ROOT"), ("a", "NN", "det")], ["SPACE - - _SP dep", "NOUN Number=Sing - NN det"]),
    ([("x", "_SP", "ROOT"), ("a", "NN", "det")], ["NONE - seen _SP ROOT", "NOUN Number=Sing - NN det"]),
    ([], []),
  ]

  @Test(arguments: cases) func applies(words: [(String, String, String)], expected: [String]) throws {
    let ruler = try AttributeRuler(Self.rules, tags: Self.tags, dependencies: Self.dependencies)
    var memory = RulerMemory()
    #expect(Self.run(ruler, words, &memory) == expected)
    #expect(Self.run(ruler, words, &memory) == expected)
  }

  @Test func refusesUnknownNames() {
    let rules = RulerTables(rules: [.init([[.init()]], .init(tag: "ZZ"))])
    let problem = LanguageTableError("attribute_ruler/patterns", "a rule gives ZZ, which the model does not have")
    #expect(throws: problem) { try AttributeRuler(rules, tags: Self.tags, dependencies: []) }
  }

  static let expressions: [(String, [String]?)] = [
    ("^n'?t$", ["n't", "nt"]), ("^n[ou]thin'$", ["nothin'", "nuthin'"]), ("^y'?$", ["y'", "y"]), ("^a.$", nil),
    ("a", nil), ("^a+$", nil), ("^[a$", nil), ("^a|b$", nil),
  ]

  @Test(arguments: expressions) func expands(expression: String, texts: [String]?) {
    #expect(RulerTables.texts(matching: expression) == texts)
  }

  @Test func readsTheModelsRules() throws {
    let lower = MessagePack.map([.init(key: .string("IN"), value: .array([.string("a")]))])
    let token = MessagePack.map([
      .init(key: .string("TAG"), value: .string("NN")), .init(key: .string("LOWER"), value: lower),
    ])
    let rule = MessagePack.map([
      .init(key: .string("patterns"), value: .array([.array([token])])),
      .init(key: .string("attrs"), value: .map([.init(key: .string("MORPH"), value: .string("_"))])),
      .init(key: .string("index"), value: .unsigned(0)),
    ])
    let pattern = RulerTables.Pattern(tag: .init(["NN"]), lower: .init(["a"]))
    #expect(try RulerTables(blob: .array([rule])) == RulerTables(rules: [.init([[pattern]], .init(morphology: ""))]))
  }

  private static func run(
    _ ruler: AttributeRuler, _ words: [(String, String, String)], _ memory: inout RulerMemory
  ) -> [String] {
    var (text, tokens, attributes) = ([UInt8](), [Token](), [WordAttributes]())
    for (word, _, _) in words {
      let start = UInt32(text.count)
      text += Array(word.utf8)
      tokens.append(
        Token(start: start, end: UInt32(text.count), norm: 0, word: 0, hasSpace: false, isSpace: word == "\n"))
    }
    var tagNumbers = words.map { UInt8(tags.firstIndex(of: $0.1) ?? 0) }
    var labels = words.map { UInt8(dependencies.firstIndex(of: $0.2) ?? 0) }
    text.withUnsafeBufferPointer { text in
      tokens.withUnsafeBufferPointer { tokens in
        tagNumbers.withUnsafeMutableBufferPointer { tags in
          labels.withUnsafeMutableBufferPointer { labels in
            ruler.apply(to: tokens, in: text, tags: tags, dependencies: labels, into: &attributes, memory: &memory)
          }
        }
      }
    }
    return attributes.enumerated().map { index, word in
      let parts = [
        word.partOfSpeech == .none ? "NONE" : word.partOfSpeech.name, ruler.morphologies[Int(word.morphology)],
        String(decoding: ruler.lemmas[Int(word.lemma)], as: UTF8.self), tags[Int(tagNumbers[index])],
        dependencies[Int(labels[index])],
      ]
      return parts.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ")
    }
  }
}
