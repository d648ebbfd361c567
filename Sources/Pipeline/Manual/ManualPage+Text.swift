extension ManualPage {
  /// The page for a terminal.
  public var text: String {
    let facts = facts.map { ($0.label, [$0.values.isEmpty ? "nothing" : $0.values.joined(separator: ", ")]) }
    var parts = [PlainText.filled("\(name): \(summary)"), PlainText.definitions(facts)]
    parts += ([details] + remarks).filter { !$0.isEmpty }.map { PlainText.filled($0, indent: 2) }
    parts.append("OPTIONS\n" + (settings.isEmpty ? "  none" : Self.options(settings)))
    if kind == .stage { parts.append("OPTIONS OF EVERY STAGE\n" + Self.options(DefinitionKeys.besideStage)) }
    if !examples.isEmpty { parts.append("EXAMPLES\n" + examples.map(shown).joined(separator: "\n\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  static func options(_ settings: [SettingPage]) -> String {
    PlainText.definitions(settings.map { ($0.key, [$0.form, $0.summary]) })
  }

  private func shown(_ example: Example) -> String {
    var lines = [PlainText.filled(example.title, indent: 2), ""]
    lines += ["  stages", PlainText.indented(example.stagesYAML(of: name), by: "    ")]
    if !example.metadata.members.isEmpty {
      lines += ["  metadata", PlainText.indented(JSONValue.object(example.metadata.members).compact, by: "    ")]
    }
    lines += ["  input", PlainText.indented(example.input, by: "    | ")]
    lines += ["  \(example.shows.rawValue)", PlainText.indented(example.output, by: "    | ")]
    return lines.joined(separator: "\n")
  }
}
