import Testing

@testable import Pipeline

struct MeasuredValuesTests {
  private func node(_ text: String) -> Node {
    Node(.scalar(text, isPlain: true), at: SourceLocation(file: SourceFile(path: "x", text: text), line: 1, column: 1))
  }

  @Test(
    "sizes",
    arguments: [
      ("0", 0), ("500", 500), ("500 B", 500), ("64 KB", 64_000), ("64KB", 64_000), ("1.5 MB", 1_500_000),
      ("2 GB", 2_000_000_000), ("1 KiB", 1024), ("3 MiB", 3_145_728), ("1 GiB", 1_073_741_824), ("0.5 KB", 500),
      ("KB", nil), ("", nil), ("-1", nil), ("+1", nil), ("1.5.5 MB", nil), (".5 MB", nil), ("1. MB", nil),
      ("1e3", nil), ("5 mb", nil), ("5 TB", nil), ("5 M B", nil), ("٣", nil), ("9999999 GB", nil),
    ] as [(String, Int?)])
  func sizes(_ text: String, _ bytes: Int?) {
    #expect((try? ByteCount.decode(node(text)))?.bytes == bytes)
  }

  @Test(
    "sizes as they are shown",
    arguments: [
      (0, "0"), (1, "1"), (999, "999"), (1000, "1 KB"), (1500, "1500"), (32_000_000, "32 MB"), (1024, "1 KiB"),
      (1 << 31, "2 GiB"), (5_000_000_000, "5 GB"), (1_024_000, "1024 KB"),
    ])
  func shownSizes(_ bytes: Int, _ text: String) throws {
    #expect(ByteCount(bytes).yaml == text)
    #expect(try ByteCount.decode(node(text)).bytes == bytes)
  }

  @Test(
    "times",
    arguments: [
      ("250 ms", 250), ("30 s", 30_000), ("30s", 30_000), ("1.5 min", 90_000), ("2 h", 7_200_000), ("30", nil),
      ("0 s", nil), ("0.1 ms", nil), ("-3 s", nil), ("3 sec", nil), ("", nil), ("s", nil),
    ] as [(String, Int?)])
  func times(_ text: String, _ milliseconds: Int?) {
    #expect((try? TimeLimit.decode(node(text)))?.milliseconds == milliseconds)
  }

  @Test(
    "times as they are shown",
    arguments: [(1, "1 ms"), (1500, "1500 ms"), (2000, "2 s"), (90_000, "90 s"), (120_000, "2 min"), (0, "0 ms")])
  func shownTimes(_ milliseconds: Int, _ text: String) {
    #expect(TimeLimit(milliseconds: milliseconds).yaml == text)
  }

  @Test("matching of metadata")
  func matching() {
    let match = StringMatch([
      StringMatch.Entry(key: "language", choices: ["en", "no"]), StringMatch.Entry(key: "site", choices: ["a"]),
    ])
    #expect(match.matches(["language": "no", "site": .strings(["b", "a"])]))
    #expect(!match.matches(["language": "de", "site": "a"]))
    #expect(!match.matches(["language": "en"]))
    #expect(!match.matches(["language": .null, "site": "a"]))
    #expect(StringMatch().matches([:]))
    #expect(match.yaml == "{language: [en, no], site: [a]}")
  }

  @Test(
    "strings as YAML read back as themselves",
    arguments: [
      "", "a", "a b", " a", "~", "null", "Null", "true", "5", "1e3", "a: b", "- a", "#", "\"'\\\n\t", "é😀", "no",
    ])
  func quoting(_ text: String) throws {
    let source = "pipeline: x\nstages:\n  - paint: {label: \(try #require(text.yaml))}\n"
    let chain = try Chain(yaml: source, registry: .fakes)
    #expect((chain.links.first?.stage as? Paint)?.options.label == text)
  }
}
