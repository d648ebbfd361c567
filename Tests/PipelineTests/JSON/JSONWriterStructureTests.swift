import Pipeline
import Testing

struct JSONWriterStructureTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "numbers",
    arguments: [
      (0.5, "0.5"), (-2, "-2.0"), (0.1 + 0.2, "0.30000000000000004"), (1e100, "1e+100"), (.nan, "null"),
      (.infinity, "null"), (-.infinity, "null"),
    ] as [(Double, String)])
  func numbers(_ value: Double, _ expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  @Test("commas, keys and lines")
  func structure() {
    let text = written { writer in
      writer.object { object in
        object.key("a")
        object.array { list in
          list.integer(1)
          list.object { _ in }
          list.array { _ in }
          list.bool(true)
        }
        object.key(escaping: "b")
        object.null()
        object.key(escaping: "c\"")
        object.value(.object([JSONMember("x", .number("1.50")), JSONMember("y", .array([.null, .bool(false)]))]))
      }
      writer.newline()
      writer.object { _ in }
      writer.newline()
    }
    #expect(text == "{\"a\":[1,{},[],true],\"b\":null,\"c\\\"\":{\"x\":1.50,\"y\":[null,false]}}\n{}\n")
  }
}
