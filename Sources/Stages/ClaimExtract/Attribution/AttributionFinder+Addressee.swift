import Language

/// Whom it is said to.
extension AttributionFinder {
  /// The head of who is spoken to: "told *reporters* that", "said to the *committee*", "was told by the clerk that",
  /// where it is the subject.
  ///
  /// - Parameters:
  ///   - rule: that of the content. Only beside a clause or a quotation does "to" lead to a person: one ties a theft to
  ///     a gang.
  ///   - content: tokens.
  func addressee(of cue: VerbCue, _ rule: Attribution.Rule, _ content: [Range<Int>]) -> Int? {
    let takesPerson = cue.entry.frames.contains(.person)
    if cue.isPassive, takesPerson { return cue.subject.flatMap { canHear($0) ? $0 : nil } }
    for child in tree.children(of: cue.verb).lazy.map(Int.init) {
      let token: Int?
      switch tree.relations[child] {
      case .dobj: token = takesPerson ? child : nil
      case .dative: token = tree.child(of: child, .pobj) ?? child
      case .prep: token = isSpoken(rule) && tree.lowered[child] == "to" ? tree.child(of: child, .pobj) : nil
      default: token = nil
      }
      if let token, token != cue.source, canHear(token), !content.contains(where: { $0.contains(token) }) {
        return token
      }
    }
    return nil
  }

  private func isSpoken(_ rule: Attribution.Rule) -> Bool {
    switch rule {
    case .clause, .quotation, .quotationBeside, .parenthesis, .asClause: true
    default: false
    }
  }

  /// Not an amount, a date, or a noun for what is said: "asked a question", "told a story".
  private func canHear(_ token: Int) -> Bool {
    switch tree.categories[token] {
    case .pron: isPerson(token)
    case .propn: !names.isValue(token)
    case .noun: !names.isValue(token) && lexicon.nouns[tree.lemmas[token]] == nil
    default: false
    }
  }

  /// The words that name who is spoken to, like those of a source, with those that are named beside: "her brother and
  /// her aunt".
  func party(at head: Int) -> Attribution.Source? {
    guard var party = source(at: head) else { return nil }
    var last = head
    while let next = tree.child(of: last, .conj), next > last, tree.categories[next] == tree.categories[head] {
      last = next
    }
    guard last != head else { return party }
    party.tokens = party.tokens.lowerBound..<max(names.phrase(of: last).upperBound, party.tokens.upperBound)
    // Of several, no one is who is meant.
    (party.resolved, party.entity) = (nil, nil)
    return party
  }
}
