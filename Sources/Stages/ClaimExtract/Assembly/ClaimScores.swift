import Language
import Pipeline

/// How far a claim is to be trusted, and how much it is worth checking.
struct ClaimScores: Sendable, Hashable {
  /// That the record says what the text says.
  var confidence: Double
  /// That a fact-checker would look at it.
  var checkWorthiness: Double

  /// What is not asserted has a confidence below this.
  static let highestUnasserted = 0.25

  init(
    _ clause: Clause, _ reading: ClaimReading, _ attributions: Attributions, _ tree: SyntaxTree, _ names: ArgumentNames
  ) {
    let source = reading.attribution.map { attributions.all[$0] }
    let isAsserted = clause.reason == nil
    confidence =
      (isAsserted ? 1 : Self.highestUnasserted) * ClauseConfidence.of(clause, tree) * Self.certainty(of: source)
      * Self.certainty(of: clause, tree, names)
    var worth = 0.3
    if !reading.quantities.isEmpty { worth += 0.2 }
    if names.isNamed(clause.subject, tree), !Self.isSpeaker(clause.subject, tree) { worth += 0.15 }
    if clause.constituents.contains(where: { $0.role != .time && names.isNamed($0.phrase, tree) }) { worth += 0.05 }
    if reading.tense == .past || reading.aspect == .perfect { worth += 0.15 }
    if reading.time?.basis == .explicit { worth += 0.1 }
    if source?.source?.entity != nil { worth += 0.05 }
    if reading.kind == .causal { worth += 0.1 }
    if reading.kind == .evaluation { worth -= 0.2 }
    if reading.kind == .recommendation || reading.modality.kind == .volition { worth -= 0.2 }
    if reading.modality.kind == .hypothetical || reading.condition != nil { worth -= 0.15 }
    if reading.modality.certainty != .certain { worth -= 0.1 }
    if Self.isGeneric(clause.subject, tree) { worth -= 0.15 }
    if clause.constituents.isEmpty { worth -= 0.15 }
    checkWorthiness = max(0, min(1, worth))
  }

  /// How sure it is who says so.
  private static func certainty(of attribution: Attribution?) -> Double {
    guard let attribution else { return 1 }
    if attribution.source == nil { return 0.97 }
    return attribution.continuesSpeaker ? 0.95 : 1
  }

  /// How sure it is whom it is about: a pronoun that nothing resolves may be anybody.
  private static func certainty(of clause: Clause, _ tree: SyntaxTree, _ names: ArgumentNames) -> Double {
    guard let subject = clause.subject, tree.tags[subject.head] == "PRP", names.entity(at: subject.head) == nil else {
      return 1
    }
    switch tree.lowered[subject.head] {
    case "he", "she", "they", "him", "her", "them": return 0.97
    default: return 1
    }
  }

  /// "I", "we": what somebody tells of themselves is known to few others.
  private static func isSpeaker(_ subject: Phrase?, _ tree: SyntaxTree) -> Bool {
    subject.map { ["i", "we", "me", "us"].contains(tree.lowered[$0.head]) } ?? false
  }

  /// "people", "companies": no name, no determiner, no number.
  private static func isGeneric(_ subject: Phrase?, _ tree: SyntaxTree) -> Bool {
    guard let subject else { return true }
    switch tree.categories[subject.head] {
    case .pron: return ["one", "you", "we", "people", "it", "this", "that"].contains(tree.lowered[subject.head])
    case .noun: return tree.tags[subject.head] == "NNS" && !tree.hasChild(subject.head, .det, .nummod, .poss)
    default: return false
    }
  }
}
