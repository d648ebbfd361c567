import Foundation
import Testing

@testable import Language

/// What a user reads when a model cannot be installed.
@Suite struct ModelStoreTests {
  static let folder = NSTemporaryDirectory() + "models-\(UUID().uuidString)"
  static let store = ModelStore(directory: folder)

  @Test func unknownModel() {
    let error = #expect(throws: ModelError.self) { try Self.store.install("en_core_web_lg", fromWheel: "/dev/null") }
    #expect(
      error?.description
        == "no model is called 'en_core_web_lg'; there are en_core_web_md and en_core_web_sm")
  }

  @Test func notInstalled() {
    let error = #expect(throws: ModelError.self) { try LanguageModel(named: "en_core_web_md", store: Self.store) }
    #expect(
      error?.description == "the model en_core_web_md is not installed; run `pipe model install en_core_web_md`")
    #expect(Self.store.installed().isEmpty)
  }

  @Test func missingWheel() {
    let error = #expect(throws: ModelError.self) { try Self.store.install("en_core_web_md", fromWheel: "/no/wheel") }
    #expect(error?.description == "cannot read /no/wheel: no such file or directory")
  }

  @Test func foreignWheelNeedsTrust() throws {
    let path = NSTemporaryDirectory() + "wheel-\(UUID().uuidString).whl"
    try Data("abc".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(throws: ModelError.untrusted(path: path, sum: sum)) {
      try Self.store.install("en_core_web_md", fromWheel: path)
    }
    let error = #expect(throws: ModelError.self) {
      try Self.store.install("en_core_web_md", fromWheel: path, trust: true)
    }
    guard case .notAWheel = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
