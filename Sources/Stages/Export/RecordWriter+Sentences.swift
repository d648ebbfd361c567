import Pipeline

extension RecordWriter {
  /// A line a sentence.
  func writeSentences(to json: inout JSONWriter) throws {
    let sentences = document.sentences
    try forEach(sentences.count) { index in
      json.object { json in
        json.key("id")
        json.string(document.id, "#s", index)
        json.key("document")
        json.string(document.id)
        json.member("index", index)
        writeOffsets(of: sentences[index], to: &json)
        writeText(of: sentences[index].range, to: &json)
        writeSection(of: sentences[index], to: &json)
      }
      json.newline()
    }
  }

  /// `"section":…`, null where the document has no such section.
  func writeSection(of sentence: Sentence, to json: inout JSONWriter) {
    let index = Int(sentence.section)
    if index < document.sections.count { return json.member("section", index) }
    json.key("section")
    json.null()
  }
}
