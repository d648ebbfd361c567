import Testing

@testable import Pipeline

/// What is said of files that are not the YAML that is read here, and what is read all the same.
struct YAMLErrorTests {
  @Test(arguments: syntax + aliases + variables)
  func message(_ wrong: ErrorCase) {
    #expect(wrong.said == wrong.message)
  }

  static let syntax = [
    ErrorCase(
      "empty", "",
      says: """
        chain.yaml:1:1: error: the file is empty; a chain file has 'pipeline' and 'stages' ('pipe new NAME' writes one)
        """),
    ErrorCase(
      "comments only", "# nothing\n\n",
      says: """
        chain.yaml:1:1: error: the file is empty; a chain file has 'pipeline' and 'stages' ('pipe new NAME' writes one)
        """),
    ErrorCase(
      "a word", "hello\n",
      says: """
        chain.yaml:1:1: error: a chain file is a mapping with 'pipeline' and 'stages', found 'hello'
        hello
        ^~~~~
        """),
    ErrorCase(
      "duplicate key", "pipeline: x\nstages: [tidy]\npipeline: y\n",
      says: """
        chain.yaml:3:1: error: duplicate key 'pipeline' (first on line 1)
        pipeline: y
        ^~~~~~~~
        """),
    ErrorCase(
      "duplicate option", stage: "paint: {label: a, label: b}",
      says: """
        chain.yaml:3:23: error: duplicate key 'label' (first on line 3)
          - paint: {label: a, label: b}
                              ^~~~~
        """),
    ErrorCase(
      "tab indentation", "pipeline: x\nstages:\n\t- tidy\n",
      says: """
        chain.yaml:3:1: error: tab in the indentation; YAML allows spaces only
        \t- tidy
        ^
        """),
    ErrorCase(
      "tab behind spaces", "pipeline: x\nstages:\n  - paint:\n    \tlabel: a\n",
      says: """
        chain.yaml:4:5: error: tab in the indentation; YAML allows spaces only
            \tlabel: a
            ^
        """),
    ErrorCase(
      "key that is a list", "pipeline: x\n[a]: b\nstages: [tidy]\n",
      says: """
        chain.yaml:2:1: error: a key must be a plain word, found a list
        [a]: b
        ^
        """),
    ErrorCase(
      "tag", stage: "paint: {label: !!str 5}",
      says: """
        chain.yaml:3:20: error: tags are not used here, found 'tag:yaml.org,2002:str'
          - paint: {label: !!str 5}
                           ^~~~~~~
        """),
    ErrorCase(
      "second document", "pipeline: x\nstages: [tidy]\n---\npipeline: y\n",
      says: """
        chain.yaml:4:1: error: a second document ('---'); one file is one definition
        pipeline: y
        ^
        """),
    ErrorCase(
      "colon in a value", "pipeline: x: y\nstages: [tidy]\n",
      says: """
        chain.yaml:1:12: error: not valid YAML: mapping values are not allowed in this context \
        (a value with ': ' in it needs quotes)
        pipeline: x: y
                   ^
        """),
    ErrorCase(
      "open bracket", "pipeline: x\nstages: [tidy\n",
      says: """
        chain.yaml:3:1: error: not valid YAML: did not find expected ',' or ']' while parsing a flow sequence \
        (begun on line 2)
        """),
    ErrorCase(
      "open quote", "pipeline: \"x\nstages: [tidy]\n",
      says: """
        chain.yaml:3:1: error: not valid YAML: found unexpected end of stream while scanning a quoted scalar \
        (begun on line 1)
        """),
    ErrorCase(
      "control character", "pipeline: x\nstages: [ti\u{1}dy]\n",
      says: """
        chain.yaml:2:12: error: not valid YAML: control characters are not allowed
        stages: [ti\u{1}dy]
                   ^
        """),
    ErrorCase(
      "ten thousand brackets", "pipeline: x\nstages: " + String(repeating: "[", count: 10_000),
      says: """
        chain.yaml:2:72: error: nested more than 64 deep
        stages: \(String(repeating: "[", count: 192))…
        \(String(repeating: " ", count: 71))^
        """),
    ErrorCase(
      "ten thousand brackets that close",
      "pipeline: x\nstages:\n" + String(repeating: " [\n", count: 10_000) + String(repeating: " ]\n", count: 10_000),
      says: """
        chain.yaml:66:2: error: nested more than 64 deep
         [
         ^
        """),
  ]

  static let aliases = [
    ErrorCase(
      "unknown anchor", "pipeline: x\nshared: &base {label: a}\nstages:\n  - paint: *bas\n",
      says: """
        chain.yaml:4:12: error: unknown anchor 'bas' (did you mean 'base'?)
          - paint: *bas
                   ^~~~
        """),
    ErrorCase(
      "anchor in itself", "pipeline: x\nstages: &a [*a]\n",
      says: """
        chain.yaml:2:13: error: unknown anchor 'a'
        stages: &a [*a]
                    ^~
        """),
    ErrorCase(
      "merge of a word", "pipeline: x\nstages:\n  - paint: {<<: blue}\n",
      says: """
        chain.yaml:3:17: error: '<<' merges a mapping, found 'blue'
          - paint: {<<: blue}
                        ^~~~
        """),
    ErrorCase(
      "billion laughs", laughs,
      says: """
        chain.yaml:6:36: error: more than 100000 values once aliases are filled in
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
                                           ^~
        """),
    ErrorCase(
      "depth through aliases",
      "pipeline: x\na: &a \(brackets(50))\nb: &b [\(brackets(20, around: "*a"))]\nstages: [tidy]\n",
      says: """
        chain.yaml:3:28: error: nested more than 64 deep
        b: &b [[[[[[[[[[[[[[[[[[[[[*a]]]]]]]]]]]]]]]]]]]]]
                                   ^~
        """),
  ]

  private static func brackets(_ count: Int, around core: String = "") -> String {
    String(repeating: "[", count: count) + core + String(repeating: "]", count: count)
  }

  /// Ten words, then lists of ten aliases each. A list is a value, too, so `a` has 11 and `d` 11,111 of them; with keys,
  /// 12,353 stand before the first item of `e`, and the eighth is over the limit.
  private static let laughs: String = {
    var lines = ["pipeline: x", "a: &a [l, l, l, l, l, l, l, l, l, l]"]
    for (name, last) in zip("bcdefghi", "abcdefgh") {
      lines.append("\(name): &\(name) [" + Array(repeating: "*\(last)", count: 10).joined(separator: ", ") + "]")
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  static let variables = [
    ErrorCase(
      "undefined variable", stage: "paint: {label: \"${COLOR}\"}",
      says: """
        chain.yaml:3:20: error: undefined variable 'COLOR'; declare it under 'parameters', or write ${COLOR:default}
          - paint: {label: "${COLOR}"}
                           ^~~~~~~~~~
        """),
    ErrorCase(
      "misspelt variable",
      "pipeline: x\nparameters: {color: red}\nstages:\n  - paint: {label: \"${colour}\"}\n",
      says: """
        chain.yaml:4:20: error: undefined variable 'colour' (did you mean 'color'?)
          - paint: {label: "${colour}"}
                           ^~~~~~~~~~~
        """),
    ErrorCase(
      "variable that does not end", stage: "paint: {label: \"${color\"}",
      says: """
        chain.yaml:3:20: error: '${' without '}'
          - paint: {label: "${color"}
                           ^~~~~~~~~
        """),
    ErrorCase(
      "parameter without a default",
      "pipeline: x\nparameters: {color: {description: a color}}\nstages:\n  - paint: {label: \"${color}\"}\n",
      says: """
        chain.yaml:4:20: error: parameter 'color' has no default; give it with --set color=VALUE
          - paint: {label: "${color}"}
                           ^~~~~~~~~~
        """),
    ErrorCase(
      "--set of an unknown parameter", "pipeline: x\nparameters: {color: red}\nstages: [tidy]\n",
      set: ["colro": "blue"],
      says: "error: --set colro: the chain has no such parameter (did you mean 'color'?)"),
    ErrorCase(
      "--set where there are no parameters", "pipeline: x\nstages: [tidy]\n", set: ["color": "blue"],
      says: "error: --set color: the chain has no such parameter (it has none)"),
    ErrorCase(
      "value of a parameter that does not fit",
      "pipeline: x\nparameters: {n: 3}\nstages:\n  - paint: {count: \"${n}\"}\n  - paint:\n      count: ${n}\n",
      set: ["n": "30"],
      says: """
        chain.yaml:4:20: error: option 'count' of stage 'paint': expected a whole number from 1 to 10, found '30'
          - paint: {count: "${n}"}
                           ^~~~~~
        chain.yaml:6:14: error: option 'count' of stage 'paint': expected a whole number from 1 to 10, found '30'
              count: ${n}
                     ^~~~
        """),
    ErrorCase(
      "variable without quotes inside braces", stage: "paint: {count: ${n:3}}",
      says: """
        chain.yaml:3:21: error: not valid YAML: did not find expected ',' or '}' while parsing a flow mapping \
        (a variable inside { } or [ ] needs quotes: "${NAME}")
          - paint: {count: ${n:3}}
                            ^
        """),
    ErrorCase(
      "a parameter's keys", "pipeline: x\nparameters: {n: {defalt: 3}, \"a b\": 1}\nstages: [tidy]\n",
      says: """
        chain.yaml:2:18: error: unknown key 'defalt' for parameter 'n' (did you mean 'default'?)
        parameters: {n: {defalt: 3}, "a b": 1}
                         ^~~~~~
        chain.yaml:2:30: error: a parameter's name has letters, digits, '-' and '_', found 'a b'
        parameters: {n: {defalt: 3}, "a b": 1}
                                     ^~~~~
        """),
  ]

  @Test("bytes that are not UTF-8 are named by line and column")
  func notUTF8() {
    let bytes = Array("pipeline: é\nstages: [t".utf8) + [0xFF] + Array("idy]\n".utf8)
    let error = #expect(throws: DiagnosticError.self) {
      try ChainLoader.load(bytes, path: "chain.yaml", settings: [:]) { (path) throws(SystemError) in [] }
    }
    #expect(error?.description == "chain.yaml:2:11: error: not UTF-8 (byte 23); save the file as UTF-8")
  }

  @Test("a file of more than 1 MB is refused, whatever is in it")
  func tooLarge() {
    let source = "pipeline: x\nstages: [tidy]\n#" + String(repeating: "x", count: 1 << 20)
    let error = #expect(throws: DiagnosticError.self) { try Chain(yaml: source, registry: .fakes) }
    #expect(error?.description == "chain.yaml:1:1: error: a definition is at most 1 MB, this file is longer")
  }

  @Test("many keys in one mapping, and merging them many times, takes no time")
  func manyKeys() {
    let keys = (0..<40_000).map { "k\($0): 1" }.joined(separator: "\n  ")
    let error = #expect(throws: DiagnosticError.self) {
      try Chain(yaml: "pipeline: x\na: &a\n  \(keys)\nstages: [tidy]\n", registry: .fakes)
    }
    #expect(error?.diagnostics.map(\.summary).first?.hasPrefix("unknown key 'a'") == true)
  }
}
