/// All that a one-token rule can ask.
struct RuleSituation {
  var tag: UInt8
  var dependency: UInt8
  /// Number of the lower-cased text among the words of the rules; 0 for all others.
  var word: UInt16
  var isSpace: Bool

  /// Different for different situations, spread over the low bits, never 0.
  var key: UInt64 {
    let packed = UInt64(tag) | UInt64(dependency) << 8 | UInt64(word) << 16 | (isSpace ? 3 : 2) << 32
    return packed &* 0x9e37_79b9_7f4a_7c15
  }
}

/// Attributes and, for each, the rule that gave it (−1: none), so that later rules win in whatever order they are tried.
struct RuleOutcome: Sendable {
  var attributes = WordAttributes()
  var tag: UInt8 = 0
  var dependency: UInt8 = 0
  var partOfSpeechRule: Int16 = -1
  var morphologyRule: Int16 = -1
  var lemmaRule: Int16 = -1
  var tagRule: Int16 = -1
  var dependencyRule: Int16 = -1
  /// Pair patterns whose first or second token this can be, as bits.
  var firstOfPair: UInt64 = 0
  var secondOfPair: UInt64 = 0

  mutating func apply(_ changes: CompiledChanges, rule: Int16) {
    if let value = changes.partOfSpeech, rule > partOfSpeechRule {
      (attributes.partOfSpeech, partOfSpeechRule) = (value, rule)
    }
    if let value = changes.morphology, rule > morphologyRule {
      (attributes.morphology, morphologyRule) = (value, rule)
    }
    if let value = changes.lemma, rule > lemmaRule { (attributes.lemma, lemmaRule) = (value, rule) }
    if let value = changes.tag, rule > tagRule { (tag, tagRule) = (value, rule) }
    if let value = changes.dependency, rule > dependencyRule { (dependency, dependencyRule) = (value, rule) }
  }
}

struct CompiledChanges: Sendable {
  var partOfSpeech: PartOfSpeech?
  var morphology: UInt16?
  var lemma: UInt16?
  var tag: UInt8?
  var dependency: UInt8?
}

/// Conditions on one token, with sets as bits.
struct CompiledPattern: Sendable {
  var tags: UInt64
  var dependencies: (low: UInt64, high: UInt64)
  /// Allowed words by number, 0 for those that no rule names; empty allows all.
  var words: [Bool]
  var isSpace: Bool?

  func matches(_ situation: RuleSituation) -> Bool {
    guard tags >> UInt64(situation.tag) & 1 != 0 else { return false }
    let dependency = UInt64(situation.dependency)
    guard (dependency < 64 ? dependencies.low >> dependency : dependencies.high >> (dependency - 64)) & 1 != 0 else {
      return false
    }
    guard words.isEmpty || words[Int(situation.word)] else { return false }
    return isSpace == nil || isSpace == situation.isSpace
  }
}

struct CompiledRules: Sendable {
  struct Single: Sendable {
    var pattern: CompiledPattern
    var rule: Int16
  }

  struct Pair: Sendable {
    var first: CompiledPattern
    var second: CompiledPattern
    /// Whether the second token is changed, not the first.
    var changesSecond: Bool
    var rule: Int16
  }

  var words = ByteTable()
  var singles: [Single] = []
  /// At most 64.
  var pairs: [Pair] = []
  /// By rule.
  var changes: [CompiledChanges] = []

  func outcome(_ situation: RuleSituation) -> RuleOutcome {
    var outcome = RuleOutcome()
    for single in singles where single.pattern.matches(situation) {
      outcome.apply(changes[Int(single.rule)], rule: single.rule)
    }
    for (index, pair) in pairs.enumerated() {
      if pair.first.matches(situation) { outcome.firstOfPair |= 1 << UInt64(index) }
      if pair.second.matches(situation) { outcome.secondOfPair |= 1 << UInt64(index) }
    }
    return outcome
  }

  func apply(pairs matched: UInt64, _ first: inout RuleOutcome, _ second: inout RuleOutcome) {
    for (index, pair) in pairs.enumerated() where matched >> UInt64(index) & 1 != 0 {
      if pair.changesSecond {
        second.apply(changes[Int(pair.rule)], rule: pair.rule)
      } else {
        first.apply(changes[Int(pair.rule)], rule: pair.rule)
      }
    }
  }

  /// The number of the lower-cased text among the rules' words, or 0.
  @inline(__always)
  func word(_ text: ByteString, _ scratch: inout [UInt8]) -> UInt16 {
    // Lower-casing shortens a character to a third at most (the Kelvin sign).
    guard text.count <= 3 * words.longest else { return 0 }
    scratch.removeAll(keepingCapacity: true)
    LowerCase.append(text, to: &scratch)
    return UInt16(truncatingIfNeeded: words.value(scratch) ?? 0)
  }
}
