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
  private let lock: OpenFile

  static let deadLetters = "\(OutputPath.deadLetterFolder)/dead-letters.jsonl"

  /// Takes the folder, making it if it is not there.
  init(_ path: String, mode: Mode) throws {
    self.path = path
    if Files.exists(path), try FileStatus(ofFileAt: path).kind != .folder { throw OutputError.notAFolder(path) }
    let journal = Files.join(path, "\(OutputPath.runnerFolder)/journal.jsonl")
    if mode == .resume, !Files.exists(journal) { throw OutputError.nothingToResume(path) }
    if mode == .fresh, Files.exists(path), try !Files.names(in: path).isEmpty {
      throw OutputError.used(path, isOurs: Files.exists(journal))
    }
    try Files.makeFolder(path)
    let runner = Files.join(path, OutputPath.runnerFolder)
    let isNew = !Files.exists(runner)
    try Files.makeFolder(runner)
    lock = try OpenFile.appending(Files.join(runner, "lock"))
    guard lock.lock() else { throw OutputError.busy(path) }
    if mode == .force, !isNew { try removeEarlierRun() }
  }

  func file(_ name: String) -> String { Files.join(path, name) }
  func runnerFile(_ name: String) -> String { file("\(OutputPath.runnerFolder)/\(name)") }
  func partial(_ name: String) -> String { file(name + OutputPath.partialMark) }

  var journalPath: String { runnerFile("journal.jsonl") }
  var identitiesPath: String { runnerFile("identities") }
  var inputsPath: String { runnerFile("inputs.jsonl") }

  /// Refuses files that an earlier run did not write, and makes the folders of the outputs.
  func makeRoom(for outputs: [String]) throws {
    for output in outputs + [Self.deadLetters] {
      let partial = partial(output)
      for path in [file(output), partial] + SinkTail.paths(of: partial) where Files.exists(path) {
        throw OutputError.exists(path)
      }
    }
    for output in outputs {
      if let folder = Files.parent(of: file(output)) { try Files.makeFolder(folder) }
    }
  }

  /// Gives a complete output its final name. Does nothing when it has it already.
  func complete(_ output: String) throws(SystemError) {
    if Files.exists(partial(output)) { try Files.rename(partial(output), to: file(output)) }
    try SinkTail.remove(of: partial(output))
  }

  /// Removes what the journal lists, and nothing else.
  private func removeEarlierRun() throws {
    guard let contents = try Journal.read(journalPath) else { return }
    for output in contents.header.outputs + [Self.deadLetters] where OutputPath.isSafe(output) {
      try Files.remove(file(output))
      try Files.remove(partial(output))
      try SinkTail.remove(of: partial(output))
      removeEmptyFolders(above: output)
    }
    for name in try Files.names(in: file(OutputPath.runnerFolder)) where name != "lock" {
      try Files.remove(runnerFile(name))
    }
  }

  private func removeEmptyFolders(above output: String) {
    var folder = Files.parent(of: output)
    while let name = folder {
      Files.removeIfEmpty(file(name))
      folder = Files.parent(of: name)
    }
  }
}

extension OutputPath {
  /// Whether a path from a journal stays in the output folder, whoever wrote it there.
  static func isSafe(_ path: String) -> Bool { !path.hasPrefix("/") && !path.split(separator: "/").contains("..") }
}
