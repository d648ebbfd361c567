import Language
import Pipeline

extension ClaimAssembly {
  /// The subject's span, its head word and what it is a name of; an empty one where the sentence does not say.
  func subject(of clause: Clause) -> Claim.Value {
    guard let subject = clause.subject else { return .object([Claim.Part("implicit", .json(.bool(true)))]) }
    var fields: [Claim.Part] = []
    names.addFields(of: subject, tree, to: &fields)
    if clause.subjectSource == .shared || clause.subjectSource == .controlled {
      fields.append(Claim.Part("implicit", .json(.bool(true))))
    }
    return .span(document.span(of: subject.tokens), fields)
  }

  /// The verb group; in several spans where other words stand between.
  func relation(of clause: Clause) -> Claim.Value {
    if let synthetic = clause.synthetic {
      return .object([
        Claim.Part("lemma", .json(.string(synthetic))), Claim.Part("voice", .json(.string("active"))),
        Claim.Part("synthetic", .json(.bool(true))),
      ])
    }
    let ranges = runs(of: clause.verbGroup)
    var fields: [Claim.Part] = []
    if ranges.count > 1 {
      fields.append(
        Claim.Part("spans", .array(ranges.map { .span(document.span(of: $0), []) })))
    }
    fields.append(Claim.Part("lemma", .json(.string(lemma(of: clause)))))
    fields.append(Claim.Part("voice", .json(.string(clause.voice.rawValue))))
    if ranges.count > 1 {
      let text = ranges.map { document.text(of: document.span(of: $0)) }.joined(separator: " ")
      return .object([Claim.Part("text", .json(.string(text)))] + fields)
    }
    return .span(document.span(of: ranges[0]), fields)
  }

  /// Verb, particle, and the preposition of the argument that follows: "carry out", "depend on".
  private func lemma(of clause: Clause) -> String {
    var words = tree.verbLemma(of: clause.head)
    if tree.hasChild(clause.head, .prt) {
      for child in tree.children(of: clause.head).lazy.map(Int.init) where tree.relations[child] == .prt {
        words += " " + tree.lowered[child]
      }
    }
    let last = clause.verbGroup.last ?? clause.head
    if let next = clause.constituents.first(where: { $0.top > last }), next.prepositionToken == last + 1,
      let preposition = next.preposition, isOfVerb(next.role)
    {
      words += " " + preposition
    }
    return words
  }

  /// Whether a preposition belongs to the verb: "depend on", not "closed by", "left without".
  private func isOfVerb(_ role: ArgumentRole) -> Bool {
    switch role {
    case .preposition, .recipient, .topic, .partner, .goal: true
    default: false
    }
  }

  /// Every part with its role; one that is a clause of its own names that clause's claim.
  func arguments(of position: Int) -> [Claim.Value] {
    clauses[position].constituents.map { part in
      var fields: [Claim.Part] = []
      fields.reserveCapacity(5)
      let addressee = speechActs.addressee(part, of: position)
      fields.append(Claim.Part("role", string: (addressee == nil ? part.role : .recipient).name))
      names.addFields(of: part.phrase, tree, to: &fields)
      if let clause = part.clause, isChosen[clause] { fields.append(Claim.Part("claim", .claim(ids[clause]))) }
      return .span(document.span(of: addressee ?? part.phrase.tokens), fields)
    }
  }

  /// Runs of neighbouring tokens.
  private func runs(of tokens: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for token in tokens {
      if let last = runs.last, last.upperBound == token {
        runs[runs.count - 1] = last.lowerBound..<token + 1
      } else {
        runs.append(token..<token + 1)
      }
    }
    return runs
  }
}
