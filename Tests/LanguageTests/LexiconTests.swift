import Testing

@testable import Language

/// Ids, shapes and lower case of specification 2; expected values from spaCy's StringStore and lexemes.
@Suite struct LexiconTests {
  static let ids: [(String, UInt64)] = [
    ("", 0), ("IS_ALPHA", 1), ("det", 0x19f), ("ORG", 0x17f), ("mark", 0x1a7), ("punct", 445), ("_", 456),
    ("a", 0xa52b_e5b3_f667_4b2a), ("hello", 0x530a_1bd8_a612_eb4e), ("hello wo", 13_723_531_700_524_796_705),
    ("spaCy rocks", 0xda6b_c12a_c7c4_fd25), ("naïve", 0xe12a_1555_00fd_eae0), ("\u{0}", 12_725_806_677_685_968_135),
  ]

  @Test(arguments: ids) func hashes(text: String, id: UInt64) { #expect(StringID.id(of: text) == id) }

  static let shapes = [
    ("McDonald's", "XxXxxxx'x"), ("2nd", "dxx"), ("C++", "X++"), ("ABCDEFGH", "XXXX"), ("aaaaab", "xxxx"),
    ("١٢²½", "ddd½"), ("ǅ", "x"), ("日本", "xx"), (String(repeating: "x", count: 99), "xxxx"),
    (String(repeating: "x", count: 100), "LONG"), ("", ""),
  ]

  @Test(arguments: shapes) func writesShapes(text: String, shape: String) {
    var result: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { WordShape.write($0, to: &result) }
    #expect(result == Array(shape.utf8))
  }

  static let lowerCases = [
    ("ABC", "abc"), ("İX", "i\u{307}x"), ("ΟΔΟΣ", "οδος"), ("ΣΑ.Σ", "σα.ς"), ("Σ", "σ"), ("ΑΣΑ", "ασα"),
    ("ʕΣ", "ʕς"), ("\u{212A}", "k"), ("ẞ", "ß"), ("日", "日"), ("1", "1"),
  ]

  @Test(arguments: lowerCases) func lowers(text: String, lower: String) {
    var result: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { LowerCase.append($0, to: &result) }
    #expect(result == Array(lower.utf8))
  }

  static let norms = [
    ("’", "'"), ("…", "..."), ("€", "$"), ("colour", "color"), ("``", "\""), ("Colours", "colours"), ("n't", "n't"),
  ]

  @Test(arguments: norms) func takesNormsInOrder(text: String, norm: String) throws {
    let lexicon = try Lexicon(lookups: Self.lookups)
    #expect(Self.features(lexicon, text).norm == StringID.id(of: norm))
  }

  @Test func prefersTheNormOfTheException() throws {
    let lexicon = try Lexicon(lookups: Self.lookups)
    #expect(Self.features(lexicon, "colour", norm: 7).norm == 7)
  }

  @Test func takesAffixesOfCodePoints() throws {
    let features = Self.features(try Lexicon(lookups: Self.lookups), "Ünïcödé")
    #expect(features.prefix == StringID.id(of: "Ü"))
    #expect(features.suffix == StringID.id(of: "ödé"))
    #expect(features.text == StringID.id(of: "Ünïcödé"))
    #expect(!features.isSpace)
  }

  @Test func refusesOtherTables() {
    #expect(throws: LanguageTableError("vocab/lookups.bin", "no table lexeme_norm")) {
      try Lexicon(lookups: .map([]))
    }
  }

  static let white: [UInt32] = [
    0x9, 0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004,
    0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
  ]

  @Test func knowsWhiteSpace() {
    var found: [UInt32] = []
    for value in UInt32(0)..<0x3100 {
      var bytes: [UInt8] = []
      bytes.append(scalar: value)
      if bytes.withUnsafeBufferPointer({ WhiteSpace.length(in: $0, at: 0) }) > 0 { found.append(value) }
    }
    #expect(found == Self.white)
  }

  private static let lookups = MessagePack.map([
    .init(
      key: .string("lexeme_norm"),
      value: .map([.init(key: .unsigned(StringID.id(of: "colour")), value: .string("color"))]))
  ])

  private static func features(_ lexicon: Lexicon, _ text: String, norm: UInt64? = nil) -> LexicalFeatures {
    var scratch: [UInt8] = []
    return Array(text.utf8).withUnsafeBufferPointer { lexicon.features(of: $0, norm: norm, scratch: &scratch) }
  }
}
