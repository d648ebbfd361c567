extension ManualPage {
  /// The page as a section of a Markdown document, under a heading of the second level.
  public var markdown: String {
    var parts = ["## \(name)", summary]
    parts += facts.map { "\($0.label.first?.uppercased() ?? "")\($0.label.dropFirst()): \(Self.listed($0.values))." }
    parts += ([details] + remarks).filter { !$0.isEmpty }
    parts.append(settings.isEmpty ? "No options." : Self.optionTable(settings))
    parts += examples.map(section)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func listed(_ values: [String]) -> String {
    values.isEmpty ? "nothing" : values.map { "`\($0)`" }.joined(separator: ", ")
  }

  static func optionTable(_ settings: [SettingPage]) -> String {
    let rows = settings.map { setting in
      let standard = setting.isRequired ? "required" : setting.defaultYAML.map { "`\($0)`" } ?? ""
      return ["`\(setting.key)`", setting.schema.expectation, standard, setting.summary]
    }
    return table(["Option", "Value", "Default", "What it does"], rows)
  }

  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows.map { $0.map { $0.replacing("|", with: "\\|") } }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func section(_ example: Example) -> String {
    var parts = ["**Example.** \(example.title)", Self.fenced(example.stagesYAML(of: name), as: "yaml")]
    if !example.metadata.members.isEmpty {
      parts += ["metadata", Self.fenced(JSONValue.object(example.metadata.members).compact, as: "json")]
    }
    parts += ["input", Self.fenced(example.input, as: "text")]
    parts += [example.shows.rawValue, Self.fenced(example.output, as: "text")]
    return parts.joined(separator: "\n\n")
  }

  /// A code block whose fence is longer than any in the text.
  private static func fenced(_ text: String, as language: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }
}
