import Pipeline

extension RecordWriter {
  func writeDocument(to json: inout JSONWriter, tokens: Bool) throws {
    try json.object { json in
      json.key("id")
      json.string(document.id)
      json.key("source")
      json.value(document.origin.json)
      writeMetadata(to: &json)
      writeText(of: utf8.indices, to: &json)
      try writeLayers(to: &json, tokens: tokens)
    }
    json.newline()
  }

  private func writeLayers(to json: inout JSONWriter, tokens: Bool) throws {
    if !document.sections.isEmpty || utf8.isEmpty { try writeSections(to: &json) }
    if !document.sentences.isEmpty || utf8.isEmpty { try writeSentenceSpans(to: &json) }
    if tokens { try writeTokens(to: &json) }
    if !document.entities.isEmpty {
      try writeList("entities", count: document.entities.count, to: &json) { index, json in
        json.object { writeEntity(index, in: .document, to: &$0) }
      }
    }
    if !document.mentions.isEmpty {
      try writeList("mentions", count: document.mentions.count, to: &json) { index, json in
        writeMention(document.mentions[index], to: &json)
      }
    }
    if !document.claims.isEmpty {
      try writeList("claims", count: document.claims.count, to: &json) { index, json in
        json.object { writeClaim(document.claims[index], in: .document, to: &$0) }
      }
    }
  }

  private func writeSections(to json: inout JSONWriter) throws {
    let sections = document.sections
    try writeList("sections", count: sections.count, to: &json) { index, json in
      json.object { json in
        json.key("kind")
        json.string(sections[index].kind.name)
        writeOffsets(of: sections[index], to: &json)
      }
    }
  }

  private func writeSentenceSpans(to json: inout JSONWriter) throws {
    let (sentences, sectionCount) = (document.sentences, document.sections.count)
    try writeList("sentences", count: sentences.count, to: &json) { index, json in
      let section = Int(sentences[index].section)
      if section < sectionCount {
        let (start, end) = offsets(of: sentences[index])
        return json.object("start", start, "end", end, "section", section)
      }
      json.object { json in
        writeOffsets(of: sentences[index], to: &json)
        writeSection(of: sentences[index], to: &json)
      }
    }
  }

  private func writeTokens(to json: inout JSONWriter) throws {
    let tokens = document.tokens
    try writeList("tokens", count: tokens.count, to: &json) { index, json in
      json.object { json in
        writeOffsets(of: tokens[index], to: &json)
        writeAnnotation(of: index, to: &json) { $0 }
      }
    }
  }
}
