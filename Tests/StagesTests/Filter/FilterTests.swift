import Pipeline
import Stages
import Testing

@Suite struct FilterTests {
  private static let metadata: Metadata = [
    "language": "en", "section": "sport", "authors": .array(["A", "B"]), "url": " ", "tags": .array([]),
    "n": .number("0"),
  ]

  private func outcome(_ text: String, _ change: (inout Filter.Options) -> Void) throws -> Outcome {
    var options = Filter.Options()
    change(&options)
    var document = Document(id: "x", text: text, metadata: Self.metadata)
    return try Filter(options).process(&document, StageContext())
  }

  @Test(
    arguments: [
      ("keep", ["language": ["en", "de"]], nil), ("keep", ["language": ["de"]], "metadata"),
      ("keep", ["language": ["en"], "section": ["news"]], "metadata"), ("keep", ["authors": ["B"]], nil),
      ("keep", ["site": ["x"]], "metadata"), ("drop", ["section": ["sport"]], "metadata"),
      ("drop", ["section": ["news"]], nil), ("drop", ["section": ["sport"], "language": ["de"]], nil),
      ("drop", ["site": ["x"]], nil),
    ] as [(String, [String: [String]], String?)])
  func metadata(_ option: String, _ match: [String: [String]], _ reason: String?) throws {
    let match = try stringMatch(match)
    let result = try outcome("T") { options in
      if option == "keep" { options.keep = match } else { options.drop = match }
    }
    #expect(result == (reason.map { .drop(reason: $0) } ?? .keep))
  }

  @Test(
    arguments: [
      (["language"], nil), (["language", "site"], "missing-site"), (["url"], "missing-url"), (["tags"], "missing-tags"),
      (["n"], nil), (["authors"], nil),
    ] as [([String], String?)])
  func required(_ keys: [String], _ reason: String?) throws {
    let expected: Outcome = reason.map { .drop(reason: $0) } ?? .keep
    #expect(try outcome("T") { $0.require = keys } == expected)
  }

  @Test(
    arguments: [
      ("one two three", 3, 3, nil), ("one two three", 4, nil, "too-short"), ("one two three", nil, 2, "too-long"),
      (" one\n\ttwo\r\n ", 2, 2, nil), ("", 1, nil, "too-short"), ("", nil, 0, nil), ("明斯克 很", 2, 2, nil),
    ] as [(String, Int?, Int?, String?)])
  func words(_ text: String, _ minimum: Int?, _ maximum: Int?, _ reason: String?) throws {
    let result = try outcome(text) { options in
      options.minimumWords = minimum
      options.maximumWords = maximum
    }
    #expect(result == (reason.map { .drop(reason: $0) } ?? .keep))
  }

  @Test(
    arguments: [
      ("é😀", 2, 2, nil), ("é😀", 3, nil, "too-short"), ("é😀", nil, 1, "too-long"), ("e\u{301}", 2, 2, nil),
    ] as [(String, Int?, Int?, String?)])
  func characters(_ text: String, _ minimum: Int?, _ maximum: Int?, _ reason: String?) throws {
    let result = try outcome(text) { options in
      options.minimumCharacters = minimum
      options.maximumCharacters = maximum
    }
    #expect(result == (reason.map { .drop(reason: $0) } ?? .keep))
  }

  /// The first condition that is not met, in the manual's order, gives the reason.
  @Test func reasonsHaveAnOrder() throws {
    let result = try outcome("T") { options in
      options.require = ["site"]
      options.minimumWords = 10
    }
    #expect(result == .drop(reason: "missing-site"))
  }

  @Test(arguments: [
    (
      "{}",
      """
      chain.yaml:3:5: error: stage 'filter': no condition is given (there is 'keep', 'drop', 'require', \
      'without-sections', 'minimum-words', 'maximum-words', 'minimum-characters', 'maximum-characters')
        - filter: {}
          ^~~~~~
      """
    ),
    (
      "{minimum-words: 10, maximum-words: 9}",
      """
      chain.yaml:3:29: error: stage 'filter': 'minimum-words' is 10 and 'maximum-words' 9, so no document would be kept
        - filter: {minimum-words: 10, maximum-words: 9}
                                  ^~
      """
    ),
    (
      "{drop: {}}",
      """
      chain.yaml:3:20: error: stage 'filter': option 'drop' names no metadata key; expected such as {language: en}
        - filter: {drop: {}}
                         ^
      """
    ),
    (
      "{keep: {language: []}}",
      """
      chain.yaml:3:20: error: stage 'filter': option 'keep' gives no value for 'language'
        - filter: {keep: {language: []}}
                         ^
      """
    ),
    (
      "{without-sections: [boilerplate]}",
      """
      chain.yaml:3:5: error: stage 'filter' reads 'sections', which no stage before it provides ('normalize' would)
        - filter: {without-sections: [boilerplate]}
          ^~~~~~
      """
    ),
    (
      "{without-sections: [boilerplat]}",
      """
      chain.yaml:3:33: error: option 'without-sections' of stage 'filter': expected one of title, byline, dateline, dek, \
      caption, heading, paragraph, list, quote, table, bio, boilerplate (did you mean 'boilerplate'?), found 'boilerplat'
        - filter: {without-sections: [boilerplat]}
                                      ^~~~~~~~~~
      """
    ),
  ])
  func errors(_ options: String, _ expected: String) {
    #expect(message("filter", options) == expected)
  }
}
