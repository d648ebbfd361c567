import Language

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
    range = withoutCommonNouns(range, span.label)
    range = balanced(range)
    guard let first = range.first else { return nil }
    if range.count == 1 {
      if words.notNames.contains(tree.lowered[first]) { return nil }
      if words.calendarWords.contains(tree.lowered[first].withoutDots) {
        return NameSpan(range, .date, margin: span.margin)
      }
    }
    return isName(range, span.label) ? span.over(range) : nil
  }

  /// Not so without letters, for addresses, and without capitals and a proper noun.
  private func isName(_ range: Range<Int>, _ label: EntityLabel) -> Bool {
    guard range.contains(where: { tree.words[$0].hasLetter }), !range.contains(where: { tree.words[$0].isAddress })
    else { return false }
    return !label.isCore || range.contains { tree.words[$0].hasCapital || tree.categories[$0] == .propn }
  }

  private func isLooseEnd(_ token: Int, _ label: EntityLabel, isLast: Bool) -> Bool {
    let word = tree.words[token]
    if word.isPossessiveEnding && (isLast || word.utf8.count < 3) { return true }
    if label.isValue { return false }
    if word.isPunctuation { return label != .money && word != "!" && word != "?" }
    let lowered = tree.lowered[token]
    if isLast { return !word.isCapitalised && words.functionWords.contains(lowered) }
    if word.hasCapital, label == .work { return false }
    return words.determiners.contains(lowered)
      || !word.isCapitalised && words.functionWords.contains(lowered) && !words.particles.contains(lowered)
  }

  /// Leaves one word at least: a title alone may be somebody's name.
  private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    var length = words.gazetteer.titleLength(in: tree.words[range])
    // `Leader Ann Lee`: an office that is no title, before a full name.
    if length == 0, range.count > 2, words.gazetteer.isRole(tree.lowered[range.lowerBound]),
      words.gazetteer.isGivenName(tree.words[range.lowerBound + 1])
    {
      length = 1
    }
    return length < range.count ? range.dropFirst(length) : range
  }

  /// `Quebec company` names Quebec. Names of buildings, products and events may end in small letters.
  private func withoutCommonNouns(_ range: Range<Int>, _ label: EntityLabel) -> Range<Int> {
    guard label == .person || label == .organisation || label == .geopolitical || label == .group,
      tree.words[range].first?.isCapitalised == true
    else { return range }
    var range = range
    while range.count > 1, let last = range.last, tree.categories[last] == .noun, !tree.words[last].hasCapital {
      range.removeLast()
    }
    return range
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
