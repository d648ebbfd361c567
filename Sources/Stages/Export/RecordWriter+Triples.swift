import Pipeline

extension RecordWriter {
  /// A line a triple.
  func writeTriples(to json: inout JSONWriter) throws {
    let triples = ClaimTriples(self).all
    try forEach(triples.count) { index in
      let triple = triples[index]
      json.object { json in
        for (key, value) in zip(TripleColumn.all, cells(of: triple, at: index)) {
          json.key(escaping: key.rawValue)
          if key == .sentence { json.integer(document.claims[triple.claim].sentence) } else { json.string(value) }
        }
      }
      json.newline()
    }
  }

  /// A row a triple.
  func writeTriples(to table: inout TableWriter) throws {
    let triples = ClaimTriples(self).all
    try forEach(triples.count) { index in table.row(cells(of: triples[index], at: index)) }
  }

  private func cells(of triple: ClaimTriple, at index: Int) -> [String] {
    let claim = document.claims[triple.claim]
    return [
      "\(document.id)#t\(index)", document.id, claimID(claim.hash, in: .file), String(claim.sentence), triple.subject,
      triple.relation, triple.object,
    ]
  }
}

/// The keys and columns of triples.
enum TripleColumn: String {
  case id, document, claim, sentence, subject, relation, object

  static let all: [TripleColumn] = [.id, .document, .claim, .sentence, .subject, .relation, .object]
}
