/// A sentence that is put together of words of the text and of insertions in brackets.
///
/// Square brackets are those of the insertions alone: the text's own become parentheses.
struct StatementDraft {
  /// UTF-8.
  private var text: [UInt8] = []
  private var isOpen = false
  /// The token that was written last.
  var last: Int?
  /// The text ends in a bracket that the next insertion can go on in.
  private var isJustOpened = false
  /// Where the text's own square brackets stand, as parentheses.
  private var brackets: [Int] = []

  init() { text.reserveCapacity(200) }

  var isEmpty: Bool { text.isEmpty }

  /// “ or (.
  private var endsInOpening: Bool {
    text.last == UInt8(ascii: "(") || text.last == 0x9C && text.suffix(3).elementsEqual([0xE2, 0x80, 0x9C])
  }

  /// Whether there is no word yet, at most a mark.
  var isAtStart: Bool {
    text.count <= 3
      && text.allSatisfy {
        $0 >= 0x80 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "[")
          || $0 == UInt8(ascii: "(")
      }
  }

  /// The next word stands directly behind what there is.
  mutating func join() { isJustOpened = true }

  /// Whether the last words are an insertion.
  private(set) var endsInInsertion = false

  mutating func append(_ word: String, afterSpace: Bool) {
    addSpace(afterSpace)
    write(word.utf8)
  }

  /// A word of the text.
  mutating func append(_ word: ArraySlice<UInt8>, afterSpace: Bool) {
    // An insertion may stand between two words of the text that nothing sets apart: "we [the union]".
    let isBehindInsertion = endsInInsertion && word.first.map(isLetterOrDigit) ?? false
    addSpace(afterSpace || isBehindInsertion)
    write(word)
  }

  private mutating func write(_ words: some Sequence<UInt8>) {
    for byte in words {
      switch byte {
      case UInt8(ascii: "["):
        brackets.append(text.count)
        text.append(UInt8(ascii: "("))
      case UInt8(ascii: "]"):
        brackets.append(text.count)
        text.append(UInt8(ascii: ")"))
      default: text.append(byte)
      }
    }
  }

  private mutating func addSpace(_ isSpace: Bool) {
    if isSpace, !text.isEmpty, !isJustOpened, !endsInOpening { text.append(UInt8(ascii: " ")) }
    isJustOpened = false
    endsInInsertion = false
  }

  mutating func open() {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text.append(UInt8(ascii: "["))
    (isOpen, isJustOpened) = (true, true)
  }

  mutating func close() {
    text.append(UInt8(ascii: "]"))
    isOpen = false
    endsInInsertion = true
  }

  /// Words that are not in the text; without brackets within others.
  mutating func insert(_ words: String, afterSpace: Bool = true) {
    defer { endsInInsertion = true }
    if isOpen { return append(words, afterSpace: afterSpace) }
    addSpace(afterSpace)
    text.append(UInt8(ascii: "["))
    write(words.utf8)
    text.append(UInt8(ascii: "]"))
  }

  /// Words that say the same as those before; within an insertion between parentheses.
  mutating func insert(aside words: String) {
    insert(isOpen ? "(" + words + ")" : words)
  }

  /// A time, with its date beside it, or the date alone: "yesterday" says nothing any other day.
  mutating func append(_ words: String, afterSpace: Bool, insteadOf isReplaced: Bool, date: String) {
    if isReplaced { return insert("on " + date, afterSpace: afterSpace) }
    append(words, afterSpace: afterSpace)
    insert(aside: date)
  }

  /// With a capital and a full stop, and every quotation mark and bracket in a pair.
  var sentence: String { SentenceForm.finished(SentenceMarks.paired(withPairedBrackets)) }
}

/// The text's own brackets.
extension StatementDraft {
  /// Without the brackets that a cut has left alone, and without numbers of footnotes: "the dam broke.[1]".
  ///
  /// What stood in a bracket is seldom cut with its end, so that a closing one at the end of the sentence would take in
  /// what was never in it.
  private var withPairedBrackets: [UInt8] {
    guard !brackets.isEmpty else { return text }
    var kept: [UInt8] = []
    var start = 0
    for range in droppedBrackets {
      kept += text[start..<range.lowerBound]
      start = range.upperBound
      let isBeforeEnd = start == text.count || Self.closing.contains(text[start])
      if isBeforeEnd, kept.last == UInt8(ascii: " ") { kept.removeLast() }
    }
    return kept + text[start...]
  }

  /// What no space stands in front of, or one at most.
  private static let closing = Array(" ])}.,;:!?".utf8)

  private var droppedBrackets: [Range<Int>] {
    var dropped: [Range<Int>] = []
    var open: [Int] = []
    for place in brackets {
      if text[place] == UInt8(ascii: "(") {
        open.append(place)
      } else if let start = open.popLast() {
        if endOfFootnote(start) == place { dropped.append(start..<place + 1) }
      } else {
        dropped.append(place..<place + 1)
      }
    }
    dropped += open.map { $0..<(endOfFootnote($0) ?? $0 + 1) }
    return dropped.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Behind the digits in a bracket that stands directly behind a word; nil if it holds anything else.
  private func endOfFootnote(_ bracket: Int) -> Int? {
    guard bracket > 0, text[bracket - 1] != UInt8(ascii: " ") else { return nil }
    let end = text[(bracket + 1)...].firstIndex { !(0x30...0x39 ~= $0) } ?? text.count
    return end > bracket + 1 && (end == text.count || !isLetterOrDigit(text[end])) ? end : nil
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }
}
