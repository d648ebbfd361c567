import Language

extension ClauseFinder {
  /// Ties constituents to the clauses they are, nouns' clauses to the ones they stand in, and reads parentheses of speech.
  func link(_ clauses: inout [Clause], verbs: Int) {
    var clauseAt = [Int32](repeating: -1, count: tree.count)
    for (index, clause) in clauses[..<verbs].enumerated() {
      for token in clause.chain { clauseAt[token] = Int32(index) }
    }
    for index in clauses.indices.prefix(verbs) {
      for part in clauses[index].constituents.indices {
        let head = clauses[index].constituents[part].phrase.head
        if clauseAt[head] >= 0, clauseAt[head] != Int32(index) {
          clauses[index].constituents[part].clause = Int(clauseAt[head])
        }
      }
      readParenthesis(&clauses[index], clauseAt)
      shareObject(&clauses, index)
    }
    var above = clauseAt
    for token in tree.topDown where above[token] < 0 && !tree.isRoot(token) {
      above[token] = above[tree.head(of: token)]
    }
    for index in clauses.indices.prefix(verbs) where readInstrument(clauses[index], &clauses, above) {
      clauses[index].reason = .infinitive
    }
    for index in clauses.indices.prefix(verbs) { returnParts(of: index, &clauses) }
    for index in clauses.indices.dropFirst(verbs) {
      let parent = above[clauses[index].head]
      clauses[index].parent = parent < 0 ? nil : Int(parent)
      if parent >= 0, clauses[Int(parent)].reason == .question { clauses[index].reason = .question }
    }
  }

  /// Gives the clause above what the parser hung on "as it always has" in its midst.
  private func returnParts(of index: Int, _ clauses: inout [Clause]) {
    guard clauses[index].reason == .bareRelation, let parent = clauses[index].parent, clauses[index].linker != nil,
      clauses[parent].head < clauses[index].head
    else { return }
    let parts = clauses[index].constituents.filter { isBehindComma($0) }
    guard !parts.isEmpty else { return }
    clauses[index].constituents.removeAll { isBehindComma($0) }
    clauses[parent].constituents.append(contentsOf: parts)
    clauses[parent].constituents.sort { ($0.phrase.tokens.lowerBound, $0.top) < ($1.phrase.tokens.lowerBound, $1.top) }
    clauses[parent].kind = kind(of: clauses[parent])
  }

  /// "lifted and then reimposed sanctions": what the last of several verbs has is the object of the others too.
  /// "which he patented and sold": so is the noun of a relative.
  private func shareObject(_ clauses: inout [Clause], _ index: Int) {
    let clause = clauses[index]
    guard tree.relations[clause.chain[0]] == .conj, clause.subjectSource == .shared, let parent = clause.parent,
      tree.head(of: clause.chain[0]) == clauses[parent].head
    else { return }
    let above = clauses[parent]
    func isBare(_ clause: Clause) -> Bool {
      !clause.constituents.contains { $0.role == .object || $0.role == .complement || $0.role == .clause }
    }
    if above.constituents.isEmpty, above.voice == .active, clause.voice == .active,
      let object = clause.constituents.first(where: { $0.role == .object }),
      object.phrase.tokens.lowerBound > clause.head,
      (above.head + 1..<clause.head).allSatisfy({ tree.categories[$0] == .adv || tree.categories[$0] == .cconj })
    {
      clauses[parent].constituents.append(object)
      clauses[parent].kind = kind(of: clauses[parent])
    } else if above.rule == .relative, isBare(clause), clause.voice == .active,
      let object = above.constituents.first(where: { $0.role == .object }),
      object.phrase.head == tree.head(of: above.chain[0])
    {
      clauses[index].constituents.insert(object, at: 0)
      clauses[index].kind = kind(of: clauses[index])
    }
  }

  /// "guided toward targets using antennas": what is used is an instrument of the clause above, whatever noun the
  /// participle was hung on.
  private func readInstrument(_ clause: Clause, _ clauses: inout [Clause], _ above: [Int32]) -> Bool {
    let top = clause.chain[0]
    guard tree.lowered[top] == "using", clause.chain.count == 1, clause.subjectSource != .own, !tree.isRoot(top),
      let object = clause.constituents.first(where: { $0.role == .object }),
      case let index = Int(above[tree.head(of: top)]), index >= 0
    else { return false }
    for part in clauses[index].constituents.indices {
      let tokens = clauses[index].constituents[part].phrase.tokens
      if tokens.contains(top), clauses[index].constituents[part].phrase.head < top {
        clauses[index].constituents[part].phrase.tokens = trimmed(tokens.lowerBound..<top)
      }
    }
    var instrument = object
    instrument.role = .instrument
    instrument.phrase.tokens = min(top, object.phrase.tokens.lowerBound)..<object.phrase.tokens.upperBound
    clauses[index].constituents.removeAll { $0.phrase.head == top }
    clauses[index].constituents.append(instrument)
    return true
  }

  /// "Taxes, he said, will rise": what is said is the clause around.
  private func readParenthesis(_ clause: inout Clause, _ clauseAt: [Int32]) {
    let top = clause.chain[0]
    guard
      tree.relations[top] == .parataxis
        || tree.relations[top] == .advcl && clause.linker == nil
          && tree.isDivider(tree.subtree(of: top).lowerBound - 1),
      words.speech.contains(tree.verbLemma(of: top)), clause.subjectSource == .own,
      !clause.constituents.contains(where: { $0.role == .clause || $0.role == .object })
    else { return }
    let main = tree.head(of: top)
    let whole = tree.subtree(of: main)
    let own = tree.subtree(of: top)
    let range = main < top ? whole.lowerBound..<own.lowerBound : own.upperBound..<whole.upperBound
    guard range.contains(main) else { return }
    let content = Constituent(
      role: .clause, phrase: Phrase(head: main, tokens: trimmed(range)), top: main,
      clause: clauseAt[main] < 0 ? nil : Int(clauseAt[main]))
    clause.constituents.append(content)
    clause.kind = kind(of: clause)
  }
}
