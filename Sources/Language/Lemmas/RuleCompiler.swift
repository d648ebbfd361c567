/// Turns rules over names into rules over numbers and bits.
struct RuleCompiler {
  private let tags: [String: Int]
  private let dependencies: [String: Int]
  private(set) var morphologies = [""]
  private(set) var lemmas = [""]
  private var compiled = CompiledRules()

  init(tags: [String], dependencies: [String]) {
    self.tags = Self.numbers(tags)
    self.dependencies = Self.numbers(dependencies)
  }

  mutating func compile(_ rules: [RulerTables.Rule]) throws(LanguageTableError) -> CompiledRules {
    guard tags.count <= 64, dependencies.count <= 128, rules.count < Int16.max else {
      throw Self.error("more than 64 tags, 128 labels or 32,766 rules")
    }
    for pattern in rules.flatMap(\.alternatives).joined() { addWords(pattern.lower?.values ?? []) }
    for (number, rule) in rules.enumerated() {
      compiled.changes.append(try changes(rule.changes))
      for alternative in rule.alternatives { try add(alternative, rule, Int16(number)) }
    }
    guard compiled.pairs.count <= 64 else { throw Self.error("more than 64 patterns of two tokens") }
    return compiled
  }

  private mutating func addWords(_ words: [String]) {
    for word in words where compiled.words.value(Array(word.utf8)) == nil {
      compiled.words.set(Array(word.utf8), to: UInt32(compiled.words.count + 1))
    }
  }

  private mutating func add(
    _ patterns: [RulerTables.Pattern], _ rule: RulerTables.Rule, _ number: Int16
  ) throws(LanguageTableError) {
    switch patterns.count {
    case 1: compiled.singles.append(CompiledRules.Single(pattern: compile(patterns[0]), rule: number))
    case 2:
      compiled.pairs.append(
        CompiledRules.Pair(
          first: compile(patterns[0]), second: compile(patterns[1]), changesSecond: rule.index == 1, rule: number))
    default: throw Self.error("a pattern has not one or two tokens")
    }
  }

  private func compile(_ pattern: RulerTables.Pattern) -> CompiledPattern {
    let dependencies = Self.bits(pattern.dependency, self.dependencies)
    return CompiledPattern(
      tags: Self.bits(pattern.tag, tags).low, dependencies: dependencies, words: words(pattern.lower),
      isSpace: pattern.isSpace)
  }

  private func words(_ test: RulerTables.Test?) -> [Bool] {
    guard let test else { return [] }
    var allowed = Array(repeating: test.isNegated, count: compiled.words.count + 1)
    for value in test.values {
      if let word = compiled.words.value(Array(value.utf8)) { allowed[Int(word)] = !test.isNegated }
    }
    return allowed
  }

  private mutating func changes(_ changes: RulerTables.Changes) throws(LanguageTableError) -> CompiledChanges {
    var result = CompiledChanges()
    if let name = changes.partOfSpeech {
      guard let value = PartOfSpeech(name: name) else { throw Self.error("no part of speech is called \(name)") }
      result.partOfSpeech = value
    }
    result.morphology = changes.morphology.map { Self.number($0, in: &morphologies) }
    result.lemma = changes.lemma.map { Self.number($0, in: &lemmas) }
    result.tag = try changes.tag.map { (name) throws(LanguageTableError) in try Self.known(name, tags) }
    result.dependency = try changes.dependency.map { (name) throws(LanguageTableError) in
      try Self.known(name, dependencies)
    }
    return result
  }

  /// The allowed numbers as bits. An empty name stands for "not set", which no analysed token is.
  private static func bits(_ test: RulerTables.Test?, _ numbers: [String: Int]) -> (low: UInt64, high: UInt64) {
    guard let test else { return (.max, .max) }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for number in test.values.compactMap({ numbers[$0] }) {
      if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
    }
    return test.isNegated ? (~low, ~high) : (low, high)
  }

  private static func number(_ text: String, in table: inout [String]) -> UInt16 {
    if let index = table.firstIndex(of: text) { return UInt16(index) }
    table.append(text)
    return UInt16(table.count - 1)
  }

  private static func known(_ name: String, _ numbers: [String: Int]) throws(LanguageTableError) -> UInt8 {
    guard let number = numbers[name] else { throw error("a rule gives \(name), which the model does not have") }
    return UInt8(number)
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private static func error(_ problem: String) -> LanguageTableError {
    LanguageTableError("attribute_ruler/patterns", problem)
  }
}
