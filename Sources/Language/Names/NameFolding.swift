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

  /// One word of a name, folded once to be compared many times.
  public struct Word: Sendable, Hashable {
    /// Lower-case Latin letters without marks.
    let letters: [UInt8]
    /// By rules alone.
    let folded: String
    /// What spellings of the word share. Blocks of candidates are made with it; it is no text to show.
    public let key: String
    /// Numbers of the rows of short forms.
    let families: [Int]

    public init(_ word: some StringProtocol) {
      letters = NameFolding.letters(of: word)
      folded = NameFolding.folded(letters)
      let forms = GivenNameForms.standard
      key = forms.head(of: letters, folded: folded) ?? folded
      families = forms.families(of: letters, key: key)
    }

    public func match(_ other: Word) -> Match {
      if letters == other.letters { return letters.isEmpty ? .different : .equal }
      if key == other.key { return .variant }
      return families.contains(where: other.families.contains) ? .shortForm : .different
    }

    /// Whether the two differ by the ending of a woman's Slavic surname only.
    public func differsByGender(from other: Word) -> Bool {
      folded != other.folded && masculine == other.masculine
    }

    private var masculine: String {
      for (feminine, masculine) in [("ova", "ov"), ("eva", "ev"), ("skaia", "ski"), ("ina", "in"), ("aia", "i")] {
        if folded.hasSuffix(feminine), folded.utf8.count > feminine.utf8.count + 2 {
          return folded.dropLast(feminine.count) + masculine
        }
      }
      return folded
    }
  }

  /// ``Word/key`` of a word.
  public static func key(of word: some StringProtocol) -> String { Word(word).key }

  /// Compares two names word by word: all words must match, and the worst match counts. A feminine form of the last word
  /// matches the masculine where the words before it agree and are there.
  public static func sameName(_ a: some StringProtocol, _ b: some StringProtocol) -> Match {
    sameName(words(of: a), words(of: b))
  }

  /// The same of words.
  public static func sameName(_ a: [Word], _ b: [Word]) -> Match {
    guard a.count == b.count, !a.isEmpty else { return .different }
    var worst = Match.equal
    for index in a.indices where worst != .different {
      var match = a[index].match(b[index])
      let isSurname = index > 0 && index == a.count - 1
      if match == .different, isSurname, worst >= .variant, a[index].differsByGender(from: b[index]) {
        match = .variant
      }
      worst = min(worst, match)
    }
    return worst
  }

  /// The words between spaces.
  public static func words(of name: some StringProtocol) -> [Word] {
    name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map { Word($0) }
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
    guard letters.count > 3, letters.allSatisfy({ $0 &- 0x61 < 26 }) else {
      return String(decoding: letters, as: UTF8.self)
    }
    var word = SpellingRules.endings(letters)
    word = SpellingRules.sounds(word, length: letters.count)
    word = SpellingRules.withoutDoubles(word)
    return String(decoding: SpellingRules.unstressed(word), as: UTF8.self)
  }
}
