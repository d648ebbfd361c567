/// A type that an option of a stage can have.
public protocol SettingValue: Sendable {
  static var schema: ValueSchema { get }

  /// - Throws: ``ValueError`` at the node that does not fit.
  static func decode(_ node: Node) throws(ValueError) -> Self

  /// The value as YAML, for showing defaults; nil for "none".
  var yaml: String? { get }
}

/// A value that does not have the form an option wants.
public struct ValueError: Error, Sendable {
  public let node: Node
  /// What was expected; a whole message if `isWhole`.
  public let expected: String
  public let isWhole: Bool

  public init(_ node: Node, expected: String, isWhole: Bool = false) {
    self.node = node
    self.expected = expected
    self.isWhole = isWhole
  }
}

/// Put behind what was expected, where the value would do but for its quotes, which make it a string.
private let withoutQuotes = " without quotes"

private func scalar(_ node: Node, _ schema: ValueSchema) throws(ValueError) -> (String, isPlain: Bool) {
  guard case .scalar(let text, let isPlain) = node.content else {
    throw ValueError(node, expected: schema.expectation)
  }
  return (text, isPlain)
}

extension Bool: SettingValue {
  public static var schema: ValueSchema { .boolean }

  public static func decode(_ node: Node) throws(ValueError) -> Bool {
    let (text, isPlain) = try scalar(node, schema)
    guard text == "true" || text == "false" else { throw ValueError(node, expected: schema.expectation) }
    if !isPlain { throw ValueError(node, expected: schema.expectation + withoutQuotes) }
    return text == "true"
  }

  public var yaml: String? { self ? "true" : "false" }
}

extension Int: SettingValue {
  public static var schema: ValueSchema { .integer(minimum: nil, maximum: nil) }

  public static func decode(_ node: Node) throws(ValueError) -> Int {
    let (text, isPlain) = try scalar(node, schema)
    guard let value = Int(text.filter { $0 != "_" }) else { throw ValueError(node, expected: schema.expectation) }
    if !isPlain { throw ValueError(node, expected: schema.expectation + withoutQuotes) }
    return value
  }

  public var yaml: String? { String(self) }
}

extension Double: SettingValue {
  public static var schema: ValueSchema { .number(minimum: nil, maximum: nil) }

  public static func decode(_ node: Node) throws(ValueError) -> Double {
    let (text, isPlain) = try scalar(node, schema)
    guard let value = Double(text), value.isFinite else { throw ValueError(node, expected: schema.expectation) }
    if !isPlain { throw ValueError(node, expected: schema.expectation + withoutQuotes) }
    return value
  }

  public var yaml: String? { self == rounded() && magnitude < 1e15 ? String(Int(self)) : "\(self)" }
}

extension String: SettingValue {
  public static var schema: ValueSchema { .string }

  public static func decode(_ node: Node) throws(ValueError) -> String {
    guard let text = node.scalar, !node.isNull else { throw ValueError(node, expected: schema.expectation) }
    return text
  }

  public var yaml: String? { yamlQuoted(self) }
}

/// An enumeration whose cases are the choices of an option; raw values are kebab-case.
public protocol SettingChoice: SettingValue, CaseIterable, RawRepresentable where RawValue == String {}

extension SettingChoice {
  public static var schema: ValueSchema { .choice(allCases.map(\.rawValue)) }

  public static func decode(_ node: Node) throws(ValueError) -> Self {
    let names = allCases.map(\.rawValue)
    guard let text = node.scalar, let value = Self(rawValue: text) else {
      let hint = suggestion(for: node.scalar ?? "", in: names)
      throw ValueError(node, expected: schema.expectation + hint)
    }
    return value
  }

  public var yaml: String? { rawValue }
}

extension SectionKind: SettingValue {
  public static var schema: ValueSchema { .choice(allCases.map(\.name)) }

  public static func decode(_ node: Node) throws(ValueError) -> SectionKind {
    guard let text = node.scalar, let kind = SectionKind(name: text) else {
      let hint = suggestion(for: node.scalar ?? "", in: allCases.map(\.name))
      throw ValueError(node, expected: schema.expectation + hint)
    }
    return kind
  }

  public var yaml: String? { name }
}

extension Optional: SettingValue where Wrapped: SettingValue {
  public static var schema: ValueSchema { Wrapped.schema }
  public static func decode(_ node: Node) throws(ValueError) -> Wrapped? { try Wrapped.decode(node) }
  public var yaml: String? { self?.yaml }
}

extension Array: SettingValue where Element: SettingValue {
  public static var schema: ValueSchema { .list(Element.schema) }

  public static func decode(_ node: Node) throws(ValueError) -> [Element] {
    guard let items = node.items else { throw ValueError(node, expected: schema.expectation) }
    var values: [Element] = []
    for item in items { values.append(try Element.decode(item)) }
    return values
  }

  public var yaml: String? { "[" + compactMap(\.yaml).joined(separator: ", ") + "]" }
}

/// Text as a YAML scalar, quoted where it would otherwise be read as something else.
func yamlQuoted(_ text: String) -> String {
  let special = Set(":#{}[],&*!|>'\"%@`\n\t")
  let isRisky =
    text.isEmpty || text.contains(where: special.contains) || text.first == "-" || text.first == "?"
    || text.first == " " || text.last == " " || ["~", "null", "Null", "NULL", "true", "false"].contains(text)
    || Double(text) != nil
  guard isRisky else { return text }
  let escaped = text.reduce(into: "") { result, character in
    switch character {
    case "\"", "\\": result += "\\\(character)"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    default: result.append(character)
    }
  }
  return "\"\(escaped)\""
}
