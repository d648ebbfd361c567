import Pipeline

/// Finds the sentences among the pieces of a section, by rules over what the tokenizer saw.
///
/// The cases follow Grefenstette and Tapanainen, *What is a word, what is a sentence?*, 1994 (abbreviations by what
/// follows them) and Mikheev, *Periods, Capitalized Words, etc.*, 2002 (function words that open a sentence).
struct SentenceSplitter {
  let text: UnsafePointer<UInt8>
  let words: WordTable
  let pieces: UnsafePointer<Piece>
  var sentences: [Sentence]

  /// The section at hand: its pieces, where its present sentence and line begin, whether a `"` is open.
  var upper = 0
  var start = 0
  var lineStart = 0
  var isQuoteOpen = false
  /// Length of the section's longest line; nil until a line end asks for it.
  var longestLine: Int?

  private static let watched: Traits = [.candidates, .breaks, .straightQuote, .web, .clock, .opening]

  /// Appends the sentences of a section whose pieces are in `range`.
  mutating func split(_ range: Range<Int>, section: Int) {
    (start, lineStart, upper) = (range.lowerBound, range.lowerBound, range.upperBound)
    (isQuoteOpen, longestLine) = (false, nil)
    var index = start
    while index < upper {
      let traits = pieces[index].traits
      if traits.isDisjoint(with: Self.watched) {
        index += 1
      } else {
        index = inspect(index, traits, section)
      }
    }
    close(upper, section)
  }

  /// Looks at a piece that may border a sentence. Returns the index of the next piece to look at.
  private mutating func inspect(_ index: Int, _ traits: Traits, _ section: Int) -> Int {
    if !traits.isDisjoint(with: .breaks) {
      if index > start && breaks(before: index, traits) { close(index, section) }
      if traits.contains(.line) { lineStart = index }
    }
    if traits.contains(.straightQuote) {
      if isDouble(index) { isQuoteOpen.toggle() }
    } else if traits.contains(.opening) {
      if startsUnmarked(index) { close(index, section) }
    } else if !traits.isDisjoint(with: [.web, .clock]) {
      return header(index, traits, section)
    } else if traits.contains(.ruler) {
      if traits.contains(.space) && isSpaced(index + 1) { close(index + 1, section) }
    } else if !traits.isDisjoint(with: .candidates) {
      // "U.S.?": the mark behind the abbreviation decides.
      if traits.contains(.abbreviation) && isAdjacent(index + 1, .terminal) { return index + 1 }
      let next = behindClosers(index)
      if next < upper && ends(index, next) { close(next, section) }
      return next
    }
    return index + 1
  }

  /// Ends the present sentence before the piece at `index`.
  mutating func close(_ index: Int, _ section: Int) {
    guard index > start else { return }
    sentences.append(
      Sentence(
        start: pieces[start].start, end: pieces[index - 1].end, section: UInt32(truncatingIfNeeded: section),
        firstToken: UInt32(truncatingIfNeeded: start), tokenCount: UInt32(truncatingIfNeeded: index - start)))
    start = index
  }

  private mutating func breaks(before index: Int, _ traits: Traits) -> Bool {
    if traits.contains(.blankLine) { return true }
    if traits.contains(.ruler) && traits.contains(.space) && isSpaced(index + 1) { return true }
    return traits.contains(.line) && breaksLine(before: index)
  }

  /// The index behind the marks that belong to the sentence which the piece at `index` may end: closing brackets and
  /// quotation marks, further terminals, emoticons, a footnote's number in brackets.
  private mutating func behindClosers(_ index: Int) -> Int {
    var next = index + 1
    while next < upper {
      let traits = pieces[next].traits
      let isAdjacent = !traits.contains(.space)
      if traits.contains(.closer) && (isAdjacent || !traits.contains(.quote) && !traits.contains(.line)) {
        next += 1
      } else if traits.contains(.straightQuote) {
        guard closesQuote(next, isAdjacent) else { break }
        if isDouble(next) { isQuoteOpen = false }
        next += 1
      } else if isAdjacent && !traits.isDisjoint(with: [.terminal, .ellipsis]) {
        next += 1
      } else if traits.contains(.emoticon) && !traits.contains(.line) {
        next += 1
      } else if isAdjacent && isFootnote(next) {
        next += 3
      } else {
        break
      }
    }
    return next
  }

  /// Whether the straight quotation mark at `index`, behind a terminal, closes: something other than a word follows it
  /// without a space, and it is written to the terminal or a quotation is open.
  private func closesQuote(_ index: Int, _ isAdjacent: Bool) -> Bool {
    let followed = index + 1 < upper && !pieces[index + 1].traits.contains(.space)
    if followed && pieces[index + 1].traits.contains(.word) { return false }
    return isAdjacent || (isQuoteOpen && isDouble(index) && !pieces[index].traits.contains(.line))
  }

  /// "[12]" written to the terminal.
  private func isFootnote(_ index: Int) -> Bool {
    pieces[index].traits.contains(.opener) && text[Int(pieces[index].start)] == UInt8(ascii: "[")
      && isAdjacent(index + 1, .number) && isAdjacent(index + 2, .closer)
  }

  func isAdjacent(_ index: Int, _ traits: Traits) -> Bool {
    guard index < upper else { return false }
    let found = pieces[index].traits
    return !found.contains(.space) && found.contains(traits)
  }

  /// Whether the piece is set off by white space; the section's end counts as such.
  func isSpaced(_ index: Int) -> Bool { index >= upper || pieces[index].traits.contains(.space) }

  private func isDouble(_ index: Int) -> Bool { text[Int(pieces[index].start)] == Byte.quote }

  func flags(_ index: Int) -> WordFlags {
    words.flags(text, Int(pieces[index].start), Int(pieces[index].end))
  }
}
