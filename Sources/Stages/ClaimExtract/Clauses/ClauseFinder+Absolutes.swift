import Language

/// "with oil down 3 percent": a noun and what is said of it behind "with", without a verb.
extension ClauseFinder {
  /// An absolute phrase reaches no further than this many tokens.
  private static let longest = 40

  func absolutes() -> [Clause] {
    var clauses: [Clause] = []
    for token in 0..<tree.count where tree.lowered[token] == "with" && tree.relations[token] == .prep {
      let end = min(tree.sentence(of: token).upperBound, token + Self.longest)
      var start = token + 1
      for predicate in token + 1..<max(end, token + 1) {
        if tree.isVerbal(predicate) || tree.lowered[predicate] == "with" { break }
        if tree.isDivider(predicate) || tree.relations[predicate] == .cc { start = predicate + 1 }
        if let clause = absolute(predicate, from: start, to: end) { clauses.append(clause) }
      }
    }
    return clauses
  }

  private func absolute(_ predicate: Int, from start: Int, to end: Int) -> Clause? {
    guard Self.directions.contains(tree.lowered[predicate]), predicate > start, tree.isNominal(predicate - 1),
      predicate + 1 < end, let amount = amount(at: predicate + 1)
    else { return nil }
    var clause = Clause(head: predicate, chain: [predicate], rule: .absolute)
    clause.kind = .absolute
    clause.verbGroup = [predicate]
    clause.subject = Phrase(head: predicate - 1, tokens: start..<predicate)
    clause.subjectSource = .own
    clause.constituents = [Constituent(role: .extent, phrase: amount, top: amount.head)]
    return clause
  }

  private func amount(at token: Int) -> Phrase? {
    guard names.label(of: token) == .quantity || tree.categories[token] == .num else { return nil }
    let last = (names.name(at: token)?.upperBound ?? token + 1) - 1
    return Phrase(head: last, tokens: token..<last + 1)
  }

  private static let directions: Set<String> = ["up", "down", "off", "ahead"]

  /// Takes what an absolute phrase says out of the other clauses.
  func removeAbsolutes(_ absolutes: [Clause], from clauses: inout [Clause]) {
    if absolutes.isEmpty { return }
    var isTaken = [Bool](repeating: false, count: tree.count)
    for absolute in absolutes {
      guard let first = absolute.subject?.tokens.first, let last = absolute.constituents.last else { continue }
      for token in first..<last.phrase.tokens.upperBound { isTaken[token] = true }
    }
    clauses.removeAll { clause in
      clause.rule == .apposition && [clause.subject?.head, clause.head].contains { $0.map { isTaken[$0] } ?? false }
    }
    for index in clauses.indices {
      clauses[index].constituents.removeAll { isTaken[$0.phrase.head] || isTaken[$0.phrase.tokens.upperBound - 1] }
    }
  }
}
