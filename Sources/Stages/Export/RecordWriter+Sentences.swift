import Pipeline

extension RecordWriter {
  /// A line a sentence.
  func writeSentences(to json: inout JSONWriter) throws {
    let sentences = document.sentences
    try forEach(sentences.count) { index in
      json.object { json in
        json.key("id")
        json.string("\(document.id)#s\(index)")
        json.key("document")
        json.string(document.id)
        json.key("index")
        json.integer(index)
        writeOffsets(of: sentences[index], to: &json)
        writeText(of: sentences[index].range, to: &json)
        writeSection(of: sentences[index], to: &json)
      }
      json.newline()
    }
  }

  /// `"section":…`, null where the document has no such section.
  func writeSection(of sentence: Sentence, to json: inout JSONWriter) {
    json.key("section")
    let index = Int(sentence.section)
    if index < document.sections.count { json.integer(index) } else { json.null() }
  }
}
