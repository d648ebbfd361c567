/// What a value may be: the one description that errors, docs and the JSON Schema are made from.
public indirect enum ValueSchema: Sendable, Hashable {
  case boolean
  case integer(minimum: Int?, maximum: Int?)
  case number(minimum: Double?, maximum: Double?)
  case string
  /// A string of a fixed form: `example` shows it, `pattern` is a regular expression.
  case formatted(example: String, pattern: String)
  case choice([String])
  case list(ValueSchema)
  /// A mapping of any keys to values of one form.
  case map(ValueSchema)
  /// A value, or a list of such values.
  case oneOrMore(ValueSchema)

  /// For people: `true or false`, `a whole number from 1 to 10`.
  public var expectation: String {
    switch self {
    case .boolean: "true or false"
    case .integer(let low, let high): "a whole number" + Self.bounds(low.map(String.init), high.map(String.init))
    case .number(let low, let high): "a number" + Self.bounds(low.map(Self.shown), high.map(Self.shown))
    case .string: "a string"
    case .formatted(let example, _): example
    case .choice(let names): "one of " + names.joined(separator: ", ")
    case .list(let item): "a list, each item \(item.expectation)"
    case .map(let value): "a mapping of names, each to \(value.expectation)"
    case .oneOrMore(let item): "\(item.expectation), or a list of these"
    }
  }

  private static func bounds(_ low: String?, _ high: String?) -> String {
    switch (low, high) {
    case (let low?, let high?): " from \(low) to \(high)"
    case (let low?, nil): " of at least \(low)"
    case (nil, let high?): " of at most \(high)"
    case (nil, nil): ""
    }
  }

  private static func shown(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }
}
