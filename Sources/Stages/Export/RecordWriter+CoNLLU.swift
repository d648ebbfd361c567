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
      putText(of: sentences[index].tokens, to: &output)
      for token in sentences[index].tokens { putRow(token, of: sentences[index].tokens, to: &output) }
      output.append(lineFeed)
    }
  }

  /// The text of a sentence with one blank wherever tokens are apart, as the rows say it.
  private func putText(of tokens: Range<Int>, to output: inout [UInt8]) {
    output += "# text = ".utf8
    for index in tokens {
      putForm(document.tokens[index].range, to: &output)
      if index + 1 < tokens.upperBound, !isJoined(index) { output.append(blank) }
    }
    output.append(lineFeed)
  }

  /// Whether the next token follows without white space between.
  private func isJoined(_ index: Int) -> Bool {
    index + 1 < document.tokens.count && document.tokens[index + 1].start == document.tokens[index].end
  }

  private func putRow(_ index: Int, of sentence: Range<Int>, to output: inout [UInt8]) {
    output += String(index - sentence.lowerBound + 1).utf8
    output.append(tab)
    putForm(document.tokens[index].range, to: &output)
    if index < document.annotations.tokens.count {
      putAnnotation(document.annotations.tokens[index], index, sentence, to: &output)
    } else {
      output += "\t_\t_\t_\t_\t_\t_\t_".utf8
    }
    output += isJoined(index) ? "\tSpaceAfter=No\n".utf8 : "\t_\n".utf8
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

  private func put(_ key: StaticString, _ value: String, to output: inout [UInt8]) {
    output += UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    putVisible(value.utf8, to: &output)
    output.append(lineFeed)
  }

  private func putForm(_ range: Range<Int>, to output: inout [UInt8]) { putVisible(utf8[range], to: &output) }

  /// Text with blanks for control characters, which would break lines and columns.
  private func putVisible(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in bytes { output.append(max(byte, blank)) }
  }
}

private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
private let underscore = UInt8(ascii: "_")
