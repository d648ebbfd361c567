import Pipeline

extension TableColumn {
  static let documents: [TableColumn] =
    [
      TableColumn("id") { records, _ in records.document.id },
      TableColumn("source") { records, _ in records.document.origin.path },
    ]
    + MetadataKey.standard.map { key in
      TableColumn(key) { records, _ in records.document.metadata[key]?.cell ?? "" }
    } + [
      TableColumn("metadata") { records, _ in
        let others = records.document.metadata.members.filter { !MetadataKey.standard.contains($0.key) }
        return others.isEmpty ? "" : JSONValue.object(others).compact
      },
      TableColumn("sentences") { records, _ in String(records.document.sentences.count) },
      TableColumn("entities") { records, _ in String(records.document.entities.count) },
      TableColumn("claims") { records, _ in String(records.document.claims.count) },
      TableColumn("text") { records, _ in records.document.text },
    ]

  static let sentences = [
    document,
    TableColumn("id") { records, index in "\(records.document.id)#s\(index)" },
    TableColumn("index") { _, index in String(index) },
    TableColumn("section") { records, index in
      records.section(ofSentence: index).map { String($0) } ?? ""
    },
    TableColumn("section_kind") { records, index in
      records.section(ofSentence: index).map { records.document.sections[$0].kind.name } ?? ""
    },
    TableColumn("start") { records, index in String(records.offsets(of: records.document.sentences[index]).start) },
    TableColumn("end") { records, index in String(records.offsets(of: records.document.sentences[index]).end) },
    TableColumn("text") { records, index in records.document.text(of: records.document.sentences[index]) },
  ]

  static let entities = [
    document,
    TableColumn("id") { records, index in records.entityID(index, in: .file) },
    TableColumn("name") { records, index in records.document.entities[index].name },
    TableColumn("label") { records, index in records.document.entities[index].label },
    TableColumn("country") { records, index in records.document.entities[index].country ?? "" },
    TableColumn("mentions") { records, index in String(records.document.entities[index].mentions) },
    TableColumn("aliases") { records, index in joined(records.document.entities[index].aliases) },
    TableColumn("roles") { records, index in joined(records.document.entities[index].roles) },
    TableColumn("metonym_of") { records, index in
      records.document.entities[index].metonymOf.map { records.entityID($0, in: .file) } ?? ""
    },
  ]

  /// The first column of tables whose rows are not documents.
  static let document = TableColumn("document") { records, _ in records.document.id }
}

extension RecordWriter {
  /// Index of a sentence's section; nil where the document has no such section.
  fileprivate func section(ofSentence index: Int) -> Int? {
    let section = Int(document.sentences[index].section)
    return section < document.sections.count ? section : nil
  }
}
