import Foundation
import Pipeline
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("C:\\", #""C:\\""#), ("a\nb\rc\td", #""a\nb\rc\td""#),
    ("\u{0}\u{1}\u{8}\u{c}\u{1f}", #""\u0000\u0001\u0008\u000c\u001f""#), ("a/b", #""a/b""#), ("\u{7f}", "\"\u{7f}\""),
    ("é 😀 明斯克", "\"é 😀 明斯克\""), ("seven77\"", #""seven77\"""#), ("eight888\"", #""eight888\"""#),
    ("\u{a2}\u{dc}\u{1c}", "\"\u{a2}\u{dc}\\u001c\""),
  ])
  func strings(_ text: String, _ json: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test(arguments: [
    0, 7, 10, 99, 100, 12_345_678, 99_999_999, 100_000_000, 100_000_001, 1_234_567_890, 1_000_000_000_000_000_000,
    10_000_000_000_000_001, .max, .min, -1, -100_000_000,
  ])
  func integers(_ value: Int) {
    var writer = JSONWriter()
    writer.integer(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\(value)")
  }

  @Test func integersOfEveryLength() {
    for value in stride(from: 1, to: 100_000_000, by: 9973) {
      var writer = JSONWriter()
      writer.integer(value)
      #expect(writer.bytes == Array("\(value)".utf8))
    }
  }

  @Test func objectsOfNumbers() {
    var writer = JSONWriter()
    writer.array { writer in
      writer.object("a", 1, "b", 20, "c", 300)
      writer.object("a", 0, "b", -1, "c", 123_456_789_012)
      writer.object { $0.members("a", 1, "b", 2) }
    }
    let expected = #"[{"a":1,"b":20,"c":300},{"a":0,"b":-1,"c":123456789012},{"a":1,"b":2}]"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func membersAndIDs() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", 1)
      writer.member("b", -234_567_890_123)
      writer.key("c")
      writer.string("x\"y", "#s", 10)
      writer.member("d", 0)
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ##"{"a":1,"b":-234567890123,"c":"x\"y#s10","d":0}"##)
  }

  @Test func commasStandBetweenValues() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("a")
      writer.array { writer in
        writer.integer(1)
        writer.object { _ in }
        writer.array { _ in }
        writer.null()
      }
      writer.key("b")
      writer.bool(true)
      writer.key(escaping: "c\"")
      writer.number(0.1)
    }
    writer.newline()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,{},[],null],"b":true,"c\"":0.1}"# + "\n")
  }

  /// Strings of one to forty random code points, many of them ones that need escapes.
  @Test func foundationReadsWhatIsWritten() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let range: ClosedRange<UInt32> = [0...0x1F, 0x20...0x7E, 0x22...0x22, 0x5C...0x5C, 0x80...0x10FFFF]
          .randomElement(using: &random)!
        text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}")
      }
      var writer = JSONWriter()
      writer.array { $0.string(text) }
      let values = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String])
      #expect(values.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }
}
