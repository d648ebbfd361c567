/// The values of a definition that decide on a run's output, as lines to compare.
enum Fingerprint {
  static func lines(of definition: ChainDefinition) -> [String] {
    var lines = ["on-error: \(definition.onError.rawValue)", "max-error-rate: \(definition.maximumErrorRate)"]
    lines += self.lines(of: definition.input, at: "input")
    for (index, stage) in definition.stages.enumerated() {
      let path = "stage \(index + 1) \(stage.name)"
      lines.append(path)
      lines += self.lines(of: stage.options, at: path)
      if let when = stage.when?.yaml { lines.append("\(path) when: \(when)") }
      if let policy = stage.onError { lines.append("\(path) on-error: \(policy.rawValue)") }
      if let timeout = stage.timeout?.yaml { lines.append("\(path) timeout: \(timeout)") }
    }
    return lines
  }

  /// What the files hold that stages read, as hashes. One that cannot be read is not there when a run begins.
  static func lines(ofFilesOf links: [Chain.Link]) -> [String] {
    links.enumerated().flatMap { index, link in
      link.stage.requirements.compactMap { requirement in
        guard case .file(let path, let option) = requirement, let bytes = try? Files.contents(of: path) else {
          return nil
        }
        var hash = StableHash()
        hash.add(bytes)
        return "stage \(index + 1) \(link.name) \(option) contents: \(String(hash.value, radix: 16))"
      }
    }
  }

  /// Sorted by key, so that moving an option changes nothing.
  private static func lines(of entries: [Node.Entry], at path: String) -> [String] {
    entries.sorted { ($0.key.scalar ?? "") < ($1.key.scalar ?? "") }
      .map { "\(path) \($0.key.scalar ?? ""): \(flow($0.value))" }
  }

  private static func flow(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
    case .sequence(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.scalar ?? ""): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
