/// A chain that can be run: stages with their options, put together and checked.
///
/// ```swift
/// let chain = try Chain(loading: "pipelines/first.yaml", registry: .standard)
/// let result = try chain.process(Document(id: "a", text: "One. Two."))
/// ```
public struct Chain: Sendable {
  /// A stage in its place. A class, so that a worker that takes one up counts one reference instead of six.
  final class Link: Sendable {
    let name: String
    let stage: any Stage
    let when: StringMatch?
    let policy: ErrorPolicy
    let timeout: Duration?
    /// Index among the sinks of the chain.
    let sink: Int?
    let location: SourceLocation?

    init(
      name: String, stage: any Stage, when: StringMatch?, policy: ErrorPolicy, timeout: Duration?, sink: Int?,
      location: SourceLocation?
    ) {
      self.name = name
      self.stage = stage
      self.when = when
      self.policy = policy
      self.timeout = timeout
      self.sink = sink
      self.location = location
    }
  }

  public let name: String
  let links: [Link]
  /// Failed documents as a share of those read, above which a run stops.
  public let maximumErrorRate: Double
  /// What becomes of a document that cannot be read.
  let readingPolicy: ErrorPolicy
  public let formats: InputFormats
  /// Bytes that a document may have when it is read.
  public let maximumSize: Int
  /// Every value that decides on the output.
  public let fingerprint: [String]
  /// Where the definition lists the stages.
  let stagesLocation: SourceLocation?

  /// Stage names in order.
  public var stageNames: [String] { links.map(\.name) }

  /// The paths that the chain's exports write, relative to the output folder.
  public var outputs: [String] { exports.map(\.path) }

  let exports: [any ExportStage]

  /// Reads a chain file and builds the chain.
  ///
  /// - Parameters:
  ///   - settings: values of the chain's parameters.
  /// - Throws: ``DiagnosticError`` with everything that is wrong, ``SystemError`` when the file cannot be read.
  public init(loading path: String, registry: StageRegistry, settings: [String: String] = [:]) throws {
    let bytes = try Files.contents(of: path, maximum: YAMLParser.Limits.bytes)
    try self.init(bytes, path: path, registry: registry, settings: settings)
  }

  /// Builds a chain from YAML text.
  public init(yaml: String, registry: StageRegistry, settings: [String: String] = [:]) throws {
    try self.init(Array(yaml.utf8), path: "chain.yaml", registry: registry, settings: settings)
  }

  /// Reads and builds in one pass, so that all errors are reported together.
  init(
    _ bytes: [UInt8], path: String, registry: StageRegistry, settings: [String: String] = [:],
    contents: @escaping ChainLoader.Contents = ChainLoader.file
  ) throws(DiagnosticError) {
    let (definition, found) = try ChainLoader.read(bytes, path: path, settings: settings, contents: contents)
    var builder = ChainBuilder(definition, registry, found: found)
    self = try builder.build()
  }

  /// Builds a chain of what a definition says.
  ///
  /// - Throws: ``DiagnosticError`` with everything that is wrong.
  public init(_ definition: ChainDefinition, registry: StageRegistry) throws(DiagnosticError) {
    var builder = ChainBuilder(definition, registry)
    self = try builder.build()
  }

  init(
    name: String, links: [Link], maximumErrorRate: Double, readingPolicy: ErrorPolicy, formats: InputFormats,
    maximumSize: Int, fingerprint: [String], stagesLocation: SourceLocation?
  ) {
    self.name = name
    self.links = links
    exports = links.compactMap { $0.stage.asExport }
    self.maximumErrorRate = maximumErrorRate
    self.readingPolicy = readingPolicy
    self.formats = formats
    self.maximumSize = maximumSize
    self.fingerprint = fingerprint
    self.stagesLocation = stagesLocation
  }

  /// Refuses a chain that writes nothing, which a run of it would find out at its end only.
  ///
  /// - Throws: ``DiagnosticError`` at the list of stages.
  public func requireExport() throws(DiagnosticError) {
    guard exports.isEmpty else { return }
    let summary = "the chain has no 'export', so a run would write nothing"
    throw DiagnosticError([Diagnostic(.error, summary, at: stagesLocation)])
  }

  /// What the chain's stages need and is not there, each with the stage's place in the definition.
  public func missingRequirements() -> [MissingRequirement] {
    links.flatMap { link in
      link.stage.requirements.compactMap { requirement in
        requirement.problem.map {
          MissingRequirement(stage: link.name, requirement: requirement, message: $0, location: link.location)
        }
      }
    }
  }
}

/// Something outside a chain file that a stage needs and that is not there.
public struct MissingRequirement: Sendable {
  public let stage: String
  public let requirement: Requirement
  public let message: String
  public let location: SourceLocation?

  public var diagnostic: Diagnostic { Diagnostic(.error, "stage '\(stage)': \(message)", at: location) }

  public var isModel: Bool {
    if case .model = requirement { true } else { false }
  }
}

extension Requirement {
  /// Why it is not met; nil when it is.
  var problem: String? {
    switch self {
    case .file(let path, let option):
      do throws(SystemError) {
        if try FileStatus(ofFileAt: path).kind == .folder { return "option '\(option)': '\(path)' is a folder" }
        return Files.isReadable(path) ? nil : "option '\(option)': cannot read '\(path)'"
      } catch {
        return "option '\(option)': \(error)"
      }
    case .model(let name, let isInstalled, let install):
      return isInstalled ? nil : "the model '\(name)' is not installed; run: \(install)"
    }
  }
}
