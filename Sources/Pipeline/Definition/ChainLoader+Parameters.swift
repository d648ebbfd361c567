extension ChainLoader {
  mutating func readParameters(_ entries: [Node.Entry]) {
    defer {
      var values: [String: String] = [:]
      for parameter in definition.parameters { values[parameter.name] = parameter.defaultValue }
      values.merge(settings) { $1 }
      substitution.define(values, known: definition.parameters.map(\.name))
    }
    guard let node = value("parameters", entries) else { return }
    guard let parameters = node.entries else {
      let expected = "expected a mapping of names to {default: …, description: …}"
      diagnostics.error("'parameters': \(expected), found \(node.shown)", at: node.location)
      return
    }
    for entry in parameters { readParameter(entry) }
  }

  private mutating func readParameter(_ entry: Node.Entry) {
    let name = entry.key.scalar ?? ""
    let isName =
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    if !isName {
      diagnostics.error("a parameter's name has letters, digits, '-' and '_', found '\(name)'", at: entry.key.location)
    }
    var fields: [Node.Entry] = []
    if let entries = entry.value.entries {
      fields = entries
    } else if entry.value.items != nil {
      let expected = "expected {default: …, description: …} or a default"
      diagnostics.error("parameter '\(name)': \(expected), found a list", at: entry.value.location)
    }
    for field in fields where !["default", "description"].contains(field.key.scalar ?? "") {
      let key = field.key.scalar ?? ""
      let hint = optionHint(for: key, in: ["default", "description"])
      diagnostics.error("unknown key '\(key)' for parameter '\(name)'\(hint)", at: field.key.location)
    }
    // Those of the file itself come first, and win over those of included files.
    if definition.parameters.contains(where: { $0.name == name }) { return }
    let defaultNode = entry.value.entries == nil ? entry.value : value("default", fields)
    if let defaultNode, defaultNode.scalar == nil {
      diagnostics.error(
        "parameter '\(name)': a default is one value, found \(defaultNode.shown)", at: defaultNode.location)
    }
    definition.parameters.append(
      ChainDefinition.Parameter(
        name: name, summary: value("description", fields)?.scalar ?? "",
        defaultValue: defaultNode.flatMap { $0.isNull ? nil : $0.scalar }, location: entry.key.location))
  }

  mutating func refuseUnusedSettings() {
    let names = definition.parameters.map(\.name)
    for name in settings.keys.sorted() where !names.contains(name) && !substitution.used.contains(name) {
      let hint = names.isEmpty ? " (it has none)" : optionHint(for: name, in: names)
      diagnostics.error("--set \(name): the chain has no such parameter\(hint)", at: nil)
    }
  }
}
