/// The documentation of a stage or an input format, from what its type declares; rendered as text, Markdown or JSON.
public struct ManualPage: Sendable {
  public enum Kind: String, Sendable { case stage, format }

  /// Something about a stage in a word or two: `reads`, `provides`.
  struct Fact {
    let label: String
    let values: [String]
  }

  public let kind: Kind
  public let name: String
  public let summary: String
  let details: String
  let facts: [Fact]
  /// Sentences about how the stage runs.
  let remarks: [String]
  let settings: [SettingPage]
  let examples: [Example]

  public init(_ page: StageRegistry.Page) {
    kind = .stage
    name = page.manual.name
    summary = page.manual.summary
    details = page.manual.details
    facts = [
      Fact(label: "reads", values: page.manual.reads.map(\.rawValue)),
      Fact(label: "provides", values: page.manual.provides.map(\.rawValue)),
    ]
    remarks = Self.remarks(page)
    settings = page.settings
    examples = page.examples
  }

  public init(_ page: StageRegistry.FormatPage) {
    kind = .format
    name = page.name
    summary = page.summary
    details = ""
    facts = [Fact(label: "file endings", values: page.endings.map { "." + $0 })]
    remarks = []
    settings = page.settings
    examples = []
  }

  private static func remarks(_ page: StageRegistry.Page) -> [String] {
    var remarks: [String] = []
    if page.manual.replacesText {
      remarks.append("Puts another text in the document's place, which empties the layers of stages before it.")
    }
    if page.isExport { remarks.append("Writes a file.") }
    if page.isOrdered { remarks.append("Sees documents one at a time, in input order.") }
    return remarks
  }
}

extension SettingPage {
  /// What may stand there, and what holds without it: `true or false; default false`.
  var form: String {
    isRequired ? "\(schema.expectation); required" : schema.expectation + (defaultYAML.map { "; default \($0)" } ?? "")
  }
}
