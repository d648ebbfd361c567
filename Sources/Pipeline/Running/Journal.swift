/// The run's memory on disk: what it was begun with, and one line for each checkpoint.
///
/// A line that was cut off when the process was killed is passed over. When the file has grown, it is replaced by one
/// with the last checkpoints only.
final class Journal {
  /// What a journal says of a run.
  struct Contents {
    var header: RunHeader
    /// In order; the last is the newest.
    var checkpoints: [Checkpoint] = []
    /// All documents are through; the outputs may still carry their mark of being partial.
    var isComplete = false
    /// Everything has its final name.
    var isFinished = false
  }

  private static let compactionSize = 4 << 20
  private static let kept = 16

  private let path: String
  private var file: OpenFile
  private var header: RunHeader
  private var recent: [Checkpoint] = []
  private var size = 0

  /// Begins a journal, or goes on with one.
  init(_ path: String, header: RunHeader, resuming contents: Contents?) throws(SystemError) {
    self.path = path
    self.header = header
    recent = Array(contents?.checkpoints.suffix(Self.kept) ?? [])
    var bytes = Self.line("run", header.json)
    for checkpoint in recent { bytes += Self.line("commit", checkpoint.json) }
    try Files.replace(path, with: bytes)
    size = bytes.count
    file = try OpenFile.appending(path)
  }

  /// Whether the next checkpoint replaces the file.
  var isLong: Bool { size > Self.compactionSize }

  func append(_ checkpoint: Checkpoint, isComplete: Bool = false) throws(SystemError) {
    recent.append(checkpoint)
    if recent.count > Self.kept { recent.removeFirst() }
    if isLong { try compact() }
    try write(Self.line(isComplete ? "complete" : "commit", checkpoint.json))
  }

  func markFinished() throws(SystemError) {
    try write(Self.line("finished", .bool(true)))
    try file.synchronize()
  }

  func synchronize() throws(SystemError) { try file.synchronize() }

  private func compact() throws(SystemError) {
    var bytes = Self.line("run", header.json)
    for checkpoint in recent.dropLast() { bytes += Self.line("commit", checkpoint.json) }
    try Files.replace(path, with: bytes)
    file = try OpenFile.appending(path)
    size = bytes.count
  }

  private func write(_ bytes: [UInt8]) throws(SystemError) {
    var result: Result<Void, SystemError> = .success(())
    bytes.withUnsafeBytes { raw in result = Result { () throws(SystemError) in try file.write(raw) } }
    try result.get()
    size += bytes.count
  }

  private static func line(_ key: String, _ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(.object([JSONMember(key, value)]))
    writer.newline()
    return writer.bytes
  }

  /// - Returns: nil when there is no journal, or none that begins with a header.
  static func read(_ path: String) throws(SystemError) -> Contents? {
    guard Files.exists(path) else { return nil }
    var contents: Contents?
    // What follows the last line feed was cut off.
    for line in try Files.contents(of: path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      guard let value = try? JSONParser.parse(Array(line)) else { break }
      if let header = value["run"].flatMap(RunHeader.init) {
        contents = Contents(header: header)
      } else if let checkpoint = (value["commit"] ?? value["complete"]).flatMap(Checkpoint.init) {
        contents?.checkpoints.append(checkpoint)
        contents?.isComplete = value["complete"] != nil
      } else if value["finished"] != nil {
        contents?.isFinished = true
      }
    }
    return contents
  }
}
