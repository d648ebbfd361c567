import Foundation
import Testing

@testable import Pipeline

@Suite struct LineReaderTests {
  private func lines(_ text: String) throws -> [String] {
    let path = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)").path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let reader = try LineReader(path)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(try reader.next() == nil)
    return lines
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\n", ["a\r", "b"]),
  ])
  func lines(_ text: String, _ expected: [String]) throws { #expect(try lines(text) == expected) }

  /// Longer than the buffer, and across its ends.
  @Test func longLines() throws {
    let expected = (0..<40).map { String(repeating: "x", count: $0 * 9973) }
    #expect(try lines(expected.joined(separator: "\n") + "\n") == expected)
  }

  @Test func whatCannotBeRead() {
    #expect(throws: SystemError("read", "/gone", code: ENOENT)) { _ = try LineReader("/gone") }
    #expect(throws: SystemError("read", "/", code: EISDIR)) { _ = try LineReader("/") }
  }
}
