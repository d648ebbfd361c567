import Foundation
import Testing

@testable import Language

/// The model file's form, and one clear sentence for each way in which it can be wrong.
@Suite struct SectionFileTests {
  static func path() -> String { NSTemporaryDirectory() + "sections-\(UUID().uuidString)" }

  static func image() -> [UInt8] {
    var writer = SectionWriter()
    writer.add("numbers", floats: [1, 2, 3])
    writer.add("lines", lines: ["one", "", "three"])
    return writer.image()
  }

  static func write(_ bytes: [UInt8]) throws -> String {
    let path = path()
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  @Test func roundTrip() throws {
    let path = Self.path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = SectionWriter()
    writer.add("numbers", floats: [1, 2, 3])
    writer.add("lines", lines: ["one", "", "three"])
    try writer.write(to: path)
    let file = try SectionFile(path: path)
    try file.verify()
    let numbers: MappedArray<Float> = try file.elements("numbers", count: 3)
    #expect((0..<3).map { numbers.start[$0] } == [1, 2, 3])
    #expect(try file.lines("lines") == ["one", "", "three"])
    #expect(!file.contains("other"))
    #expect(throws: ModelError.damaged(path: path, reason: "the section other is missing")) {
      try file.lines("other")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()).allSatisfy {
        !$0.hasPrefix(URL(filePath: path).lastPathComponent + ".")
      })
  }

  /// Where a byte is changed, and what is said.
  static let damage: [(offset: Int, reason: String)] = [
    (0, "it does not begin as a model file"), (16, "8192 bytes"), (60, "the sum of its table differs"),
    (100, "the sum of its table differs"), (4096, "the sum of its content differs"),
  ]

  @Test(arguments: damage) func damageIsFound(offset: Int, reason: String) throws {
    var bytes = Self.image()
    bytes[offset] ^= 1
    let path = try Self.write(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: ModelError.self) { try SectionFile(path: path).verify() }
    #expect(error?.description.contains(offset == 16 ? "\(bytes.count) bytes instead of" : reason) == true)
    #expect(error?.description.hasSuffix("run `pipe model install` again") == true)
  }

  @Test func otherVersionAndTruncation() throws {
    var bytes = Self.image()
    let short = try Self.write(Array(bytes.dropLast(4096)))
    bytes[8] = 99
    let other = try Self.write(bytes)
    defer { for path in [short, other] { try? FileManager.default.removeItem(atPath: path) } }
    #expect(throws: ModelError.otherFormat(path: other, found: 99)) { try SectionFile(path: other) }
    #expect(throws: ModelError.self) { try SectionFile(path: short) }
  }
}
