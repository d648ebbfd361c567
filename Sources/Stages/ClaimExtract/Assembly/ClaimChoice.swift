/// Which claims a user wants.
struct ClaimChoice: Sendable, Hashable {
  var minimumConfidence = 0.0
  var attributedOnly = false
  var checkWorthyOnly = false
  var speechActs = true
  /// Whether what is not asserted (questions, conditions, purposes) makes claims too.
  var unasserted = false

  /// From this check-worthiness on a claim is one that a fact-checker would look at.
  static let checkWorthy = 0.5

  /// Why a claim is not wanted; nil for one that is.
  func reason(against reading: ClaimReading, _ scores: ClaimScores, isSpeechAct: Bool) -> String? {
    if scores.confidence < minimumConfidence { return "low-confidence" }
    if attributedOnly, reading.attribution == nil { return "not-attributed" }
    if !speechActs, isSpeechAct { return "speech-act" }
    if checkWorthyOnly, scores.checkWorthiness < Self.checkWorthy { return "not-check-worthy" }
    return nil
  }
}
