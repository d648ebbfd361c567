import Pipeline

/// What `Doc.to_json()` of spaCy 3.8 writes, with the document's id in front.
///
/// spaCy's tokens cover the text, but for one blank behind each. Where tokens of the document leave more out (white space
/// between sections, or text that `filter` took out of the layers), a token is put in for it, attached to the one before.
extension RecordWriter {
  private struct Row {
    var start: UInt32
    var end: UInt32
    /// Index in the document's tokens; nil for what lies between them.
    var token: Int?
  }

  func writeSpaCyDocument(to json: inout JSONWriter) throws {
    let (rows, places) = rows()
    try json.object { json in
      json.key("id")
      json.string(document.id)
      writeText(of: utf8.indices, to: &json)
      let names = outermostNames()
      try writeList("ents", count: names.count, to: &json) { index, json in
        json.object { json in
          writeOffsets(of: names[index], to: &json)
          json.key("label")
          json.string(names[index].label)
        }
      }
      let sentences = spaCySentences(rows, places)
      try writeList("sents", count: sentences.count, to: &json) { index, json in
        json.object { writeOffsets(of: sentences[index], to: &$0) }
      }
      try writeList("tokens", count: rows.count, to: &json) { index, json in
        json.object { json in
          json.member("id", index)
          writeOffsets(of: TextSpan(start: rows[index].start, end: rows[index].end), to: &json)
          if let token = rows[index].token {
            writeAnnotation(of: token, to: &json) { places[$0] }
          } else {
            writeGap(rows, index, to: &json)
          }
        }
      }
    }
    json.newline()
  }

  /// The rows of tokens and gaps, and for each token its row.
  private func rows() -> ([Row], places: [Int]) {
    var (rows, places): ([Row], [Int]) = ([], [])
    rows.reserveCapacity(document.tokens.count + document.sections.count)
    places.reserveCapacity(document.tokens.count)
    var end: UInt32 = 0
    func addGap(to next: UInt32) {
      if !rows.isEmpty, end < next, utf8[Int(end)] == UInt8(ascii: " ") { end += 1 }
      if end < next { rows.append(Row(start: end, end: next)) }
    }
    for (index, token) in document.tokens.enumerated() {
      addGap(to: token.start)
      places.append(rows.count)
      rows.append(Row(start: token.start, end: token.end, token: index))
      end = token.end
    }
    addGap(to: UInt32(utf8.count))
    return (rows, places)
  }

  /// Sentences with the gaps behind them, the first also with one before it, so that all rows are in one.
  private func spaCySentences(_ rows: [Row], _ places: [Int]) -> [TextSpan] {
    if rows.isEmpty { return [] }
    let starts = [0] + document.sentences.dropFirst().map { places[Int($0.firstToken)] }
    return zip(starts, starts.dropFirst() + [rows.count]).map { first, end in
      TextSpan(start: rows[first].start, end: rows[end - 1].end)
    }
  }

  private func writeGap(_ rows: [Row], _ index: Int, to json: inout JSONWriter) {
    let range = Int(rows[index].start)..<Int(rows[index].end)
    let isWhite = document.text(in: range).unicodeScalars.allSatisfy(\.properties.isWhitespace)
    let head = index > 0 ? index - 1 : min(1, rows.count - 1)
    json.key("tag")
    json.string(isWhite ? "_SP" : "XX")
    json.key("pos")
    json.string(isWhite ? "SPACE" : "X")
    json.key("morph")
    json.string("")
    json.key("lemma")
    utf8.withUnsafeBufferPointer { json.string(UnsafeBufferPointer(rebasing: $0[range])) }
    json.key("dep")
    json.string(head == index ? "ROOT" : "dep")
    json.member("head", head)
  }

  /// The mentions of names that are within no other and keep to the borders of tokens.
  private func outermostNames() -> [Mention] {
    let names = document.mentions.filter { $0.kind == .name }
      .sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    var (index, end) = (0, UInt32(0))
    let tokens = document.tokens
    return names.filter { name in
      while index < tokens.count, tokens[index].start < name.start { index += 1 }
      guard name.start >= end, index < tokens.count, tokens[index].start == name.start else { return false }
      let last = tokens[index...].first { $0.end >= name.end }
      guard last?.end == name.end else { return false }
      end = name.end
      return true
    }
  }
}

extension RecordWriter {
  /// `"tag":…,"pos":…,"morph":…,"lemma":…,"dep":…,"head":…`, nothing where no model has read the text.
  ///
  /// - Parameter place: the index that is written for a token.
  @inline(__always)
  func writeAnnotation(of index: Int, to json: inout JSONWriter, place: (Int) -> Int) {
    guard index < document.annotations.tokens.count else { return }
    let (token, names) = (document.annotations.tokens[index], document.annotations.names)
    json.key("tag")
    json.string(names.tags[Int(token.tag)])
    json.key("pos")
    json.string(names.partsOfSpeech[Int(token.partOfSpeech)])
    json.key("morph")
    json.string(names.morphologies[Int(token.morphology)])
    json.key("lemma")
    document.annotations.lemmas.withUnsafeBufferPointer {
      json.string(UnsafeBufferPointer(rebasing: $0[token.lemma]))
    }
    json.key("dep")
    json.string(names.dependencies[Int(token.dependency)])
    json.member("head", place(Int(token.head)))
  }
}
