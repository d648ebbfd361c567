/// What a character may do in a chunk (specification 7).
struct CharacterFlags: OptionSet, Sendable {
  let rawValue: UInt16

  /// A prefix alone.
  static let prefix = CharacterFlags(rawValue: 1 << 0)
  /// A suffix alone.
  static let suffix = CharacterFlags(rawValue: 1 << 1)
  /// ICON: symbols and emoji.
  static let icon = CharacterFlags(rawValue: 1 << 2)
  /// A single final dot after it is a suffix.
  static let beforeFinalDot = CharacterFlags(rawValue: 1 << 3)
  /// AU: upper-case letters and those of scripts without case.
  static let upper = CharacterFlags(rawValue: 1 << 4)
  /// AL: lower-case letters and those of scripts without case.
  static let lower = CharacterFlags(rawValue: 1 << 5)
  /// A: letters.
  static let letter = CharacterFlags(rawValue: 1 << 6)
  /// A dot between the two classes is an infix.
  static let beforeInnerDot = CharacterFlags(rawValue: 1 << 7)
  static let afterInnerDot = CharacterFlags(rawValue: 1 << 8)
  /// An ASCII digit.
  static let digit = CharacterFlags(rawValue: 1 << 9)
}

/// The flags of all code points, in pages of 256; a page of zeros is shared.
struct CharacterClasses: Sendable {
  private var pageStarts = [UInt32](repeating: 0, count: 0x110000 >> 8)
  private var flags = [UInt16](repeating: 0, count: 256)

  @inline(__always)
  subscript(scalar: UInt32) -> CharacterFlags {
    CharacterFlags(rawValue: flags[Int(pageStarts[Int(scalar &>> 8)]) &+ Int(scalar & 0xff)])
  }

  mutating func insert(_ flag: CharacterFlags, for ranges: [ClosedRange<UInt32>]) {
    for range in ranges { for scalar in range where scalar < 0x110000 { insert(flag, for: scalar) } }
  }

  mutating func insert(_ flag: CharacterFlags, for scalar: UInt32) {
    let page = Int(scalar >> 8)
    if pageStarts[page] == 0 {
      pageStarts[page] = UInt32(flags.count)
      flags.append(contentsOf: repeatElement(0, count: 256))
    }
    flags[Int(pageStarts[page]) + Int(scalar & 0xff)] |= flag.rawValue
  }

  /// The characters with a flag, as sorted ranges.
  func ranges(of flag: CharacterFlags) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for scalar in UInt32(0)..<0x110000 where self[scalar].contains(flag) {
      if let last = result.last, last.upperBound + 1 == scalar {
        result[result.count - 1] = last.lowerBound...scalar
      } else {
        result.append(scalar...scalar)
      }
    }
    return result
  }
}

extension CharacterClasses {
  private static let file = "tokenizer"

  /// Reads the classes from the sources of the model's regular expressions.
  init(prefixes: String, suffixes: String, infixes: String, urls: String) throws(LanguageTableError) {
    insert(.digit, for: [0x30...0x39])
    let (prefixes, suffixes) = (RegexSource(prefixes), RegexSource(suffixes))
    insert(.prefix, for: prefixes.alternatives().compactMap(\.singleCharacter).map { $0...$0 })
    insert(.suffix, for: suffixes.alternatives().compactMap(\.singleCharacter).map { $0...$0 })
    let icons = try Self.only(prefixes.classes().suffix(1), "no class of icons in prefix_search")
    insert([.icon, .prefix, .suffix], for: icons)
    for alternative in suffixes.alternatives() where alternative.has("(?<=[", at: 0) {
      for group in alternative.classes(before: ")\\.$") where alternative.classes().count == 1 {
        insert(.beforeFinalDot, for: group.ranges)
      }
    }
    insert(.upper, for: try Self.only(suffixes.classes().suffix(1), "no class of capitals in suffix_search"))
    insert(.lower, for: try Self.only(RegexSource(urls).classes(before: "{2,63}"), "no top-level domain in url_match"))
    try insertInfixes(RegexSource(infixes))
  }

  private mutating func insertInfixes(_ source: RegexSource) throws(LanguageTableError) {
    let problem = "infix_finditer has not the expected rules for dot and comma"
    insert(.letter, for: try Self.only(source.classes(before: "),(?="), problem))
    for alternative in source.alternatives() where !alternative.classes(before: ")\\.(?=").isEmpty {
      insert(.beforeInnerDot, for: alternative.classes()[0].ranges)
      insert(.afterInnerDot, for: try Self.only(alternative.classes().suffix(1), problem))
    }
  }

  private static func only(
    _ classes: some Sequence<RegexSource.Class>, _ problem: String
  ) throws(LanguageTableError) -> [ClosedRange<UInt32>] {
    for group in classes { return group.ranges }
    throw LanguageTableError(file, problem)
  }
}
