/// Everything that a registry's stages and input formats say of themselves.
public struct StageReference: Sendable {
  private let stages: [ManualPage]
  private let formats: [ManualPage]

  public init(_ registry: StageRegistry) {
    stages = registry.pages.map { ManualPage($0) }
    formats = registry.formats.map { ManualPage($0) }
  }

  /// The page of a stage or, where no stage has the name, of an input format.
  public func page(_ name: String) -> ManualPage? { (stages + formats).first { $0.name == name } }

  /// What ``page(_:)`` knows.
  public var names: [String] { (stages + formats).map(\.name) }

  /// A line a stage and a line a format.
  public var text: String {
    func list(_ pages: [ManualPage]) -> String {
      pages.isEmpty ? "  none" : PlainText.definitions(pages.map { ($0.name, [$0.summary]) })
    }
    return "STAGES\n\(list(stages))\n\nINPUT FORMATS\n\(list(formats))\n"
  }

  /// The whole reference, which `docs/stages.md` holds.
  public var markdown: String {
    let parts = [
      "# Stages", "<!-- Written by `make docs` from what the stages declare. -->",
      "What the entries of `stages` in a chain file can be. Stages are named in the order they run.",
      Self.index(stages), stages.map(\.markdown).joined(separator: "\n"),
      "## Options of every stage", "Beside a stage's name, not among its options:",
      "```yaml\n- segment: {method: rules}\n  when: {language: [en]}\n  on-error: drop\n  timeout: 2 s\n```",
      ManualPage.optionTable(DefinitionKeys.besideStage),
      "# Input formats", "What `input: {format: NAME}` can name. These options come beside `format`:",
      ManualPage.optionTable(ChainBuilder.inputSettings), formats.map(\.markdown).joined(separator: "\n"),
    ]
    // Pages end in a line end of their own.
    return parts.filter { !$0.isEmpty }.map(\.withoutLastLineEnd).joined(separator: "\n\n") + "\n"
  }

  public var json: JSONValue {
    .object([
      JSONMember("stages", .array(stages.map(\.json))), JSONMember("formats", .array(formats.map(\.json))),
    ])
  }

  private static func index(_ pages: [ManualPage]) -> String {
    if pages.isEmpty { return "" }
    return ManualPage.table(["Stage", "What it does"], pages.map { ["[\($0.name)](#\($0.name))", $0.summary] })
  }
}

extension String {
  fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
