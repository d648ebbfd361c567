/// Reads a chain file, with its includes, into a ``ChainDefinition``. Every error of the files is reported at once.
public struct ChainLoader {
  static let keys = [
    "pipeline", "description", "parameters", "input", "stages", "on-error", "max-error-rate", "include",
  ]
  static let stageKeys = ["when", "on-error", "timeout"]
  static let includeDepth = 8
  /// Files that a definition includes in all, each counted as often as it is included.
  static let includeCount = 256

  typealias Contents = (String) throws(SystemError) -> [UInt8]

  /// Reads a file by its path. Replaced in tests and by tools that hold definitions elsewhere.
  let contents: Contents
  let settings: [String: String]
  var diagnostics = Diagnostics()
  var substitution = Substitution()
  var definition: ChainDefinition
  /// The file that is being read, last, and those that include it.
  var open: [String] = []
  var includes = 0

  /// - Parameters:
  ///   - settings: values of parameters, as `--set` gives them.
  /// - Throws: ``DiagnosticError`` with everything that is wrong; ``SystemError`` when the file cannot be read.
  public static func load(_ path: String, settings: [String: String] = [:]) throws -> ChainDefinition {
    try load(file(path), path: path, settings: settings, contents: file)
  }

  /// A definition from text; `path` is what errors call it and what includes are relative to.
  public static func load(
    text: String, path: String = "chain.yaml", settings: [String: String] = [:]
  ) throws -> ChainDefinition {
    try load(Array(text.utf8), path: path, settings: settings, contents: file)
  }

  static func load(
    _ bytes: [UInt8], path: String, settings: [String: String], contents: @escaping Contents
  ) throws(DiagnosticError) -> ChainDefinition {
    let (definition, found) = try read(bytes, path: path, settings: settings, contents: contents)
    try found.throwIfErrors()
    return definition
  }

  static func file(_ path: String) throws(SystemError) -> [UInt8] {
    try Files.contents(of: path, maximum: YAMLParser.Limits.bytes)
  }

  /// What a file says as far as it is understood, and what is wrong with it.
  ///
  /// - Throws: ``DiagnosticError`` when the file is not YAML, so that there is nothing to go on with.
  static func read(
    _ bytes: [UInt8], path: String, settings: [String: String], contents: @escaping Contents
  ) throws(DiagnosticError) -> (ChainDefinition, Diagnostics) {
    var loader = ChainLoader(path: path, settings: settings, contents: contents)
    guard let root = try YAMLParser.parse(bytes, path: path) else {
      let place = SourceLocation(file: SourceFile(path: path, text: ""), line: 1, column: 1)
      let summary = "the file is empty; a chain file has 'pipeline' and 'stages' ('pipe new NAME' writes one)"
      throw DiagnosticError([Diagnostic(.error, summary, at: place)])
    }
    loader.read(root)
    return (loader.definition, loader.diagnostics)
  }

  private init(path: String, settings: [String: String], contents: @escaping Contents) {
    self.contents = contents
    self.settings = settings
    definition = ChainDefinition(path: path, name: "")
    open = [path]
  }

  private mutating func read(_ root: Node) {
    guard let entries = root.entries else {
      diagnostics.error(
        "a chain file is a mapping with 'pipeline' and 'stages', found \(root.shown)", at: root.location)
      return
    }
    readParameters(entries)
    let filled = entries.map { entry in
      entry.key.scalar == "parameters"
        ? entry : Node.Entry(key: entry.key, value: substitution.fill(entry.value, &diagnostics))
    }
    checkKeys(filled, root.location)
    readWhole(filled)
    let stagesKey = filled.first { $0.key.scalar == "stages" } ?? filled.first { $0.key.scalar == "include" }
    definition.stagesLocation = stagesKey?.key.location
    if let include = value("include", filled) { readIncludes(include) }
    if let stages = value("stages", filled) { readStages(stages) }
    if definition.stages.isEmpty && !diagnostics.hasErrors {
      diagnostics.error("'stages' has no stage", at: value("stages", filled)?.location ?? root.location)
    }
    refuseUnusedSettings()
    definition.fingerprint = Fingerprint.lines(of: definition)
  }

  func value(_ key: String, _ entries: [Node.Entry]) -> Node? {
    entries.first { $0.key.scalar == key }?.value
  }

  private mutating func checkKeys(_ entries: [Node.Entry], _ place: SourceLocation) {
    for entry in entries where !Self.keys.contains(entry.key.scalar ?? "") {
      let key = entry.key.scalar ?? ""
      diagnostics.error("unknown key '\(key)'\(optionHint(for: key, in: Self.keys))", at: entry.key.location)
    }
    if value("pipeline", entries) == nil {
      diagnostics.error("missing key 'pipeline': the chain's name", at: place)
    }
    if value("stages", entries) == nil && value("include", entries) == nil {
      diagnostics.error("missing key 'stages': a list of stages", at: place)
    }
  }

  /// The keys that hold one value for the whole chain.
  private mutating func readWhole(_ entries: [Node.Entry]) {
    definition.name = decode(String.self, "pipeline", entries) ?? ""
    definition.description = decode(String.self, "description", entries)
    if let policy = decode(ErrorPolicy.self, "on-error", entries) { definition.onError = policy }
    if let rate = decode(Double.self, "max-error-rate", entries), let node = value("max-error-rate", entries) {
      if !(0...1).contains(rate) {
        diagnostics.error("'max-error-rate': expected a number from 0 to 1, found \(node.shown)", at: node.location)
      }
      definition.maximumErrorRate = rate
    }
    guard let input = value("input", entries) else { return }
    definition.inputLocation = input.location
    if let options = input.entries {
      definition.input = options
    } else {
      diagnostics.error("'input': expected a mapping such as {format: jsonl}, found \(input.shown)", at: input.location)
    }
  }

  mutating func decode<Value: SettingValue>(
    _ type: Value.Type, _ key: String, _ entries: [Node.Entry], in context: String = ""
  ) -> Value? {
    guard let node = value(key, entries) else { return nil }
    do throws(ValueError) { return try Value.decode(node) } catch {
      diagnostics.error(
        "'\(key)'\(context): expected \(error.expected), found \(error.node.shown)", at: error.node.location)
      return nil
    }
  }
}
