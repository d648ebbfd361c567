/// A sentence that is put together of words of the text and of insertions in brackets.
struct StatementDraft {
  /// UTF-8.
  private var text: [UInt8] = []
  private var isOpen = false
  /// The token that was written last.
  var last: Int?
  /// The text ends in a bracket that the next insertion can go on in.
  private var isJustOpened = false

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
      }
  }

  /// The next word stands directly behind what there is.
  mutating func join() { isJustOpened = true }

  /// Whether the last words are an insertion.
  private(set) var endsInInsertion = false

  mutating func append(_ word: String, afterSpace: Bool) {
    addSpace(afterSpace)
    text += word.utf8
  }

  /// A word of the text.
  mutating func append(_ word: ArraySlice<UInt8>, afterSpace: Bool) {
    addSpace(afterSpace)
    text += word
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
    text += words.utf8
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
  var sentence: String { SentenceForm.finished(SentenceMarks.paired(text)) }
}
