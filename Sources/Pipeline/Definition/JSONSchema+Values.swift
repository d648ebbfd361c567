extension ValueSchema {
  static let variableReference: JSONValue = .object([JSONMember("$ref", "#/$defs/variable")])

  /// The JSON Schema of a value, with `${…}` in the place of any scalar.
  var jsonSchema: JSONValue {
    switch self {
    case .boolean: Self.orVariable([JSONMember("type", "boolean")])
    case .integer(let low, let high):
      Self.orVariable([JSONMember("type", "integer")] + Self.bounds(low.map(String.init), high.map(String.init)))
    case .number(let low, let high):
      Self.orVariable([JSONMember("type", "number")] + Self.bounds(low?.yaml, high?.yaml))
    // A plain number or Boolean is taken as it is written.
    case .string: .object([JSONMember("type", .strings(["string", "number", "boolean"]))])
    case .formatted(let example, let pattern): Self.formatted(example, pattern)
    case .choice(let names): Self.orVariable([JSONMember("enum", .strings(names))])
    case .list(let item): .object([JSONMember("type", "array"), JSONMember("items", item.jsonSchema)])
    case .map(let value):
      .object([JSONMember("type", "object"), JSONMember("additionalProperties", value.jsonSchema)])
    case .oneOrMore(let item):
      .object([JSONMember("anyOf", .array([item.jsonSchema, ValueSchema.list(item).jsonSchema]))])
    }
  }

  private static func orVariable(_ members: [JSONMember]) -> JSONValue {
    .object([JSONMember("anyOf", .array([.object(members), variableReference]))])
  }

  private static func bounds(_ low: String?, _ high: String?) -> [JSONMember] {
    [low.map { JSONMember("minimum", .number($0)) }, high.map { JSONMember("maximum", .number($0)) }].compactMap { $0 }
  }

  /// `500` is a number to YAML, and a size all the same.
  private static func formatted(_ example: String, _ pattern: String) -> JSONValue {
    let text: JSONValue = .object([
      JSONMember("description", .string(example)), JSONMember("type", "string"),
      JSONMember("pattern", .string(pattern)),
    ])
    let number: JSONValue = .object([JSONMember("type", "number"), JSONMember("minimum", .integer(0))])
    let takesNumbers = (try? Regex(pattern).wholeMatch(in: "5")) != nil
    return .object([JSONMember("anyOf", .array([text] + (takesNumbers ? [number] : []) + [variableReference]))])
  }
}

extension SettingPage {
  var jsonSchema: JSONValue {
    guard case .object(let members) = JSONSchema.described(summary, schema.jsonSchema), let value = defaultJSON else {
      return JSONSchema.described(summary, schema.jsonSchema)
    }
    return .object(members + [JSONMember("default", value)])
  }

  private var defaultJSON: JSONValue? {
    guard let defaultYAML,
      let node = (try? YAMLParser.parse(Array(defaultYAML.utf8), path: "default")).flatMap({ $0 })
    else { return nil }
    return schema.json(of: node)
  }

  func with(_ schema: ValueSchema) -> SettingPage {
    SettingPage(key: key, summary: summary, isRequired: isRequired, schema: schema, defaultYAML: defaultYAML)
  }
}

extension ValueSchema {
  /// A value of this form as JSON.
  fileprivate func json(of node: Node) -> JSONValue {
    switch node.content {
    case .sequence(let items):
      if case .list(let item) = self { return .array(items.map { item.json(of: $0) }) }
      if case .oneOrMore(let item) = self { return .array(items.map { item.json(of: $0) }) }
      return .array(items.map { ValueSchema.string.json(of: $0) })
    case .mapping(let entries):
      let value = if case .map(let value) = self { value } else { ValueSchema.string }
      return .object(entries.map { JSONMember($0.key.scalar ?? "", value.json(of: $0.value)) })
    case .scalar(let text, _):
      switch self {
      case .boolean: return .bool(text == "true")
      case .integer, .number: return .number(text)
      default: return .string(text)
      }
    }
  }
}
