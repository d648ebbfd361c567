import Language

extension ClaimReader {
  /// Recommendations by what must be, predictions by the future, causes by connectives and verbs, judgements by adjectives.
  func kind(of clause: Clause, _ reading: ClaimReading) -> ClaimKind {
    let commitment = reading.attribution.map { attributions.all[$0].commitment }
    if reading.modality.kind == .deontic, reading.modality.certainty == .certain || commitment == .directive,
      reading.tense != .past
    {
      return .recommendation
    }
    if isCausal(clause) { return .causal }
    if isEvaluation(clause) { return .evaluation }
    if reading.tense == .future, reading.modality.kind != .volition { return .prediction }
    if reading.condition != nil, reading.modality.kind == .epistemic || reading.modality.kind == .hypothetical {
      return .prediction
    }
    return .factual
  }

  private func isCausal(_ clause: Clause) -> Bool {
    if let linker = clause.linker, lexicon.links[tree.lowered[linker]] == .cause, tree.lowered[linker] != "as" {
      return true
    }
    if clause.constituents.contains(where: { $0.role == .cause }) { return true }
    let lemma = tree.verbLemma(of: clause.head)
    return clause.constituents.contains { part in
      switch part.role {
      case .object, .agent: lexicon.causal.contains(lemma)
      default: part.preposition.map { lexicon.causal.contains(lemma + " " + $0) } ?? false
      }
    }
  }

  /// "is essential", "was a mistake".
  private func isEvaluation(_ clause: Clause) -> Bool {
    clause.constituents.contains { part in
      guard part.role == .complement else { return false }
      let head = part.phrase.head
      if lexicon.evaluative.contains(tree.lowered[head]) { return true }
      return tree.children(of: head).contains { child in
        tree.relations[Int(child)] == .amod && lexicon.evaluative.contains(tree.lowered[Int(child)])
      }
    }
  }
}
