import Language

/// Coordinated subjects, objects and complements: one clause for each, where each is true by itself.
extension ClauseFinder {
  /// More than this many clauses of one verb say less than the verb with its lists.
  private static let mostClauses = 12

  func split(_ clauses: [Clause]) -> [Clause] {
    var result: [Clause] = []
    result.reserveCapacity(clauses.count)
    // Where each clause went, for the indices of parents and embedded clauses.
    var firstCopy: [Int] = []
    firstCopy.reserveCapacity(clauses.count)
    for clause in clauses {
      firstCopy.append(result.count)
      result += copies(of: clause, group: firstCopy.count)
    }
    for index in result.indices {
      result[index].parent = result[index].parent.map { firstCopy[$0] }
      for part in result[index].constituents.indices {
        result[index].constituents[part].clause = result[index].constituents[part].clause.map { firstCopy[$0] }
      }
    }
    return result
  }

  private func copies(of clause: Clause, group: Int) -> [Clause] {
    if clause.reason != nil || clause.kind == .title { return [clause] }
    if let contrast = contrast(in: clause) {
      return copies(of: clause, contrast).map { copy in
        var copy = copy
        copy.coordinationGroup = group
        return copy
      }
    }
    var subjects =
      clause.subject.map { $0.tokens == extents.full[$0.head].asTokens ? conjuncts(of: $0.head) : [] } ?? []
    let isCollective =
      words.collectiveVerbs.contains(tree.verbLemma(of: clause.head)) && clause.voice == .active
      || clause.constituents.contains { isPlural($0) || isReciprocal($0) }
    if isCollective { subjects = [] }
    var clause = clause
    if let nouns = antecedents(subjects, of: clause) {
      subjects = nouns
      clause.subject = nouns.last
    }
    var slots: [(part: Int, phrases: [Phrase])] = []
    var count = max(1, subjects.count)
    for (index, part) in clause.constituents.enumerated() where isSplit(part) {
      let phrases = conjuncts(of: part.phrase.head)
      if phrases.count > 1, count * phrases.count <= Self.mostClauses, slots.isEmpty {
        slots.append((index, phrases))
        count *= phrases.count
      }
    }
    if count == 1 || count > Self.mostClauses { return [clause] }
    var copies = [clause]
    copies[0].coordinationGroup = group
    if subjects.count > 1 {
      copies = subjects.map { subject in
        var copy = copies[0]
        copy.subject = subject
        return copy
      }
    }
    for slot in slots {
      copies = copies.flatMap { clause in
        slot.phrases.map { phrase in
          var copy = clause
          let old = copy.constituents[slot.part].phrase
          // The first keeps the preposition that its text holds, but no "both" or "not only".
          let isFirst = phrase.head == old.head && !tree.hasChild(old.head, .preconj)
          let start = isFirst ? min(old.tokens.lowerBound, phrase.tokens.lowerBound) : phrase.tokens.lowerBound
          copy.constituents[slot.part].phrase = Phrase(head: phrase.head, tokens: start..<phrase.tokens.upperBound)
          return copy
        }
      }
    }
    return copies
  }

  /// Those of several nouns that a relative or participle speaks of: none behind it, and of "the dams and the bridge, which
  /// was built …" the last alone; nil where it is all of them.
  private func antecedents(_ nouns: [Phrase], of clause: Clause) -> [Phrase]? {
    guard nouns.count > 1, clause.subjectSource == .antecedent else { return nil }
    let start = tree.subtree(of: clause.chain[0]).lowerBound
    let before = nouns.filter { $0.head < start }
    let isSingular = clause.verbGroup.contains { tree.tags[$0] == "VBZ" || tree.lowered[$0] == "was" }
    if isSingular, let last = before.last { return [last] }
    return before.isEmpty || before.count == nouns.count ? nil : before
  }

  private func isSplit(_ part: Constituent) -> Bool {
    switch part.role {
    case .object, .complement, .goal, .recipient, .indirectObject, .agent: true
    case .preposition(let word): word != "between" && word != "among" && word != "from"
    default: false
    }
  }

  /// "know each other", "work together".
  private func isReciprocal(_ part: Constituent) -> Bool {
    let head = part.phrase.head
    switch tree.lowered[head] {
    case "together": return true
    case "other": return head > 0 && tree.lowered[head - 1] == "each"
    case "another": return head > 0 && tree.lowered[head - 1] == "one"
    default: return false
    }
  }

  /// "are two cities".
  private func isPlural(_ part: Constituent) -> Bool {
    part.role == .complement && tree.hasChild(part.phrase.head, .nummod)
  }

  /// The phrases of a list of nouns or adjectives, or none where the list says something of them together.
  private func conjuncts(of head: Int) -> [Phrase] {
    guard tree.isNominal(head) || tree.categories[head] == .adj else { return [] }
    var heads = [head]
    var last = head
    while let next = tree.children(of: last).last(where: {
      Int($0) > last && (tree.relations[Int($0)] == .conj || tree.isListItem(Int($0)))
    }).map(
      Int.init)
    {
      if let joint = tree.child(of: last, .cc), joint < next, !isAnd(joint) { return [] }
      guard !tree.isClausal(next) || tree.isNominal(next), !tree.hasChild(next, .neg), !tree.hasChild(last, .neg) else {
        return []
      }
      if Int(extents.single[next].lowerBound) > 0, tree.lowered[Int(extents.single[next].lowerBound) - 1] == "not" {
        return []
      }
      heads.append(next)
      last = next
      if heads.count > Self.mostClauses { return [] }
    }
    guard heads.count > 1, tree.hasChild(heads[heads.count - 2], .cc), !isOneName(heads), !sharesModifier(heads) else {
      return []
    }
    return heads.map { phrase($0, extents.single) }
  }

  private func isAnd(_ token: Int) -> Bool {
    switch tree.lowered[token] {
    case "and", "&", "but": true
    default: false
    }
  }

  private func isOneName(_ heads: [Int]) -> Bool {
    guard let name = names.name(at: heads[0]) else { return false }
    return name.contains(heads[1])
  }

  /// "5,000 men and women", "his wife and daughter", "X and others", "the former king and queen of Spain".
  private func sharesModifier(_ heads: [Int]) -> Bool {
    func has(_ head: Int, _ relations: Set<Relation>) -> Bool {
      tree.children(of: head).contains { Int($0) < head && relations.contains(tree.relations[Int($0)]) }
    }
    let first = heads[0]
    return heads.dropFirst().contains { head in
      if tree.lowered[head] == "others" || tree.lowered[head] == "more" { return true }
      if tree.categories[head] == .propn || tree.categories[head] == .adj || tree.categories[head] == .pron {
        return false
      }
      return has(first, [.nummod, .poss, .det]) && !has(head, [.nummod, .poss, .det, .amod, .compound])
    }
  }
}

extension Range<Int32> {
  var asTokens: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
