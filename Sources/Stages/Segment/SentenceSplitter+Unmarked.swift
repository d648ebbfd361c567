/// Sentences that end without a mark, where a page or a mail has lost its line ends.
extension SentenceSplitter {
  /// A capitalised word that only begins a sentence, between a word and a small word: "Members in
  /// parliament In the north". Or one that names whose a picture is, before a colon: "The hall Image: Ann Lee".
  func startsUnmarked(_ index: Int) -> Bool {
    guard index > start, pieces[index].traits.contains([.space, .capital]) else { return false }
    let last = pieces[index - 1].traits
    guard last.contains(.word) && last.isDisjoint(with: .abbreviation) else { return false }
    return flags(index).contains(isAdjacent(index + 1, .pause) ? .credit : .pronominal)
  }

  /// The head of a mail on one line: `Ann Lee <ann@lee.org> 10/08/99 08:52 AM Let us meet`. The sender, the date with
  /// its time, and what follows are parted. Returns the index of the next piece to look at.
  mutating func header(_ index: Int, _ traits: Traits, _ section: Int) -> Int {
    guard traits.contains(.clock) else {
      let next = index + 2
      guard isAddressCloser(index + 1), opensSomething(next) else { return index + 1 }
      close(next, section)
      return next
    }
    guard index > start, isDate(index - 1) else { return index + 1 }
    if isSender(start, index - 1) { close(index - 1, section) }
    let next = index + 1 < upper && flags(index + 1).contains(.unit) ? index + 2 : index + 1
    if opensSomething(next) { close(next, section) }
    return next
  }

  /// `>` or `]` written to an address.
  private func isAddressCloser(_ index: Int) -> Bool {
    guard index < upper, !pieces[index].traits.contains(.space) else { return false }
    let value = text[Int(pieces[index].start)]
    return pieces[index].end - pieces[index].start == 1 && (value == Byte.greater || value == UInt8(ascii: "]"))
  }

  /// A capital, a number or a bracket behind white space.
  private func opensSomething(_ index: Int) -> Bool {
    guard index < upper, pieces[index].traits.contains(.space) else { return false }
    return !pieces[index].traits.isDisjoint(with: [.capital, .number, .opener])
  }

  /// Figures with a slash between: 10/08/99.
  private func isDate(_ index: Int) -> Bool {
    guard pieces[index].traits.contains(.number), pieces[index].end - pieces[index].start >= 6 else { return false }
    let first = Int(pieces[index].start)
    return text[first + 1] == Byte.slash || text[first + 2] == Byte.slash
  }

  /// Up to eight pieces without a small word.
  private func isSender(_ first: Int, _ end: Int) -> Bool {
    end > first && end - first <= 8 && !(first..<end).contains { isSmall($0) }
  }
}
