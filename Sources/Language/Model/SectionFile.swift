/// The flat form of a model: a header of one or more pages, then named sections, each starting on a page.
///
/// Header (little-endian): magic, 8 bytes; format version u32; number of sections u32; file length u64; SHA-256 of all
/// that follows the header, 32 bytes; SHA-256 of the table, 32 bytes; the table: a section's name (48 bytes, padded with
/// zeros), offset u64, length u64.
///
/// Loading checks the header and the length, so that it takes no time that grows with the file; `verify` checks the rest.
final class SectionFile: Sendable {
  /// Raised whenever the content of any section changes its meaning.
  static let formatVersion: UInt32 = 1
  static let pageSize = 4096
  static let nameSize = 48
  static let entrySize = nameSize + 16
  static let tableStart = 88
  static let magic: [UInt8] = Array("PIPELANG".utf8)

  let path: String
  private let file: MappedFile
  private let sections: [String: Range<Int>]
  private let contentStart: Int

  init(path: String) throws(ModelError) {
    self.path = path
    file = try MappedFile(path: path)
    let bytes = file.bytes
    guard bytes.count >= Self.pageSize, Array(bytes[0..<8]) == Self.magic else {
      throw .damaged(path: path, reason: "it does not begin as a model file")
    }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == Self.formatVersion else { throw .otherFormat(path: path, found: version) }
    let length = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw .damaged(path: path, reason: "\(bytes.count) bytes instead of \(length)")
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let tableEnd = Self.tableStart + count * Self.entrySize
    guard tableEnd <= bytes.count else { throw .damaged(path: path, reason: "the table does not fit") }
    let table = UnsafeRawBufferPointer(rebasing: bytes[Self.tableStart..<tableEnd])
    guard SHA256.digest(of: table) == Array(bytes[56..<88]) else {
      throw .damaged(path: path, reason: "the sum of its table differs")
    }
    contentStart = Self.roundedUp(tableEnd)
    sections = try Self.sections(table, limit: bytes.count, path: path)
  }

  private static func sections(
    _ table: UnsafeRawBufferPointer, limit: Int, path: String
  ) throws(ModelError) -> [String: Range<Int>] {
    var sections: [String: Range<Int>] = [:]
    for start in stride(from: 0, to: table.count, by: entrySize) {
      let name = String(decoding: table[start..<start + nameSize].prefix { $0 != 0 }, as: UTF8.self)
      let offset = table.loadUnaligned(fromByteOffset: start + nameSize, as: UInt64.self)
      let length = table.loadUnaligned(fromByteOffset: start + nameSize + 8, as: UInt64.self)
      guard offset <= UInt64(limit), length <= UInt64(limit) - offset, offset % UInt64(pageSize) == 0 else {
        throw .damaged(path: path, reason: "the section \(name) does not fit")
      }
      sections[name] = Int(offset)..<Int(offset + length)
    }
    return sections
  }

  /// Checks every byte against the sum in the header.
  func verify() throws(ModelError) {
    let content = UnsafeRawBufferPointer(rebasing: file.bytes[min(contentStart, file.bytes.count)...])
    guard SHA256.digest(of: content) == Array(file.bytes[24..<56]) else {
      throw .damaged(path: path, reason: "the sum of its content differs")
    }
  }

  /// Length of the file in bytes.
  var count: Int { file.bytes.count }

  func contains(_ name: String) -> Bool { sections[name] != nil }

  /// The bytes of a section; valid as long as this object lives.
  func bytes(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let range = sections[name] else { throw .damaged(path: path, reason: "the section \(name) is missing") }
    return UnsafeRawBufferPointer(rebasing: file.bytes[range])
  }

  /// A section as `count` elements; any number if nil.
  func elements<Element: BitwiseCopyable>(
    _ name: String, count: Int? = nil, of type: Element.Type = Element.self
  ) throws(ModelError) -> MappedArray<Element> {
    let elements = try bytes(name).bindMemory(to: Element.self)
    guard let start = elements.baseAddress, elements.count == count ?? elements.count else {
      throw .damaged(path: path, reason: "the section \(name) has \(elements.count) elements instead of \(count ?? 1)")
    }
    return MappedArray(owner: self, start: start, count: elements.count)
  }

  /// What a section that is MessagePack means.
  func decoded<Value>(_ name: String, _ read: (MessagePack) throws -> Value) throws(ModelError) -> Value {
    let bytes = try bytes(name)
    do { return try withExtendedLifetime(self) { try read(try MessagePack(decoding: bytes)) } } catch {
      throw .damaged(path: path, reason: "\(name): \(error)")
    }
  }

  /// The lines of a text section.
  func lines(_ name: String) throws(ModelError) -> [String] {
    String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  static func roundedUp(_ size: Int) -> Int { (size + pageSize - 1) / pageSize * pageSize }
}
