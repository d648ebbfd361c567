extension ManualPage {
  /// The page for programs.
  public var json: JSONValue {
    var members = [
      JSONMember("kind", .string(kind.rawValue)), JSONMember("name", .string(name)),
      JSONMember("summary", .string(summary)), JSONMember("details", .string(details)),
    ]
    members += facts.map { JSONMember($0.label.replacing(" ", with: "_"), .strings($0.values)) }
    members.append(JSONMember("remarks", .strings(remarks)))
    members.append(JSONMember("options", .array(settings.map(\.json))))
    if kind == .stage { members.append(JSONMember("examples", .array(examples.map(shown)))) }
    return .object(members)
  }

  private func shown(_ example: Example) -> JSONValue {
    .object([
      JSONMember("title", .string(example.title)), JSONMember("stages", .string(example.stagesYAML(of: name))),
      JSONMember("metadata", .object(example.metadata.members)), JSONMember("input", .string(example.input)),
      JSONMember("shows", .string(example.shows.rawValue)), JSONMember("output", .string(example.output)),
    ])
  }
}

extension SettingPage {
  /// `default` is YAML, as a chain file would say it.
  fileprivate var json: JSONValue {
    .object([
      JSONMember("key", .string(key)), JSONMember("value", .string(schema.expectation)),
      JSONMember("required", .bool(isRequired)), JSONMember("default", defaultYAML.map(JSONValue.string) ?? .null),
      JSONMember("summary", .string(summary)),
    ])
  }
}
