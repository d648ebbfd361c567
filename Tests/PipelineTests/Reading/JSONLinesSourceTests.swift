import Testing

@testable import Pipeline

/// How a line becomes a document.
struct JSONLinesSourceTests {
  private func source(_ configure: (inout JSONLinesSource.Options) -> Void = { _ in }) -> JSONLinesSource {
    var options = JSONLinesSource.Options()
    configure(&options)
    return JSONLinesSource(options)
  }

  /// `id|text|metadata`, or `reason at offset: message`.
  private func shown(_ line: String, _ source: JSONLinesSource, record: Int = 5, offset: Int = 0) -> String {
    let raw = RawRecord(origin: Origin(path: "a/b.jsonl", offset: offset, record: record), bytes: Array(line.utf8))
    do throws(DocumentError) {
      let document = try source.document(from: raw)
      var writer = JSONWriter()
      writer.value(.object(document.metadata.members))
      return "\(document.id)|\(document.text)|\(String(decoding: writer.bytes, as: UTF8.self))"
    } catch {
      return "\(error.reason) at \(error.offset ?? -1): \(error.message)"
    }
  }

  @Test(
    "lines as they are",
    arguments: [
      (#"{"id":"x","text":"t"}"#, "x|t|{}"), (#"{"text":"t"}"#, "a/b.jsonl#5|t|{}"),
      (#"{"id":12,"text":"t"}"#, "12|t|{}"), (#"{"id":1.50,"text":""}"#, "1.50||{}"),
      (#"{"id":null,"text":"t"}"#, "a/b.jsonl#5|t|{}"), ("\u{FEFF}{\"text\":\"t\"}\r", "a/b.jsonl#5|t|{}"),
      (#"{"b":1,"text":"t","a":[null],"metadata":{"c":"d","b":2}}"#, #"a/b.jsonl#5|t|{"b":2,"a":[null],"c":"d"}"#),
      (#"{"metadata":"m","text":"t","text":"u"}"#, #"a/b.jsonl#5|u|{"metadata":"m"}"#),
      (#"{"text":"\u0041\ud83d\ude00\n"}"#, "a/b.jsonl#5|A😀\n|{}"),
      (#"{"id":"x"}"#, "no-text at -1: the object has no 'text'"),
      (#"{"text":5}"#, "invalid-json at 9: 'text' is not a string at byte 9 of the line"),
      (#"{"text":null}"#, "invalid-json at 12: 'text' is not a string at byte 12 of the line"),
      (#"{"id":[],"text":"t"}"#, "invalid-json at 8: 'id' is not a string or number at byte 8 of the line"),
      (#"{"id":"","text":"t"}"#, "invalid-json at 8: 'id' is empty at byte 8 of the line"),
      (#"["text"]"#, "invalid-json at 0: expected an object at byte 0 of the line"),
      (#"{"text":"t"} x"#, "invalid-json at 13: more text behind the value at byte 13 of the line"),
      ("\u{FEFF}x", "invalid-json at 3: expected an object at byte 3 of the line"),
    ])
  func plain(_ line: String, _ expected: String) {
    #expect(shown(line, source()) == expected)
  }

  @Test("a byte order mark is one at the beginning of a file only")
  func markInside() {
    #expect(shown("\u{FEFF}{\"text\":\"t\"}", source(), offset: 9).hasPrefix("invalid-json at 0"))
  }

  @Test("other names, and names that lead into objects")
  func names() {
    let named = source {
      $0.id = "article.id"; $0.text = "article.body.plain"
    }
    #expect(
      shown(#"{"article":{"id":7,"by":"x","body":{"plain":"t","html":"h"}},"id":"y"}"#, named)
        == #"7|t|{"article.by":"x","article.body.html":"h","id":"y"}"#)
    let inside = source { $0.text = "metadata.text" }
    #expect(shown(#"{"metadata":{"text":"t","title":"a"}}"#, inside) == #"a/b.jsonl#5|t|{"title":"a"}"#)
    let flat = source { $0.text = "body" }
    #expect(shown(#"{"body":"t","text":"kept"}"#, flat) == #"a/b.jsonl#5|t|{"text":"kept"}"#)
  }

  @Test("renaming takes the first key that is there, also from an object")
  func renaming() {
    let renamed = source {
      $0.rename = StringMatch([
        StringMatch.Entry(key: "title", choices: ["headline", "head.line"]),
        StringMatch.Entry(key: "authors", choices: ["by"]),
      ])
    }
    #expect(
      shown(#"{"text":"t","headline":"h","by":["x"]}"#, renamed) == #"a/b.jsonl#5|t|{"title":"h","authors":["x"]}"#)
    #expect(
      shown(#"{"text":"t","head":{"line":"h","n":1}}"#, renamed) == #"a/b.jsonl#5|t|{"head":{"n":1},"title":"h"}"#)
    #expect(shown(#"{"text":"t","title":"own"}"#, renamed) == #"a/b.jsonl#5|t|{"title":"own"}"#)
  }

  @Test("deep and wide objects are refused")
  func limits() {
    let deep =
      "{\"text\":\"t\",\"a\":" + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "}"
    #expect(shown(deep, source()).hasSuffix("nested more than 512 deep at byte 527 of the line"))
    let wide = "{" + (0..<100_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
    #expect(shown(wide, source()).contains("more than 1000 keys"))
  }

  @Test("text files: byte order marks, other encodings, what is no text")
  func texts() {
    func shown(_ bytes: [UInt8]) -> String {
      do throws(DocumentError) {
        return try TextSource().document(from: RawRecord(origin: Origin(path: "a.txt"), bytes: bytes)).text
      } catch { return "\(error.reason) at \(error.offset ?? -1): \(error.message)" }
    }
    #expect(shown([0xEF, 0xBB, 0xBF, 0x61]) == "a")
    #expect(shown([]) == "")
    #expect(shown([0x61, 0x0A, 0x62, 0xE9]) == "invalid-utf-8 at 3: not UTF-8 at byte 3, line 2")
    #expect(shown([0xEF, 0xBB, 0xBF, 0x61, 0xE9]) == "invalid-utf-8 at 4: not UTF-8 at byte 4, line 1")
    #expect(
      shown([0xFF, 0xFE, 0x61, 0]) == "encoding at 0: the file is UTF-16; convert it to UTF-8, for example with iconv")
  }
}
