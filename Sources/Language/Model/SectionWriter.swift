import Glibc

/// Collects the sections of a model file and writes them, whole or not at all.
struct SectionWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Adds a section; names are at most 47 bytes long.
  mutating func add(_ name: String, bytes: [UInt8]) { sections.append((name, bytes)) }

  mutating func add(_ name: String, floats: [Float]) {
    add(name, bytes: floats.withUnsafeBytes { Array($0) })
  }

  /// Lines hold no line feeds.
  mutating func add(_ name: String, lines: [String]) { add(name, bytes: Array(lines.joined(separator: "\n").utf8)) }

  /// Writes beside `path`, brings the bytes to the disk and renames.
  func write(to path: String) throws(ModelError) {
    let temporary = "\(path).\(getpid()).partial"
    let bytes = image()
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path, bytes.count) }
    let written = bytes.withUnsafeBytes { Self.writeAll($0, to: descriptor) } && fsync(descriptor) == 0
    let problem = written ? nil : failure(path, bytes.count)
    close(descriptor)
    if let problem {
      unlink(temporary)
      throw problem
    }
    guard rename(temporary, path) == 0 else {
      let problem = failure(path, bytes.count)
      unlink(temporary)
      throw problem
    }
  }

  private func failure(_ path: String, _ bytes: Int) -> ModelError {
    errno == ENOSPC || errno == EDQUOT
      ? .noSpace(path: path, bytes: bytes) : .unwritable(path: path, reason: systemError())
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// The file as bytes, in the form that `SectionFile` describes.
  func image() -> [UInt8] {
    let tableEnd = SectionFile.tableStart + sections.count * SectionFile.entrySize
    let contentStart = SectionFile.roundedUp(tableEnd)
    var content: [UInt8] = []
    content.reserveCapacity(sections.reduce(0) { $0 + SectionFile.roundedUp($1.bytes.count) })
    var table: [UInt8] = []
    for (name, bytes) in sections {
      table += name.utf8 + [UInt8](repeating: 0, count: SectionFile.nameSize - name.utf8.count)
      table += littleEndian(UInt64(contentStart + content.count)) + littleEndian(UInt64(bytes.count))
      content += bytes
      content += [UInt8](repeating: 0, count: SectionFile.roundedUp(content.count) - content.count)
    }
    var header = SectionFile.magic + littleEndian(SectionFile.formatVersion) + littleEndian(UInt32(sections.count))
    header += littleEndian(UInt64(contentStart + content.count))
    header += content.withUnsafeBytes { SHA256.digest(of: $0) } + table.withUnsafeBytes { SHA256.digest(of: $0) }
    header += table
    return header + [UInt8](repeating: 0, count: contentStart - header.count) + content
  }

  private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }
}
