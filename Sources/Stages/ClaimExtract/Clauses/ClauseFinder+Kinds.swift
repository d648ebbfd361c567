import Language

extension ClauseFinder {
  /// The clause's type by what it holds; the order of the tests is ClausIE's.
  func kind(of clause: Clause) -> Clause.Kind {
    if clause.kind == .existential { return .existential }
    let lemma = tree.verbLemma(of: clause.head)
    var objects = 0
    var complements = 0
    var hasAdverbial = false
    for part in clause.constituents {
      switch part.role {
      case .object, .indirectObject: objects += 1
      case .complement, .clause: complements += 1
      default: hasAdverbial = hasAdverbial || part.top > clause.head
      }
    }
    if clause.voice == .passive { objects += 1 }
    if objects > 0 || (complements > 0 && !words.copulas.contains(lemma)) {
      if objects > 1 { return .subjectVerbObjectObject }
      if objects == 1, complements > 0 { return .subjectVerbObjectComplement }
      let needsPlace = hasAdverbial && objects > 0 && words.complexTransitive.contains(lemma)
      return needsPlace ? .subjectVerbObjectAdverbial : .subjectVerbObject
    }
    if complements > 0 { return .subjectVerbComplement }
    return hasAdverbial ? .subjectVerbAdverbial : .subjectVerb
  }

  /// Why a clause is no statement of its own.
  func reason(for clause: Clause, top: Int, _ parent: Clause?) -> Clause.Reason? {
    let sentence = tree.sentence(of: top)
    if tree.relations[top] != .relcl,
      let last = sentence.last(where: { tree.categories[$0] != .punct || tree.words[$0] == "?" }),
      tree.words[last] == "?"
    {
      return .question
    }
    if clause.linker.map({ isConditional($0) || isGenericTime($0, top) || isExpected($0, top, parent) }) ?? false
      || isInvertedCondition(top)
    {
      return .condition
    }
    if !tree.isRoot(top), tree.relations[top] == .conj ? tree.isCoordinatedQuestion(top) : tree.isFreeRelative(top) {
      return .freeRelative
    }
    if isElliptical(clause) || isViewpoint(top) { return .bareRelation }
    let isInfinitive = tree.isInfinitive(top) && tree.subject(of: top) == nil
    switch tree.relations[top] {
    case .root where clause.subject == nil:
      return tree.tags[top] == "VB" ? .imperative : .fragment
    case .advcl where isInfinitive && !tree.isResult(top): return .purpose
    case .acl where isInfinitive, .relcl where isInfinitive: return .infinitive
    case .xcomp where clause.rule != .extraposition:
      return clause.subjectSource == .controlled ? .wanted : .infinitive
    case .pcomp where clause.subjectSource == .shared || tree.tags[top] == "VBG" && !tree.hasChild(top, .aux):
      return clause.linker.map { isAsserting($0, hasOwnSubject: clause.subjectSource == .own, parent) } ?? false
        ? nil : .infinitive
    default: break
    }
    guard let subject = clause.subject else { return .noSubject }
    // "the ships were Russian made", read as "were Russian (people) made".
    if clause.subjectSource == .own, tree.categories[subject.head] == .adj, clause.voice == .passive,
      let first = clause.verbGroup.first, first < subject.tokens.lowerBound
    {
      return .fragment
    }
    // "He left, which surprised me": what "which" stands for is no phrase.
    if clause.subjectSource == .own, tree.isRelativePronoun(subject.head), subject.tokens.count == 1,
      tree.tags[subject.head] == "WDT" || tree.tags[subject.head] == "WP"
    {
      return .freeRelative
    }
    if clause.constituents.isEmpty, clause.kind != .existential, tree.verbLemma(of: clause.head) == "be" {
      return .bareRelation
    }
    if clause.chain.count == 1, clause.subjectSource != .own, isInfinitive, !tree.isResult(top) {
      return parent?.reason ?? .infinitive
    }
    // "to make ends meet": a bare infinitive happens no more than what makes it happen.
    if let reason = parent?.reason, tree.relations[top] == .ccomp, tree.tags[top] == "VB",
      !tree.hasChild(top, .aux) || tree.isInfinitive(top)
    {
      return reason
    }
    if let reason = parent?.reason, reason != .fragment, tree.relations[top] != .relcl, clause.rule != .participle {
      return reason == .noSubject || reason == .wanted ? nil : inherits(top) ? reason : nil
    }
    return nil
  }

  /// "as it always has", "than they did": the verb is left out.
  private func isElliptical(_ clause: Clause) -> Bool {
    guard let linker = clause.linker, clause.chain.count == 1 else { return false }
    switch tree.lowered[linker] {
    case "as", "than", "like": break
    default: return false
    }
    switch tree.verbLemma(of: clause.head) {
    case "have", "do", "be": break
    default: return tree.tags[clause.head] == "MD"
    }
    return clause.constituents.allSatisfy { $0.role == .time || $0.role == .manner || isBehindComma($0) }
  }

  /// "will depend, as it always has, on power": what stands behind the comma is of the clause above.
  func isBehindComma(_ part: Constituent) -> Bool {
    part.top > 0 && tree.isDivider(min(part.top, part.phrase.tokens.lowerBound) - 1)
  }

  /// "Seen in this light, the port is a failure": how the author looks at it. "Taken to hospital" has happened.
  private func isViewpoint(_ top: Int) -> Bool {
    guard tree.relations[top] == .advcl, tree.tags[top] == "VBN", top < tree.head(of: top),
      words.viewpoints.contains(tree.lowered[top]),
      !tree.hasChild(top, .agent, .aux, .auxpass, .dobj, .oprd)
    else { return false }
    return tree.child(of: top, .prep).map { ["against", "as", "from", "in"].contains(tree.lowered[$0]) } ?? true
  }

  private func inherits(_ top: Int) -> Bool {
    tree.relations[top] == .conj && tree.subject(of: top) == nil
  }

  private func isConditional(_ token: Int) -> Bool {
    switch tree.lowered[token] {
    case "if", "unless", "whether": true
    default: false
    }
  }

  /// "when making wine": whenever anybody does.
  private func isGenericTime(_ linker: Int, _ top: Int) -> Bool {
    guard tree.relations[top] == .advcl, tree.tags[top] == "VBG", !tree.hasChild(top, .nsubj, .aux) else {
      return false
    }
    switch tree.lowered[linker] {
    case "when", "whenever", "once", "where": return true
    default: return false
    }
  }

  /// "will wait until the rain ends": what has not happened yet.
  private func isExpected(_ linker: Int, _ top: Int, _ parent: Clause?) -> Bool {
    guard let parent, tree.relations[top] == .advcl, ["VBZ", "VBP"].contains(tree.tags[top]),
      parent.verbGroup.contains(where: { tree.tags[$0] == "MD" })
    else { return false }
    switch tree.lowered[linker] {
    case "until", "till", "once", "when", "whenever", "after", "before": return true
    default: return false
    }
  }

  /// "Had it rained, …", "Should prices rise, …".
  private func isInvertedCondition(_ top: Int) -> Bool {
    guard tree.relations[top] == .advcl || tree.relations[top] == .ccomp, top < tree.head(of: top) else { return false }
    return Condition.isInverted(top, tree)
  }

  /// Whether what stands behind a preposition has happened: "after leaving", and "in leaving" only before the verb.
  private func isAsserting(_ preposition: Int, hasOwnSubject: Bool, _ parent: Clause?) -> Bool {
    let verb = tree.head(of: preposition)
    guard tree.isVerbal(verb) else { return false }
    switch tree.lowered[preposition] {
    case "after", "before", "while", "when", "since", "despite", "by", "following", "upon": return true
    case "with", "amid": return hasOwnSubject
    // "They left without paying", but not "could leave without paying", "never leaves without paying".
    case "without":
      return parent?.reason == nil
        && parent?.verbGroup.contains { tree.tags[$0] == "MD" || tree.relations[$0] == .neg || tree.tags[$0] == "TO" }
          == false
    case "on", "in": return preposition < verb
    default: return false
    }
  }
}
