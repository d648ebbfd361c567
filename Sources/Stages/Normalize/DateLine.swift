/// A line that says when an article was published.
struct DateLine: Equatable {
  /// ISO 8601 at the precision the line states; nil where it leaves the year open or the date ambiguous.
  var published: String?
  /// The line without the words before the date.
  var text: String

  /// The date in `bytes`, when they are a date and nothing else: at most a place before it.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard 5...110 ~= bytes.count, bytes.count <= 20 || bytes.contains(where: isDigit),
      let tokens = DateToken.tokens(bytes), !tokens.isEmpty
    else { return nil }
    if !Self.isRelative(tokens) {
      var reader = DateReader(tokens)
      guard reader.read(), reader.isDate else { return nil }
      published = reader.iso
    }
    text = String(decoding: Self.withoutLabel(bytes), as: UTF8.self)
  }

  /// `3 hours ago`, `yesterday`.
  private static func isRelative(_ tokens: [DateToken]) -> Bool {
    guard tokens.count <= 6 else { return false }
    var words: [String] = []
    for token in tokens {
      switch token {
      case .word(let word, _):
        if !DateWords.fillers.contains(word) || word == "ago" || DateWords.units.contains(word) { words.append(word) }
      case .number: words.append("#")
      case .sign(let sign): if sign != UInt8(ascii: ":") { return false }
      }
    }
    if words == ["just", "now"] || words == ["yesterday"] || words == ["today"] { return true }
    guard words.count == 3, words[2] == "ago" else { return false }
    return ["#", "a", "an"].contains(words[0]) && DateWords.units.contains(words[1])
  }

  /// Without `Published`, `Updated:` and the like.
  private static func withoutLabel(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      let word = rest.prefix(while: isASCIILetter)
      guard !word.isEmpty, DateWords.fillers.contains(String(decoding: word.map(lowercase), as: UTF8.self)) else {
        return rest
      }
      rest = rest.dropFirst(word.count).drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
    }
  }
}
