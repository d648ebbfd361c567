import Language

/// "with Nutrien down 5.6 percent": a noun and what is said of it behind "with", without a verb.
extension ClauseFinder {
  func absolutes() -> [Clause] {
    var clauses: [Clause] = []
    for token in 0..<tree.count
    where tree.relations[token] == .prep && tree.lowered[token] == "with" && tree.isDivider(token - 1) {
      guard let noun = tree.child(of: token, .pobj) else { continue }
      var noun2: Int? = noun
      while let current = noun2 {
        if let clause = absolute(current) { clauses.append(clause) }
        noun2 = tree.children(of: current).last { tree.relations[Int($0)] == .conj }.map(Int.init)
      }
    }
    return clauses
  }

  private func absolute(_ noun: Int) -> Clause? {
    let next = Int(extents.core[noun].upperBound)
    guard next < tree.count, tree.sentenceOf[next] == tree.sentenceOf[noun] else { return nil }
    // The adverb may depend on the noun or on the verb of the sentence.
    let predicate = [next, next - 1].first {
      $0 > noun && tree.categories[$0] == .adv && Self.directions.contains(tree.lowered[$0])
    }
    guard let predicate else { return nil }
    var clause = Clause(head: predicate, chain: [predicate], rule: .absolute)
    clause.kind = .absolute
    clause.verbGroup = [predicate]
    clause.subject = Phrase(head: noun, tokens: Int(extents.core[noun].lowerBound)..<predicate)
    clause.subjectSource = .own
    for child in tree.children(of: predicate).lazy.map(Int.init) where tree.relations[child] == .npadvmod {
      if let part = measure(child) { clause.constituents.append(part) }
    }
    return clause
  }

  private static let directions: Set<String> = [
    "up", "down", "off", "ahead", "behind", "in", "out", "away", "left", "dead",
  ]
}
