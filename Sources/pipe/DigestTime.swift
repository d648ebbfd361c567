import Pipeline

/// The time of a claim record, for people.
enum DigestTime {
  /// `since 2026-01`; nil for what only the verb's tense says.
  ///
  /// A value that leaves something open, or a part of a day, is one for programs: then the words of the text say it.
  static func text(_ time: JSONValue?) -> String? {
    guard let time, time["basis"]?.scalarText != "tense" else { return nil }
    let value = time["value"]?.scalarText
    let mod = time["mod"]?.scalarText
    if let value = value.flatMap(plain) {
      return [mod.flatMap { prepositions[$0] ?? adverbs[$0] }, value].compactMap { $0 }.joined(separator: " ")
    }
    guard let words = time["text"]?.scalarText ?? value else { return nil }
    // "about 4 p.m." says its modifier itself; a preposition may stand outside.
    guard let preposition = mod.flatMap({ prepositions[$0] }), !words.lowercased().hasPrefix(preposition) else {
      return words
    }
    return "\(preposition) \(words)"
  }

  /// A calendar date, year, decade or century, or a range of them; nil for everything else.
  private static func plain(_ value: String) -> String? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, let first = plain(String(ends[0])), let last = plain(String(ends[1])) {
      return "\(first) to \(last)"
    }
    if value.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?/) != nil { return value }
    if let decade = value.wholeMatch(of: /(\d{3})X?/) { return "the \(decade.1)0s" }
    if let century = value.wholeMatch(of: /(\d\d)(XX)?/) { return "the \(century.1)00s" }
    return nil
  }

  /// TIMEX3's modifiers.
  private static let prepositions = [
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "until", "ON_OR_AFTER": "since",
  ]
  private static let adverbs = [
    "LESS_THAN": "less than", "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least",
    "START": "early", "MID": "mid", "END": "late", "APPROX": "about",
  ]
}
