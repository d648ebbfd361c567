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
    if isSpace, !text.isEmpty, !isJustOpened { text.append(UInt8(ascii: " ")) }
    isJustOpened = false
  }

  mutating func open() {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text.append(UInt8(ascii: "["))
    (isOpen, isJustOpened) = (true, true)
  }

  mutating func close() {
    text.append(UInt8(ascii: "]"))
    isOpen = false
  }

  /// Words that are not in the text; without brackets within others.
  mutating func insert(_ words: String, afterSpace: Bool = true) {
    if isOpen { return append(words, afterSpace: afterSpace) }
    addSpace(afterSpace)
    text.append(UInt8(ascii: "["))
    text += words.utf8
    text.append(UInt8(ascii: "]"))
  }

  /// A time, with its date beside it, or the date alone: "yesterday" says nothing any other day.
  mutating func append(_ words: String, afterSpace: Bool, insteadOf isReplaced: Bool, date: String) {
    if isReplaced { return insert("on " + date, afterSpace: afterSpace) }
    append(words, afterSpace: afterSpace)
    insert(date)
  }

  /// With a capital and a full stop.
  var sentence: String { SentenceForm.finished(text) }
}
