import Pipeline

/// Where ids of claims and entities are written: within their document's record, or on lines of their own, where they
/// have to be unique in the file.
enum IDScope { case document, file }

extension RecordWriter {
  /// A line an entity.
  func writeEntities(to json: inout JSONWriter) throws {
    try forEach(document.entities.count) { index in
      json.object { writeEntity(index, in: .file, to: &$0) }
      json.newline()
    }
  }

  /// The fields of an entity's object.
  func writeEntity(_ index: Int, in scope: IDScope, to json: inout JSONWriter) {
    let entity = document.entities[index]
    json.key("id")
    json.string(entityID(index, in: scope))
    writeDocumentKey(in: scope, to: &json)
    json.key("name")
    json.string(entity.name)
    json.key("label")
    json.string(entity.label)
    json.key("aliases")
    json.value(.strings(entity.aliases))
    json.key("mentions")
    json.integer(entity.mentions)
    json.key("roles")
    json.value(.strings(entity.roles))
    if let country = entity.country {
      json.key("country")
      json.string(country)
    }
    if let government = entity.metonymOf {
      json.key("metonym_of")
      json.string(entityID(government, in: scope))
    }
  }

  func writeMention(_ mention: Mention, to json: inout JSONWriter) {
    json.object { json in
      writeOffsets(of: mention, to: &json)
      writeText(of: mention.range, to: &json)
      json.key("label")
      json.string(mention.label)
      if let entity = mention.entity {
        json.key("entity")
        json.string(entityID(entity, in: .document))
      }
      json.key("kind")
      json.string(mention.kind.rawValue)
      if let link = mention.link {
        json.key("link")
        json.string(link)
      }
      if let value = mention.value {
        json.key("value")
        json.string(value)
      }
    }
  }

  func entityID(_ index: Int, in scope: IDScope) -> String { qualified(Entity.id(at: index), in: scope) }

  /// An id as it is written: on a line of its own kind with the document's in front.
  func qualified(_ id: String, in scope: IDScope) -> String {
    scope == .document ? id : "\(document.id)#\(id)"
  }

  /// `"document":…`, on lines only.
  func writeDocumentKey(in scope: IDScope, to json: inout JSONWriter) {
    if scope == .document { return }
    json.key("document")
    json.string(document.id)
  }
}
