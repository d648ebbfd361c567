import Pipeline

/// Makes claim records of clauses.
struct ClaimAssembly {
  let document: Document
  let tree: SyntaxTree
  let names: ArgumentNames

  init(_ document: Document, tree: SyntaxTree) {
    self.document = document
    self.tree = tree
    names = ArgumentNames(document)
  }

  /// A record for each clause that asserts something, in text order, as far as its confidence is at least `minimum`.
  func claims(of clauses: [Clause], atLeast minimum: Double = 0) -> [Claim] {
    let ids = clauses.map(id)
    var seen: Set<UInt64> = []
    var order: [(token: Int, index: Int)] = []
    for (index, clause) in clauses.enumerated()
    where clause.reason == nil && ClauseConfidence.of(clause, tree) >= minimum && seen.insert(ids[index]).inserted {
      order.append((clause.verbGroup.first ?? clause.head, index))
    }
    order.sort { ($0.token, $0.index) < ($1.token, $1.index) }
    return order.map { claim(of: clauses[$0.index], id: ids[$0.index], clauses, ids) }
  }

  private func claim(of clause: Clause, id: UInt64, _ clauses: [Clause], _ ids: [UInt64]) -> Claim {
    var fields = [
      Claim.Part("type", .json(.string(clause.kind.rawValue))),
      Claim.Part("subject", subject(of: clause)),
      Claim.Part("relation", relation(of: clause)),
      Claim.Part("arguments", .array(clause.constituents.map { argument($0, clauses, ids) })),
    ]
    if clause.presupposed { fields.append(Claim.Part("presupposed", .json(.bool(true)))) }
    let confidence = Int((ClauseConfidence.of(clause, tree) * 1000).rounded())
    fields.append(Claim.Part("confidence", .json(.number("0." + String(String(1000 + confidence).dropFirst())))))
    fields.append(Claim.Part("rule", .json(.string(clause.rule.rawValue))))
    return Claim(span(clause.tokens), hash: id, sentence: Int(tree.sentenceOf[clause.head]), fields: fields)
  }

  func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(start: document.tokens[tokens.lowerBound].start, end: document.tokens[tokens.upperBound - 1].end)
  }

  /// The same for the same document id and spans, whatever else changes.
  private func id(of clause: Clause) -> UInt64 {
    var hash = StableHash()
    hash.add(document.id)
    func add(_ span: TextSpan) { hash.add("\(span.start)-\(span.end)") }
    add(span(clause.head..<clause.head + 1))
    hash.add(clause.synthetic ?? "")
    if let subject = clause.subject { add(span(subject.tokens)) }
    for part in clause.constituents { add(span(part.phrase.tokens)) }
    return hash.value
  }
}
