import Foundation
import Testing

@testable import Pipeline

/// How files become records, and where reading can be taken up again.
struct InputReaderTests {
  /// An item in short: `path@offset#record bytes`, or `path@offset! reason`.
  private func shown(_ item: ReadItem) -> String {
    func place(_ raw: RawRecord) -> String {
      "\(raw.origin.path)@\(raw.origin.offset)" + (raw.origin.record.map { "#\($0)" } ?? "")
    }
    switch item.content {
    case .record(let raw, _): return "\(place(raw)) \(String(decoding: raw.bytes, as: UTF8.self))"
    case .failure(let raw, let error): return "\(place(raw))! \(error.reason)"
    }
  }

  private func items(
    _ inputs: [String], from position: InputPosition = InputPosition(), maximum: Int = 32_000_000, fixed: Bool = false
  ) throws -> [ReadItem] {
    let formats = InputFormats(fixed ? [JSONLinesSource()] : [TextSource(), JSONLinesSource()], fixed: fixed)
    var reader = InputReader(try InputListing(inputs, formats: formats), from: position, maximumRecord: maximum)
    var items: [ReadItem] = []
    while let item = reader.next() { items.append(item) }
    return items
  }

  @Test(
    "lines",
    arguments: [
      ("", []), ("\n", []), ("\r\n \t\n", []), ("a", ["@0#0 a"]), ("a\n", ["@0#0 a"]), ("a\nb", ["@0#0 a", "@2#1 b"]),
      ("\n\na\r\n\nb\n", ["@2#0 a\r", "@6#1 b"]), ("\u{FEFF}a\n", ["@0#0 \u{FEFF}a"]), (" a \n", ["@0#0  a "]),
    ] as [(String, [String])])
  func lines(_ text: String, _ expected: [String]) throws {
    let folder = try TestFolder()
    try folder.write("x.jsonl", text)
    #expect(try items([folder.file("x.jsonl")]).map(shown) == expected.map { "x.jsonl" + $0 })
  }

  @Test("text files, empty ones too, each once wherever reading is taken up")
  func texts() throws {
    let folder = try TestFolder()
    for (name, text) in [("a.txt", ""), ("b.txt", "one\n"), ("c.txt", ""), ("d.jsonl", "{}\n{}"), ("e.txt", "")] {
      try folder.write(name, text)
    }
    let all = try items([folder.path])
    #expect(
      all.map(shown) == ["a.txt@0 ", "b.txt@0 one\n", "c.txt@0 ", "d.jsonl@0#0 {}", "d.jsonl@3#1 {}", "e.txt@0 "])
    for (index, item) in all.enumerated() {
      #expect(try items([folder.path], from: item.end).map(shown) == all[(index + 1)...].map(shown), "\(index)")
      #expect(try items([folder.path], from: item.start).map(shown) == all[index...].map(shown), "\(index)")
    }
  }

  @Test("records of all lengths across the borders of the buffer", arguments: 0..<4)
  func lengths(_ seed: Int) throws {
    var random = FixedRandom(UInt64(seed))
    let sizes = (0..<60).map { _ in Int(pow(2, Double.random(in: 0...18, using: &random))) }
    var records = sizes.map { String(repeating: "x", count: $0) }
    // One that ends with the buffer, one that is a byte longer, and one of 1 MB.
    records += [(1 << 18) - 1, 1 << 18, 1_000_000].map { String(repeating: "y", count: $0) }
    records.shuffle(using: &random)
    let folder = try TestFolder()
    let text = records.joined(separator: seed % 2 == 0 ? "\n" : "\r\n\n") + (seed < 2 ? "\n" : "")
    try folder.write("x.jsonl", text)
    let all = try items([folder.file("x.jsonl")])
    #expect(
      all.map { shown($0).split(separator: " ")[1].filter { $0 != "\r" && $0 != "\r\n" } }
        == records.map { Substring($0) })
    for index in stride(from: 0, to: all.count, by: 9) {
      let rest = try items([folder.file("x.jsonl")], from: all[index].end)
      #expect(rest.map(shown) == all[(index + 1)...].map(shown), "\(index)")
    }
  }

  @Test("folders: order, hidden files, endings, links")
  func folders() throws {
    let folder = try TestFolder()
    for name in [
      "b.txt", "a/z.txt", "a.txt", "a/b/c.TXT", ".hidden.txt", ".git/x.txt", "B.text", "é.txt", "note.pdf", "x",
      "y.tar.gz",
    ] {
      try folder.write("in/\(name)", name)
    }
    try folder.write("elsewhere/w.txt", "w")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.file("in/link.txt"), withDestinationPath: folder.file("elsewhere/w.txt"))
    try manager.createSymbolicLink(atPath: folder.file("in/broken.txt"), withDestinationPath: "nowhere.txt")
    try manager.createSymbolicLink(atPath: folder.file("in/loop"), withDestinationPath: "..")
    let formats = InputFormats([TextSource(), JSONLinesSource()], fixed: false)
    let listing = try InputListing([folder.file("in/")], formats: formats)
    let names = ["B.text", "a.txt", "a/b/c.TXT", "a/z.txt", "b.txt", "broken.txt", "link.txt", "é.txt"]
    #expect(listing.files.map(\.name) == names)
    #expect(listing.skipped == ["pdf": 1, "": 1, "gz": 1])
    let read = try items([folder.file("in")])
    #expect(read.map(shown).filter { $0.contains("!") } == ["broken.txt@0! unreadable"])
    #expect(read.map(shown).contains("link.txt@0 w"))
  }

  @Test("inputs that cannot be begun with")
  func refused() throws {
    let folder = try TestFolder()
    try folder.write("a.pdf", "x")
    try folder.write("dump.jsonl.gz", "x")
    try folder.write("empty/.hidden.txt", "x")
    try folder.write("odd/a.pdf", "x")
    func said(_ input: String) -> String {
      do {
        _ = try items([folder.file(input)])
        return ""
      } catch { return "\(error)".replacingOccurrences(of: folder.path + "/", with: "") }
    }
    #expect(said("absent") == "input 'absent' does not exist")
    #expect(said("a.pdf/b") == "input 'a.pdf/b' does not exist")
    #expect(said("empty") == "no files to read in 'empty'")
    #expect(said("odd") == "no files to read in 'odd'; passed over: .pdf (1); read are .txt, .text, .jsonl, .ndjson")
    #expect(
      said("a.pdf")
        == "input 'a.pdf': '.pdf' files are not read, only .txt, .text, .jsonl, .ndjson "
        + "(set 'input: {format: …}' in the chain file if it is one of these all the same)")
    #expect(
      said("dump.jsonl.gz")
        == "input 'dump.jsonl.gz': '.gz' files are not read; use: gunzip -c 'dump.jsonl.gz' | pipe run CHAIN -")
  }

  @Test("records that are too large are passed over, with their beginning kept", arguments: [10, 100_000, 300_000])
  func tooLarge(_ maximum: Int) throws {
    let folder = try TestFolder()
    let large = String(repeating: "x", count: maximum + 1)
    let fits = String(repeating: "y", count: maximum)
    try folder.write("a.jsonl", "1\n\(large)\n\(fits)\n\(large)")
    try folder.write("b.txt", large)
    try folder.write("c.txt", fits)
    let all = try items([folder.path], maximum: maximum)
    let last = 2 + 2 * (maximum + 1) + 1
    #expect(
      all.map(shown) == [
        "a.jsonl@0#0 1", "a.jsonl@2#1! too-large", "a.jsonl@\(maximum + 4)#2 \(fits)",
        "a.jsonl@\(last + 2 - 2)#3! too-large",
        "b.txt@0! too-large", "c.txt@0 \(fits)",
      ])
    guard case .failure(let raw, let error) = all[1].content else { return }
    #expect(raw.bytes.count == min(maximum, 1 << 16))
    #expect(
      error.message == "the document has \(maximum + 1) bytes, more than 'maximum-size' allows (\(maximum)); "
        + "the first \(min(maximum, 1 << 16)) bytes are kept")
    for item in all {
      #expect(
        try items([folder.path], from: item.end, maximum: maximum).count
          == all.count {
            $0.start != item.start && ($0.start.file, $0.start.offset) >= (item.end.file, item.end.offset)
          })
    }
  }

  @Test("a file that shrinks between listing and reading, one that grows, and one that is now a folder")
  func changing() throws {
    let folder = try TestFolder()
    for name in ["a.jsonl", "b.txt", "c.jsonl", "d.txt", "e.txt"] { try folder.write(name, "one\ntwo\nthree\n") }
    let formats = InputFormats([TextSource(), JSONLinesSource()], fixed: false)
    let listing = try InputListing([folder.path], formats: formats)
    try folder.write("a.jsonl", "one\ntw")
    try folder.write("b.txt", "one\n")
    try folder.append(Array("four\n".utf8), to: "c.jsonl")
    try folder.remove("d.txt")
    try folder.write("d.txt/x", "x")
    try folder.remove("e.txt")
    var reader = InputReader(listing, maximumRecord: 100)
    var read: [String] = []
    var messages: [String] = []
    while let item = reader.next() {
      read.append(shown(item))
      if case .failure(_, let error) = item.content {
        messages.append(error.message.replacingOccurrences(of: folder.path + "/", with: ""))
      }
    }
    #expect(
      read == [
        "a.jsonl@0#0 one", "a.jsonl@4#1! file-shrank", "b.txt@0! file-shrank", "c.jsonl@0#0 one", "c.jsonl@4#1 two",
        "c.jsonl@8#2 three", "d.txt@0! unreadable", "e.txt@0! unreadable",
      ])
    #expect(
      messages == [
        "'a.jsonl' shrank while it was read: it had 14 bytes, now 6",
        "'b.txt' shrank while it was read: it had 14 bytes, now 4",
        "cannot read 'd.txt': Is a directory", "cannot read 'e.txt': No such file or directory",
      ])
  }

  @Test(
    "a pipe is looked at to know its format, also when it is resumed",
    arguments: [
      ("{\"id\":1}\nodd\n{}\n", ["@0#0 {\"id\":1}", "@9#1 odd", "@13#2 {}"]), ("\n\n {}", ["@2#0  {}"]),
      ("\u{FEFF}{}\n", ["@0#0 \u{FEFF}{}"]), ("text\n{}\n", ["@0 text\n{}\n"]), ("", ["@0 "]), (" \n", ["@0  \n"]),
      ("[1]\n", ["@0 [1]\n"]),
    ] as [(String, [String])])
  func streams(_ text: String, _ expected: [String]) throws {
    let folder = try TestFolder()
    func read(from position: InputPosition) throws -> [ReadItem] {
      let path = folder.file("pipe-\(UUID().uuidString)")
      #expect(mkfifo(path, 0o600) == 0)
      let writer = Foundation.Thread {
        // Byte by byte, so that records come in pieces.
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        for byte in text.utf8 { try? file.write(contentsOf: [byte]) }
        try? file.close()
      }
      writer.start()
      return try items([path], from: position)
    }
    func short(_ items: [ReadItem]) -> [String] { items.map { String(shown($0).drop { $0 != "@" }) } }
    let all = try read(from: InputPosition())
    #expect(short(all) == expected)
    for (index, item) in all.enumerated() where item.end.file == 0 {
      #expect(try short(read(from: item.end)) == Array(expected[(index + 1)...]))
    }
  }
}
