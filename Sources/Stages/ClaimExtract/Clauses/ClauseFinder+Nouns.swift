import Language

/// Clauses without a verb: appositions, titles and nouns of events.
extension ClauseFinder {
  /// "Ann Lee, a lawyer": Ann Lee is a lawyer.
  func appositions() -> [Clause] {
    var clauses: [Clause] = []
    for token in 0..<tree.count where tree.relations[token] == .appos && !tree.isRoot(token) {
      let noun = tree.head(of: token)
      let isOneOf = isOneOfSeveral(token)
      guard tree.isNominal(noun), tree.isNominal(token) || tree.hasChild(token, .det), noun < token,
        !names.isAddress(noun, token),
        names.label(of: token) != .time, names.label(of: noun) != .time, !tree.isReflexive(token),
        !tree.hasChild(token, .neg), !isNegated(token), names.label(of: token) != .quantity || isOneOf,
        !isAbbreviation(token, of: noun), !isExample(token), !tree.hasChild(token, .conj) || areRoles(token, of: noun),
        tree.categories[noun] != .num, tree.categories[token] != .num || isOneOf
      else { continue }
      var first = phrase(theOne(of: noun, named: token), extents.core)
      let second = phrase(token, extents.full)
      if first.tokens.contains(second.tokens.lowerBound), noun < second.tokens.lowerBound {
        first.tokens = first.tokens.lowerBound..<second.tokens.lowerBound
      }
      guard first.tokens.upperBound <= second.tokens.lowerBound, isSetOff(second),
        !isVerbBetween(noun, second)
      else { continue }
      // "the mayor, Ann Lee": the name is the subject.
      let isReversed = names.label(of: token) == .person && names.label(of: noun) != .person
      var clause = Clause(head: isReversed ? noun : token, chain: [isReversed ? noun : token], rule: .apposition)
      clause.kind = .appositive
      clause.synthetic = "be"
      clause.subject = isReversed ? second : first
      clause.subjectSource = .own
      let complement = isReversed ? first : second
      clause.constituents = [Constituent(role: .complement, phrase: complement, top: complement.head)]
      clauses.append(clause)
    }
    return clauses
  }

  /// "Lee, head of the council and the mayor's closest friend": both say what Lee is, unlike the items of a list.
  private func areRoles(_ token: Int, of noun: Int) -> Bool {
    guard names.label(of: noun) != nil, tree.categories[token] == .noun, names.label(of: token) == nil,
      !tree.hasChild(noun, .conj), let next = tree.child(of: token, .conj)
    else { return false }
    return tree.categories[next] == .noun && names.label(of: next) == nil
      && (words.roleNouns.contains(tree.lemmas[token]) || words.roleNouns.contains(tree.lemmas[next])
        || tree.hasChild(token, .det) && tree.hasChild(next, .det))
  }

  /// "one of its suppliers".
  private func isOneOfSeveral(_ token: Int) -> Bool {
    tree.lowered[token] == "one" && tree.child(of: token, .prep).map { tree.lowered[$0] == "of" } ?? false
  }

  /// "one of its partners, Norway": a single name is that of the one, not of the partners.
  private func theOne(of noun: Int, named name: Int) -> Int {
    guard tree.tags[noun] == "NNS", tree.relations[noun] == .pobj, names.label(of: name) != nil,
      case let of = tree.head(of: noun), tree.lowered[of] == "of", case let one = tree.head(of: of),
      isOneOfSeveral(one)
    else { return noun }
    return one
  }

  /// "the World Bank (WB)", "Smith, 54,".
  private func isAbbreviation(_ token: Int, of noun: Int) -> Bool {
    let word = tree.words[token]
    let isBracketed = token > 0 && (tree.words[token - 1] == "(" || tree.words[token - 1] == "-LRB-")
    return isBracketed && tree.subtree(of: token).count <= 3 && (word.count <= 6 || word == word.uppercased())
  }

  private func isVerbBetween(_ noun: Int, _ second: Phrase) -> Bool {
    let start = Int(extents.full[noun].upperBound)
    return start < second.tokens.lowerBound && (start..<second.tokens.lowerBound).contains(where: tree.isVerbal)
  }

  /// Behind a comma, a dash or a bracket, unless it is a person's name.
  private func isSetOff(_ phrase: Phrase) -> Bool {
    let mark = phrase.tokens.lowerBound - 1
    return tree.isDivider(mark) && tree.words[mark] != ":" && tree.words[mark] != ";"
      || names.label(of: phrase.head) == .person
  }

  /// "a strategy, not a success".
  private func isNegated(_ token: Int) -> Bool {
    let first = tree.subtree(of: token).lowerBound
    return tree.lowered[first] == "not" || first > 0 && tree.lowered[first - 1] == "not"
  }

  /// "crops, especially cotton": one of several, not the same.
  private func isExample(_ token: Int) -> Bool {
    tree.subtree(of: token).prefix(2).contains { Self.exampleWords.contains(tree.lowered[$0]) }
  }

  private static let exampleWords: Set<String> = [
    "chiefly", "especially", "including", "mainly", "mostly", "notably", "particularly", "primarily",
  ]

  /// "U.S. envoy John Coale": John Coale is U.S. envoy.
  func titles() -> [Clause] {
    var clauses: [Clause] = []
    var token = 0
    while token < tree.count {
      defer { token += 1 }
      guard names.label(of: token) == .person, let name = names.name(at: token), name.lowerBound == token else {
        continue
      }
      token = max(token, name.upperBound - 1)
      guard let head = name.last, head > 0 else { continue }
      let low = max(Int(extents.core[head].lowerBound), name.lowerBound - 8)
      var start = name.lowerBound
      while start > low, isTitleWord(start - 1, above: head) { start -= 1 }
      while start < name.lowerBound, tree.relations[start] == .punct { start += 1 }
      guard let role = (start..<name.lowerBound).last, words.roleNouns.contains(tree.lowered[role]),
        tree.sentenceOf[start] == tree.sentenceOf[head]
      else { continue }
      var clause = Clause(head: role, chain: [role], rule: .title)
      clause.kind = .title
      clause.synthetic = "be"
      clause.subject = Phrase(head: head, tokens: name)
      clause.subjectSource = .own
      clause.constituents = [
        Constituent(role: .complement, phrase: Phrase(head: role, tokens: start..<name.lowerBound), top: role)
      ]
      clauses.append(clause)
    }
    return clauses
  }

  private func isTitleWord(_ token: Int, above head: Int) -> Bool {
    switch tree.relations[token] {
    case .compound, .amod, .nmod, .poss, .nummod, .case: true
    case .advmod: tree.lowered[token] == "then"
    case .punct: tree.isHyphen(token)
    default: false
    }
  }

  /// "Russia's invasion of Ukraine in 2022": a noun of an event with who or what it is about, and when or why.
  func eventNominals() -> [Clause] {
    var clauses: [Clause] = []
    for token in 0..<tree.count where tree.categories[token] == .noun && tree.hasChild(token, .prep, .npadvmod) {
      guard let patientRole = words.eventNouns[tree.lemmas[token]] else { continue }
      if let clause = eventNominal(token, ofIsObject: patientRole == "object") { clauses.append(clause) }
    }
    return clauses
  }

  private func eventNominal(_ noun: Int, ofIsObject: Bool) -> Clause? {
    var clause = Clause(head: noun, chain: [noun], rule: .nominal)
    clause.kind = .nominal
    clause.verbGroup = [noun]
    var owner: Phrase?
    var patient: Phrase?
    var isHooked = false
    for child in tree.children(of: noun).lazy.map(Int.init) {
      switch tree.relations[child] {
      case .poss where tree.categories[child] != .pron:
        let whole = phrase(child, extents.core)
        owner = Phrase(head: child, tokens: whole.tokens.lowerBound..<max(child + 1, withoutCase(whole)))
      case .prep:
        guard let part = preposition(child, of: noun, in: clause) else { continue }
        if tree.lowered[child] == "of", part.role != .time {
          patient = part.phrase
        } else if tree.lowered[child] == "by", part.role != .time {
          owner = owner ?? part.phrase
        } else if part.role == .time || part.role == .cause {
          isHooked = true
          clause.constituents.append(part)
        }
      case .npadvmod where names.label(of: child) == .time: isHooked = true
      default: break
      }
    }
    guard isHooked else { return nil }
    if ofIsObject || owner != nil {
      guard let owner else { return nil }
      clause.subject = owner
      if let patient {
        clause.constituents.insert(Constituent(role: .object, phrase: patient, top: patient.head), at: 0)
      }
    } else {
      clause.subject = patient
    }
    guard clause.subject != nil else { return nil }
    clause.subjectSource = .own
    clause.presupposed = true
    return clause
  }

  private func withoutCase(_ phrase: Phrase) -> Int {
    guard let last = phrase.tokens.last, tree.relations[last] == .case else { return phrase.tokens.upperBound }
    return last
  }
}
