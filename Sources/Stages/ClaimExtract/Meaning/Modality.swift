import Language

/// How sure it is, in the words of the clause, that what it says is so, and in what way it is not simply so.
struct Modality: Sendable, Hashable {
  enum Certainty: String, Sendable, CaseIterable { case certain, probable, possible, improbable, unknown }

  enum Kind: String, Sendable, CaseIterable {
    case epistemic, deontic, ability, volition, hypothetical, counterfactual, evidential
  }

  var certainty: Certainty
  /// nil for what is simply said to be so.
  var kind: Kind?
  /// The token that says so; nil where the form of the clause does (a condition, a question).
  var cue: Int?

  static let plain = Modality(certainty: .certain, kind: nil, cue: nil)

  /// The modality of the clause that a verb heads, from its modals, adverbs, what stands above it, and conditions.
  ///
  /// What a clause inherits as somebody's content is not in it: see ``Attribution``.
  static func of(verb: Int, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard) -> Modality {
    of(VerbFrame(verb, in: tree), in: tree, lexicon)
  }

  static func of(_ frame: VerbFrame, in tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Modality {
    ModalityReader(frame, tree, lexicon).modality
  }

  /// Of an event that a noun names: "the alleged theft", "plans for a strike".
  static func of(noun: Int, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard) -> Modality {
    ModalityReader.ofNoun(noun, tree, lexicon)
  }

  /// Less sure than both, with the reason of the less sure.
  func combined(with other: Modality) -> Modality {
    if other == .plain { return self }
    if self == .plain { return other }
    return Self.rank(other.certainty) > Self.rank(certainty) ? other : self
  }

  private static func rank(_ certainty: Certainty) -> Int {
    switch certainty {
    case .certain: 0
    case .probable: 1
    case .possible: 2
    case .improbable: 3
    case .unknown: 4
    }
  }

  func shifted(up: Bool) -> Modality {
    var shifted = self
    switch (certainty, up) {
    case (.possible, true): shifted.certainty = .probable
    case (.certain, false): shifted.certainty = .probable
    case (.probable, false): shifted.certainty = .possible
    default: break
    }
    return shifted
  }
}
