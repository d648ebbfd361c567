import Pipeline

extension RecordWriter {
  /// A line a claim.
  func writeClaims(to json: inout JSONWriter) throws {
    let claims = document.claims
    try forEach(claims.count) { index in
      json.object { writeClaim(claims[index], in: .file, to: &$0) }
      json.newline()
    }
  }

  /// The fields of a claim's object.
  func writeClaim(_ claim: Claim, in scope: IDScope, to json: inout JSONWriter) {
    json.key("id")
    json.string(claimID(claim.hash, in: scope))
    writeDocumentKey(in: scope, to: &json)
    json.key("sentence")
    json.integer(claim.sentence)
    writeOffsets(of: claim, to: &json)
    writeText(of: claim.range, to: &json)
    write(claim.fields, in: scope, to: &json)
  }

  private func write(_ fields: [Claim.Part], in scope: IDScope, to json: inout JSONWriter) {
    for field in fields {
      json.key(escaping: field.key)
      write(field.value, in: scope, to: &json)
    }
  }

  private func write(_ value: Claim.Value, in scope: IDScope, to json: inout JSONWriter) {
    switch value {
    case .json(let value): json.value(value)
    case .span(let span, let fields):
      json.object { json in
        writeOffsets(of: span, to: &json)
        writeText(of: span.range, to: &json)
        write(fields, in: scope, to: &json)
      }
    case .object(let fields): json.object { write(fields, in: scope, to: &$0) }
    case .array(let values): json.array { json in for value in values { write(value, in: scope, to: &json) } }
    case .claim(let hash): json.string(claimID(hash, in: scope))
    case .entity(let index): json.string(entityID(index, in: scope))
    }
  }

  func claimID(_ hash: UInt64, in scope: IDScope) -> String {
    qualified(Claim.name(ofHash: hash), in: scope)
  }
}
