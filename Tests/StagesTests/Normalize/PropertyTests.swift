import Foundation
import Pipeline
import Stages
import Testing

/// What holds for every text, tried on random ones made of awkward pieces.
@Suite struct NormalizePropertyTests {
  private static let pieces = [
    "a", "b ", "The talks ended ", "inter-", "\n", "\n\n", "\r\n", "\r", "\u{85}", "\u{2028}", " ", "  ", "\t",
    "\u{A0}",
    "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\0", "\u{7}", "e\u{301}", "\u{301}", "\u{323}\u{307}", "é", "Å",
    "\u{212B}", "한", "\u{1112}\u{1161}\u{11AB}", "👩‍👩‍👧", "❤️", "- ", "* item\n", "> quote", " | ", "1. ", "By Ann Other\n",
    "12 January 2026\n", "GENEVA — ", "Advertisement\n", "Read more: x\n", "said. ", "\"So?\" ", "(Photo: A / B)\n",
    "About the author\n", "###", "Q: Why? ", "Most read\n", "\u{958}", "\u{FB2C}", "\u{1D160}", "中文。", "“", "”",
    "national rail links, which had been written in the spring ", "Home | World | News | Sport\n", "x\ty\tz\n",
  ]

  /// Deterministic, so that a failure can be seen again.
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
  }

  static func text(_ seed: Int) -> String {
    var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
  }

  @Test(arguments: [1, 1_001, 2_001, 3_001]) func random(from seed: Int) throws {
    for seed in seed..<seed + 400 {
      try check(Self.text(seed), "seed \(seed)")
    }
  }

  @Test(arguments: NormalizeCorpusTests.articles) func article(_ name: String) throws {
    try check(NormalizeCorpusTests.text(name), "\(name)")
  }

  private func check(_ text: String, _ comment: Comment) throws {
    let once = try normalized(text)
    let twice = try normalized(once.text)
    #expect(Array(once.utf8) == Array(twice.utf8), comment)
    #expect(once.sections == twice.sections, comment)
    #expect(twice.offsets.isIdentity, comment)
    #expect(once.text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(once.utf8), comment)
    #expect(partsText(once), comment)
    #expect(traces(once, to: Array(text.utf8)), comment)

    let kept = try normalized(text, .keep)
    #expect(kept.utf8 == Array(text.utf8), comment)
    #expect(isOrdered(kept), comment)
    #expect(kept.sections.map(\.kind) == once.sections.map(\.kind), comment)
    #expect(kept.metadata == once.metadata, comment)
  }

  private func isOrdered(_ document: Document) -> Bool {
    zip(document.sections, document.sections.dropFirst()).allSatisfy { $0.end <= $1.start }
      && document.sections.allSatisfy { $0.start < $0.end && Int($0.end) <= document.utf8.count }
  }

  /// Whether the sections are in order, none is empty, and only white space lies between them.
  private func partsText(_ document: Document) -> Bool {
    var end = 0
    for section in document.sections {
      guard section.range.lowerBound >= end, !section.range.isEmpty,
        document.utf8[end..<section.range.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
      else { return false }
      end = section.range.upperBound
    }
    return end == document.utf8.count
  }

  /// Whether every ASCII letter comes from the same letter.
  private func traces(_ document: Document, to original: [UInt8]) -> Bool {
    document.utf8.indices.allSatisfy { index in
      let byte = document.utf8[index]
      guard byte > 0x20, byte < 0x7F else { return true }
      let source = document.offsets.source(of: index)
      return original.indices.contains(source) && original[source] == byte
    }
  }
}
