extension JSONValue {
  /// JSON on one line, without white space.
  public var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// JSON for people: two blanks a level, a line a member; arrays of scalars that fit stay on one line.
  public var pretty: String { pretty(indent: "") }

  private static let lineLength = 100

  private func pretty(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { inner + JSONValue.string($0.key).compact + ": " + $0.value.pretty(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let values) where !values.isEmpty:
      let scalars = values.compactMap { $0.isContainer ? nil : $0.compact }
      let line = "[" + scalars.joined(separator: ", ") + "]"
      if scalars.count == values.count, indent.count + line.count <= Self.lineLength { return line }
      return "[\n" + values.map { inner + $0.pretty(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    default: return compact
    }
  }

  private var isContainer: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .string: false
    }
  }
}
