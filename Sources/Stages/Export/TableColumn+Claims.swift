import Pipeline

extension TableColumn {
  static let claims = [
    document,
    TableColumn("id") { records, index in records.claimID(records.document.claims[index].hash, in: .file) },
    TableColumn("sentence") { records, index in String(records.document.claims[index].sentence) },
    claim("statement", "statement"),
    claim("type", "type"),
    claim("subject", "subject"),
    claim("subject_resolved", "subject", "resolved"),
    claim("relation_lemma", "relation", "lemma"),
    claim("relation_text", "relation"),
    TableColumn("arguments") { records, index in
      guard case .array(let arguments)? = records.document.claims[index].value(at: ["arguments"]) else { return "" }
      return joined(arguments.map { "\(records.cell($0["role"])): \(records.cell($0))" })
    },
    claim("attribution_type", "attribution", "type"),
    claim("source", "attribution", "source"),
    claim("source_resolved", "attribution", "source", "resolved"),
    claim("cue", "attribution", "cue"),
    claim("commitment", "attribution", "commitment"),
    claim("polarity", "polarity", "value"),
    claim("certainty", "modality", "certainty"),
    claim("modality_type", "modality", "type"),
    claim("tense", "tense"),
    claim("time_value", "time", "value"),
    claim("place", "place"),
    claim("condition", "condition"),
    claim("confidence", "confidence"),
    claim("check_worthiness", "check_worthiness"),
    claim("kind", "kind"),
    TableColumn("start") { records, index in String(records.offsets(of: records.document.claims[index]).start) },
    TableColumn("end") { records, index in String(records.offsets(of: records.document.claims[index]).end) },
    TableColumn("text") { records, index in records.document.text(of: records.document.claims[index]) },
  ]

  /// A field of a claim, or one within others; of a span, its text.
  private static func claim(_ name: String, _ path: String...) -> TableColumn {
    TableColumn(name) { records, index in records.cell(records.document.claims[index].value(at: path)) }
  }
}

extension RecordWriter {
  fileprivate func cell(_ value: Claim.Value?) -> String {
    switch value {
    case nil: ""
    case .json(let value): value.cell
    case .span(let span, _):
      // The span of what is in several pieces covers what lies between them, too.
      if case .array(let pieces)? = value?["spans"] {
        pieces.map { cell($0) }.joined(separator: " ")
      } else {
        document.text(of: span)
      }
    case .object: ""
    case .array(let values): TableColumn.joined(values.map { cell($0) })
    case .claim(let hash): claimID(hash, in: .file)
    case .entity(let index): entityID(index, in: .file)
    }
  }
}

extension Claim {
  /// A field, or one within others; nil where the claim has none.
  fileprivate func value(at path: [String]) -> Value? { path.reduce(.object(fields)) { $0?[$1] } }
}
