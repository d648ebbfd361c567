import Testing

@testable import Pipeline

struct DiagnosticTests {
  @Test(
    "the nearest name",
    arguments: [
      ("lowercse", "lowercase"), ("Lowercase", "lowercase"), ("lowrecase", "lowercase"), ("lowercase", nil),
      ("upper", nil), ("segmnt", "segment"), ("sgmt", nil), ("", nil), ("path", nil), ("pth", nil), ("x", nil),
    ] as [(String, String?)])
  func nearest(_ name: String, _ expected: String?) {
    #expect(nearestName(to: name, in: ["lowercase", "segment"]) == expected)
  }

  @Test("of equally near names the first, and a swap of neighbours is one step")
  func ties() {
    #expect(nearestName(to: "bat", in: ["cat", "rat"]) == "cat")
    #expect(nearestName(to: "txet", in: ["next", "text"]) == "text")
    #expect(nearestName(to: String(repeating: "a", count: 70), in: [String(repeating: "a", count: 71)]) == nil)
  }

  @Test("long lines are cut, and characters of several code points take their columns")
  func excerpts() {
    let file = SourceFile(path: "x.yaml", text: "e\u{301}: \t5\r\n" + String(repeating: "a", count: 300))
    let first = SourceLocation(file: file, line: 1, column: 6, length: 9)
    #expect(Diagnostic(.warning, "odd", at: first).description == "x.yaml:1:6: warning: odd\ne\u{301}: \t5\n    \t^")
    let second = SourceLocation(file: file, line: 2, column: 1, length: 300)
    let cut = String(repeating: "a", count: 200) + "…\n^" + String(repeating: "~", count: 199) + "…"
    #expect(Diagnostic(.error, "long", at: second).description == "x.yaml:2:1: error: long\n\(cut)")
    let behind = SourceLocation(file: file, line: 9, column: 1)
    #expect(Diagnostic(.error, "behind", at: behind).description == "x.yaml:9:1: error: behind")
  }
}
