/// Takes from the borders of names what does not belong to them: articles and possessives, titles of persons,
/// punctuation, small words.
struct SpanTrimming {
  let tree: SyntaxTree
  let words: NameWords

  /// The name without them; nil where nothing is left of it.
  func trimmed(_ span: NameSpan) -> NameSpan? {
    var range = span.tokens
    while let last = range.last, isLooseEnd(last, span.label, isLast: true) { range.removeLast() }
    if span.label.isValue { return range.isEmpty ? nil : span.over(range) }
    while let first = range.first, isLooseEnd(first, span.label, isLast: false) { range.removeFirst() }
    if span.label == .person { range = withoutTitle(range) }
    range = balanced(range)
    return range.isEmpty || !range.contains { tree.words[$0].hasLetter } ? nil : span.over(range)
  }

  private func isLooseEnd(_ token: Int, _ label: EntityLabel, isLast: Bool) -> Bool {
    let word = tree.words[token]
    if word.isPossessiveEnding && (isLast || word.utf8.count < 3) { return true }
    if label.isValue { return false }
    if word.isPunctuation { return label != .money && word != "!" && word != "?" }
    let lowered = tree.lowered[token]
    if isLast { return words.functionWords.contains(lowered) && !word.isCapitalised }
    if word.hasCapital, label == .workOfArt { return false }
    return words.determiners.contains(lowered)
      || words.functionWords.contains(lowered) && !word.isCapitalised && !words.particles.contains(lowered)
  }

  /// Leaves one word at least: a title alone may be somebody's name.
  private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    let length = words.gazetteer.titleLength(in: tree.words[range])
    return length < range.count ? range.dropFirst(length) : range
  }

  /// Without what follows a bracket that opens or closes within the name but has no partner there.
  private func balanced(_ range: Range<Int>) -> Range<Int> {
    var depth = 0
    var opening = range.upperBound
    for token in range {
      switch tree.words[token] {
      case "(", "[":
        depth += 1
        if depth == 1 { opening = token }
      case ")", "]":
        depth -= 1
        if depth < 0 { return range.lowerBound..<token }
      default: break
      }
    }
    return depth > 0 ? range.lowerBound..<opening : range
  }
}
