import Language
import Pipeline

extension ClaimAssembly {
  /// Polarity, modality, tense, time, place, quantities and condition.
  func addMeaning(of clause: Clause, _ reading: ClaimReading, to fields: inout [Claim.Part]) {
    fields.append(Claim.Part("polarity", .object(polarity(reading.polarity))))
    fields.append(Claim.Part("modality", .object(modality(reading.modality))))
    if let tense = reading.tense { fields.append(Claim.Part("tense", string: tense.rawValue)) }
    if let aspect = reading.aspect { fields.append(Claim.Part("aspect", string: aspect.rawValue)) }
    if let time = reading.time { fields.append(Claim.Part("time", time.json)) }
    if let place = clause.constituents.first(where: { $0.role == .place && $0.clause == nil }) {
      var name: [Claim.Part] = []
      names.addEntity(of: place.phrase, to: &name)
      fields.append(Claim.Part("place", .span(document.span(of: place.phrase.tokens), name)))
    }
    if !reading.quantities.isEmpty {
      fields.append(Claim.Part("quantities", .array(reading.quantities.map { $0.json(tree) })))
    }
    if let condition = reading.condition, let tokens = trimmed(condition.tokens) {
      fields.append(
        Claim.Part(
          "condition", .span(document.span(of: tokens), [Claim.Part("type", string: condition.kind.rawValue)])))
    }
    if clause.presupposed { fields.append(Claim.Part("presupposed", bool: true)) }
  }

  /// The first cue is written; two that cancel out have the first.
  private func polarity(_ polarity: Polarity) -> [Claim.Part] {
    var fields = [Claim.Part("value", string: polarity.value.rawValue)]
    if let cue = polarity.cues.first {
      fields.append(Claim.Part("cue", .span(document.span(of: cue), [])))
      fields.append(Claim.Part("scope", string: polarity.scope.rawValue))
    }
    return fields
  }

  private func modality(_ modality: Modality) -> [Claim.Part] {
    var fields = [
      Claim.Part("certainty", string: modality.certainty.rawValue),
      Claim.Part("type", .json(modality.kind.map { .string($0.rawValue) } ?? .null)),
    ]
    if let cue = modality.cue { fields.append(Claim.Part("cue", .span(document.span(of: cue), []))) }
    return fields
  }

  /// Without punctuation at the ends.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int>? {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    while start < end, tree.relations[start] == .punct { start += 1 }
    while start < end, tree.relations[end - 1] == .punct { end -= 1 }
    return start < end ? start..<end : nil
  }
}
