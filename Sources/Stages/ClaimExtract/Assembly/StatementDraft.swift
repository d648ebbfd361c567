/// A sentence that is put together of words of the text and of insertions in brackets.
struct StatementDraft {
  private var text = ""
  private var isOpen = false
  /// The token that was written last.
  var last: Int?
  /// The text ends in a bracket that the next insertion can go on in.
  private var isJustOpened = false

  mutating func append(_ word: String, afterSpace: Bool) {
    if afterSpace, !text.isEmpty, !isJustOpened { text += " " }
    isJustOpened = false
    text += word
  }

  mutating func open() {
    if !text.isEmpty { text += " " }
    text += "["
    (isOpen, isJustOpened) = (true, true)
  }

  mutating func close() {
    text += "]"
    isOpen = false
  }

  /// Words that are not in the text; without brackets within others.
  mutating func insert(_ words: String, afterSpace: Bool = true) {
    if isOpen { return append(words, afterSpace: afterSpace) }
    append("[" + words + "]", afterSpace: afterSpace)
  }

  /// A time, with its date beside it, or the date alone: "yesterday" says nothing any other day.
  mutating func append(_ words: String, afterSpace: Bool, insteadOf isReplaced: Bool, date: String) {
    if isReplaced { return insert("on " + date, afterSpace: afterSpace) }
    append(words, afterSpace: afterSpace)
    insert(date)
  }

  /// With a capital and a full stop.
  var sentence: String {
    var sentence = text
    while let last = sentence.last, last == "," || last == ";" || last == " " || last == "-" { sentence.removeLast() }
    if let first = sentence.first, first.isLowercase {
      sentence = first.uppercased() + sentence.dropFirst()
    } else if sentence.hasPrefix("["), let first = sentence.dropFirst().first, first.isLowercase {
      sentence = "[" + first.uppercased() + sentence.dropFirst(2)
    }
    let ends: Set<Character> = [".", "!", "?"]
    let last = sentence.last { !"\"”’')]".contains($0) }
    let isEnded = last.map(ends.contains) ?? true
    return isEnded && sentence.last != "]" ? sentence : sentence + "."
  }
}
