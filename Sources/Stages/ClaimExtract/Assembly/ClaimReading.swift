import Language

/// What a clause says beside who does what: how firmly, about when, on whose word.
struct ClaimReading: Sendable {
  /// Index into ``Attributions/all`` of who says it; nil for the author.
  var attribution: Int?
  var polarity: Polarity
  var modality: Modality
  /// nil where no verb has one.
  var tense: Tense?
  var aspect: Aspect?
  var time: ClaimTime?
  var condition: Condition?
  var quantities: [ClaimQuantity]
  var kind: ClaimKind

  /// Whether it lies in the time of its tense: what is only supposed lies nowhere.
  var isPlaced: Bool {
    modality.kind != .hypothetical && modality.kind != .counterfactual && modality.certainty != .unknown
  }
}

/// What kind of statement a claim is.
enum ClaimKind: String, Sendable, CaseIterable { case factual, evaluation, causal, prediction, recommendation }
