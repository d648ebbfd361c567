import Testing

@testable import Pipeline

@Suite struct JSONSchemaTests {
  private let schema = JSONSchema(Toy.registry).json

  struct Value: Sendable {
    let schema: ValueSchema
    let json: String
  }

  private static let variable = ##"{"$ref":"#/$defs/variable"}"##
  private static let string = #"{"type":["string","number","boolean"]}"#

  @Test(arguments: [
    Value(schema: .boolean, json: #"{"anyOf":[{"type":"boolean"},\#(variable)]}"#),
    Value(
      schema: .integer(minimum: 1, maximum: 9),
      json: #"{"anyOf":[{"type":"integer","minimum":1,"maximum":9},\#(variable)]}"#),
    Value(schema: .integer(minimum: nil, maximum: nil), json: #"{"anyOf":[{"type":"integer"},\#(variable)]}"#),
    Value(
      schema: .number(minimum: 0, maximum: 0.5),
      json: #"{"anyOf":[{"type":"number","minimum":0,"maximum":0.5},\#(variable)]}"#),
    Value(schema: .string, json: string),
    Value(schema: .choice(["a", "b"]), json: #"{"anyOf":[{"enum":["a","b"]},\#(variable)]}"#),
    Value(
      schema: .formatted(example: "x", pattern: "^x$"),
      json: #"{"anyOf":[{"description":"x","type":"string","pattern":"^x$"},\#(variable)]}"#),
    Value(
      schema: .formatted(example: "5", pattern: "^[0-9]+$"),
      json:
        #"{"anyOf":[{"description":"5","type":"string","pattern":"^[0-9]+$"},{"type":"number","minimum":0},\#(variable)]}"#
    ),
    Value(schema: .list(.string), json: #"{"type":"array","items":\#(string)}"#),
    Value(schema: .map(.string), json: #"{"type":"object","additionalProperties":\#(string)}"#),
    Value(schema: .oneOrMore(.string), json: #"{"anyOf":[\#(string),{"type":"array","items":\#(string)}]}"#),
  ])
  func values(_ test: Value) {
    #expect(test.schema.jsonSchema.compact == test.json)
  }

  @Test func settingsCarrySummaryAndDefault() {
    func json(_ schema: ValueSchema, _ yaml: String) -> JSONValue? {
      SettingPage(key: "k", summary: "S.", isRequired: false, schema: schema, defaultYAML: yaml).jsonSchema["default"]
    }
    #expect(json(.boolean, "true") == .bool(true))
    #expect(json(.integer(minimum: nil, maximum: nil), "5") == .number("5"))
    #expect(json(.string, "\"5\"") == .string("5"))
    #expect(json(.list(.string), "[a, b]") == ["a", "b"])
    #expect(json(.map(.oneOrMore(.string)), "{a: [b]}")?.compact == #"{"a":["b"]}"#)
    #expect(json(.string, "x") == "x")
  }

  @Test func theWholeIsStrict() {
    #expect(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["required"] == ["pipeline"])
    #expect(schema["additionalProperties"] == .bool(false))
    #expect(
      schema["properties"]?.keys == [
        "pipeline", "description", "on-error", "max-error-rate", "include", "parameters", "input", "stages",
      ])
    #expect(Set(schema["properties"]?.keys ?? []) == Set(ChainLoader.keys))
  }

  @Test func aStageThatNeedsAnOptionIsNoBareName() {
    let items = schema["properties"]?["stages"]?["items"]?["oneOf"]
    guard case .array(let forms) = items, forms.count == 3 else { Issue.record("no three forms"); return }
    #expect(forms[0].compact.contains(#"{"description":"Puts the text in capitals.","const":"upper"}"#))
    #expect(!forms[0].compact.contains("words"))
    #expect(forms[1]["properties"]?.keys == ["upper", "words", "gate", "save"] + ChainLoader.stageKeys)
    #expect(forms[1]["additionalProperties"] == .bool(false))
    #expect(forms[1]["properties"]?["words"]?["required"] == ["method"])
    #expect(forms[1]["properties"]?["words"]?["type"] == "object")
    #expect(forms[1]["properties"]?["gate"]?["type"] == ["object", "null"])
    #expect(forms[2]["required"] == ["include"])
  }

  @Test func inputTakesTheOptionsOfItsFormatOnly() {
    let input = schema["properties"]?["input"]
    #expect(input?["properties"]?.keys == ["format", "maximum-size", "id", "text", "rename"])
    #expect(input?["properties"]?["format"]?.compact.contains(#"["auto","text","jsonl"]"#) == true)
    #expect(input?["allOf"]?.compact.contains(#"{"propertyNames":{"enum":["format","maximum-size"]}}"#) == true)
  }

  @Test func prettyTextReadsBackTheSame() throws {
    var parser: JSONValue?
    Array(schema.pretty.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONParser(bytes)
      parser = try? reader.value(depth: 0)
    }
    #expect(parser == schema)
    #expect(JSONValue.object([]).pretty == "{}")
    #expect(JSONValue.object([JSONMember("a", ["b", .null])]).pretty == "{\n  \"a\": [\"b\", null]\n}")
  }
}

extension JSONValue {
  fileprivate var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }
}
