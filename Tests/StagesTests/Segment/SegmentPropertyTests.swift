import Foundation
import Pipeline
import Stages
import Testing

/// What holds for every text: sections, sentences and tokens tile what they are parts of, at borders of code points.
@Suite struct SegmentPropertyTests {
  private static let pieces = [
    "a", "B", "word", "Word", "U.S.", "Dr.", "J.", "etc.", "No. 5", "don't", "n't", "'s", "’s", "'", "\"", "“", "”",
    "«",
    ".", "..", "...", "…", "!", "?", "?!", ",", ":", ";", "-", "--", "----", "–", "\u{2011}", "/", "//", "\\", "(", ")",
    "[", "]", "<", ">", "***", "_", "@", "#", "$", "%", "&", "+", "=", ":-)", ":)", "<3", "1", "1,000", "3.5", "12:30",
    "555-1234", "5pm", "http://", "www.", "a@b.c", ".com", "mailto:", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\t",
    "\u{0}", "\u{1}", "\u{7f}", "\u{85}", "\u{a0}", "\u{ad}", "\u{200b}", "\u{200d}", "\u{2028}", "\u{3000}",
    "\u{feff}", "\u{fffd}", "é", "É", "e\u{301}", "\u{301}", "ß", "Ж", "中", "。", "ع", "😀", "👩‍👩‍👧", "🇩🇪", "🇩", "👍🏽",
    "\u{10ffff}", "\u{e000}", "x",
  ]

  @Test(arguments: 0..<8) func randomTextsAreTiled(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<40, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      try expectTiles(try segmented(text))
    }
  }

  @Test func corpusIsTiled() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../corpus").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    let texts = files.filter { $0.pathExtension == "txt" }
    #expect(!texts.isEmpty)
    for file in texts { try expectTiles(try segmented(try String(contentsOf: file, encoding: .utf8))) }
  }

  @Test(arguments: [
    "a", "a.", "(", "\n", "😀", "\u{0}", "a-", "a@", "'s", "\". ", "U.S.", "http://a)", "1-", "A\n", "mailto:",
  ])
  func longTextsOfOnePieceAreTiled(_ piece: String) throws {
    try expectTiles(try segmented(String(repeating: piece, count: 20_000)))
  }

  private func expectTiles(_ document: Document) throws {
    let text = document.text
    let scalars = text.unicodeScalars
    var expected = Set(scalars.indices.filter { !scalars[$0].properties.isWhitespace })
    var next = 0
    for (index, sentence) in document.sentences.enumerated() {
      let section = try #require(document.sections[safe: Int(sentence.section)])
      #expect(section.start <= sentence.start && sentence.end <= section.end)
      #expect(Int(sentence.firstToken) == next && sentence.tokenCount > 0)
      next += Int(sentence.tokenCount)
      let tokens = document.tokens[sentence.tokens]
      #expect(tokens.first?.start == sentence.start && tokens.last?.end == sentence.end)
      if index > 0 { #expect(document.sentences[index - 1].end <= sentence.start) }
    }
    #expect(next == document.tokens.count)
    for token in document.tokens {
      var index = text.utf8.index(text.utf8.startIndex, offsetBy: Int(token.start))
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: Int(token.end))
      #expect(index < end && index.samePosition(in: scalars) != nil && end.samePosition(in: scalars) != nil)
      while index < end {
        // Removing finds tokens that overlap, and white space inside a token.
        if expected.remove(index) == nil { Issue.record("\(text.debugDescription) at \(token)") }
        index = scalars.index(after: index)
      }
    }
    #expect(expected.isEmpty, "\(text.debugDescription)")
  }
}

/// xorshift64* (Vigna, 2016), so that a failing text can be had again.
private struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
