/// Whether a terminal, an ellipsis or an abbreviation ends a sentence.
extension SentenceSplitter {
  /// - Parameters:
  ///   - index: the piece that may end the sentence.
  ///   - next: the first piece behind it and its closers.
  func ends(_ index: Int, _ next: Int) -> Bool {
    let following = pieces[next].traits
    if !following.isDisjoint(with: [.pause, .closer, .ellipsis]) { return false }
    let isSpaced = following.contains(.space)
    // `." – Name`, `(sic!) – and`, `so.-and`: a dash goes on, unless it opens a line of a list behind a plain period.
    if following.contains(.dash) && (!isSpaced || next > index + 1) { return false }
    let head = head(next)
    let traits = pieces[index].traits
    if traits.contains(.abbreviation) { return endsAbbreviation(index, next, head) }
    if traits.contains(.ellipsis) { return endsEllipsis(index, head) }
    guard isSpaced else { return endsUnspaced(index, next, head) }
    if isListLabel(index) { return false }
    // `"Why?" he asked`, `(Really!) and`
    return !(next > index + 1 && isSmall(head) && hasCloser(index + 1, next))
  }

  /// The first piece from `next` on that is no opening mark, within three pieces.
  private func head(_ next: Int) -> Int {
    var head = next
    let openers: Traits = [.opener, .straightQuote, .dash]
    while head + 1 < upper && head < next + 3 && !pieces[head].traits.isDisjoint(with: openers) { head += 1 }
    return head
  }

  /// A word that begins with a small letter.
  func isSmall(_ index: Int) -> Bool {
    let traits = pieces[index].traits
    return traits.contains(.word) && traits.isDisjoint(with: [.capital, .number, .web])
  }

  private func hasCloser(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { !pieces[$0].traits.isDisjoint(with: [.closer, .straightQuote]) }
  }

  private func endsAbbreviation(_ index: Int, _ next: Int, _ head: Int) -> Bool {
    let (traits, following) = (pieces[index].traits, pieces[head].traits)
    guard following.contains(.capital), pieces[next].traits.contains(.space) else { return false }
    let flags = flags(head)
    if traits.contains(.endsReadily) { return !flags.contains(.calendar) }
    guard !traits.isDisjoint(with: [.endsSeldom, .initial]) else { return false }
    if flags.contains(.starter) && !following.contains(.abbreviation) { return true }
    // "in Washington D.C. Photo: Ann Lee"
    if isAdjacent(head + 1, .pause) && text[Int(pieces[head + 1].start)] == Byte.colon { return true }
    // "lives in Washington, D.C. Lane is"
    if index > start && isAdjacent(index - 1, .pause) && head + 1 < upper && self.flags(head + 1).contains(.auxiliary) {
      return true
    }
    // `in the U.S." Officials`: the quotation ends with the sentence.
    return (index + 1..<next).contains { pieces[$0].traits.contains(.quote) }
  }

  /// "..." ends a sentence before a capital, but for "I" and words that go on a thought.
  private func endsEllipsis(_ index: Int, _ head: Int) -> Bool {
    guard index > start, pieces[head].traits.contains(.capital) else { return false }
    return !flags(head).contains(.conjunction)
  }

  /// "quality.You", "who?they": no space behind the mark.
  private func endsUnspaced(_ index: Int, _ next: Int, _ head: Int) -> Bool {
    let following = pieces[head].traits
    guard following.contains(.word), index > start else { return false }
    if !pieces[index].traits.contains(.period) { return true }
    return following.contains(.capital) && (next > index + 1 || pieces[index - 1].traits.contains(.small))
  }

  /// "1." or "b." at the beginning of a sentence numbers it.
  private func isListLabel(_ index: Int) -> Bool {
    guard index == start + 1, pieces[index].traits.contains(.period) else { return false }
    let label = pieces[start]
    return label.traits.contains(.number) || (label.traits.contains(.word) && label.end - label.start == 1)
  }
}
