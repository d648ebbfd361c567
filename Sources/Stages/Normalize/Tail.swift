import Pipeline

/// The end of an article: notes on the author, credits, what a company says about itself.
extension SectionRecognizer {
  private static let search = 14

  mutating func markTail() {
    markAboutCompany()
    markContacts()
    markCredits()
    markBiographies()
  }

  private var tail: Range<Int> { max(1, blocks.count - Self.search)..<max(1, blocks.count) }

  // MARK: Press releases

  /// `About` and a name, with the text below, at the end of a press release.
  private mutating func markAboutCompany() {
    guard isPressRelease else { return }
    for index in tail where isAboutLabel(blocks[index].range) && blocks[index].words <= 8 {
      blocks[index].kind = .boilerplate
      for below in index + 1..<blocks.count {
        guard blocks[below].kind == nil, !isAboutLabel(blocks[below].range) else { break }
        blocks[below].kind = .boilerplate
      }
    }
  }

  private func isAboutLabel(_ range: Range<Int>) -> Bool {
    Self.about.begins(text, range) && startsWithUppercase(text, range.dropFirst(Self.aboutLength))
      && !Cues.authorLabels.equals(text, range)
  }

  private static let about = CueTable(["about "])
  private static let aboutLength = 6

  private var isPressRelease: Bool {
    blocks.contains { $0.kind == .boilerplate && $0.words <= 40 && Cues.contacts.begins(text, $0.range) }
      || blocks.contains { $0.kind == .boilerplate && $0.words <= 5 && Self.releaseMarks.equals(text, $0.range) }
  }

  private static let releaseMarks = CueTable(["for immediate release", "-ends-", "- ends -", "###"])

  /// The short lines below `Media contact:`.
  private mutating func markContacts() {
    for index in tail where blocks[index].kind == .boilerplate && Cues.contacts.begins(text, blocks[index].range) {
      for below in index + 1..<blocks.count {
        guard blocks[below].kind == nil || blocks[below].kind == .heading, blocks[below].words <= 10,
          !blocks[below].isSentence
        else { break }
        blocks[below].kind = .boilerplate
      }
    }
  }

  // MARK: Credits

  /// `(Reporting by …)` gives authors where no byline does; `… reported from …` ends a report of several.
  private mutating func markCredits() {
    for index in tail {
      let block = blocks[index]
      if block.kind == nil, index + 4 >= blocks.count, block.words <= 60, Self.reporters.occurs(text, block.range),
        !text[block.range].contains(UInt8(ascii: "\""))
      {
        blocks[index].kind = .boilerplate
      } else if block.kind == .boilerplate, let label = Self.reportingBy.prefixLength(text, block.range) {
        let end = text[block.range].firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ")") }
        let authors = PersonNames(text[block.range.lowerBound + label..<(end ?? block.range.upperBound)]).all
        if !authors.isEmpty { set(MetadataKey.authors, .strings(authors)) }
      }
    }
  }

  private static let reporters = CueTable([
    " reported from ", " contributed from ", " contributed reporting", " contributed to this ",
  ])
  private static let reportingBy = CueTable(["(reporting by ", "reporting by "])

  // MARK: Notes on the author

  private mutating func markBiographies() {
    for index in tail where blocks[index].words <= 4 && Cues.authorLabels.equals(text, blocks[index].range) {
      for below in index..<blocks.count where blocks[below].kind != .boilerplate { blocks[below].kind = .bio }
      return
    }
    for index in tail.reversed() where blocks[index].kind != .boilerplate {
      guard blocks[index].kind == nil || blocks[index].kind == .list, isBiography(index) else { return }
      blocks[index].kind = .bio
    }
  }

  /// Whether a block begins with an author's name and goes on with what they are; where there is no author yet, a name
  /// that the article does not speak of will do.
  private mutating func isBiography(_ index: Int) -> Bool {
    let range = withoutDash(blocks[index].range)
    let authors = metadata.strings(MetadataKey.authors)
    for author in authors where text[range].starts(with: author.utf8) {
      return Cues.bioVerbs.begins(
        text, range.dropFirst(author.utf8.count).drop { text[$0] == 0x20 || text[$0] == UInt8(ascii: ",") })
    }
    guard authors.isEmpty, index >= 3, let name = leadingName(range), Cues.bioRoles.occurs(text, range),
      !occursBefore(name.utf8.suffix(while: { $0 != 0x20 }), index)
    else { return false }
    set(MetadataKey.authors, .strings([name]))
    return true
  }

  private func withoutDash(_ range: Range<Int>) -> Range<Int> {
    range.drop {
      text[$0] == UInt8(ascii: "-") || text[$0] == 0x20 || text[$0] == 0xE2 || text[$0] == 0x80 || text[$0] == 0x94
        || text[$0] == 0x93
    }
  }

  /// The name before ` is a `, ` writes ` and the like.
  private func leadingName(_ range: Range<Int>) -> String? {
    var spaces = 0
    for position in range.prefix(60) where text[position] == 0x20 {
      spaces += 1
      guard spaces >= 2, Cues.bioVerbs.begins(text, position + 1..<range.upperBound) else { continue }
      let names = PersonNames(text[range.lowerBound..<position]).all
      return names.count == 1 ? names[0] : nil
    }
    return nil
  }

  private func occursBefore(_ word: some Collection<UInt8>, _ index: Int) -> Bool {
    let word = Array(word)
    return blocks[..<index].contains { block in
      block.range.contains { text[$0] == word[0] && text[$0..<block.range.upperBound].starts(with: word) }
    }
  }
}

extension BidirectionalCollection {
  /// The longest suffix whose elements all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, predicate(self[index(before: start)]) { formIndex(before: &start) }
    return self[start...]
  }
}
