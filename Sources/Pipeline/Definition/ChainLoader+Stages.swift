extension ChainLoader {
  mutating func readStages(_ node: Node) {
    guard let items = node.items else {
      diagnostics.error("'stages': expected a list of stages, found \(node.shown)", at: node.location)
      return
    }
    for item in items { readStage(item) }
  }

  private mutating func readStage(_ item: Node) {
    if let name = item.scalar, !item.isNull {
      definition.stages.append(ChainDefinition.StageEntry(name: name, options: [], location: item.location))
      return
    }
    guard let entries = item.entries else {
      let expected = "expected a stage's name, or a mapping of one stage to its options"
      diagnostics.error("\(expected), found \(item.shown)", at: item.location)
      return
    }
    if let include = value("include", entries), entries.count == 1 { return readIncludes(include) }
    let named = entries.filter { !Self.stageKeys.contains($0.key.scalar ?? "") }
    guard let first = named.first else {
      diagnostics.error("an entry with 'when', 'on-error' or 'timeout' needs a stage beside them", at: item.location)
      return
    }
    for extra in named.dropFirst() {
      let key = extra.key.scalar ?? ""
      let hint =
        nearestName(to: key, in: Self.stageKeys).map { "(did you mean '\($0)'?)" }
        ?? "(options go inside the braces or one step further in, a second stage behind a dash of its own)"
      diagnostics.error("'\(key)' beside stage '\(first.key.scalar ?? "")' \(hint)", at: extra.key.location)
    }
    addStage(first, beside: entries)
  }

  private mutating func addStage(_ named: Node.Entry, beside entries: [Node.Entry]) {
    let name = named.key.scalar ?? ""
    var entry = ChainDefinition.StageEntry(name: name, options: [], location: named.key.location)
    if let options = named.value.entries {
      entry.options = options
    } else if !named.value.isNull {
      diagnostics.error(
        "stage '\(name)': expected a mapping of options, found \(named.value.shown)", at: named.value.location)
    }
    let context = " of stage '\(name)'"
    entry.when = decode(StringMatch.self, "when", entries, in: context)
    entry.onError = decode(ErrorPolicy.self, "on-error", entries, in: context)
    entry.timeout = decode(TimeLimit.self, "timeout", entries, in: context)
    definition.stages.append(entry)
  }

  /// Puts the stages of other chain files in this place.
  mutating func readIncludes(_ node: Node) {
    for item in node.items ?? [node] {
      guard let name = item.scalar, !item.isNull else {
        diagnostics.error("'include': expected a file's path, found \(item.shown)", at: item.location)
        continue
      }
      readInclude(name, at: item.location)
    }
  }

  private mutating func readInclude(_ name: String, at place: SourceLocation) {
    let path = Files.tidied(Files.join(Files.parent(of: open[open.count - 1]) ?? "", name))
    if open.contains(where: { Files.tidied($0) == path }) {
      diagnostics.error("'\(name)' includes itself (\((open + [path]).joined(separator: " → ")))", at: place)
      return
    }
    if open.count > Self.includeDepth {
      diagnostics.error("includes more than \(Self.includeDepth) deep", at: place)
      return
    }
    includes += 1
    if includes > Self.includeCount {
      if includes == Self.includeCount + 1 {
        diagnostics.error("more than \(Self.includeCount) included files", at: place)
      }
      return
    }
    do throws(SystemError) {
      let bytes = try contents(path)
      do throws(DiagnosticError) {
        open.append(path)
        defer { open.removeLast() }
        guard let root = try YAMLParser.parse(bytes, path: path) else {
          let summary = "'include': '\(name)' is empty; an included file is a mapping with 'stages'"
          return diagnostics.error(summary, at: place)
        }
        readIncluded(root)
      } catch {
        diagnostics.add(error.diagnostics)
      }
    } catch {
      diagnostics.error("'include': \(error.description)", at: place)
    }
  }

  /// An included file has `stages`, and may be a whole chain file, whose other keys then do not count.
  private mutating func readIncluded(_ root: Node) {
    guard let entries = root.entries, let stages = value("stages", entries) else {
      diagnostics.error("an included file is a mapping with 'stages', found \(root.shown)", at: root.location)
      return
    }
    for entry in entries where !Self.keys.contains(entry.key.scalar ?? "") {
      let key = entry.key.scalar ?? ""
      diagnostics.error("unknown key '\(key)'\(optionHint(for: key, in: Self.keys))", at: entry.key.location)
    }
    readParameters(entries)
    readStages(substitution.fill(stages, &diagnostics))
  }
}
