import Language
import Pipeline

/// Makes claim records of the clauses of a document.
///
/// Works in three steps: reads each clause; chooses which become claims; writes these, so that a record names only claims
/// that there are.
struct ClaimAssembly {
  let document: Document
  let tree: SyntaxTree
  let names: ArgumentNames
  let reader: ClaimReader
  let speechActs: SpeechActs
  let clauses: [Clause]
  let readings: [ClaimReading]
  /// What each clause's claim is called, whether or not there is one.
  let ids: [UInt64]
  let scores: [ClaimScores]
  /// Which clauses become claims.
  private(set) var isChosen: [Bool]
  /// For each clause why it becomes none; nil for those that do.
  private(set) var reasons: [String?]
  private let statements: StatementWriter
  private let links: [Int: [(kind: DiscourseLink.Kind, clause: Int)]]

  init(
    _ document: Document, tree: SyntaxTree, clauses found: [Clause], attributions: Attributions,
    sections: Set<SectionKind> = ClauseFinder.text, _ lexicon: MeaningLexicon = .standard
  ) {
    self.document = document
    self.tree = tree
    let (clauses, index) = ContentClauses(document, tree, attributions, sections: sections).completed(found)
    self.clauses = clauses
    names = ArgumentNames(document)
    reader = ClaimReader(
      document, tree: tree, clauses: clauses, index: index, attributions: attributions, lexicon)
    speechActs = SpeechActs(attributions, clauses, reader.index, tree)
    readings = clauses.indices.map { [reader] in reader.reading(of: clauses[$0], at: $0) }
    ids = clauses.map { Self.id(of: $0, document) }
    scores = clauses.indices.map { [readings, names] in
      ClaimScores(clauses[$0], readings[$0], attributions, tree, names)
    }
    statements = StatementWriter(
      document, tree: tree, names: names, times: reader.times, attributions: attributions, lexicon)
    links = ClaimLinks.links(tree, reader.index, lexicon)
    isChosen = []
    reasons = []
  }

  /// Decides which clauses become claims.
  mutating func choose(_ choice: ClaimChoice) {
    var seen: Set<UInt64> = []
    var titles: Set<String> = []
    reasons = clauses.indices.map { position in
      if let reason = clauses[position].reason, !choice.unasserted || !reason.isLifted { return reason.rawValue }
      if let reason = choice.reason(
        against: readings[position], scores[position], isSpeechAct: speechActs.contains(position))
      {
        return reason
      }
      if !choice.unasserted, isUnspecific(position) { return "unspecific" }
      if clauses[position].kind == .title, !titles.insert(titleKey(clauses[position])).inserted {
        return "repeated-title"
      }
      return seen.insert(ids[position]).inserted ? nil : "duplicate"
    }
    isChosen = reasons.map { $0 == nil }
  }

  /// "They cannot accept any deal that the union finds unfair": of what there may not be, nothing is claimed.
  private func isUnspecific(_ position: Int) -> Bool {
    let clause = clauses[position]
    guard clause.presupposed, let above = clause.parent, case let noun = tree.head(of: clause.chain[0]),
      tree.categories[noun] == .noun, !tree.hasChild(noun, .poss, .nummod), readings[position].attribution == nil
    else { return false }
    let reading = readings[above]
    switch tree.child(of: noun, .det).map({ tree.lowered[$0] }) {
    case "any", "no": return true
    case nil, "a", "an", "another": break
    // "She is unlikely to be the envoy who ends the war".
    case "the" where tree.relations[noun] == .attr: return reading.modality.certainty != .certain
    default: return false
    }
    // "A poll that was held in May did not ask": the negation is not of the subject.
    if clauses[above].subject?.head == noun
      || tree.child(of: noun, .compound).map({ tree.categories[$0] == .propn }) ?? false
    {
      return false
    }
    let isNegative = reading.polarity.value == .negative && reading.polarity.scope == .clause
    return clauses[above].reason == .condition || isNegative || reading.modality.certainty != .certain
      || reading.modality.kind == .deontic
  }

  /// Alike for one title of one person.
  private func titleKey(_ clause: Clause) -> String {
    let person = clause.subject.map { subject in
      names.entity(at: subject.head).map(String.init) ?? tree.lowered[subject.tokens].joined(separator: " ")
    }
    let title = clause.constituents.map { tree.lowered[$0.phrase.tokens].joined(separator: " ") }
    return "\(person ?? ""): \(title.joined(separator: " "))"
  }

  /// The claims in text order.
  func claims() -> [Claim] { order { isChosen[$0] }.map { claim(of: $0, reason: nil) } }

  /// What was left out, with the reason, in text order.
  func rejected() -> [Claim] { order { reasons[$0] != nil }.map { claim(of: $0, reason: reasons[$0]) } }

  /// How many clauses are left out for each reason.
  var reasonCounts: [String: Int] {
    reasons.reduce(into: [:]) { counts, reason in
      if let reason { counts[reason, default: 0] += 1 }
    }
  }

  private func order(_ isWanted: (Int) -> Bool) -> [Int] {
    clauses.indices.filter(isWanted).map { (token: clauses[$0].verbGroup.first ?? clauses[$0].head, index: $0) }
      .sorted { ($0.token, $0.index) < ($1.token, $1.index) }.map(\.index)
  }

  private func claim(of position: Int, reason: String?) -> Claim {
    let clause = clauses[position]
    let reading = readings[position]
    var fields: [Claim.Part] = []
    fields.reserveCapacity(20)
    if let reason { fields.append(Claim.Part("rejected", string: reason)) }
    let source = reading.attribution.map { reader.attributions.all[$0] }
    fields.append(Claim.Part("statement", string: statements.statement(of: clause, reading, source: source)))
    fields.append(Claim.Part("type", string: clause.kind.rawValue))
    fields.append(Claim.Part("subject", subject(of: clause)))
    fields.append(Claim.Part("relation", relation(of: clause)))
    fields.append(Claim.Part("arguments", .array(arguments(of: position))))
    fields.append(Claim.Part("attribution", attribution(reading, of: position)))
    addMeaning(of: clause, reading, to: &fields)
    let links = (links[position] ?? []).filter { isChosen[$0.clause] }
    if !links.isEmpty {
      fields.append(
        Claim.Part(
          "links",
          .array(
            links.map {
              .object([Claim.Part("type", string: $0.kind.rawValue), Claim.Part("claim", .claim(ids[$0.clause]))])
            })))
    }
    fields.append(Claim.Part("kind", string: reading.kind.rawValue))
    fields.append(Claim.Part("check_worthiness", share: scores[position].checkWorthiness))
    fields.append(Claim.Part("confidence", share: scores[position].confidence))
    fields.append(Claim.Part("rule", string: clause.rule.rawValue))
    return Claim(
      document.span(of: clause.tokens), hash: ids[position], sentence: Int(tree.sentenceOf[clause.head]), fields: fields
    )
  }

  /// The same for the same document id and spans, whatever else changes.
  private static func id(of clause: Clause, _ document: Document) -> UInt64 {
    var hash = StableHash()
    hash.add(document.id)
    // As text, "12-15": written otherwise, every claim would have another name.
    func add(_ span: TextSpan) {
      hash.add(decimal: span.start)
      hash.add(UInt8(ascii: "-"))
      hash.add(decimal: span.end)
      hash.addBorder()
    }
    add(document.span(of: clause.head))
    hash.add(clause.synthetic ?? "")
    if let subject = clause.subject { add(document.span(of: subject.tokens)) }
    for part in clause.constituents { add(document.span(of: part.phrase.tokens)) }
    return hash.value
  }
}
