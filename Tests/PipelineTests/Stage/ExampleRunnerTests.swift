import Testing

@testable import Pipeline

@Suite struct ExampleRunnerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let stage: String
    var after: [String] = []
    var options = ""
    let input: String
    var metadata: Metadata = [:]
    let shows: Example.View
    let output: String
    var testDescription: String { "\(stage) \(options) as \(shows)" }
  }

  static let cases = [
    Case(stage: "upper", input: "a\nb\n", shows: .text, output: "A\nB\n"),
    Case(stage: "upper", input: "a\nb", shows: .sections, output: "paragraph: A\nB"),
    Case(
      stage: "words", after: ["upper"], options: "method: blanks", input: "a b\nc", shows: .sentences, output: "A B\nC"),
    Case(
      stage: "words", after: ["upper"], options: "method: blanks\nsentences: false", input: "a b\nc", shows: .tokens,
      output: "A B C"),
    Case(stage: "words", after: ["upper"], options: "{method: blanks}", input: "a b", shows: .tokens, output: "A B"),
    Case(
      stage: "upper", input: "",
      metadata: ["t": "x: y", "l": ["a", .integer(2)], "n": .null, "o": .object([JSONMember("k", .bool(true))])],
      shows: .metadata, output: "t: x: y\nl: a, 2\nn: null\no: {\"k\":true}"),
    Case(stage: "gate", input: "so", shows: .outcome, output: "kept"),
    Case(stage: "gate", input: "drop", shows: .outcome, output: "dropped: unwanted"),
    Case(stage: "gate", input: "drop", shows: .text, output: "dropped: unwanted"),
    Case(stage: "gate", input: "fail", shows: .outcome, output: "failed: bad-text"),
    Case(stage: "save", after: ["save: {path: first.txt}", "upper"], input: "a", shows: .output, output: "example: A"),
    Case(stage: "save", after: ["gate"], input: "drop", shows: .output, output: ""),
  ]

  @Test(arguments: cases)
  func viewsShow(_ test: Case) throws {
    let example = Example(
      "Test.", after: test.after, options: test.options, input: test.input, metadata: test.metadata, shows: test.shows,
      output: test.output)
    #expect(try Toy.registry.result(of: example, stage: test.stage) == test.output)
  }

  @Test func examplesThatHoldGiveNoFailure() {
    #expect(Toy.registry.exampleFailures().isEmpty)
  }

  @Test func failuresSayWhatCameInstead() {
    var registry = Toy.registry
    registry.register(Wrong.self)
    let failures = registry.exampleFailures()
    #expect(failures.map(\.stage) == ["wrong", "wrong"])
    #expect(failures.first?.description == "example 'Off.' of stage 'wrong' gives\na\ninstead of\nb")
    #expect(
      failures.last?.description == """
        example 'Misspelt.' of stage 'wrong' cannot be run: chain.yaml:4:7: error: unknown option 'colour' for stage \
        'wrong' (it has no options)
              colour: red
              ^~~~~~
        """)
  }

  private struct Wrong: Stage {
    static let manual = Manual(name: "wrong", summary: "Has wrong examples.")
    static let examples = [
      Example("Off.", input: "a", shows: .text, output: "b"),
      Example("Misspelt.", options: "colour: red", input: "a", shows: .text, output: "a"),
    ]
    init(_ options: NoOptions) {}
    func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
  }
}
