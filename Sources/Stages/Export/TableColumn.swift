import Pipeline

/// A column of a table: its name, and the cell in the row of the document, sentence, entity or claim with an index.
struct TableColumn: Sendable {
  let name: String
  /// Empty where there is no value.
  let cell: @Sendable (RecordWriter, Int) -> String

  init(_ name: String, _ cell: @escaping @Sendable (RecordWriter, Int) -> String) {
    self.name = name
    self.cell = cell
  }

  static func names(of records: Export.Records) -> [String] {
    records == .triples ? TripleColumn.all.map(\.rawValue) : columns(of: records).map(\.name)
  }

  /// None for triples, which are made for a document as a whole.
  static func columns(of records: Export.Records) -> [TableColumn] {
    switch records {
    case .triples: []
    case .documents: documents
    case .sentences: sentences
    case .claims: claims
    case .entities: entities
    }
  }

  /// Items of a list in one cell.
  static func joined(_ items: [String]) -> String { items.joined(separator: " | ") }
}

extension JSONValue {
  /// Lists joined, objects as JSON.
  var cell: String {
    switch self {
    case .null: ""
    case .bool, .number, .string: scalarText ?? ""
    case .array(let values): TableColumn.joined(values.map(\.cell))
    case .object: compact
    }
  }
}

extension RecordWriter {
  /// A row for each record of the document.
  func writeTable(of records: Export.Records, to table: inout TableWriter) throws {
    if records == .triples { return try writeTriples(to: &table) }
    let columns = TableColumn.columns(of: records)
    try forEach(count(of: records)) { index in table.row(columns.lazy.map { $0.cell(self, index) }) }
  }

  private func count(of records: Export.Records) -> Int {
    switch records {
    case .documents: 1
    case .triples: 0
    case .sentences: document.sentences.count
    case .claims: document.claims.count
    case .entities: document.entities.count
    }
  }
}
