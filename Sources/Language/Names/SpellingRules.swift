/// What becomes of letters when a name is folded. Words are lower-case ASCII letters.
enum SpellingRules {
  /// Letters that stand for one sound, the longest first. `from` is the length a word must have for the rule: the shorter
  /// a name, the more of it a rule would take away (Zhou is not Zhu, and Chen not Cen).
  private static let digraphs: [(letters: [UInt8], sound: [UInt8], from: Int)] = [
    ("schtsch", "sc", 6), ("shch", "sc", 6), ("szcz", "sc", 6), ("tsch", "c", 6), ("tch", "c", 6), ("sch", "s", 6),
    ("cz", "c", 6), ("ch", "c", 6), ("sh", "s", 6), ("sz", "s", 6), ("zh", "z", 6),
    ("tsch", "ch", 4), ("tch", "ch", 4), ("sch", "sh", 4), ("cz", "ch", 4), ("ch", "ch", 4), ("sh", "sh", 4),
    ("sz", "sh", 4), ("zh", "zh", 4),
    ("kh", "h", 4), ("gh", "g", 4), ("dh", "d", 4), ("bh", "b", 4), ("ph", "f", 4), ("th", "t", 4), ("ck", "k", 4),
    ("dz", "d", 4), ("ts", "c", 4), ("tz", "c", 4), ("que", "ke", 5), ("qui", "ki", 5),
    ("ou", "u", 6), ("oo", "u", 6), ("ee", "i", 6), ("ie", "i", 4), ("oe", "o", 5), ("ue", "u", 5), ("ae", "a", 5),
    ("j", "i", 6), ("w", "v", 4),
  ].map { (Array($0.utf8), Array($1.utf8), $2) }

  /// The rules by their first letter.
  private static let digraphsByLetter: [[(letters: [UInt8], sound: [UInt8], from: Int)]] =
    (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in digraphs.filter { $0.letters[0] == letter } }

  static func sounds(_ word: [UInt8], length: Int) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    if length >= 5, starts(word, 0, with: "ye") || length >= 6 && starts(word, 0, with: "je") { index = 1 }
    if starts(word, 0, with: "tsi") {
      output.append(UInt8(ascii: "t"))
      index = 2
    }
    while index < word.count {
      let rest = word[index...]
      let rules = digraphsByLetter[Int(word[index] - UInt8(ascii: "a"))]
      if let rule = rules.first(where: { length >= $0.from && rest.starts(with: $0.letters) }) {
        output += rule.sound
        index += rule.letters.count
      } else {
        output += single(word, index)
        index += 1
      }
    }
    // Sarah, Abdullah
    if length > 4, output.suffix(2) == [UInt8(ascii: "a"), UInt8(ascii: "h")] { output.removeLast() }
    return output
  }

  private static func single(_ word: [UInt8], _ index: Int) -> [UInt8] {
    let next = index + 1 < word.count ? word[index + 1] : 0
    switch word[index] {
    case UInt8(ascii: "c"):
      // Before e, i and y, and at the end, it is what ts and ch have become.
      return [next == 0 || "eiy".utf8.contains(next) ? UInt8(ascii: "c") : UInt8(ascii: "k")]
    case UInt8(ascii: "q"): return [index == 0 && next == UInt8(ascii: "i") ? UInt8(ascii: "q") : UInt8(ascii: "k")]
    case UInt8(ascii: "x"): return index == 0 ? [UInt8(ascii: "x")] : Array("ks".utf8)
    case UInt8(ascii: "y"):
      // Aleksyey
      let afterConsonant = index > 0 && !"aeiouy".utf8.contains(word[index - 1])
      return next == UInt8(ascii: "e") && afterConsonant ? [] : [UInt8(ascii: "i")]
    default: return [word[index]]
    }
  }

  static func withoutDoubles(_ word: [UInt8]) -> [UInt8] {
    word.enumerated().filter { $0.offset == 0 || word[$0.offset - 1] != $0.element }.map(\.element)
  }

  /// Endings of Slavic surnames in one spelling, the longest first.
  private static let suffixes: [(ending: [UInt8], instead: [UInt8])] = [
    ("tchov", "chev"), ("tchow", "chev"), ("chov", "chev"), ("chow", "chev"), ("chyov", "chev"), ("shov", "shev"),
    ("yova", "eva"), ("iova", "eva"), ("yeva", "eva"), ("ieva", "eva"), ("iewa", "eva"), ("ewa", "eva"),
    ("owa", "ova"), ("off", "ov"), ("eff", "ev"),
    ("yow", "ev"), ("iow", "ev"), ("you", "ev"), ("iou", "ev"), ("yov", "ev"), ("iov", "ev"), ("yau", "ev"),
    ("iau", "ev"),
    ("yev", "ev"), ("iev", "ev"), ("jew", "ev"), ("iew", "ev"), ("eau", "eau"), ("ew", "ev"), ("eu", "ev"),
    ("ow", "ov"), ("ou", "ov"), ("au", "ov"),
    ("enko", "enka"), ("chko", "chka"), ("shko", "shka"),
    ("skaya", "skaia"), ("skaja", "skaia"), ("skaa", "skaia"), ("ska", "skaia"),
    ("tskyy", "cki"), ("tskiy", "cki"), ("tskyi", "cki"), ("tskii", "cki"), ("tsky", "cki"), ("tski", "cki"),
    ("tzki", "cki"), ("tzky", "cki"), ("zki", "cki"), ("cky", "cki"), ("cki", "cki"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  static func endings(_ letters: [UInt8]) -> [UInt8] {
    guard letters.count >= 6 else { return letters }
    var word = letters
    // Tsikhanouskaya, Wasilewski
    for index in stride(from: word.count - 4, to: 0, by: -1) where starts(word, index + 1, with: "sk") {
      let before = (word[index - 1], word[index])
      if before.1 == UInt8(ascii: "u") || before.1 == UInt8(ascii: "w"), "oae".utf8.contains(before.0) {
        word[index] = UInt8(ascii: "v")
        if before.0 == UInt8(ascii: "a") { word[index - 1] = UInt8(ascii: "o") }
      }
      break
    }
    for suffix in suffixes
    where word.count > suffix.ending.count + 1 && word.suffix(suffix.ending.count) == suffix.ending[...] {
      // What stands for ts must not become k.
      return word.dropLast(suffix.ending.count)
        + (suffix.instead == Array("cki".utf8) ? Array("tski".utf8) : suffix.instead)
    }
    return word
  }

  /// Slavic surnames with a for o, since the vowel that is not stressed is written as it sounds in Belarus: Kavalyou,
  /// Kovalev.
  static func unstressed(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 6 else { return word }
    for ending in ["skaia", "enka", "ova", "eva", "ski", "cki", "ov", "ev", "ic"] where ends(word, with: ending) {
      let stem = word.count - ending.utf8.count
      return word[..<stem].map { $0 == UInt8(ascii: "o") ? UInt8(ascii: "a") : $0 } + word[stem...]
    }
    return word
  }

  private static func starts(_ word: [UInt8], _ index: Int, with text: StaticString) -> Bool {
    index <= word.count
      && word[index...].starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func ends(_ word: [UInt8], with ending: String) -> Bool {
    word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
