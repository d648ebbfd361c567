import Testing

@testable import Stages

@Suite struct QuotePairingTests {
  /// Quotations of a text whose paragraphs are lines.
  static func quotations(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var paragraphs: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      paragraphs.append(start..<index)
      start = index + 1
    }
    paragraphs.append(start..<bytes.count)
    return QuotePairing(bytes, paragraphs: paragraphs).quotations.map {
      String(repeating: ">", count: $0.depth) + ($0.continuesPrevious ? "+" : "")
        + String(decoding: bytes[$0.range], as: UTF8.self) + ($0.isOpen ? "…" : "")
    }
  }

  @Test(arguments: [
    ("“It rains,” she said. “It pours.”", ["“It rains,”", "“It pours.”"]),
    ("\"It rains,\" she said. \"It pours.\"", ["\"It rains,\"", "\"It pours.\""]),
    ("«Il pleut», he said.", ["«Il pleut»"]),
    ("„Regen“ is rain.", ["„Regen“"]),
    // Within each other, and at the same end.
    ("“He said, ‘Go home,’ and I went.”", ["“He said, ‘Go home,’ and I went.”", ">‘Go home,’"]),
    ("\"They say, 'Go home.'\"", ["\"They say, 'Go home.'\"", ">'Go home.'"]),
    // Apostrophes are no marks.
    ("The dockers’ strike isn’t Lane’s fault.", []),
    ("In the ’90s it’s ‘fine’.", ["‘fine’"]),
    // Nothing closes: up to the end of the paragraph, and on where the next one opens.
    ("“One.\n“Two.”", ["“One.…", "+“Two.”"]), ("\"One.\nTwo.", ["\"One.…"]), ("“One. “Two.”", ["“One.", "“Two.”"]),
    // Closes nothing.
    ("One.” Two.", []), ("", []), ("\"", ["\"…"]),
  ])
  func pairs(text: String, expected: [String]) { #expect(Self.quotations(text) == expected) }

  @Test func anyBytesArePaired() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["\"", "'", "“", "”", "‘", "’", "«", "»", "„", "a", " ", ".", "\n", "é", "—", "("]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
      _ = Self.quotations(text.joined())
    }
  }
}
