/// Tells whether a word is short for a name (after Schwartz and Hearst, "A simple algorithm for identifying abbreviation
/// definitions in biomedical text", 2003): its letters occur in the name in order, the first at the begin of the first
/// word, and most of them at the begins of words.
enum Abbreviation {
  static func isShort(_ short: String, of words: some Collection<String>) -> Bool {
    let letters = short.unicodeScalars.filter { $0.properties.isAlphabetic }.map(lower)
    guard 2...10 ~= letters.count, short.hasCapital, words.count > 1 else { return false }
    let initials = words.flatMap { word in
      word.split(separator: "-").compactMap { $0.unicodeScalars.first.map(lower) }
    }
    guard letters.first == initials.first else { return false }
    if isSubsequence(letters, of: initials) { return true }
    // All initials of the capitalised words are in it, with further letters between.
    let capitals = words.filter(\.isCapitalised).compactMap { $0.unicodeScalars.first.map(lower) }
    let text = words.joined().unicodeScalars.map(lower)
    return capitals.count > 1 && isSubsequence(capitals, of: letters)
      && isSubsequence(letters, of: text)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  private static func isSubsequence(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
    var next = part.startIndex
    for scalar in whole where next < part.endIndex && scalar == part[next] { next += 1 }
    return next == part.endIndex
  }
}
