/// Whether two spellings are one name: Lukashenko, Lukashenka, Łukaszenka and Лукашенко are.
///
/// Names of people are spelled after their language, their passport or the newspaper's rules. Folding undoes what
/// transliteration does: other letters for one sound, marks, doubled letters, endings. It works by word and knows nothing
/// of meaning, so Kuznetsov and Kuznetsova stay two, and so do Li and Lee: short words are hardly folded at all.
public enum NameFolding {
  public enum Match: Int, Sendable, Comparable {
    case different
    /// One is a short or pet form of the other: Bill and William. Two people of one surname may well have the two names.
    case shortForm
    /// Spellings of one name, or its forms in languages between which names are translated: Mykola and Nikolai.
    case variant
    /// The same but for case, marks, hyphens and apostrophes.
    case equal

    public static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }
  }

  /// A key that spellings of one word share. Blocks of candidates are made with it; it is no text to show.
  public static func key(of word: some StringProtocol) -> String {
    let plain = letters(of: word)
    return GivenNameForms.standard.head(of: plain) ?? folded(plain)
  }

  /// Compares two names word by word: all words must match, and the worst match counts. A feminine form of the last word
  /// matches the masculine where the words before it agree and are there.
  public static func sameName(_ a: some StringProtocol, _ b: some StringProtocol) -> Match {
    let (first, second) = (words(of: a), words(of: b))
    guard first.count == second.count, !first.isEmpty else { return .different }
    var worst = Match.equal
    for (index, (x, y)) in zip(first, second).enumerated() {
      var match = sameWord(x, y)
      if match == .different, index > 0, index == first.count - 1, worst >= .variant, masculine(x) == masculine(y) {
        match = .variant
      }
      worst = min(worst, match)
      if worst == .different { break }
    }
    return worst
  }

  private static func sameWord(_ a: some StringProtocol, _ b: some StringProtocol) -> Match {
    let (x, y) = (letters(of: a), letters(of: b))
    if x == y { return x.isEmpty ? .different : .equal }
    let forms = GivenNameForms.standard
    if let match = forms.compare(x, y) { return match }
    return folded(x) == folded(y) ? .variant : .different
  }

  /// The key without the ending of a woman's Slavic surname; the key itself for others.
  private static func masculine(_ word: some StringProtocol) -> String {
    let key = folded(letters(of: word))
    for (feminine, masculine) in [("ova", "ov"), ("eva", "ev"), ("skaia", "ski"), ("ina", "in"), ("aia", "i")] {
      if key.hasSuffix(feminine), key.utf8.count > feminine.utf8.count + 2 {
        return key.dropLast(feminine.count) + masculine
      }
    }
    return key
  }

  private static func words(of name: some StringProtocol) -> [String] {
    name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map { String($0) }
  }

  /// Lower-case Latin letters: other scripts transliterated, marks, hyphens, apostrophes and dots left out. Letters of
  /// scripts that are not known stay.
  static func letters(of word: some StringProtocol) -> [UInt8] {
    var output: [UInt8] = []
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7a: output.append(UInt8(scalar.value))
      case 0x41...0x5a: output.append(UInt8(scalar.value) | 0x20)
      case 0..<0x80, 0x2b0..<0x300, 0x2010..<0x2020: continue
      default:
        if Diacritics.append(base: scalar.value, to: &output) || LetterNames.append(scalar.value, to: &output) {
          continue
        }
        output.append(scalar: scalar.value)
      }
    }
    return output
  }

  /// The key of a word by rules alone.
  static func folded(_ letters: [UInt8]) -> String {
    guard letters.count > 3, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return String(decoding: letters, as: UTF8.self) }
    var word = SpellingRules.endings(letters)
    word = SpellingRules.sounds(word, length: letters.count)
    word = SpellingRules.withoutDoubles(word)
    return String(decoding: SpellingRules.unstressed(word), as: UTF8.self)
  }
}
