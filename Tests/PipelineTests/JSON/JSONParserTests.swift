import Testing

@testable import Pipeline

/// RFC 8259, with the decisions that it leaves open.
struct JSONParserTests {
  @Test(
    "valid texts",
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("\t\r\nfalse\n", .bool(false)), ("0", .number("0")),
      ("-0", .number("-0")), ("12.50e+3", .number("12.50e+3")), ("1E400", .number("1E400")),
      ("123456789012345678901234567890", .number("123456789012345678901234567890")), ("\"\"", .string("")),
      ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("a\"\\/\u{8}\u{C}\n\r\t")), ("\"\\u00e9é\"", .string("éé")),
      ("\"\\u0000\"", .string("\0")), ("\"\\uD83D\\uDE00\"", .string("😀")), ("\"\\ud83d\\ude00\"", .string("😀")),
      ("\"\u{7f}\u{2028}\"", .string("\u{7f}\u{2028}")), ("[]", .array([])), ("[ ]", .array([])),
      ("{ }", .object([])), ("[1 , [2]]", .array([.number("1"), .array([.number("2")])])),
      (
        "{\"b\" : 1, \"a\":{\"\":null}, \"b\":2}",
        .object([
          JSONMember("b", .number("1")), JSONMember("a", .object([JSONMember("", .null)])),
          JSONMember("b", .number("2")),
        ])
      ),
      // Unpaired surrogates, each of which becomes one replacement character.
      ("\"\\ud83d\"", .string("\u{FFFD}")), ("\"\\ude00x\"", .string("\u{FFFD}x")),
      ("\"\\ud83d\\u0041\"", .string("\u{FFFD}A")), ("\"\\ud83d\\n\"", .string("\u{FFFD}\n")),
      ("\"\\ud83d\\ud83d\\ude00\"", .string("\u{FFFD}😀")),
    ] as [(String, JSONValue)])
  func valid(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == value)
  }

  @Test(
    "texts that are not JSON, and where",
    arguments: [
      ("", "the text ends where a value should stand", 0), ("  ", "the text ends where a value should stand", 2),
      ("nul", "expected a value", 0), ("True", "expected a value", 0), ("01", "expected a value", 0),
      ("-", "expected a value", 0), ("+1", "expected a value", 0), (".5", "expected a value", 0),
      ("1.", "not a number", 0), ("[1.e5]", "not a number", 1), ("1e", "not a number", 0),
      ("NaN", "expected a value", 0), ("'a'", "expected a value", 0), ("1 2", "more text behind the value", 2),
      ("truefalse", "more text behind the value", 4), ("[1,]", "expected a value", 3), ("[,1]", "expected a value", 1),
      ("[1 2]", "expected ',' or ']'", 3), ("[", "the text ends where a value should stand", 1),
      ("[1", "expected ',' or ']'", 2), ("]", "expected a value", 0), ("{", "expected a string", 1),
      ("{a:1}", "expected a string", 1), ("{\"a\" 1}", "expected ':' behind a key", 5),
      ("{\"a\":}", "expected a value", 5), ("{\"a\":1,}", "expected a string", 7),
      ("{\"a\":1 \"b\":2}", "expected ',' or '}'", 7), ("\"a", "a string that does not end", 2),
      ("\"a\\", "a string that does not end", 2), ("\"a\\\"", "a string that does not end", 4),
      ("\"\n\"", "a control character in a string", 1), ("\"\0\"", "a control character in a string", 1),
      ("\"\\x41\"", "unknown escape", 1), ("\"\\u12\"", "expected four hexadecimal digits", 5),
      ("\"\\u12G4\"", "expected four hexadecimal digits", 5), ("\"\\u12", "a string that does not end", 5),
      ("\u{FEFF}1", "expected a value", 0), ("/**/1", "expected a value", 0),
    ] as [(String, String, Int)])
  func invalid(_ text: String, _ message: String, _ offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(error == JSONError(message: message, offset: offset))
    #expect(error?.description == "\(message) at byte \(offset)")
  }

  @Test("nesting", arguments: [("[", "]"), ("{\"a\":", "}")])
  func depth(_ open: String, _ close: String) throws {
    func text(_ depth: Int) -> [UInt8] {
      Array((String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)).utf8)
    }
    // The number in the middle is one step deeper than the lists.
    _ = try JSONParser.parse(text(511))
    for depth in [512, 10_000] {
      let error = #expect(throws: JSONError.self) { try JSONParser.parse(text(depth)) }
      #expect(error == JSONError(message: "nested more than 512 deep", offset: open.utf8.count * 512))
    }
    #expect(throws: JSONError.self) { try JSONParser.parse(Array(String(repeating: open, count: 10_000).utf8)) }
  }

  private static let sample =
    #"{"id":"a\u00e9\ud83d\ude00","n":-12.5e-3,"t":[true,false,null,{"x":{}}],"é":"\\\"\/","":[[],""]}"#

  @Test("a text that is cut off is an error wherever it is cut")
  func cutOff() throws {
    let bytes = Array(Self.sample.utf8)
    _ = try JSONParser.parse(bytes)
    for length in 0..<bytes.count {
      let error = #expect(throws: JSONError.self) { try JSONParser.parse(Array(bytes[..<length])) }
      #expect((error?.offset ?? .max) <= length)
    }
  }

  @Test("a text with any one byte changed is read or refused")
  func changedBytes() {
    var random = FixedRandom(7)
    for _ in 0..<20_000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0...1 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random) }
      do throws(JSONError) {
        let value = try JSONParser.parse(bytes)
        var writer = JSONWriter()
        writer.value(value)
        #expect((try? JSONParser.parse(writer.bytes)) == value)
      } catch {
        #expect(error.offset <= bytes.count)
      }
    }
  }
}
