/// Fills `${NAME}` and `${NAME:default}` in scalars. `$${` stands for `${`.
///
/// A scalar that is one variable and nothing else can become a number, a Boolean or nothing, in quotes too.
struct Substitution {
  private var values: [String: String] = [:]
  private var known: [String] = []
  private(set) var used: Set<String> = []

  /// - Parameters:
  ///   - values: values by name.
  ///   - known: names to suggest for a wrong one.
  mutating func define(_ values: [String: String], known: [String]) {
    self.values = values
    self.known = known
  }

  mutating func fill(_ node: Node, _ diagnostics: inout Diagnostics) -> Node {
    var node = node
    switch node.content {
    case .scalar(let text, let isPlain):
      guard text.contains("${") else { return node }
      // Braces in braces demand quotes (`{count: "${n}"}`), so quotes around a variable do not make its value a string.
      let isOneVariable = text.hasPrefix("${") && text.firstIndex(of: "}") == text.indices.last
      let filled = fill(text, at: node.location, &diagnostics)
      node.content = .scalar(filled, isPlain: isPlain || isOneVariable && !Node.nullWords.contains(filled))
    case .sequence(let items):
      node.content = .sequence(items.map { fill($0, &diagnostics) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map { Node.Entry(key: fill($0.key, &diagnostics), value: fill($0.value, &diagnostics)) })
    }
    return node
  }

  private mutating func fill(_ text: String, at place: SourceLocation, _ diagnostics: inout Diagnostics) -> String {
    var result = ""
    var rest = text[...]
    while let dollar = rest.range(of: "${") {
      let before = rest[..<dollar.lowerBound]
      if before.hasSuffix("$") {
        result += before.dropLast() + "${"
        rest = rest[dollar.upperBound...]
        continue
      }
      result += before
      guard let end = rest[dollar.upperBound...].firstIndex(of: "}") else {
        diagnostics.error("'${' without '}'", at: place)
        return text
      }
      result += value(of: rest[dollar.upperBound..<end], at: place, &diagnostics)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private mutating func value(
    of reference: Substring, at place: SourceLocation, _ diagnostics: inout Diagnostics
  ) -> String {
    let parts = reference.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    used.insert(name)
    if let value = values[name] { return value }
    if parts.count == 2 { return String(parts[1]) }
    if known.contains(name) {
      diagnostics.error("parameter '\(name)' has no default; give it with --set \(name)=VALUE", at: place)
    } else {
      let hint = nearestName(to: name, in: known).map { " (did you mean '\($0)'?)" }
      diagnostics.error(
        "undefined variable '\(name)'" + (hint ?? "; declare it under 'parameters', or write ${\(name):default}"),
        at: place)
    }
    return ""
  }
}

extension Substring {
  /// The first occurrence of a short string.
  fileprivate func range(of pattern: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern) { return start..<index(start, offsetBy: pattern.count) }
      formIndex(after: &start)
    }
    return nil
  }
}
