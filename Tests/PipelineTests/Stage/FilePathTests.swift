import Testing

@testable import Pipeline

/// Options that name files.
@Suite struct FilePathTests {
  /// Reads a list when it is built, as a stage with word lists would.
  private struct Listed: Stage {
    struct Options: StageOptions { var list: FilePath? }
    static let manual = Manual(name: "listed", summary: "Reads a list.")
    static let settings: [Setting<Options>] = [Setting("list", \.list, "A list.")]
    let options: Options
    init(_ options: Options) throws {
      self.options = options
      guard let list = options.list, let bytes = try? list.contents() else { return }
      let file = SourceFile(path: list.path, text: String(decoding: bytes, as: UTF8.self))
      let wrong = [1, 2].filter { file.line($0)?.hasPrefix("!") == true }
      if wrong.isEmpty { return }
      throw DiagnosticError(
        wrong.map { Diagnostic(.error, "'!' begins no word", at: SourceLocation(file: file, line: $0, column: 1)) })
    }
    var requirements: [Requirement] { options.list.map { [.file(path: $0.path, option: "list")] } ?? [] }
    func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
  }

  private static let registry: StageRegistry = {
    var registry = StageRegistry()
    registry.register(Listed.self)
    return registry
  }()

  private func chain(at path: String, list: String) throws -> Chain {
    let yaml = "pipeline: p\nstages:\n  - listed: {list: \(list)}\n"
    return try Chain(Array(yaml.utf8), path: path, registry: Self.registry)
  }

  @Test(arguments: [
    ("chain.yaml", "names.csv", "names.csv"), ("chains/a.yaml", "names.csv", "chains/names.csv"),
    ("chains/a.yaml", "../lists/names.csv", "lists/names.csv"), ("/srv/a.yaml", "names.csv", "/srv/names.csv"),
    ("chains/a.yaml", "/srv/names.csv", "/srv/names.csv"),
  ])
  func beginsAtTheChainFile(_ chainFile: String, _ written: String, _ path: String) throws {
    let requirements = try chain(at: chainFile, list: written).missingRequirements().map(\.requirement)
    #expect(requirements == [.file(path: path, option: "list")])
  }

  @Test(arguments: ["[a, b]", "''", "~"])
  func isAString(_ value: String) {
    let error = #expect(throws: DiagnosticError.self) { try chain(at: "chain.yaml", list: value) }
    #expect(error?.diagnostics.map(\.location?.line) == [3])
  }

  @Test func errorsOfTheFileAreReportedTogether() throws {
    let folder = try TestFolder()
    let path = try folder.write("list.txt", "!one\n!two\nthree\n")
    let error = #expect(throws: DiagnosticError.self) {
      try chain(at: folder.file("chain.yaml"), list: "list.txt")
    }
    #expect(
      error.map { "\($0)" } == """
        \(path):1:1: error: '!' begins no word
        !one
        ^
        \(path):2:1: error: '!' begins no word
        !two
        ^
        """)
  }

  @Test func contentsDecideOnTheOutput() throws {
    let folder = try TestFolder()
    func fingerprint() throws -> [String] {
      try chain(at: folder.file("chain.yaml"), list: "list.txt").fingerprint
    }
    try folder.write("list.txt", "one\n")
    let first = try fingerprint()
    #expect(try fingerprint() == first)
    try folder.write("list.txt", "two\n")
    #expect(try fingerprint() != first)
  }
}
