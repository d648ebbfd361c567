/// A file that a sink appends to, with what every sink has to see to: cutting off what came after a checkpoint, and
/// noticing that the file was taken away.
package struct OutputFile: ~Copyable {
  private let file: OpenFile
  /// Standard output can be a pipe, which has no length and no name to lose.
  private let isRegular: Bool
  /// Bytes of the file; for standard output, bytes written.
  package private(set) var length: Int

  /// Opens the file, making it if it is not there; what is in it stays.
  package init(_ path: String) throws(SystemError) {
    let file = try OpenFile.appending(path)
    length = try file.status().size
    isRegular = true
    self.file = file
  }

  private init(unbounded file: consuming OpenFile) {
    self.file = file
    isRegular = false
    length = 0
  }

  static func standardOutput() -> OutputFile { OutputFile(unbounded: OpenFile.standardOutput()) }

  package mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    var result: Result<Void, SystemError> = .success(())
    bytes.withUnsafeBytes { raw in result = Result { () throws(SystemError) in try file.write(raw) } }
    try result.get()
    length += bytes.count
  }

  package mutating func truncate(to length: Int) throws(SystemError) {
    try file.truncate(to: length)
    self.length = length
  }

  package func synchronize() throws(SystemError) {
    if isRegular { try file.synchronize() }
  }

  /// Writing to a file that was removed meanwhile succeeds, and everything would be lost at the end.
  ///
  /// - Throws: ``OutputError/removed(_:)`` when the path no longer leads to this file.
  package func checkPresence() throws {
    guard isRegular else { return }
    let there = try? FileStatus(ofFileAt: file.path)
    guard let there, there.identity == (try file.status().identity) else { throw OutputError.removed(file.path) }
  }
}
