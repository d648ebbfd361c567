extension RulerTables {
  private static let file = "attribute_ruler/patterns"

  /// - Parameter blob: the decoded file.
  package init(blob: MessagePack) throws(LanguageTableError) {
    guard let list = blob.array, !list.isEmpty else { throw LanguageTableError(Self.file, "not a list of rules") }
    rules = []
    for (number, value) in list.enumerated() {
      let problem = { (text: String) in LanguageTableError(Self.file, "rule \(number): \(text)") }
      guard let alternatives = value["patterns"]?.array else { throw problem("no patterns") }
      guard let attributes = value["attrs"]?.entries else { throw problem("no attrs") }
      var patterns: [[Pattern]] = []
      for alternative in alternatives {
        var tokens: [Pattern] = []
        for token in alternative.array ?? [] { tokens.append(try Self.pattern(token, problem)) }
        guard (1...2).contains(tokens.count) else { throw problem("a pattern has not one or two tokens") }
        patterns.append(tokens)
      }
      let index = value["index"]?.int ?? 0
      guard patterns.allSatisfy({ $0.indices.contains(index) }) else { throw problem("index is outside a pattern") }
      rules.append(Rule(patterns, try Self.changes(attributes, problem), index: index))
    }
  }

  private static func pattern(
    _ value: MessagePack, _ problem: (String) -> LanguageTableError
  ) throws(LanguageTableError) -> Pattern {
    var pattern = Pattern()
    for entry in value.entries ?? [] {
      switch entry.key.string {
      case "TAG": pattern.tag = try test(entry.value, problem)
      case "DEP": pattern.dependency = try test(entry.value, problem)
      case "LOWER": pattern.lower = try test(entry.value, problem)
      case "IS_SPACE": pattern.isSpace = entry.value.bool
      default: throw problem("a test of \(entry.key.string ?? "a number") is not known")
      }
    }
    return pattern
  }

  private static func test(
    _ value: MessagePack, _ problem: (String) -> LanguageTableError
  ) throws(LanguageTableError) -> Test {
    if let text = value.string { return Test([text]) }
    guard let entry = value.entries?.first, value.entries?.count == 1 else { throw problem("a test is not one value") }
    let values = entry.value.array?.compactMap(\.string) ?? []
    switch entry.key.string {
    case "IN": return Test(values)
    case "NOT_IN": return Test(values, isNegated: true)
    case "REGEX":
      let texts = entry.value.string.flatMap(texts(matching:))
      guard let texts else { throw problem("a REGEX is not a plain one") }
      return Test(texts)
    default: throw problem("a test by \(entry.key.string ?? "a number") is not known")
    }
  }

  private static func changes(
    _ entries: [MessagePack.Entry], _ problem: (String) -> LanguageTableError
  ) throws(LanguageTableError) -> Changes {
    var changes = Changes()
    for entry in entries {
      guard let text = entry.value.string else { throw problem("an attribute is not text") }
      switch entry.key.string {
      case "POS": changes.partOfSpeech = text
      case "MORPH": changes.morphology = text == "_" ? "" : text
      case "LEMMA": changes.lemma = text
      case "TAG": changes.tag = text
      case "DEP": changes.dependency = text
      default: throw problem("the attribute \(entry.key.string ?? "with a number") is not known")
      }
    }
    return changes
  }

  /// The texts that an anchored expression of literals, `x?` and `[xy]` matches; nil for any other.
  static func texts(matching regex: String) -> [String]? {
    var rest = Substring(regex)
    guard rest.popFirst() == "^", rest.popLast() == "$" else { return nil }
    var results = [""]
    while let character = rest.popFirst() {
      var choices = [String(character)]
      if character == "[" {
        guard let end = rest.firstIndex(of: "]") else { return nil }
        choices = rest[..<end].map { String($0) }
        rest = rest[rest.index(after: end)...]
      }
      guard !choices.contains(where: { #"\^$.|?*+()[]{}-"#.contains($0) }) else { return nil }
      if rest.first == "?" {
        rest.removeFirst()
        choices.append("")
      }
      results = results.flatMap { start in choices.map { start + $0 } }
    }
    return results
  }
}
