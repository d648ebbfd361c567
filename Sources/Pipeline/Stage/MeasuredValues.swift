/// A number of bytes: `500`, `64 KB`, `1.5 MB`, `2 GB` (powers of 1,000; `KiB`, `MiB`, `GiB` are powers of 1,024).
public struct ByteCount: SettingValue, Hashable {
  public var bytes: Int

  public init(_ bytes: Int) { self.bytes = bytes }

  private static let units = [
    ("", 1), ("B", 1), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10), ("MiB", 1 << 20),
    ("GiB", 1 << 30),
  ]

  public static var schema: ValueSchema {
    .formatted(example: "a size such as 500 KB or 64 MB", pattern: "^[0-9]+(\\.[0-9]+)? *(B|KB|MB|GB|KiB|MiB|GiB)?$")
  }

  public static func decode(_ node: Node) throws(ValueError) -> ByteCount {
    guard let (number, unit) = measure(node.scalar), let factor = units.first(where: { $0.0 == unit })?.1,
      number * Double(factor) < 1e15
    else { throw ValueError(node, expected: schema.expectation) }
    return ByteCount(Int(number * Double(factor)))
  }

  public var yaml: String? {
    let exact = Self.units.dropFirst(2).filter { bytes >= $0.1 && bytes % $0.1 == 0 }
    let fitting = exact.last { $0.1 % 1000 == 0 } ?? exact.last
    return fitting.map { "\(bytes / $0.1) \($0.0)" } ?? String(bytes)
  }
}

/// A stretch of time: `250 ms`, `30 s`, `5 min`.
public struct TimeLimit: SettingValue, Hashable {
  public var milliseconds: Int

  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  private static let units = [("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000)]

  public static var schema: ValueSchema {
    .formatted(example: "a time such as 250 ms, 30 s or 5 min", pattern: "^[0-9]+(\\.[0-9]+)? *(ms|s|min|h)$")
  }

  public static func decode(_ node: Node) throws(ValueError) -> TimeLimit {
    guard let (number, unit) = measure(node.scalar), let factor = units.first(where: { $0.0 == unit })?.1,
      number * Double(factor) >= 1, number * Double(factor) < 1e12
    else { throw ValueError(node, expected: schema.expectation) }
    return TimeLimit(milliseconds: Int(number * Double(factor)))
  }

  public var yaml: String? {
    let fitting = Self.units.last { milliseconds >= $0.1 && milliseconds % $0.1 == 0 } ?? Self.units[0]
    return "\(milliseconds / fitting.1) \(fitting.0)"
  }

  public var duration: Duration { .milliseconds(milliseconds) }
}

/// Splits `1.5 MB` into number and unit.
private func measure(_ text: String?) -> (Double, String)? {
  guard let text else { return nil }
  let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
  guard let first = digits.first, first != ".", digits.last != ".", let number = Double(digits) else { return nil }
  return (number, String(text[digits.endIndex...].drop { $0 == " " }))
}

/// Strings by key, each key with one string or several: `{language: [en, de], section: politics}`.
public struct StringMatch: SettingValue, Hashable {
  public var values: [Entry]

  public struct Entry: Sendable, Hashable {
    public var key: String
    public var choices: [String]
  }

  public init(_ values: [Entry] = []) { self.values = values }

  public static var schema: ValueSchema { .map(.oneOrMore(.string)) }

  public static func decode(_ node: Node) throws(ValueError) -> StringMatch {
    guard let entries = node.entries else { throw ValueError(node, expected: schema.expectation) }
    var values: [Entry] = []
    for entry in entries {
      let choices = entry.value.items == nil ? [try String.decode(entry.value)] : try [String].decode(entry.value)
      values.append(Entry(key: entry.key.scalar ?? "", choices: choices))
    }
    return StringMatch(values)
  }

  public var yaml: String? {
    "{" + values.map { "\(yamlQuoted($0.key)): \($0.choices.yaml ?? "")" }.joined(separator: ", ") + "}"
  }

  /// Whether for each key one of the metadata's values is among the choices.
  public func matches(_ metadata: Metadata) -> Bool {
    values.allSatisfy { entry in metadata.strings(entry.key).contains { entry.choices.contains($0) } }
  }
}
