/// Gives tokens their part of speech and morphology, and some their lemma, by the model's rules (specification 8).
/// Immutable; workers share one, each with its own memory.
package struct AttributeRuler: Sendable {
  /// Feature strings such as `Number=Sing|Person=3`, by the number that `WordAttributes` holds; 0 is none.
  package let morphologies: [String]
  /// Lemmas that rules give, as UTF-8; 0 is none.
  package let lemmas: [[UInt8]]

  private let rules: CompiledRules

  /// - Parameters:
  ///   - tags: names of the fine-grained tags by number, at most 64.
  ///   - dependencies: names of the dependency labels by number, at most 128.
  package init(_ tables: RulerTables, tags: [String], dependencies: [String]) throws(LanguageTableError) {
    var compiler = RuleCompiler(tags: tags, dependencies: dependencies)
    rules = try compiler.compile(tables.rules)
    morphologies = compiler.morphologies
    lemmas = compiler.lemmas.map { Array($0.utf8) }
  }

  /// Replaces `attributes` with one element a token. The rules see all tags and labels as they were; those that change
  /// (white space) are written back.
  ///
  /// - Parameters:
  ///   - tags: the tag of each token, by number.
  ///   - dependencies: the label of each token, after deprojectivisation.
  package func apply(
    to tokens: UnsafeBufferPointer<Token>, in text: ByteString, tags: UnsafeMutableBufferPointer<UInt8>,
    dependencies: UnsafeMutableBufferPointer<UInt8>, into attributes: inout [WordAttributes], memory: inout RulerMemory
  ) {
    attributes.removeAll(keepingCapacity: true)
    guard !tokens.isEmpty else { return }
    // Only the pair patterns look at a neighbour, so a token is done when the next one is known.
    var pending = outcome(tokens[0], text, tags[0], dependencies[0], &memory)
    for index in tokens.indices.dropFirst() {
      var next = outcome(tokens[index], text, tags[index], dependencies[index], &memory)
      let pairs = pending.firstOfPair & next.secondOfPair
      if pairs != 0 { rules.apply(pairs: pairs, &pending, &next) }
      emit(pending, &tags[index - 1], &dependencies[index - 1], &attributes)
      pending = next
    }
    emit(pending, &tags[tokens.count - 1], &dependencies[tokens.count - 1], &attributes)
  }

  @inline(__always)
  private func emit(
    _ outcome: RuleOutcome, _ tag: inout UInt8, _ dependency: inout UInt8, _ attributes: inout [WordAttributes]
  ) {
    attributes.append(outcome.attributes)
    if outcome.tagRule >= 0 { tag = outcome.tag }
    if outcome.dependencyRule >= 0 { dependency = outcome.dependency }
  }

  /// What the one-token rules say; remembered, as a text has few different (word, tag, label).
  @inline(__always)
  private func outcome(
    _ token: Token, _ text: ByteString, _ tag: UInt8, _ dependency: UInt8, _ memory: inout RulerMemory
  ) -> RuleOutcome {
    let word = rules.word(text.slice(token.range), &memory.scratch)
    let situation = RuleSituation(tag: tag, dependency: dependency, word: word, isSpace: token.isSpace)
    if let known = memory.outcome(situation) { return known }
    let outcome = rules.outcome(situation)
    memory.remember(situation, outcome)
    return outcome
  }
}

/// What the ruler says of a token.
package struct WordAttributes: Sendable, Equatable {
  package var partOfSpeech = PartOfSpeech.none
  /// Index in `AttributeRuler.morphologies`.
  package var morphology: UInt16 = 0
  /// Index in `AttributeRuler.lemmas`; 0 leaves the lemma to the lemmatizer.
  package var lemma: UInt16 = 0
}

/// What one worker keeps between texts.
package struct RulerMemory {
  private static let limit = 1 << 14

  var scratch: [UInt8] = []
  private var indexes = IDTable(capacity: 1024)
  private var outcomes: [RuleOutcome] = []

  package init() {}

  @inline(__always)
  func outcome(_ situation: RuleSituation) -> RuleOutcome? {
    indexes[situation.key].map { outcomes[Int($0)] }
  }

  mutating func remember(_ situation: RuleSituation, _ outcome: RuleOutcome) {
    if outcomes.count == Self.limit {
      indexes = IDTable(capacity: 1024)
      outcomes.removeAll(keepingCapacity: true)
    }
    indexes.set(situation.key, to: UInt64(outcomes.count))
    outcomes.append(outcome)
  }
}
