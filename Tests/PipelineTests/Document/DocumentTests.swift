import Testing

@testable import Pipeline

struct DocumentTests {
  private enum Mood: Layer {
    static let name: LayerName = "mood"
    static let empty = "none"
  }

  @Test("another text empties the layers and traces back to the first text")
  func replacing() {
    var document = Document(id: "a", text: "one  two")
    document.tokens = [Token(start: 0, end: 3)]
    document.sections = [Section(.paragraph, 0..<8)]
    document.annotations = Annotations(tokens: [TokenAnnotation(head: 0)])
    document[Mood.self] = "good"
    #expect(document.text(of: document.tokens[0]) == "one")
    #expect(document[Mood.self] == "good")
    var map = OffsetMap()
    map.copy(from: 0, at: 0)
    map.copy(from: 5, at: 4)
    document.replaceText(Array("one two".utf8), map: map)
    #expect(document.text == "one two")
    #expect(document.tokens.isEmpty && document.sections.isEmpty && document[Mood.self] == "none")
    #expect(document.annotations.isEmpty)
    document.replaceText(
      Array("two".utf8),
      map: {
        var map = OffsetMap(); map.copy(from: 4, at: 0); return map
      }())
    #expect(document.offsets.source(of: 0) == 5)
    #expect(document.offsets.source(of: 3) == 8)
  }

  @Test("what was derived from layers goes with them")
  func derivedValues() {
    var document = Document(id: "a", text: "one two")
    let changes: [(inout Document) -> Void] = [
      { $0.tokens.append(Token(start: 0, end: 3)) },
      { $0.sections = [Section(.paragraph, 0..<7)] },
      { $0.annotations.tokens.append(TokenAnnotation(head: 0)) },
      { $0.sentences.append(Sentence(start: 0, end: 7, section: 0, firstToken: 0, tokenCount: 1)) },
      { $0.replaceText(Array("one".utf8), map: .identity) },
    ]
    for change in changes {
      document[derived: Int.self] = 1
      document[derived: String.self] = "one"
      document.mentions = []
      #expect(document[derived: Int.self] == 1 && document[derived: String.self] == "one")
      change(&document)
      #expect(document[derived: Int.self] == nil && document[derived: String.self] == nil)
    }
  }

  @Test("a document comes out of a chain without derived values")
  func derivedValuesOfAChain() throws {
    var document = Document(id: "a", text: "one two")
    document[derived: Int.self] = 1
    let chain = try Chain(yaml: "pipeline: x\nstages: [write]", registry: .fakes)
    #expect(try chain.process(document).document[derived: Int.self] == nil)
  }

  @Test(
    "bytes that are not UTF-8",
    arguments: [
      ([0x61, 0xFF], 1), ([0xC3], 0), ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x61, 0xE2, 0x82], 1),
    ] as [([UInt8], Int)])
  func invalid(_ bytes: [UInt8], _ offset: Int) {
    let error = #expect(throws: InvalidUTF8.self) { try Document(id: "a", utf8: bytes, origin: Origin(path: "a")) }
    #expect(error?.offset == offset)
  }

  @Test("metadata keeps the order of its keys")
  func metadata() {
    var metadata: Metadata = ["title": "A", "authors": .strings(["x", "y"]), "views": .number("3")]
    metadata["site"] = "s"
    metadata["title"] = "B"
    metadata["views"] = nil
    metadata["nothing"] = nil
    #expect(metadata.members.map(\.key) == ["title", "authors", "site"])
    #expect(metadata["title"] == "B")
    metadata["gone"] = .null
    metadata["flag"] = .bool(true)
    metadata["number"] = .number("1.0")
    metadata["object"] = .object([])
    let strings = ["title", "authors", "gone", "flag", "number", "object", "absent"].map(metadata.strings)
    #expect(strings == [["B"], ["x", "y"], [], ["true"], ["1.0"], [], []])
  }

  @Test("code points against String.unicodeScalars", arguments: 0..<40)
  func codePoints(_ seed: Int) {
    var random = FixedRandom(UInt64(seed))
    let letters: [Character] = seed % 4 == 0 ? ["a"] : ["a", "é", "€", "😀", "e\u{301}", "\n"]
    let mixed = String((0..<seed * 17).map { _ in letters.randomElement(using: &random)! })
    // Blocks that are all ASCII stand before and behind those that are not.
    let plain = String(repeating: "b", count: seed * 5)
    let text = plain + mixed + plain
    let utf8 = Array(text.utf8)
    var index = CodePointIndex()
    index.rebuild(for: Array("another öne".utf8))
    index.rebuild(for: utf8)
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.codePoint(at: offset, in: utf8) == number)
      offset += String(scalar).utf8.count
    }
    #expect(index.codePoint(at: utf8.count, in: utf8) == text.unicodeScalars.count)
  }

  @Test(
    "hashes are FNV-1a's, mixed",
    arguments: [
      // draft-eastlake-fnv, appendix: FNV-1a of 64 bits.
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func hash(_ text: String, _ fnv: UInt64) {
    var hash = StableHash()
    hash.add(text.utf8)
    #expect(hash.value == Self.mixed(fnv))
  }

  /// MurmurHash3's `fmix64`, written out.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var k = value
    k ^= k >> 33
    k = k &* 0xff51_afd7_ed55_8ccd
    k ^= k >> 33
    k = k &* 0xc4ce_b9fe_1a85_ec53
    k ^= k >> 33
    return k
  }

  @Test("strings have borders in a hash")
  func hashBorders() {
    func hash(_ parts: [String]) -> UInt64 {
      var hash = StableHash()
      for part in parts { hash.add(part) }
      return hash.value
    }
    #expect(hash(["ab", "c"]) != hash(["a", "bc"]))
    #expect(hash(["ab"]) == StableHash.of("ab"))
  }

  @Test("numbers are hashed as their digits", arguments: [0, 7, 10, 1999, .max] as [UInt32])
  func hashDigits(number: UInt32) {
    var (digits, text) = (StableHash(), StableHash())
    digits.add(decimal: number)
    digits.addBorder()
    text.add("\(number)")
    #expect(digits.value == text.value)
  }
}
