import Language

extension ClauseFinder {
  /// The clause's own subject, or the one it shares, belongs to, or is given by the clause above.
  func fillSubject(_ clause: inout Clause, _ parent: Clause?) {
    for link in clause.chain {
      guard var subject = tree.subject(of: link) else { continue }
      if let own = subjectBehindPronoun(subject, of: link) { subject = own }
      if tree.relations[clause.chain[0]] == .relcl, tree.isRelativePronoun(subject), link == clause.chain[0] {
        clause.subject = antecedent(of: clause.chain[0], parent)
        clause.subjectSource = .antecedent
      } else {
        clause.subject = phrase(subject, extents.full)
        clause.subjectSource = .own
      }
      return
    }
    let top = clause.chain[0]
    if let helper = helper(of: top) {
      clause.subject = tree.subject(of: helper).map { phrase($0, extents.full) }
      clause.subjectSource = .own
      return
    }
    switch tree.relations[top] {
    case .acl where tree.tags[top] == "VBN" || tree.tags[top] == "VBG", .relcl:
      clause.subject = antecedent(of: top, parent)
      clause.subjectSource = .antecedent
    case .xcomp, .ccomp:
      guard let parent else { return }
      if let object = controller(of: top, in: parent) {
        clause.subject = object
        clause.subjectSource = .controlled
      } else {
        share(parent, &clause)
      }
    case .advcl where words.isComment(top, tree):
      clause.subject = parent.flatMap { statement(of: $0, before: top) }
      clause.subjectSource = clause.subject == nil ? .none : .clause
    case .advcl where tree.lowered[top] == "ranging":
      clause.subject = pluralBefore(top).map { phrase($0, extents.core) }
      clause.subjectSource = clause.subject == nil ? .none : .antecedent
    case .conj, .advcl, .pcomp, .dep:
      if let parent { share(parent, &clause) }
    default: break
    }
  }

  /// "Norway helped arm the rebels": a verb that the parser takes for an auxiliary, with the subject of the other.
  func helper(of verb: Int) -> Int? {
    guard tree.hasChild(verb, .aux), !tree.hasSubject(verb) else { return nil }
    return tree.children(of: verb).lazy.map(Int.init).first { tree.relations[$0] == .aux && tree.hasSubject($0) }
  }

  /// "a deal that Norway finds awkward": the subject of a relative whose pronoun the parser takes for another one.
  func subjectBehindPronoun(_ pronoun: Int, of verb: Int) -> Int? {
    guard tree.relations[verb] == .relcl, tree.relations[pronoun] == .nsubj, tree.isRelativePronoun(pronoun) else {
      return nil
    }
    return tree.children(of: verb).lazy.map(Int.init).first {
      $0 > pronoun && $0 < verb && tree.relations[$0] == .nsubj
    }
  }

  /// The noun a relative belongs to; or, where that noun only says what something is, the thing: "Lee is a lawyer who …",
  /// but not "The winner was Lee, who …".
  private func antecedent(of top: Int, _ parent: Clause?) -> Phrase {
    var noun = tree.head(of: top)
    if tree.relations[noun] == .attr, let parent, parent.chain.last == tree.head(of: noun),
      parent.kind == .subjectVerbComplement,
      tree.verbLemma(of: parent.head) == "be", let subject = parent.subject, tree.categories[subject.head] != .pron,
      !tree.hasChild(parent.head, .neg), !tree.hasChild(noun, .nummod),
      names.label(of: noun) == nil || names.label(of: subject.head) != nil
    {
      return subject
    }
    if tree.relations[noun] == .appos,
      Int(extents.core[noun].lowerBound) - Int(extents.core[tree.head(of: noun)].upperBound) < 3,
      tree.isNominal(tree.head(of: noun)), names.label(of: noun) == nil
    {
      noun = tree.head(of: noun)
    }
    return phrase(noun, extents.core)
  }

  /// "Above all the state of the roads should be improved": the subject that the parser hangs on a preposition in front,
  /// as no sentence with a finite verb lacks one.
  func fillFrontedSubject(_ clause: inout Clause) {
    let top = clause.chain[0]
    guard clause.subject == nil, tree.isRoot(top), !tree.hasChild(top, .expl), let first = clause.verbGroup.first,
      clause.verbGroup.contains(where: { ["MD", "VBZ", "VBD", "VBP"].contains(tree.tags[$0]) }),
      let index = clause.constituents.firstIndex(where: { part in
        part.preposition != nil && part.phrase.tokens.upperBound == first
      })
    else { return }
    var subject = clause.constituents.remove(at: index).phrase
    if let all = tree.child(of: subject.head, .predet) {
      subject.tokens = max(all + 1, subject.tokens.lowerBound)..<subject.tokens.upperBound
    }
    clause.subject = subject
    clause.subjectSource = .own
  }

  /// "gave useful insights to the council, ranging from …": the nearest noun that is several.
  private func pluralBefore(_ participle: Int) -> Int? {
    let verb = tree.head(of: participle)
    guard verb < participle else { return nil }
    return (verb + 1..<participle).reversed().prefix(20).first {
      tree.tags[$0] == "NNS" && tree.relations[$0] != .compound
    }
  }

  /// A clause from its subject to the comma before a participle.
  private func statement(of clause: Clause, before participle: Int) -> Phrase? {
    var start = clause.verbGroup.first ?? clause.head
    if let subject = clause.subject, clause.subjectSource == .own || clause.subjectSource == .shared {
      start = min(start, subject.tokens.lowerBound)
    }
    let end = tree.subtree(of: participle).lowerBound
    guard start < clause.head, clause.head < end else { return nil }
    return Phrase(head: clause.head, tokens: trimmed(start..<end))
  }

  private func share(_ parent: Clause, _ clause: inout Clause) {
    clause.subject = parent.subject
    clause.subjectSource = parent.subject == nil ? .none : .shared
  }

  /// The object of the clause above, when its verb makes the object do what the infinitive says.
  private func controller(of infinitive: Int, in parent: Clause) -> Phrase? {
    guard infinitive > parent.head, parent.subjectSource != .none || parent.voice == .passive else { return nil }
    let object = parent.constituents.first { $0.role == .object || $0.role == .indirectObject || $0.role == .recipient }
    guard let object,
      words.objectControl.contains(tree.verbLemma(of: parent.head))
        || !words.subjectControl.contains(tree.verbLemma(of: parent.head))
    else { return nil }
    return object.phrase
  }

  /// "cannot broker or enforce": the second verb takes over auxiliaries and negation, when it has no form of its own.
  func shareAuxiliaries(_ clause: inout Clause, _ parent: Clause?) {
    let top = clause.chain[0]
    guard let parent, tree.relations[top] == .conj, clause.subjectSource == .shared else { return }
    if tree.tags[top] == "VBN", tree.verbLemma(of: parent.head) == "be", let last = parent.verbGroup.last, last < top,
      !tree.hasChild(top, .aux, .auxpass)
    {
      clause.verbGroup = parent.verbGroup + clause.verbGroup
      clause.voice = .passive
      return
    }
    let above = parent.chain.contains(tree.head(of: top)) ? tree.head(of: top) : parent.chain[0]
    guard parent.verbGroup.contains(above), !clause.verbGroup.contains(where: { isAuxiliary($0, of: top) }),
      tree.tags[top] == tree.tags[above], tree.tags[top] == "VB" || tree.tags[top] == "VBN" || tree.tags[top] == "VBG"
    else { return }
    // "was admired and inspired many": what has an object is no passive, unless it may have two.
    if tree.tags[top] == "VBN", tree.hasChild(above, .auxpass), tree.hasChild(top, .dobj),
      !words.transfers.contains(tree.lemmas[top])
    {
      return
    }
    let shared = parent.verbGroup.filter { $0 < above && (isPartOfGroup($0) || parent.chain.contains($0)) }
    guard let last = shared.last, last < clause.verbGroup[0] else { return }
    clause.verbGroup = shared + clause.verbGroup
    if tree.tags[top] == "VBN", tree.hasChild(above, .auxpass) { clause.voice = .passive }
  }

  private func isAuxiliary(_ token: Int, of verb: Int) -> Bool {
    let relation = tree.relations[token]
    return tree.head(of: token) == verb && (relation == .aux || relation == .auxpass)
  }

  private func isPartOfGroup(_ token: Int) -> Bool {
    switch tree.relations[token] {
    case .aux, .auxpass, .neg: true
    default: false
    }
  }
}
