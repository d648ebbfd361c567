import Language
import Pipeline

/// Reads of each clause what stands beside who does what.
struct ClaimReader {
  let document: Document
  let tree: SyntaxTree
  let clauses: [Clause]
  let index: ClauseIndex
  let attributions: Attributions
  let times: ClaimTimes
  let quantities: ClaimQuantities
  let lexicon: MeaningLexicon

  init(
    _ document: Document, tree: SyntaxTree, clauses: [Clause], index: ClauseIndex, attributions: Attributions,
    _ lexicon: MeaningLexicon
  ) {
    self.document = document
    self.tree = tree
    self.clauses = clauses
    self.attributions = attributions
    self.lexicon = lexicon
    self.index = index
    times = ClaimTimes(document, tree: tree, index: index)
    quantities = ClaimQuantities(document, tree: tree, index: index)
  }

  func reading(of clause: Clause, at position: Int) -> ClaimReading {
    let verb = clause.head
    let frame = tree.isVerbal(verb) ? VerbFrame(verb, in: tree) : nil
    let own = clause.synthetic == nil ? frame : nil
    let first = first(of: clause, at: position)
    let tense = tense(of: clause, own)
    let aspect = own.map { Aspect.of($0, in: tree) }
    var reading = ClaimReading(
      attribution: attributions.innermost(of: verb), polarity: polarity(of: clause, own),
      modality: modality(of: clause, frame),
      tense: tense, aspect: aspect, time: nil,
      condition: frame == nil ? nil : Condition.of(verb: verb, in: tree, lexicon),
      quantities: quantities.quantities(of: clause, first: first, tree), kind: .factual)
    reading.time =
      times.explicit(first, clauses, document) ?? times.inherited(clause, clauses)
      ?? tense.flatMap { clause.synthetic == nil && reading.isPlaced ? times.ofTense($0) : nil }
    reading.kind = kind(of: clause, reading)
    return reading
  }

  /// The first of the clauses that a coordination was split into.
  private func first(of clause: Clause, at position: Int) -> Int {
    guard clause.coordinationGroup != nil else { return position }
    var first = position
    while first > 0, clauses[first - 1].coordinationGroup == clause.coordinationGroup { first -= 1 }
    return first
  }

  private func polarity(of clause: Clause, _ frame: VerbFrame?) -> Polarity {
    guard let frame else { return .positive }
    var polarity = Polarity.of(frame, subject: clause.subject?.head, in: tree, lexicon)
    if let denial = denial(in: clause) {
      return Polarity(value: .negative, cues: Array(Set(polarity.cues + [denial])).sorted(), scope: .clause)
    }
    if polarity.cues.isEmpty { return polarity }
    // "not a bridge but a wall": the negation is that of another copy.
    let foreign = polarity.cues.filter { cue in
      tree.relations[cue] == .neg && clause.chain.contains(tree.head(of: cue)) && !clause.verbGroup.contains(cue)
        && (clause.coordinationGroup != nil || cue > clause.head)
    }
    guard !foreign.isEmpty else { return polarity }
    if clause.coordinationGroup == nil { return Polarity(value: .positive, cues: polarity.cues, scope: .argument) }
    polarity.cues.removeAll { foreign.contains($0) }
    if polarity.scope == .clause { polarity.value = polarity.cues.count % 2 == 0 ? .positive : .negative }
    return polarity
  }

  /// The *not* behind the verb of "becomes not a bridge", in the one of two clauses that it denies.
  private func denial(in clause: Clause) -> Int? {
    guard clause.coordinationGroup != nil else { return nil }
    return clause.verbGroup.first {
      $0 > clause.head && tree.relations[$0] == .neg && tree.verbLemma(of: clause.head) != "be"
    }
  }

  private func modality(of clause: Clause, _ frame: VerbFrame?) -> Modality {
    if let frame {
      let modality = Modality.of(frame, in: tree, lexicon)
      guard let denied = deniedGovernor(of: clause) else { return modality }
      return Modality(certainty: .unknown, kind: modality.kind, cue: denied)
    }
    return clause.rule == .nominal || clause.rule == .fragment
      ? Modality.of(noun: clause.head, in: tree, lexicon) : .plain
  }

  /// "does not mean that it works" leaves open whether it works; "does not know that it works" does not.
  private func deniedGovernor(of clause: Clause) -> Int? {
    guard tree.relations[clause.chain[0]] == .ccomp,
      let governor = VerbFrame(clause.chain[0], in: tree).governor, governor.kind == .clause,
      tree.isVerbal(governor.token),
      case let lemma = tree.lemmas[governor.token], !lexicon.negRaising.contains(lemma), !Self.factive.contains(lemma)
    else { return nil }
    let polarity = Polarity.of(verb: governor.token, in: tree, lexicon)
    return polarity.value == .negative && polarity.scope == .clause ? polarity.cues.first : nil
  }

  private static let factive: Set<String> = [
    "know", "realize", "realise", "forget", "remember", "regret", "notice", "mind", "care", "understand", "be",
    "accept",
    "recognize", "recognise", "acknowledge", "admit", "mention", "deny",
  ]

  private func tense(of clause: Clause, _ frame: VerbFrame?) -> Tense? {
    if clause.synthetic != nil { return isFormer(clause) ? .past : .present }
    if let frame { return Tense.of(frame, in: tree, lexicon) }
    if clause.rule == .absolute {
      return clause.parent.map { clauses[$0].head }.flatMap {
        tree.isVerbal($0) ? Tense.of(verb: $0, in: tree, lexicon) : nil
      }
    }
    return Tense.of(noun: clause.head, in: tree, lexicon)
  }

  /// "former envoy", "then-President", "previously head of the port".
  private func isFormer(_ clause: Clause) -> Bool {
    clause.constituents.contains { part in
      part.phrase.tokens.prefix { $0 <= part.phrase.head }.contains {
        Self.former.contains(tree.lowered[$0]) || tree.lowered[$0].hasPrefix("then-")
      }
    }
  }

  private static let former: Set<String> = [
    "former", "ex", "then", "late", "onetime", "ousted", "deposed", "erstwhile", "previously",
    "formerly",
  ]
}
