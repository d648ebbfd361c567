import Pipeline

extension ClaimAssembly {
  /// Who says it, with those who are quoted as quoting; `author` where nobody else does.
  func attribution(_ reading: ClaimReading, of position: Int) -> Claim.Value {
    guard let innermost = reading.attribution else { return .object([Claim.Part("type", string: "author")]) }
    let attributions = reader.attributions.all
    var fields = fields(of: attributions[innermost])
    var chain: [Claim.Value] = []
    var next = attributions[innermost].parent
    while let outer = next, chain.count < Self.longestChain {
      chain.append(.object(self.fields(of: attributions[outer])))
      next = attributions[outer].parent
    }
    if !chain.isEmpty { fields.append(Claim.Part("chain", .array(chain))) }
    if let act = speechActs.clause(of: innermost), act != position, isChosen[act] {
      fields.append(Claim.Part("claim", .claim(ids[act])))
    }
    return .object(fields)
  }

  private static let longestChain = 8

  private func fields(of attribution: Attribution) -> [Claim.Part] {
    var fields = [Claim.Part("type", string: attribution.form.rawValue)]
    // `map(party)` would copy the assembly.
    if let source = attribution.source {
      fields.append(Claim.Part("source", party(source)))
    } else {
      fields.append(Claim.Part("source", .json(.null)))
    }
    if let cue = attribution.cue {
      fields.append(
        Claim.Part("cue", .span(document.span(of: cue.tokens), [Claim.Part("lemma", string: cue.lemma)])))
    }
    fields.append(
      Claim.Part("content", .array(attribution.content.map { .span(TextSpan($0), []) })))
    if let addressee = attribution.addressee {
      fields.append(Claim.Part("addressee", party(addressee)))
    }
    // Whoever asks stands behind nothing; the claim's certainty is unknown.
    let commitment = attribution.commitment == .question ? Commitment.neutral : attribution.commitment
    fields.append(Claim.Part("commitment", string: commitment.rawValue))
    return fields
  }

  /// The words that name somebody, with the entity and its name.
  private func party(_ party: Attribution.Source) -> Claim.Value {
    var name: [Claim.Part] = []
    if let entity = party.entity { name.append(Claim.Part("entity", .entity(entity))) }
    if let resolved = party.resolved { name.append(Claim.Part("resolved", string: resolved)) }
    return .span(document.span(of: party.tokens), name)
  }
}
