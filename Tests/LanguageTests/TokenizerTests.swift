import Testing

@testable import Language

/// Hard cases of specification 6 and 7; the expected tokens are spaCy's.
@Suite struct TokenizerTests {
  let tokenizer: Tokenizer

  init() throws { tokenizer = try TokenizerFixture.tokenizer() }

  static let spacing: [(String, [String], [Int])] = [
    ("", [], []), (" ", [" "], []), ("a  b", ["a", " ", "b"], [0]), ("a \n b", ["a", "\n ", "b"], [0]),
    ("  lead", ["  ", "lead"], []), ("tab\there \n", ["tab", "\t", "here", "\n"], [2]), ("a ", ["a"], [0]),
    ("a\u{a0}b", ["a", "\u{a0}", "b"], []), ("a\u{3000} b", ["a", "\u{3000} ", "b"], []),
    ("x\u{200b}y", ["x\u{200b}y"], []), ("a\r\nb", ["a", "\r\n", "b"], []), ("\u{0}a", ["\u{0}a"], []),
  ]

  @Test(arguments: spacing) func separatesRuns(text: String, words: [String], blanksAfter: [Int]) {
    let tokens = tokenizer.tokens(Array(text.utf8))
    #expect(Self.words(tokens, text) == words.map { Array($0.utf8) })
    #expect(tokens.indices.filter { tokens[$0].hasSpace } == blanksAfter)
  }

  static let cuts: [(String, [String])] = [
    ("don't", ["do", "n't"]), ("can't!", ["ca", "n't", "!"]), ("(can't)", ["(", "ca", "n't", ")"]),
    ("it’s", ["it", "’s"]), ("I'm", ["I", "'m"]), ("gonna", ["gon", "na"]), ("e.g.,", ["e.g.", ","]),
    ("8a.m.", ["8", "a.m."]), ("U.S.", ["U.S."]), ("10km/h.", ["10", "km/h", "."]), ("$5.50", ["$", "5.50"]),
    ("US$20", ["US$", "20"]), ("100%", ["100", "%"]), ("5°C.", ["5", "°", "C", "."]), ("10m²", ["10", "m²"]),
    ("well-known", ["well", "-", "known"]), ("a--b", ["a", "--", "b"]), ("a----b", ["a----b"]),
    ("1-2", ["1", "-", "2"]), ("3*-4", ["3", "*", "-4"]), ("x/y", ["x", "/", "y"]), ("1,000", ["1,000"]),
    ("end.Start", ["end", ".", "Start"]), ("end.start", ["end.start"]), ("No.1", ["No.1"]), ("ABC.", ["ABC", "."]),
    ("A.B.", ["A.B."]), ("said…then", ["said", "…", "then"]), ("wait......", ["wait", "......"]),
    ("“Quoted”", ["“", "Quoted", "”"]), ("'tis", ["'", "tis"]), ("dogs'", ["dogs", "'"]), ("...", ["..."]),
    ("O'Neill's", ["O'Neill", "'s"]), ("Hello:)", ["Hello", ":)"]), ("(:", ["(:"]), ("C++", ["C++"]),
    ("80%-90%", ["80%-90", "%"]), ("1990s", ["1990s"]), ("😀😀", ["😀", "😀"]), ("👍🏽", ["👍", "🏽"]),
    ("中文。日本語", ["中文。日本語"]), ("`a´", ["`", "a", "´"]), ("é.É", ["é", ".", "É"]),
    ("<b>bold</b>", ["<", "b", ">", "bold</b", ">"]), ("foo(bar)", ["foo(bar", ")"]), ("[1]", ["[", "1", "]"]),
    ("e\u{301}.", ["e\u{301}."]), ("10–20", ["10–20"]), ("a—b", ["a", "—", "b"]), ("~a~b", ["~a", "~", "b"]),
    ("http://example.com/a?b=c#d", ["http://example.com/a?b=c#d"]), ("www.example.com.", ["www.example.com", "."]),
    ("a.b@c.org,", ["a.b@c.org", ","]), ("8.8.8.8", ["8.8.8.8"]), ("#tag", ["#", "tag"]), ("@user", ["@user"]),
    ("ftp://user:pw@host.co.uk:8080/x", ["ftp://user:pw@host.co.uk:8080/x"]),
  ]

  @Test(arguments: cuts) func cutsChunks(text: String, words: [String]) {
    #expect(Self.words(tokenizer.tokens(Array(text.utf8)), text) == words.map { Array($0.utf8) })
  }

  @Test func givesNormsOfExceptions() {
    let norms = tokenizer.tokens(Array("don't \u{a0} do".utf8)).map { tokenizer.norms[Int($0.norm)] }
    #expect(norms == [StringID.id(of: "do"), StringID.id(of: "not"), 0, 0])
  }

  @Test func remembersChunks() {
    var (tokens, memory) = ([Token](), TokenizerMemory())
    for text in ["(can't) do", "can't (can't) do do"] {
      Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens, memory: &memory) }
    }
    #expect(tokens == tokenizer.tokens(Array("can't (can't) do do".utf8)))
  }

  /// Tokens and time must stay linear; a quadratic step would not end here.
  static let long: [(String, Int, Int)] = [
    ("a", 1_000_000, 1), ("\n", 200_000, 1), ("😀", 50_000, 50_000), ("\u{0}", 100_000, 1), (".", 100_000, 1),
    ("a@", 50_000, 1), ("(", 50_000, 50_000), ("a.B", 30_000, 30_000 * 2 + 1), ("1-", 50_000, 99_999),
    (":)", 30_000, 30_000), (":) ", 30_000, 30_000), ("x:// ", 30_000, 30_000),
  ]

  @Test(arguments: long) func endsOnLongInput(unit: String, count: Int, tokens expected: Int) {
    let text = Array(String(repeating: unit, count: count).utf8)
    let tokens = tokenizer.tokens(text)
    #expect(tokens.count == expected)
    var rebuilt: [UInt8] = []
    for token in tokens {
      rebuilt += text[token.range]
      if token.hasSpace { rebuilt.append(0x20) }
    }
    #expect(rebuilt == text)
  }

  private static func words(_ tokens: [Token], _ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return tokens.map { Array(bytes[$0.range]) }
  }
}
