import Pipeline
import Testing

@testable import pipe

/// What errors mean for the shell.
@Suite struct FailureTests {
  /// Needs what its options say.
  private struct Needy: Stage {
    struct Options: StageOptions {
      var file: String?
      var model: String?
    }
    static let manual = Manual(name: "needy", summary: "Needs things.")
    static let settings: [Setting<Options>] = [
      Setting("file", \.file, "A file."), Setting("model", \.model, "A model."),
    ]
    let requirements: [Requirement]
    init(_ options: Options) {
      let file = options.file.map { Requirement.file(path: $0, option: "file") }
      let model = options.model.map { Requirement.model(name: $0, isInstalled: false, install: "pipe fetch \($0)") }
      requirements = [file, model].compactMap { $0 }
    }
    func process(_ document: inout Document, _ context: StageContext) -> Outcome { .keep }
  }

  private func environmentFailure(_ options: String) throws -> Failure? {
    var registry = StageRegistry()
    registry.register(Needy.self)
    let chain = try Chain(yaml: "pipeline: p\nstages:\n  - needy: {\(options)}\n", registry: registry)
    do throws(Failure) { try Definitions.checkEnvironment(chain) } catch { return error }
    return nil
  }

  @Test func whatIsThereIsNoFailure() throws {
    #expect(try environmentFailure("") == nil)
    #expect(try environmentFailure("file: \(#filePath)") == nil)
  }

  @Test func aMissingModelSaysHowToGetIt() throws {
    let failure = try environmentFailure("model: en")
    #expect(failure?.status == .modelMissing)
    #expect(
      failure?.text == """
        chain.yaml:3:5: error: stage 'needy': the model 'en' is not installed; run: pipe fetch en
          - needy: {model: en}
            ^~~~~
        """)
  }

  @Test func aMissingFileIsTheChainFilesFault() throws {
    let failure = try environmentFailure("file: gone.txt")
    #expect(failure?.status == .definition)
    #expect(failure?.text.contains("stage 'needy': option 'file': cannot read 'gone.txt'") == true)
    #expect(try environmentFailure("file: gone.txt, model: en")?.status == .definition)
  }

  @Test func errorsOfTheLibraryHaveStatuses() {
    #expect(Failure(DiagnosticError([])).status == .definition)
    #expect(Failure(InputError.missing("a")).status == .inputMissing)
    #expect(Failure(OutputError.notAFolder("a")).status == .outputRefused)
    #expect(Failure(Failure(.modelMissing, "x")).status == .modelMissing)
    #expect(Failure(CancellationError()).status == .inputOutput)
    #expect(Failure(.usage, "x").text == "error: x")
  }
}
