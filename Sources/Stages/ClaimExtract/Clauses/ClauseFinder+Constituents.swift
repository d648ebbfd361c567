import Language

extension ClauseFinder {
  /// Everything below the verbs that is neither subject nor verb group, with its role.
  func addConstituents(to clause: inout Clause) {
    let group = clause.verbGroup
    var parts: [Constituent] = []
    for link in clause.chain {
      // Both are in text order, and the verbs of the chain are in the group.
      var next = 0
      for child in tree.children(of: link).lazy.map(Int.init) {
        while next < group.count, group[next] < child { next += 1 }
        if next < group.count, group[next] == child { continue }
        if isSmallClause(child), let subject = tree.subject(of: child) {
          parts.append(Constituent(role: .object, phrase: phrase(subject, extents.full), top: subject))
          let start = Int(extents.full[subject].upperBound)
          let whole = phrase(child, extents.full)
          parts.append(
            Constituent(
              role: .complement, phrase: Phrase(head: child, tokens: min(start, child)..<whole.tokens.upperBound),
              top: child))
        } else if let part = constituent(child, of: link, in: clause) {
          parts.append(part)
          if part.preposition != nil { addCoordinated(to: &parts, child, of: link, in: clause) }
        }
      }
    }
    clause.constituents = parts
    if clause.rule == .relative { fillGap(of: &clause) }
    liftTopics(of: &clause)
    parts = clause.constituents
    // In text order, whatever verb of the chain they belong to.
    clause.constituents = parts.sorted { ($0.phrase.tokens.lowerBound, $0.top) < ($1.phrase.tokens.lowerBound, $1.top) }
  }

  /// "lives on grants and on loans": every preposition of a coordination has its own argument.
  private func addCoordinated(to parts: inout [Constituent], _ first: Int, of verb: Int, in clause: Clause) {
    var last = first
    while let next = tree.child(of: last, .conj), next > last, tree.categories[next] == .adp,
      let part = preposition(next, of: verb, in: clause)
    {
      parts.append(part)
      last = next
    }
  }

  /// "spoke with Lee about taxes": the topic is the verb's, though it was hung on the name.
  private func liftTopics(of clause: inout Clause) {
    for index in clause.constituents.indices where clause.constituents[index].preposition != nil {
      let part = clause.constituents[index]
      guard names.label(of: part.phrase.head) == .person || tree.categories[part.phrase.head] == .pron,
        let about = tree.child(of: part.phrase.head, .prep), tree.lowered[about] == "about",
        part.phrase.tokens.contains(about),
        about > part.phrase.head, let topic = preposition(about, of: clause.head, in: clause)
      else { continue }
      clause.constituents[index].phrase.tokens = part.phrase.tokens.lowerBound..<about
      clause.constituents.append(topic)
    }
  }

  private func constituent(_ child: Int, of verb: Int, in clause: Clause) -> Constituent? {
    func part(_ role: ArgumentRole, _ extents: [Range<Int32>]) -> Constituent {
      Constituent(role: role, phrase: withoutStatement(phrase(child, extents)), top: child)
    }
    switch tree.relations[child] {
    case .dobj:
      if tree.isRelativePronoun(child), tree.relations[clause.chain[0]] == .relcl { return nil }
      return part(.object, extents.full)
    case .dative:
      guard tree.categories[child] == .adp else { return part(.indirectObject, extents.full) }
      return preposition(child, of: verb, in: clause).map {
        var part = $0
        if tree.lowered[child] == "to" || tree.lowered[child] == "for" { part.role = .recipient }
        return part
      }
    case .attr, .oprd: return part(.complement, extents.full)
    case .acomp:
      return clause.chain.contains(child) ? nil : part(.complement, extents.full)
    case .agent, .prep: return preposition(child, of: verb, in: clause)
    case .advmod: return adverb(child, of: verb)
    case .npadvmod: return measure(child)
    case .ccomp, .xcomp: return isRunOn(child) ? nil : clausalComplement(child, of: verb)
    case .advcl: return adverbialClause(child)
    case .csubj, .csubjpass, .nsubj, .nsubjpass, .expl: return nil
    default: return nil
    }
  }

  /// "a lawyer who defends journalists", "a letter written in May": what the relative or participle says is a clause of
  /// its own, and the noun is complete without it.
  private func withoutStatement(_ phrase: Phrase) -> Phrase {
    guard !tree.hasChild(phrase.head, .conj), let article = tree.child(of: phrase.head, .det),
      tree.lowered[article] == "a" || tree.lowered[article] == "an",
      let relative = tree.child(of: phrase.head, .relcl, .acl), !tree.isInfinitive(relative), tree.isVerbal(relative),
      case let start = tree.subtree(of: relative).lowerBound, start > phrase.head, phrase.tokens.contains(start)
    else { return phrase }
    return quotes.balanced(Phrase(head: phrase.head, tokens: phrase.tokens.lowerBound..<start))
  }

  /// The content of saying or thinking, without "that"; or an infinitive.
  private func clausalComplement(_ child: Int, of verb: Int) -> Constituent? {
    if tree.relations[child] == .ccomp, !tree.isVerbal(child), tree.subject(of: child) == nil {
      return Constituent(role: .complement, phrase: phrase(child, extents.full), top: child)
    }
    // "used the money to pay debts": the object does not do it.
    let isPurpose =
      tree.relations[child] == .xcomp && tree.isInfinitive(child) && tree.hasChild(verb, .dobj)
      && !words.objectControl.contains(tree.verbLemma(of: verb)) && tree.verbLemma(of: verb) != "have"
    return Constituent(role: isPurpose ? .purpose : .clause, phrase: clausePhrase(child, beside: verb), top: child)
  }

  /// The words of a subordinate clause, without its "that", on one side of the verb above.
  func clausePhrase(_ head: Int, beside verb: Int) -> Phrase {
    var range = tree.subtree(of: head)
    range =
      head > verb ? max(range.lowerBound, verb + 1)..<range.upperBound : range.lowerBound..<min(range.upperBound, verb)
    while let first = range.first, first < head, isJoining(first) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, last > head, tree.relations[last] == .punct {
      range = range.lowerBound..<last
    }
    return quotes.balanced(Phrase(head: head, tokens: range))
  }

  /// What joins a clause to what stands before it: a mark or "that".
  private func isJoining(_ token: Int) -> Bool {
    tree.relations[token] == .punct || tree.relations[token] == .mark && tree.lowered[token] == "that"
  }

  /// Clauses that say when, on what condition or for what are arguments; the others are statements beside this one.
  private func adverbialClause(_ child: Int) -> Constituent? {
    if isPreposition(child) { return participlePreposition(child) }
    var role: ArgumentRole?
    if let linker = linker(of: child) {
      role = words.linkers[tree.lowered[linker]]
      if role == .clause || role == .cause { role = nil }
    } else if tree.isInfinitive(child), tree.subject(of: child) == nil, !tree.isResult(child) {
      role = .purpose
    }
    guard let role else { return nil }
    let range = tree.subtree(of: child)
    return Constituent(role: role, phrase: Phrase(head: child, tokens: trimmed(range)), top: child)
  }

  /// "following the vote".
  private func participlePreposition(_ token: Int) -> Constituent? {
    let word = tree.lowered[token]
    if words.sourcePrepositions.contains(word) { return nil }
    let inner = tree.child(of: token, .prep)
    guard let object = tree.child(of: token, .dobj, .pobj) ?? inner.flatMap({ tree.child(of: $0, .pobj) }),
      object > token
    else { return nil }
    let name = inner.map { word + "_" + tree.lowered[$0] } ?? word
    let role = words.prepositionRoles[word] ?? .preposition(name)
    var phrase = phrase(object, extents.full)
    if !role.namesPreposition { phrase.tokens = token..<phrase.tokens.upperBound }
    return Constituent(role: role, phrase: phrase, preposition: name, prepositionToken: token, top: token)
  }

  /// Without marks at the ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1, let first = range.first, tree.relations[first] == .punct {
      range = first + 1..<range.upperBound
    }
    while range.count > 1, let last = range.last, tree.relations[last] == .punct { range = range.lowerBound..<last }
    return range
  }

  // MARK: Gaps of relatives

  /// "the town in which he lives", "the house he bought": puts the noun where the relative has a gap.
  private func fillGap(of clause: inout Clause) {
    guard clause.subjectSource == .own else { return }
    let noun = tree.head(of: clause.chain[0])
    let antecedent = phrase(noun, extents.core)
    if let linker = clause.linker, tree.tags[linker] == "WRB" {
      let role: ArgumentRole? = tree.lowered[linker] == "where" ? .place : tree.lowered[linker] == "when" ? .time : nil
      if let role { clause.constituents.append(Constituent(role: role, phrase: antecedent, top: linker)) }
      return
    }
    if let index = clause.constituents.firstIndex(where: {
      tree.isRelativePronoun($0.phrase.head) && $0.phrase.tokens.count == 1
    }) {
      clause.constituents[index].phrase = antecedent
      return
    }
    if let stranded = strandedPreposition(of: clause) {
      let word = tree.lowered[stranded]
      let role = words.prepositionRoles[word] ?? .preposition(word)
      clause.constituents.append(
        Constituent(role: role, phrase: antecedent, preposition: word, prepositionToken: stranded, top: stranded))
      return
    }
    if words.timeNouns.contains(tree.lemmas[noun]) {
      clause.constituents.append(Constituent(role: .time, phrase: antecedent, top: noun))
      return
    }
    if let pronoun = tree.subject(of: clause.chain[0]), subjectBehindPronoun(pronoun, of: clause.chain[0]) != nil {
      for index in clause.constituents.indices where clause.constituents[index].role == .object {
        clause.constituents[index].role = .complement
      }
      clause.constituents.append(Constituent(role: .object, phrase: antecedent, top: noun))
      return
    }
    // "which the court called unsafe" leaves the object open.
    let isFilled = clause.constituents.contains {
      $0.role == .object || $0.role == .complement && tree.relations[$0.top] != .oprd || $0.role == .clause
    }
    if !isFilled, clause.voice == .active {
      clause.constituents.append(Constituent(role: .object, phrase: antecedent, top: noun))
    }
  }

  private func strandedPreposition(of clause: Clause) -> Int? {
    for link in clause.chain.reversed() {
      for child in tree.children(of: link).lazy.map(Int.init)
      where tree.relations[child] == .prep && child > link && tree.children(of: child).isEmpty {
        return child
      }
    }
    return nil
  }
}
