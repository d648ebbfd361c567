/// The folder that a run writes to: takes it, names the files in it, and removes what an earlier run left.
///
/// ```
/// out/claims.jsonl.partial            an output, until the run is complete
/// out/claims.jsonl.partial.tail.0     what its sink holds back; see SinkTail
/// out/dead-letters/dead-letters.jsonl documents that failed
/// out/.pipe/journal.jsonl             what a resume needs: also identities, inputs.jsonl, memories
/// ```
final class OutputFolder {
  enum Mode { case fresh, resume, force }

  let path: String
  private var lock: OpenFile?

  static let deadLetters = "\(OutputPath.deadLetterFolder)/dead-letters.jsonl"

  /// Takes the folder, making it if it is not there.
  init(_ path: String, mode: Mode) throws {
    self.path = path
    if Files.exists(path), try FileStatus(ofFileAt: path).kind != .folder { throw OutputError.notAFolder(path) }
    let runner = Files.join(path, OutputPath.runnerFolder)
    let lockPath = Files.join(runner, "lock")
    isNew = !Files.exists(runner)
    if mode == .resume, !Files.exists(lockPath) { throw OutputError.nothingToResume(path) }
    if mode == .fresh, Files.exists(path) { try Self.refuseUsed(path) }
    try Files.makeFolder(path)
    try Files.makeFolder(runner)
    let lock = try OpenFile.appending(lockPath)
    guard lock.lock() else { throw OutputError.busy(path) }
    self.lock = consume lock
  }

  /// Lets others have the folder.
  func release() { lock = nil }

  private let isNew: Bool

  /// Whether a run was begun in the folder. A run that was killed before it wrote its journal has written nothing else.
  var isBegun: Bool { Files.exists(journalPath) }

  private static func refuseUsed(_ path: String) throws {
    let names = try Files.names(in: path)
    let runner = Files.join(path, OutputPath.runnerFolder)
    let lock = Files.join(runner, "lock")
    if Files.exists(lock), try !OpenFile.appending(lock).lock() { throw OutputError.busy(path) }
    let isBegun = Files.exists(Files.join(runner, "journal.jsonl"))
    if names.isEmpty || names == [OutputPath.runnerFolder] && Files.exists(lock) && !isBegun { return }
    throw OutputError.used(path, isOurs: isBegun)
  }

  func file(_ name: String) -> String { Files.join(path, name) }
  func runnerFile(_ name: String) -> String { file("\(OutputPath.runnerFolder)/\(name)") }
  func partial(_ name: String) -> String { file(name + OutputPath.partialMark) }

  var runnerPath: String { file(OutputPath.runnerFolder) }

  /// The name of the file with a memory of the ordered stage at `index`. It says what is in the file, so that a checkpoint
  /// cannot take the memory of another one for its own.
  static func memoryName(_ index: Int, _ memory: [UInt8]) -> String {
    var hash = StableHash()
    hash.add(memory)
    return "memory-\(index).\(String(hash.value, radix: 16))"
  }

  var journalPath: String { runnerFile("journal.jsonl") }
  var identitiesPath: String { runnerFile("identities") }
  var inputsPath: String { runnerFile("inputs.jsonl") }

  /// Refuses files that no earlier run wrote, removes what an earlier run left, and makes the folders of the outputs.
  func makeRoom(for outputs: [String]) throws {
    do { try refuseForeign(outputs) } catch {
      if isNew { removeRunnerFolder() }
      throw error
    }
    try removeEarlierRun()
    for output in outputs {
      if let folder = Files.parent(of: file(output)) { try Files.makeFolder(folder) }
    }
  }

  private func refuseForeign(_ outputs: [String]) throws {
    let earlier = Set(try Journal.read(journalPath).map { $0.header.outputs + [Self.deadLetters] } ?? [])
    for output in outputs + [Self.deadLetters] where !earlier.contains(output) {
      let partial = partial(output)
      for path in [file(output), partial] + SinkTail.paths(of: partial) where Files.exists(path) {
        throw OutputError.exists(path)
      }
    }
    for output in outputs {
      var folder = Files.parent(of: output)
      while let name = folder {
        if !earlier.contains(name), let status = try? FileStatus(ofFileAt: file(name)), status.kind != .folder {
          throw OutputError.exists(file(name))
        }
        folder = Files.parent(of: name)
      }
    }
  }

  private func removeRunnerFolder() {
    try? Files.remove(runnerFile("lock"))
    Files.removeIfEmpty(runnerPath)
  }

  /// Gives a complete output its final name.
  func complete(_ output: String) throws {
    guard Files.exists(partial(output)) else { throw OutputError.removed(partial(output)) }
    if Files.exists(file(output)) { throw OutputError.exists(file(output)) }
    try Files.rename(partial(output), to: file(output))
    try SinkTail.remove(of: partial(output))
  }

  /// Removes what the journal lists, and nothing else. The journal goes last, so that this can be done again.
  private func removeEarlierRun() throws {
    if let contents = try Journal.read(journalPath) {
      for output in contents.header.outputs + [Self.deadLetters] where OutputPath.isSafe(output) {
        try Files.remove(file(output))
        try Files.remove(partial(output))
        try SinkTail.remove(of: partial(output))
        removeEmptyFolders(above: output)
      }
    }
    let names = try Files.names(in: runnerPath).filter { $0 != "lock" && $0 != "journal.jsonl" }
    for name in names + ["journal.jsonl"] { try Files.remove(runnerFile(name)) }
  }

  private func removeEmptyFolders(above output: String) {
    var folder = Files.parent(of: output)
    while let name = folder {
      Files.removeIfEmpty(file(name))
      folder = Files.parent(of: name)
    }
  }
}
