import Language

/// Lengthens names that the model cut short: `Communist Party | of China`, `Australian | Democrats`, `J. R. | Doe`.
struct SpanExtension {
  let tree: SyntaxTree
  let words: NameWords
  let names: NameList

  func extended(_ span: NameSpan) -> NameSpan {
    if span.label.isValue { return span }
    var span = rightward(span)
    span = overHyphen(span)
    span = withComplement(span)
    span = withNumber(span)
    return leftward(span)
  }

  /// Over capitalised words that the name's last word modifies.
  private func rightward(_ span: NameSpan) -> NameSpan {
    var end = span.tokens.upperBound
    while isNameWord(end), tree.sentenceOf[end] == tree.sentenceOf[end - 1],
      tree.relations[end - 1] == .compound
        || tree.relations[end - 1] == .amod || tree.relations[end - 1] == .nmod, tree.head(of: end - 1) >= end,
      joins(end)
    { end += 1 }
    guard end > span.tokens.upperBound else { return span }
    let tokens = span.tokens.lowerBound..<end
    let label =
      words.label(ofHead: tree.lowered[end - 1])
      ?? (span.label == .group || span.label == .geopolitical ? nil : span.label)
    guard let label else { return span }
    return NameSpan(tokens, label, rival: span.label)
  }

  /// `Amrita Sandhu | - | Wells`, `al | - | Freiji`: no blank beside the hyphen.
  private func overHyphen(_ span: NameSpan) -> NameSpan {
    var end = span.tokens.upperBound
    while span.label == .person || span.label == .geopolitical || span.label == .organisation, end + 1 < tree.count,
      tree.lowered[end] == "-", !tree.hasGap(before: end), !tree.hasGap(before: end + 1), isNameWord(end + 1),
      tree.sentenceOf[end + 1] == tree.sentenceOf[end - 1], tree.categories[end + 1] == .propn
    { end += 2 }
    return span.over(span.tokens.lowerBound..<end)
  }

  /// `Tank | No. 4`, `Tank No | . 4`.
  private func withNumber(_ span: NameSpan) -> NameSpan {
    var end = span.tokens.upperBound
    if tree.lowered[end - 1] == "no", end < tree.count, tree.words[end] == "." {
      end += 1
    } else if end < tree.count, tree.lowered[end] == "no." {
      end += 1
    } else if tree.lowered[end - 1] != "no." {
      return span
    }
    guard end < tree.count, tree.categories[end] == .num || tree.words[end].beginsWithNumber else { return span }
    return span.over(span.tokens.lowerBound..<end + 1)
  }

  /// Whether the word at `end` belongs to a name and not to a description: `Australian Democrats`, not `Obama officials`.
  private func joins(_ end: Int) -> Bool {
    tree.tags[end] == "NNP" || tree.tags[end] == "NNPS"
  }

  /// `of China`, `for Human Rights`, behind the head of an organisation's name.
  private func withComplement(_ span: NameSpan) -> NameSpan {
    let end = span.tokens.upperBound
    guard span.label == .organisation || span.label == .group || span.label == .person || span.label == .location,
      end + 1 < tree.count, tree.sentenceOf[end] == tree.sentenceOf[end - 1],
      words.takesComplement(tree.lowered[end - 1]),
      tree.lowered[end] == "of" || tree.lowered[end] == "for"
    else { return span }
    var next = end + 1
    if next < tree.count, tree.lowered[next] == "the" { next += 1 }
    let first = next
    while next < tree.count, isProper(next) || isInnerWord(next) && next > first { next += 1 }
    while next > first, isInnerWord(next - 1) { next -= 1 }
    guard next > first, tree.sentenceOf[next - 1] == tree.sentenceOf[end] else { return span }
    return NameSpan(span.tokens.lowerBound..<next, .organisation, rival: span.label, margin: span.margin)
  }

  /// `and` between two capitalised words of a complement: `Department of Trade and Industry`.
  private func isInnerWord(_ token: Int) -> Bool {
    let word = tree.lowered[token]
    return (word == "and" || word == "&") && token + 1 < tree.count && isProper(token + 1) && token > 0
      && isProper(token - 1) && names.index(at: token - 1) == nil
  }

  private func isProper(_ token: Int) -> Bool {
    tree.words[token].isCapitalised && tree.categories[token] == .propn
  }

  /// Over capitalised words in front that belong to a person's or an organisation's name.
  private func leftward(_ span: NameSpan) -> NameSpan {
    guard span.label == .person || span.label == .organisation || span.label == .facility else { return span }
    var start = span.tokens.lowerBound
    while start > 0, isNameWord(start - 1), tree.sentenceOf[start - 1] == tree.sentenceOf[start],
      tree.relations[start - 1] == .compound && span.tokens.contains(tree.head(of: start - 1))
        && tree.tags[start - 1] == "NNP" || span.label == .person && words.gazetteer.isGivenName(tree.words[start - 1]),
      words.gazetteer.titleLength(in: tree.words[start - 1..<start]) == 0,
      !words.functionWords.contains(tree.lowered[start - 1])
    { start -= 1 }
    return start < span.tokens.lowerBound ? span.over(start..<span.tokens.upperBound) : span
  }

  /// Capitalised and in no name yet.
  private func isNameWord(_ token: Int) -> Bool {
    token < tree.count && names.index(at: token) == nil && tree.words[token].isCapitalised
  }
}
