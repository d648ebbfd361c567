import Language

/// Constructions in which the content of a cue verb is not simply its dependent.
extension AttributionFinder {
  /// Asking for these says nothing.
  static let silence: Set<String> = ["anonymity", "comment"]

  /// Where the parser runs two sentences together ("He left; his lawyer said he was ill"), a clause before the cue's
  /// subject is no content when another stands behind, or when no comma parts them.
  func dropRunOn(before verb: Int, _ dependents: inout [Int]) {
    guard let first = dependents.first, first < verb, tree.relations[first] == .ccomp else { return }
    let start = VerbCue.subject(of: verb, tree).map { min(tree.subtree(of: $0).lowerBound, verb) } ?? verb
    guard start > 0, quoted.quotation(around: start - 1) == quoted.quotation(around: verb) else { return }
    let before = tree.words[start - 1]
    let isParted = before == ","
    let hasOther = dependents.contains { $0 > verb && tree.relations[$0] == .ccomp }
    if quoted.quotation(around: first) != quoted.quotation(around: verb) { return }
    if hasOther && !isBetweenCommas(verb, start) || !isParted && start < verb { dependents.removeFirst() }
  }

  /// ", she said,": the cue interrupts its content.
  private func isBetweenCommas(_ verb: Int, _ start: Int) -> Bool {
    let end = frameEnd(of: verb)
    return start > 0 && tree.words[start - 1] == "," && end < tree.count && tree.words[end] == ","
  }

  /// Behind the verb, whom it is said to, and adverbs.
  private func frameEnd(of verb: Int) -> Int {
    var end = verb + 1
    for child in tree.children(of: verb).map(Int.init) where child >= end {
      switch tree.relations[child] {
      case .nsubj, .dobj, .dative, .prt, .advmod, .npadvmod:
        if tree.subtree(of: child).lowerBound <= end { end = max(end, tree.subtree(of: child).upperBound) }
      default: break
      }
    }
    return end
  }

  /// Adds what belongs to a clause but hangs on the cue: what stands before an interrupting cue ("In one case, she said,
  /// it rained"), and a second verb in "would" ("said it was right but would not go").
  func extend(_ content: inout VerbContent, of cue: VerbCue, _ child: Int, among dependents: [Int]) {
    guard child > cue.verb, quoted.quotation(around: child) == quoted.quotation(around: cue.verb) else { return }
    let verb = cue.verb
    for next in tree.children(of: verb).map(Int.init) where next > child && tree.relations[next] == .conj {
      let isReported = tree.children(of: next).contains { ["would", "could", "might"].contains(tree.lowered[Int($0)]) }
      if isReported, VerbCue.subject(of: next, tree) == nil, lexicon.verbs[tree.lemmas[next]] == nil {
        content.pieces.append(child..<tree.subtree(of: next).upperBound)
      }
    }
    let subject = VerbCue.subject(of: verb, tree)
    let start = subject.map { min(tree.subtree(of: $0).lowerBound, verb) } ?? verb
    guard isBetweenCommas(verb, start), dependents.first == child else { return }
    let before = tree.children(of: verb).map(Int.init).filter { $0 < start }
    guard let first = before.first(where: { [.advcl, .prep, .npadvmod, .advmod].contains(tree.relations[$0]) }) else {
      return
    }
    content.pieces.insert(tree.subtree(of: first).lowerBound..<max(start, tree.subtree(of: first).lowerBound), at: 0)
  }

  /// "What she told us was that it rained".
  func pseudoCleft(_ cue: VerbCue) -> VerbContent? {
    let verb = tree.head(of: cue.verb)
    guard cue.source != nil, tree.relations[cue.verb] == .csubj, tree.lemmas[verb] == "be", verb > cue.verb,
      let clause = tree.child(of: verb, .ccomp), clause > verb
    else { return nil }
    return VerbContent(pieces: [tree.subtree(of: clause)], head: clause, rule: .clause)
  }

  /// A clause that the parser hangs on a noun: "said in a statement that it rained", "told the man he had slept", "was
  /// told by a guard not to speak".
  func clauseOnNoun(_ cue: VerbCue) -> VerbContent? {
    guard cue.source != nil || cue.isPassive, !cue.entry.frames.contains(.noClause) else { return nil }
    for child in tree.children(of: cue.verb).map(Int.init) where child > cue.verb {
      let noun: Int?
      let isPerson: Bool
      switch tree.relations[child] {
      case .dobj: (noun, isPerson) = (child, true)
      case .agent: (noun, isPerson) = (tree.child(of: child, .pobj), true)
      case .prep: (noun, isPerson) = (tree.child(of: child, .pobj), false)
      default: continue
      }
      guard let noun, !isPerson || cue.entry.frames.contains(.person) else { continue }
      for clause in tree.children(of: noun).map(Int.init) where clause > noun {
        guard tree.relations[clause] == .acl || tree.relations[clause] == .relcl || tree.relations[clause] == .ccomp
        else {
          continue
        }
        let first = tree.subtree(of: clause).lowerBound
        let hasThat = tree.lowered[first] == "that"
        let isClause =
          isPerson
          ? isFinite(clause) && !isQuestion(clause) && (hasThat || VerbCue.subject(of: clause, tree) != nil)
            || isInfinitive(clause)
          : hasThat && isFinite(clause) && tree.relations[clause] != .relcl
        guard isClause, !tree.words[first].hasPrefix("who") else { continue }
        var content = VerbContent(
          pieces: [(hasThat ? first + 1 : first)..<tree.subtree(of: clause).upperBound], head: clause, rule: .clause)
        content.addressee = isPerson && tree.relations[child] == .dobj ? noun : nil
        return content
      }
    }
    return nil
  }
}
