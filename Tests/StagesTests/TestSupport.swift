import Foundation
import Stages

@testable import Pipeline

/// What an export writes for a document.
func output(of stage: some ExportStage, _ document: Document) throws -> String {
  let context = StageContext(sinks: 1)
  context.sink = 0
  var document = document
  _ = try stage.process(&document, context)
  return String(decoding: context.outputs[0], as: UTF8.self)
}

/// The whole message of what is wrong with one stage's options; nil when nothing is.
func message(_ stage: String, _ options: String, registry: StageRegistry = .standard) -> String? {
  do {
    _ = try Chain(yaml: "pipeline: test\nstages:\n  - \(stage): \(options)\n", registry: registry)
    return nil
  } catch {
    return "\(error)"
  }
}

/// What YAML such as `{language: [en, de]}` decodes to.
func stringMatch(_ values: [String: [String]]) throws -> StringMatch {
  let place = SourceLocation(file: SourceFile(path: "", text: ""), line: 1, column: 1)
  func scalar(_ text: String) -> Node { Node(.scalar(text, isPlain: true), at: place) }
  let entries = values.map {
    Node.Entry(key: scalar($0.key), value: Node(.sequence($0.value.map(scalar)), at: place))
  }
  return try StringMatch.decode(Node(.mapping(entries), at: place))
}

/// A folder of its own for a test, removed with what is in it.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stages-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Code points `start..<end` of a text, found without the code under test.
func codePoints(_ text: String, _ start: Int, _ end: Int) -> String {
  String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
}

/// Random numbers that are the same in every run: xorshift64*.
struct Random: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
