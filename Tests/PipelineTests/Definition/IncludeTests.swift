import Testing

@testable import Pipeline

/// Chain files made of several files.
struct IncludeTests {
  /// Files by path, for one case.
  private func load(_ files: [String: String], settings: [String: String] = [:]) throws -> Chain {
    let main = Array(files["chain.yaml", default: ""].utf8)
    return try Chain(main, path: "chain.yaml", registry: .fakes, settings: settings) { (path) throws(SystemError) in
      guard let text = files[path] else { throw SystemError("read", path, code: 2) }
      return Array(text.utf8)
    }
  }

  private func said(_ files: [String: String]) -> String? {
    do {
      _ = try load(files)
      return nil
    } catch { return "\(error)" }
  }

  @Test("stages stand where they are included, parameters of the including file win")
  func order() throws {
    let chain = try load([
      "chain.yaml": "pipeline: x\nparameters: {label: main}\nstages:\n  - tidy\n  - include: parts/a.yaml\n  - write\n",
      "parts/a.yaml":
        "parameters: {label: included, count: 4}\nstages:\n  - paint: {label: \"${label}\", count: \"${count}\"}\n  - include: b.yaml\n",
      "parts/b.yaml": "pipeline: whole\nstages: [judged]\n".replacing("judged", with: "tidy"),
    ])
    #expect(chain.stageNames == ["tidy", "paint", "tidy", "write"])
    let options = try #require(chain.links[1].stage as? Paint).options
    #expect(options.label == "main")
    #expect(options.count == 4)
  }

  @Test("what is wrong with included files", arguments: cases)
  func message(_ wrong: Case) {
    #expect(said(wrong.files) == wrong.message)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let message: String
  }

  static let cases = [
    Case(
      testDescription: "missing file", files: ["chain.yaml": "pipeline: x\nstages:\n  - include: a.yaml\n"],
      message: """
        chain.yaml:3:14: error: 'include': cannot read 'a.yaml': No such file or directory
          - include: a.yaml
                     ^~~~~~
        """),
    Case(
      testDescription: "cycle",
      files: [
        "chain.yaml": "pipeline: x\ninclude: a.yaml\n", "a.yaml": "stages:\n  - include: ./chain.yaml\n",
      ],
      message: """
        a.yaml:2:14: error: './chain.yaml' includes itself (chain.yaml → a.yaml → chain.yaml)
          - include: ./chain.yaml
                     ^~~~~~~~~~~~
        """),
    Case(
      testDescription: "errors in the included file and in the including one",
      files: [
        "chain.yaml": "pipeline: x\nstages:\n  - include: a.yaml\n  - paint: {count: 0}\n",
        "a.yaml": "stages:\n  - tidy\n  - paint: {lable: a}\n",
      ],
      message: """
        a.yaml:3:13: error: unknown option 'lable' for stage 'paint' (did you mean 'label'?)
          - paint: {lable: a}
                    ^~~~~
        chain.yaml:4:20: error: option 'count' of stage 'paint': expected a whole number from 1 to 10, found '0'
          - paint: {count: 0}
                           ^
        """),
    Case(
      testDescription: "no YAML",
      files: ["chain.yaml": "pipeline: x\ninclude: a.yaml\n", "a.yaml": "stages:\n\t- tidy\n"],
      message: """
        a.yaml:2:1: error: tab in the indentation; YAML allows spaces only
        \t- tidy
        ^
        """),
    Case(
      testDescription: "empty", files: ["chain.yaml": "pipeline: x\ninclude: a.yaml\n", "a.yaml": "# later\n"],
      message: """
        chain.yaml:2:10: error: 'include': 'a.yaml' is empty; an included file is a mapping with 'stages'
        include: a.yaml
                 ^~~~~~
        """),
    Case(
      testDescription: "no stages", files: ["chain.yaml": "pipeline: x\ninclude: a.yaml\n", "a.yaml": "tidy\n"],
      message: """
        a.yaml:1:1: error: an included file is a mapping with 'stages', found 'tidy'
        tidy
        ^~~~
        """),
    Case(
      testDescription: "a thousand includes of files that do the same",
      files: {
        var files = ["chain.yaml": "pipeline: x\ninclude: a0.yaml\n"]
        for level in 0..<7 {
          let include = "  - include: a\(level + 1).yaml\n"
          files["a\(level).yaml"] = "stages:\n" + String(repeating: include, count: 1000)
        }
        files["a7.yaml"] = "stages: [tidy]\n"
        return files
      }(),
      message: """
        a6.yaml:251:14: error: more than 256 included files
          - include: a7.yaml
                     ^~~~~~~
        """),
  ]
}
