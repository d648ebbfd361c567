import Testing

@testable import Pipeline

/// What a chain file means when nothing is wrong with it.
struct ChainLoaderTests {
  /// The options of the first stage, `paint`.
  private func paint(_ options: String, before: String = "", set settings: [String: String] = [:]) throws
    -> Paint.Options
  {
    let source = "pipeline: x\n\(before)stages:\n  - paint: \(options)\n"
    let chain = try Chain(yaml: source, registry: .fakes, settings: settings)
    return try #require(chain.links.first?.stage as? Paint).options
  }

  @Test("every type of option")
  func types() throws {
    let options = try paint(
      """
      {flag: true, count: 7, most: 12, share: .25, label: "5", other: x, mode: very-dark,
          kinds: [title, bio], words: [no, on, 5], size: 1.5 MB, time: 2 min, match: {language: [no], site: a}}
      """)
    #expect(options.flag)
    #expect(options.count == 7)
    #expect(options.most == 12)
    #expect(options.share == 0.25)
    #expect(options.label == "5")
    #expect(options.other == "x")
    #expect(options.mode == .veryDark)
    #expect(options.kinds == [.title, .bio])
    #expect(options.words == ["no", "on", "5"])
    #expect(options.size.bytes == 1_500_000)
    #expect(options.time.milliseconds == 120_000)
    #expect(
      options.match.values == [
        StringMatch.Entry(key: "language", choices: ["no"]), StringMatch.Entry(key: "site", choices: ["a"]),
      ])
  }

  @Test(
    "variables",
    arguments: [
      ("${A:red}", [:], "red"), ("${A:}", [:], ""), ("a${A:red}b${B:x}c", [:], "aredbxc"),
      ("${A:red}", ["A": "blue"], "blue"), ("$${A}", [:], "${A}"), ("$$${A}", [:], "$${A}"), ("$5", [:], "$5"),
      ("${A:http://x:80}", [:], "http://x:80"), ("${A:$}${B:y}", [:], "$y"), ("${p}", [:], "green"),
      ("${p}", ["p": "blue"], "blue"), ("${p:red}", [:], "green"), ("${p}", ["p": "${A}"], "${A}"),
    ] as [(String, [String: String], String)])
  func variables(_ text: String, _ settings: [String: String], _ expected: String) throws {
    let before = "parameters: {p: green}\n"
    #expect(try paint("{label: '\(text)'}", before: before, set: settings).label == expected)
  }

  @Test("a variable gives a number, also where braces demand quotes")
  func numberVariable() throws {
    #expect(try paint("{count: \"${n:9}\", flag: '${f:true}', label: '${l:}'}").count == 9)
  }

  @Test(
    "merge keys: what a mapping says itself wins, then earlier sources",
    arguments: [
      ("{<<: *a}", "one", 1), ("{<<: *a, label: own}", "own", 1), ("{label: own, <<: *a}", "own", 1),
      ("{<<: [*a, *b]}", "one", 1), ("{<<: [*b, *a]}", "two", 1), ("{<<: *b}", "two", 3), ("*a", "one", 1),
    ])
  func merging(_ options: String, _ label: String, _ count: Int) throws {
    let source = """
      pipeline: x
      parameters:
        first: {default: a, description: a}
      stages:
        - paint: &a {label: one, count: 1}
        - paint: &b {label: two}
        - paint: \(options)
      """
    let chain = try Chain(yaml: source, registry: .fakes)
    let last = try #require(chain.links.last?.stage as? Paint).options
    #expect(last.label == label)
    #expect(last.count == count)
  }

  @Test("BOM, CRLF, comments and quotes are read")
  func looseForms() throws {
    let source =
      "\u{FEFF}# a chain\r\npipeline: 'x'\r\nstages:\r\n  - \"tidy\" # first\r\n  - paint: {label: |-\r\n      a}\r\n"
    let error = #expect(throws: DiagnosticError.self) { try Chain(yaml: source, registry: .fakes) }
    #expect(error?.diagnostics.count == 1)
    let good =
      "\u{FEFF}# a chain\r\npipeline: 'x'\r\nstages:\r\n  - \"tidy\" # first\r\n  - paint:\r\n      label: a b\r\n"
    let chain = try Chain(yaml: good, registry: .fakes)
    #expect(chain.stageNames == ["tidy", "paint"])
    #expect((chain.links[1].stage as? Paint)?.options.label == "a b")
  }

  @Test("the fingerprint tells chains apart that write different things, and only these")
  func fingerprint() throws {
    func print(_ stages: String) throws -> [String] {
      try Chain(yaml: "pipeline: x\nparameters: {n: 3}\nstages: \(stages)\n", registry: .fakes).fingerprint
    }
    let base = try print("[{paint: {label: a, count: \"${n}\"}}]")
    #expect(
      base == [
        "on-error: dead-letter", "max-error-rate: 1.0", "stage 1 paint", "stage 1 paint count: 3",
        "stage 1 paint label: a",
      ])
    #expect(try print("[{paint: {count: 3, label: a}}]") == base)
    #expect(try print("[{paint: {count: 4, label: a}}]") != base)
    #expect(try print("[tidy, {paint: {count: 3, label: a}}]") != base)
    #expect(try print("[{paint: {count: 3, label: a}, when: {a: b}}]") != base)
  }
}
