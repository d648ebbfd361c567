/// The stages and input formats that chain files can name.
///
/// ```swift
/// var registry = StageRegistry.standard  // of the module Stages
/// registry.register(CountWords.self)
/// ```
public struct StageRegistry: Sendable {
  /// What is known of a stage without building it.
  public struct Page: Sendable {
    public let manual: Manual
    public let settings: [SettingPage]
    public let examples: [Example]
    /// Whether the stage writes a file.
    public let isExport: Bool
    /// Whether the stage sees documents one at a time, in input order.
    public let isOrdered: Bool
  }

  /// What is known of an input format.
  public struct FormatPage: Sendable {
    public let name: String
    public let summary: String
    public let endings: [String]
    public let settings: [SettingPage]
  }

  struct StageMaker: Sendable {
    let page: Page
    let make: @Sendable ([Node.Entry], SourceLocation, inout Diagnostics) -> (any Stage)?
  }

  struct SourceMaker: Sendable {
    let page: FormatPage
    let make: @Sendable ([Node.Entry], SourceLocation, inout Diagnostics) -> any DocumentSource
  }

  private(set) var stages: [StageMaker] = []
  private(set) var sources: [SourceMaker] = []

  /// Knows no stage, and the input formats `text` and `jsonl`.
  public init() {
    register(TextSource.self)
    register(JSONLinesSource.self)
  }

  /// Makes a stage known by its manual's name. A stage of the same name is replaced.
  public mutating func register<S: Stage>(_ type: S.Type) {
    let manual = S.manual
    let page = Page(
      manual: manual, settings: S.settings.map(\.page), examples: S.examples,
      isExport: (type as? any ExportStage.Type)?.alwaysWrites ?? false,
      isOrdered: type is any OrderedStage.Type)
    stages.removeAll { $0.page.manual.name == manual.name }
    stages.append(
      StageMaker(page: page) { entries, place, diagnostics in
        let owner = "stage '\(manual.name)'"
        let errors = diagnostics.all.count
        let options = decodeOptions(entries, as: S.settings, owner: owner, at: place, &diagnostics)
        guard diagnostics.all.count == errors else { return nil }
        do { return try S(options) } catch let error as DiagnosticError {
          diagnostics.add(error.diagnostics)
          return nil
        } catch {
          let option = (error as? OptionError)?.option
          let entry = entries.first { $0.key.scalar == option }
          diagnostics.error("\(owner): \(error)", at: entry?.value.location ?? place)
          return nil
        }
      })
  }

  /// Makes an input format known. A format of the same name is replaced.
  public mutating func register<S: DocumentSource>(_ type: S.Type) {
    let page = FormatPage(name: S.name, summary: S.summary, endings: S.endings, settings: S.settings.map(\.page))
    sources.removeAll { $0.page.name == S.name }
    sources.append(
      SourceMaker(page: page) { entries, place, diagnostics in
        let owner = "input format '\(S.name)'"
        return S(decodeOptions(entries, as: S.settings, owner: owner, at: place, &diagnostics))
      })
  }

  /// All stages, in the order they were registered.
  public var pages: [Page] { stages.map(\.page) }
  public var formats: [FormatPage] { sources.map(\.page) }

  public func page(of stage: String) -> Page? { pages.first { $0.manual.name == stage } }

  /// The first stage that provides a layer.
  func provider(of layer: LayerName) -> String? {
    pages.first { $0.manual.provides.contains(layer) }?.manual.name
  }
}
