import Pipeline

/// The top of an article: what stands above its first paragraph.
///
/// A byline or a date line shows that there is a header, and how far it goes; so does a wire dateline. Without one of
/// them only a first line that looks like a title is taken for one.
extension SectionRecognizer {
  private static let search = 16
  /// Words beyond which a block is body text and ends the search.
  private static let longestHeaderBlock = 60

  mutating func markHeader() {
    readSection()
    markBylinesAndDates()
    if let end = headerEnd() {
      isAnchored = true
      markTitle(candidates(before: end))
      markDekBehind(end)
    } else {
      markTitle(candidates(before: min(2, blocks.count)))
    }
  }

  // MARK: Bylines and dates

  /// In words.
  private static let longestDate = 14
  private static let longestNames = 12

  private mutating func markBylinesAndDates() {
    var loose = 0
    for index in blocks.indices.prefix(Self.search) where blocks[index].kind == nil {
      if blocks[index].words > Self.longestHeaderBlock || loose > 5 { break }
      if !markByline(index), !markDate(index), blocks[index].marker == 0 { loose += 1 }
    }
    for index in blocks.indices.prefix(Self.search) where blocks[index].kind == nil && index > 0 {
      guard blocks[index].words <= Self.longestNames, isDate(index - 1) || isDate(index + 1),
        let byline = Byline(bare: text, blocks[index].content)
      else { continue }
      add(byline, index)
    }
  }

  private func isDate(_ index: Int) -> Bool { index < blocks.count && blocks[index].kind == .dateline }

  private mutating func markByline(_ index: Int) -> Bool {
    guard let byline = Byline(labelled: text, content(index)) else { return false }
    add(byline, index)
    return true
  }

  private mutating func add(_ byline: Byline, _ index: Int) {
    blocks[index].kind = .byline
    set(MetadataKey.authors, .strings(byline.authors))
    if let date = byline.date { set(date) }
  }

  private mutating func markDate(_ index: Int) -> Bool {
    guard blocks[index].words <= Self.longestDate, let date = DateLine(text[content(index)]) else { return false }
    blocks[index].kind = .dateline
    set(date)
    return true
  }

  /// A block without its list marker and without bars around it.
  private func content(_ index: Int) -> Range<Int> {
    var range = blocks[index].content
    while range.count > 2, isBarOrSpace(text[range.lowerBound]) { range.removeFirst() }
    while range.count > 2, isBarOrSpace(text[range.upperBound - 1]) { range.removeLast() }
    return range
  }

  private func isBarOrSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == 0x20 }

  /// The first block behind the header.
  private func headerEnd() -> Int? {
    let top = blocks.indices.prefix(Self.search)
    if let last = top.last(where: { blocks[$0].kind == .byline || blocks[$0].kind == .dateline }) { return last + 1 }
    guard let body = top.first(where: { blocks[$0].kind == nil && blocks[$0].words >= 8 && startsWire($0) }),
      top.prefix(while: { $0 < body }).allSatisfy({ blocks[$0].words <= Self.longestHeaderBlock })
    else { return nil }
    return body
  }

  /// Whether a wire report begins here; whether there is a title is not known yet.
  private func startsWire(_ index: Int) -> Bool {
    guard let dateline = WireDateline(text, blocks[index].range) else { return false }
    return dateline.isCertain || index > 0
  }

  // MARK: Title, kicker, dek

  private func candidates(before end: Int) -> [Int] {
    blocks.indices.prefix(end).filter { blocks[$0].kind == nil && !isListItem($0) }
  }

  private mutating func markTitle(_ candidates: [Int]) {
    if let given = metadata.strings(MetadataKey.title).first, !given.isEmpty {
      hasTitle = true
      isAnchored = true
      markGivenTitle(given)
      return
    }
    var rest = candidates[...]
    if rest.count >= 2, isKicker(rest) { markKicker(rest.removeFirst()) }
    guard let title = rest.first, isTitle(title) else { return }
    blocks[title].kind = .title
    hasTitle = true
    set(MetadataKey.title, .string(string(blocks[title].range)))
    guard isAnchored else { return }
    for index in rest.dropFirst() where blocks[index].words <= Self.longestHeaderBlock {
      blocks[index].kind = blocks[index].words >= 4 ? .dek : .boilerplate
    }
  }

  private mutating func markGivenTitle(_ title: String) {
    let letters = Self.letters(title)
    for index in blocks.indices.prefix(Self.search) where blocks[index].kind == nil {
      if blocks[index].range.count <= 3 * title.utf8.count + 20, Self.letters(string(blocks[index].range)) == letters {
        blocks[index].kind = .title
        return
      }
    }
  }

  /// Letters and digits only, in lower case.
  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private func isKicker(_ candidates: ArraySlice<Int>) -> Bool {
    let first = blocks[candidates[candidates.startIndex]]
    let second = blocks[candidates[candidates.startIndex + 1]]
    guard first.words <= 6, !first.isSentence, second.words > first.words, second.words <= 30 else { return false }
    let isKnown = Cues.sectionNames.equals(text, first.range) || isCapitals(first.range)
    guard isAnchored else { return isKnown && isTitle(candidates[candidates.startIndex + 1]) }
    if isKnown { return true }
    if second.ending == UInt8(ascii: "."), candidates.count < 3 { return false }
    return first.words <= 3 || text[first.range].contains { "|&/".utf8.contains($0) }
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    !text[range].contains { $0 >= 0x61 && $0 <= 0x7A } && text[range].contains(where: isASCIILetter)
  }

  private mutating func markKicker(_ index: Int) {
    blocks[index].kind = .boilerplate
    let name = text[blocks[index].range].split(separator: UInt8(ascii: "|")).first.map { trimmed($0) }
    if let name { set(MetadataKey.section, .string(String(decoding: name, as: UTF8.self))) }
  }

  /// Below a header's evidence any short block will do; alone, a first line must look like a title in every way.
  private func isTitle(_ index: Int) -> Bool {
    let block = blocks[index]
    if isAnchored { return block.words <= 35 }
    guard 3...20 ~= block.words, block.range.count <= 160, !block.isSentence || block.ending == UInt8(ascii: "?"),
      !",:;".utf8.contains(block.ending), startsWithUppercase(text, block.range), isASCIILetterOrBeyond(block.ending),
      !text[block.range].contains(UInt8(ascii: "@")), index + 1 < blocks.count, blocks[index + 1].kind == nil
    else { return false }
    let following = blocks[(index + 1)...].reduce(0) { $0 + $1.words }
    return blocks[index + 1].words > block.words && blocks[index + 1].words >= 12 && following >= 60
  }

  private func isASCIILetterOrBeyond(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "?")
  }

  /// A standfirst below the date stands between the header and the caption of the picture.
  private mutating func markDekBehind(_ end: Int) {
    guard hasTitle, end < blocks.count, blocks[end].kind == nil, blocks[end].words <= 45, end + 1 < blocks.count,
      blocks[end + 1].kind == .caption, !blocks[..<end].contains(where: { $0.kind == .dek || $0.kind == .caption })
    else { return }
    blocks[end].kind = .dek
  }

  // MARK: Section

  /// Reads `Section: World` and the last name of a breadcrumb trail.
  private mutating func readSection() {
    for index in blocks.indices.prefix(Self.search) {
      let range = blocks[index].range
      if blocks[index].kind == .boilerplate, let names = breadcrumbs(range), let last = names.last {
        set(MetadataKey.section, .string(last))
      } else if Self.sectionLabel.begins(text, range), blocks[index].words <= 8 {
        blocks[index].kind = .boilerplate
        set(MetadataKey.section, .string(String(string(range).dropFirst("section:".count).drop { $0 == " " })))
      }
    }
  }

  static let sectionLabel = CueTable(["section:"])
}
