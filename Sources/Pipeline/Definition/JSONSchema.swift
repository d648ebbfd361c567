/// Writes the JSON Schema (draft 2020-12) of chain files, by which editors complete and check them.
///
/// As strict as `pipe check` in what stands in one file; what needs the whole (variables, layers, includes) is left to
/// `pipe check`. `${…}` fits wherever a scalar does.
public struct JSONSchema: Sendable {
  private let registry: StageRegistry

  public init(_ registry: StageRegistry) { self.registry = registry }

  /// The schema as a JSON object, keys in a fixed order.
  public var json: JSONValue {
    let whole = DefinitionKeys.whole.map { JSONMember($0.key, $0.jsonSchema) }
    let properties =
      whole + [
        JSONMember("parameters", Self.parameters), JSONMember("input", input),
        JSONMember("stages", Self.described("The stages, in the order they run.", stages)),
      ]
    return .object([
      JSONMember("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONMember("title", "Chain of pipe"),
      JSONMember("description", "A chain of stages that documents run through."),
      JSONMember("type", "object"),
      JSONMember("properties", .object(properties)),
      JSONMember("required", .strings(DefinitionKeys.whole.filter(\.isRequired).map(\.key))),
      JSONMember("anyOf", .array(["stages", "include"].map { Self.required([$0]) })),
      JSONMember("additionalProperties", .bool(false)),
      JSONMember("$defs", .object([JSONMember("variable", Self.variable)])),
    ])
  }

  private static let variable: JSONValue = .object([
    JSONMember("description", "Filled in from the parameters."), JSONMember("type", "string"),
    JSONMember("pattern", #"\$\{"#),
  ])

  static func required(_ keys: [String]) -> JSONValue { .object([JSONMember("required", .strings(keys))]) }

  static func described(_ summary: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object([JSONMember("description", .string(summary))] + members)
  }

  /// A mapping with these keys and no others.
  static func mapping(_ settings: [SettingPage]) -> [JSONMember] {
    let required = settings.filter(\.isRequired).map(\.key)
    return [
      JSONMember("type", required.isEmpty ? .strings(["object", "null"]) : "object"),
      JSONMember("properties", .object(settings.map { JSONMember($0.key, $0.jsonSchema) })),
    ] + (required.isEmpty ? [] : [JSONMember("required", .strings(required))])
      + [JSONMember("additionalProperties", .bool(false))]
  }
}

// MARK: - Stages

extension JSONSchema {
  private var stages: JSONValue {
    .object([
      JSONMember("type", "array"),
      JSONMember("items", .object([JSONMember("oneOf", .array([stageName, stageMapping, Self.include]))])),
    ])
  }

  /// A stage by its name alone, which does for those that need no option.
  private var stageName: JSONValue {
    let bare = registry.pages.filter { !$0.settings.contains(where: \.isRequired) }
    let names = bare.map { page in
      Self.described(page.manual.summary, .object([JSONMember("const", .string(page.manual.name))]))
    }
    return .object([
      JSONMember("type", "string"), JSONMember("anyOf", .array(names + [ValueSchema.variableReference])),
    ])
  }

  /// A stage with options. One object for all stages, so that an editor points at the option that is wrong and not at
  /// the whole entry.
  private var stageMapping: JSONValue {
    let stages = registry.pages.map { page in
      JSONMember(page.manual.name, Self.described(page.manual.summary, .object(Self.mapping(page.settings))))
    }
    let beside = DefinitionKeys.besideStage.map { JSONMember($0.key, $0.jsonSchema) }
    return .object([
      JSONMember("type", "object"), JSONMember("properties", .object(stages + beside)),
      JSONMember("oneOf", .array(registry.pages.map { Self.required([$0.manual.name]) })),
      JSONMember("additionalProperties", .bool(false)),
    ])
  }

  private static let include: JSONValue = .object([
    JSONMember("description", "Puts the stages of other chain files in this place."), JSONMember("type", "object"),
    JSONMember("properties", .object([JSONMember("include", ValueSchema.oneOrMore(.string).jsonSchema)])),
    JSONMember("required", .strings(["include"])), JSONMember("additionalProperties", .bool(false)),
  ])
}

// MARK: - Parameters and input

extension JSONSchema {
  private static var parameters: JSONValue {
    let scalar = JSONMember("type", .strings(["string", "number", "boolean", "null"]))
    let fields = [
      JSONMember("default", .object([scalar])), JSONMember("description", .object([scalar])),
    ]
    let full: JSONValue = .object([
      JSONMember("type", "object"), JSONMember("properties", .object(fields)),
      JSONMember("additionalProperties", .bool(false)),
    ])
    return .object([
      JSONMember("description", "Values that `--set NAME=VALUE` gives; `${NAME}` stands for them."),
      JSONMember("type", "object"),
      JSONMember("propertyNames", .object([JSONMember("pattern", "^[A-Za-z0-9_-]+$")])),
      JSONMember("additionalProperties", .object([JSONMember("anyOf", .array([.object([scalar]), full]))])),
    ])
  }

  private var input: JSONValue {
    let shared = ChainBuilder.inputSettings.map { setting in
      setting.key == "format" ? setting.with(.choice(["auto"] + registry.formats.map(\.name))) : setting
    }
    var properties = shared.map { JSONMember($0.key, $0.jsonSchema) }
    for setting in registry.formats.flatMap(\.settings) where !properties.contains(where: { $0.key == setting.key }) {
      properties.append(JSONMember(setting.key, setting.jsonSchema))
    }
    return .object([
      JSONMember("description", "How inputs are read."), JSONMember("type", "object"),
      JSONMember("properties", .object(properties)), JSONMember("additionalProperties", .bool(false)),
      JSONMember("allOf", .array(registry.formats.map { Self.keys(of: $0, beside: shared.map(\.key)) })),
    ])
  }

  /// With a format named, only its own options count.
  private static func keys(of format: StageRegistry.FormatPage, beside shared: [String]) -> JSONValue {
    let named: JSONValue = .object([
      JSONMember("properties", .object([JSONMember("format", .object([JSONMember("const", .string(format.name))]))])),
      JSONMember("required", .strings(["format"])),
    ])
    let keys: JSONValue = .object([JSONMember("enum", .strings(shared + format.settings.map(\.key)))])
    return .object([JSONMember("if", named), JSONMember("then", .object([JSONMember("propertyNames", keys)]))])
  }
}
