/// Whether a line end inside a section ends a sentence.
///
/// Text that was wrapped at a width goes on over line ends; the lines of a letterhead, a list or a page's furniture do
/// not. A line was wrapped if the first word of the next one would not have fitted on it.
extension SentenceSplitter {
  /// Widths at which people and programs wrap text.
  private static let wrapWidths = 56...120

  mutating func breaksLine(before index: Int) -> Bool {
    let (last, first) = (pieces[index - 1].traits, pieces[index].traits)
    if isListItem(index) { return true }
    if last.contains(.opener) || (last.contains(.dash) && !last.contains(.space)) { return false }
    let isSmall = isSmall(index)
    let width = Int(pieces[index - 1].end - pieces[lineStart].start)
    if isFull(width, before: index) { return false }
    if text[Int(pieces[index - 1].start)] == Byte.comma { return !isSmall && width <= 40 }
    guard isSmall else { return !first.contains(.closer) }
    // Small letters at both line starts: verse, or a list without capitals.
    return longest <= Self.wrapWidths.upperBound && self.isSmall(lineStart)
  }

  /// A bullet with a space behind it, or "1." or "a)".
  private func isListItem(_ index: Int) -> Bool {
    let traits = pieces[index].traits
    guard index + 1 < upper else { return false }
    if traits.contains(.bullet) { return isSpaced(index + 1) }
    guard traits.contains(.word), pieces[index].end - pieces[index].start <= 2, index + 2 < upper else { return false }
    guard traits.contains(.number) || pieces[index].end - pieces[index].start == 1 else { return false }
    let isMarked = isAdjacent(index + 1, .period) || isAdjacent(index + 1, .closer)
    return isMarked && isSpaced(index + 2)
  }

  private mutating func isFull(_ width: Int, before index: Int) -> Bool {
    guard Self.wrapWidths.contains(longest) else { return false }
    var end = index + 1
    while end < upper && end < index + 8 && !pieces[end].traits.contains(.space) { end += 1 }
    return width + 1 + Int(pieces[end - 1].end - pieces[index].start) > longest
  }

  /// Length in bytes of the section's longest line.
  private var longest: Int {
    mutating get {
      if let longestLine { return longestLine }
      var (longest, first) = (0, lineStart)
      for index in lineStart..<upper where index + 1 == upper || pieces[index + 1].traits.contains(.line) {
        longest = max(longest, Int(pieces[index].end - pieces[first].start))
        first = index + 1
      }
      longestLine = longest
      return longest
    }
  }
}
