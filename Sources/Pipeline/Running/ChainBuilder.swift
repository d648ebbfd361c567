/// Makes a chain of a definition: finds stages and formats by name, decodes options, follows the layers.
struct ChainBuilder {
  private let definition: ChainDefinition
  private let registry: StageRegistry
  private var diagnostics = Diagnostics()

  private struct InputOptions: StageOptions {
    var format = "auto"
    var maximumSize = ByteCount(32_000_000)
  }

  /// The options of `input` that every format has.
  static let inputSettings: [SettingPage] = settings.map(\.page)

  private static let settings: [Setting<InputOptions>] = [
    Setting(
      "format", \.format, "How inputs are read; `auto` goes by each file's ending, standard input by its first byte."),
    Setting("maximum-size", \.maximumSize, "The most bytes a document may have; a longer one fails."),
  ]

  /// - Parameter found: what reading the definition found wrong, to be reported together with what building finds.
  init(_ definition: ChainDefinition, _ registry: StageRegistry, found: Diagnostics = Diagnostics()) {
    self.definition = definition
    self.registry = registry
    diagnostics = found
  }

  mutating func build() throws(DiagnosticError) -> Chain {
    let wasWrong = diagnostics.hasErrors
    let (formats, maximumSize) = makeFormats()
    var links: [Chain.Link] = []
    var sinks = 0
    for entry in definition.stages {
      guard let stage = makeStage(entry) else { continue }
      let isExport = stage.asExport != nil
      links.append(
        Chain.Link(
          name: entry.name, stage: stage, when: entry.when, policy: entry.onError ?? definition.onError,
          timeout: entry.timeout?.duration, sink: isExport ? sinks : nil, location: entry.location))
      if isExport { sinks += 1 }
    }
    // With a stage missing, what follows would only repeat that.
    if links.count == definition.stages.count && !wasWrong { followLayers(links) }
    checkPaths(links)
    try diagnostics.throwIfErrors()
    return Chain(
      name: definition.name, links: links, maximumErrorRate: definition.maximumErrorRate,
      readingPolicy: definition.onError, formats: formats, maximumSize: maximumSize,
      fingerprint: definition.fingerprint + Fingerprint.lines(ofFilesOf: links),
      stagesLocation: definition.stagesLocation)
  }

  private mutating func makeStage(_ entry: ChainDefinition.StageEntry) -> (any Stage)? {
    guard let maker = registry.stages.first(where: { $0.page.manual.name == entry.name }) else {
      let names = registry.pages.map(\.manual.name)
      let hint = nearestName(to: entry.name, in: names).map { " (did you mean '\($0)'?)" }
      diagnostics.error(
        "unknown stage '\(entry.name)'" + (hint ?? "; 'pipe stages' lists them"), at: entry.location)
      return nil
    }
    return maker.make(entry.options, entry.location, &diagnostics)
  }

  private mutating func makeFormats() -> (InputFormats, Int) {
    let shared = definition.input.filter { entry in Self.settings.contains { $0.key == entry.key.scalar } }
    let own = definition.input.filter { entry in !Self.settings.contains { $0.key == entry.key.scalar } }
    let place =
      definition.inputLocation ?? SourceLocation(file: SourceFile(path: definition.path, text: ""), line: 1, column: 1)
    let options = decodeOptions(shared, as: Self.settings, owner: "'input'", at: place, &diagnostics)
    if options.maximumSize.bytes > 1 << 31 || options.maximumSize.bytes < 1 {
      let node = shared.first { $0.key.scalar == "maximum-size" }?.value
      diagnostics.error("option 'maximum-size' of 'input': expected 1 B to 2 GiB", at: node?.location)
    }
    guard options.format == "auto" else { return (fixedFormat(options.format, own, place), options.maximumSize.bytes) }
    return (automaticFormats(own, place), options.maximumSize.bytes)
  }

  private mutating func fixedFormat(_ name: String, _ entries: [Node.Entry], _ place: SourceLocation) -> InputFormats {
    guard let maker = registry.sources.first(where: { $0.page.name == name }) else {
      let names = ["auto"] + registry.formats.map(\.name)
      let node = definition.input.first { $0.key.scalar == "format" }?.value
      diagnostics.error("unknown input format '\(name)'\(optionHint(for: name, in: names))", at: node?.location)
      return InputFormats([], fixed: true)
    }
    return InputFormats([maker.make(entries, place, &diagnostics)], fixed: true)
  }

  /// With `auto`, an option goes to every format that has it.
  private mutating func automaticFormats(_ entries: [Node.Entry], _ place: SourceLocation) -> InputFormats {
    let keys = registry.formats.flatMap { $0.settings.map(\.key) }
    for entry in entries where !keys.contains(entry.key.scalar ?? "") {
      let key = entry.key.scalar ?? ""
      let hint = optionHint(for: key, in: Self.settings.map(\.key) + keys)
      diagnostics.error("unknown option '\(key)' for 'input'\(hint)", at: entry.key.location)
    }
    let sources = registry.sources.map { maker in
      let own = entries.filter { entry in maker.page.settings.contains { $0.key == entry.key.scalar } }
      return maker.make(own, place, &diagnostics)
    }
    return InputFormats(sources, fixed: false)
  }

  /// Every layer a stage reads must have been provided by one before it, and not have been emptied since.
  private mutating func followLayers(_ links: [Chain.Link]) {
    var provided: [LayerName: String] = [:]
    var emptied: [LayerName: (provider: String, by: String)] = [:]
    for (index, link) in links.enumerated() {
      let manual = type(of: link.stage).manual
      for layer in link.stage.reads where provided[layer] == nil {
        let problem =
          emptied[layer].map {
            "stage '\($0.provider)' provides and stage '\($0.by)' empties (put '\($0.by)' before '\($0.provider)')"
          } ?? "no stage before it provides"
          + remedy(for: layer, before: links[..<index], behind: links[(index + 1)...])
        diagnostics.error("stage '\(link.name)' reads '\(layer)', which \(problem)", at: link.location)
      }
      if manual.replacesText {
        for (layer, provider) in provided { emptied[layer] = (provider, link.name) }
        provided = [:]
      }
      for layer in link.stage.provides { provided[layer] = link.name }
    }
  }

  private func remedy(
    for layer: LayerName, before first: ArraySlice<Chain.Link>, behind rest: ArraySlice<Chain.Link>
  ) -> String {
    if let earlier = first.first(where: { type(of: $0.stage).manual.provides.contains(layer) }) {
      return " ('\(earlier.name)' would with other options)"
    }
    if let later = rest.first(where: { $0.stage.provides.contains(layer) }) {
      return " ('\(later.name)' does; put it before)"
    }
    return registry.provider(of: layer).map { " ('\($0)' would)" } ?? " (and no stage that is known here would)"
  }

  /// Two exports must not write one file, and none may write outside the output folder or among the runner's files.
  private mutating func checkPaths(_ links: [Chain.Link]) {
    var seen: [(path: String, link: Chain.Link)] = []
    for link in links {
      guard let export = link.stage.asExport else { continue }
      let path = export.path
      if let problem = OutputPath.problem(with: path) {
        let option = type(of: export).pathOption
        diagnostics.error("option '\(option)' of stage '\(link.name)': \(problem)", at: place(of: link))
      } else if let first = seen.first(where: { $0.path == path }) {
        let line = first.link.location.map { " (the first is on line \($0.line))" } ?? ""
        diagnostics.error("two exports write '\(path)'\(line); give one another 'path'", at: place(of: link))
      } else if let other = seen.first(where: { OutputPath.collide($0.path, path) }) {
        let (file, inside) = other.path.utf8.count < path.utf8.count ? (other.path, path) : (path, other.path)
        let line = other.link.location.map { " (on line \($0.line))" } ?? ""
        diagnostics.error(
          "'\(inside)' needs a folder where another export writes the file '\(file)'\(line); give one another 'path'",
          at: place(of: link))
      }
      seen.append((path, link))
    }
  }

  private func place(of link: Chain.Link) -> SourceLocation? {
    let entry = definition.stages.first { $0.location.line == link.location?.line && $0.name == link.name }
    return entry?.options.first { $0.key.scalar == "path" }?.value.location ?? link.location
  }
}
