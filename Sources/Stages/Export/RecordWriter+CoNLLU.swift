import Pipeline

/// CoNLL-U (<https://universaldependencies.org/format.html>): ten columns a token, an empty line behind a sentence.
///
/// Tags and features are those of Universal Dependencies, labels are the model's own (`ROOT`, `pobj`). Tokens of white
/// space cannot be written in this format, and are left out.
extension RecordWriter {
  func writeCoNLLU(to output: inout [UInt8]) throws {
    let sentences = document.sentences
    try forEach(sentences.count) { index in
      if index == 0 { put("# newdoc id = ", document.id, to: &output) }
      put("# sent_id = ", "\(document.id)#s\(index)", to: &output)
      output += Array("# text = ".utf8)
      putText(sentences[index].range, to: &output)
      output.append(lineFeed)
      for token in sentences[index].tokens { putRow(token, of: sentences[index].tokens, to: &output) }
      output.append(lineFeed)
    }
  }

  private func putRow(_ index: Int, of sentence: Range<Int>, to output: inout [UInt8]) {
    let token = document.tokens[index]
    output += String(index - sentence.lowerBound + 1).utf8
    output.append(tab)
    putText(token.range, to: &output)
    if index < document.annotations.tokens.count {
      putAnnotation(document.annotations.tokens[index], index, sentence, to: &output)
    } else {
      output += "\t_\t_\t_\t_\t_\t_\t_".utf8
    }
    let isJoined = index + 1 < document.tokens.count && document.tokens[index + 1].start == token.end
    output += isJoined ? "\tSpaceAfter=No\n".utf8 : "\t_\n".utf8
  }

  /// LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL and DEPS.
  private func putAnnotation(
    _ token: TokenAnnotation, _ index: Int, _ sentence: Range<Int>, to output: inout [UInt8]
  ) {
    let names = document.annotations.names
    output.append(tab)
    output += token.lemma.isEmpty ? [underscore] : document.annotations.lemmas[token.lemma]
    for name in [
      names.partsOfSpeech[Int(token.partOfSpeech)], names.tags[Int(token.tag)],
      names.morphologies[Int(token.morphology)],
    ] {
      output.append(tab)
      output += name.isEmpty ? "_".utf8 : name.utf8
    }
    let head = Int(token.head)
    let number = head == index || !sentence.contains(head) ? 0 : head - sentence.lowerBound + 1
    output.append(tab)
    output += String(number).utf8
    output.append(tab)
    output += names.dependencies[Int(token.dependency)].utf8
    output += "\t_".utf8
  }

  /// A comment line; what the value has of control characters becomes blanks.
  private func put(_ key: String, _ value: String, to output: inout [UInt8]) {
    output += key.utf8
    for byte in value.utf8 { output.append(byte < blank ? blank : byte) }
    output.append(lineFeed)
  }

  /// Text with each run of blanks and control characters as one blank.
  private func putText(_ range: Range<Int>, to output: inout [UInt8]) {
    var isBehindBlank = false
    for byte in utf8[range] {
      if byte > blank { output.append(byte) } else if !isBehindBlank { output.append(blank) }
      isBehindBlank = byte <= blank
    }
  }
}

private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
private let underscore = UInt8(ascii: "_")
