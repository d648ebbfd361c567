/// What a run begins with: an output that has been taken, and the checkpoint to go on from.
final class RunOpening {
  let output: any RunOutput
  let checkpoint: Checkpoint
  let identities: IdentityLog
  /// Memories of the ordered stages at the checkpoint.
  let memories: [[UInt8]]
  /// Paths of the outputs, as the user can open them.
  let files: [String]
  /// The run is over: its outputs are complete and have their final names.
  let isFinished: Bool

  /// Takes the output.
  static func open(
    _ chain: Chain, _ listing: InputListing, _ output: Runner.Output, _ options: Runner.Options
  ) throws -> sending RunOpening {
    switch output {
    case .standardOutput:
      if chain.exports.count != 1 { throw OutputError.notOneExport(chain.exports.count) }
      return RunOpening(StandardOutput(header: chain.exports[0].header))
    case .folder(let path): return try begin(chain, listing, try OutputFolder(path, mode: .fresh), options)
    case .replace(let path): return try begin(chain, listing, try OutputFolder(path, mode: .force), options)
    case .resume(let path):
      let folder = try OutputFolder(path, mode: .resume)
      return folder.isBegun
        ? try resume(chain, listing, folder, options) : try begin(chain, listing, folder, options)
    }
  }

  private init(
    _ output: any RunOutput, checkpoint: Checkpoint = Checkpoint(), identities: IdentityLog = IdentityLog(),
    memories: [[UInt8]] = [], files: [String] = [], isFinished: Bool = false
  ) {
    self.output = output
    self.checkpoint = checkpoint
    self.identities = identities
    self.memories = memories
    self.files = files
    self.isFinished = isFinished
  }

  private static func header(_ chain: Chain, _ options: Runner.Options) -> RunHeader {
    RunHeader(
      chain: chain.fingerprint, shard: options.shard.map { "\($0.index)/\($0.count)" }, limit: options.limit,
      outputs: chain.outputs)
  }

  private static func begin(
    _ chain: Chain, _ listing: InputListing, _ folder: sending OutputFolder, _ options: Runner.Options
  ) throws -> sending RunOpening {
    try folder.makeRoom(for: chain.outputs)
    try Files.replace(folder.inputsPath, with: InputManifest.bytes(of: listing))
    let output = try FolderOutput(chain, folder, header(chain, options), resuming: nil)
    return RunOpening(output, files: chain.outputs.map(folder.file))
  }

  private static func resume(
    _ chain: Chain, _ listing: InputListing, _ folder: sending OutputFolder, _ options: Runner.Options
  ) throws -> sending RunOpening {
    guard var contents = try Journal.read(folder.journalPath) else {
      throw OutputError.journal("the journal '\(folder.journalPath)' is damaged; choose another --output")
    }
    let header = header(chain, options)
    var differences = contents.header.differences(from: header)
    differences += InputManifest.differences(from: try Files.contents(of: folder.inputsPath), to: listing)
    if !differences.isEmpty { throw OutputError.changed(differences) }
    let files = chain.outputs.map(folder.file)
    if contents.isFinished {
      // Nothing is opened, so nothing is touched.
      return RunOpening(
        StandardOutput(), checkpoint: contents.checkpoints.last ?? Checkpoint(), files: files, isFinished: true)
    }
    if contents.isComplete { try folder.takeBackNames(of: chain.outputs) }
    contents.checkpoints = try usable(contents.checkpoints, chain, folder)
    let checkpoint = contents.checkpoints.last ?? Checkpoint(sinkCount: chain.outputs.count)
    let output = try FolderOutput(chain, folder, header, resuming: contents)
    try output.restore(checkpoint)
    let saved = try Files.contents(of: folder.identitiesPath)
    return RunOpening(
      output, checkpoint: checkpoint, identities: IdentityLog(saved: saved),
      memories: try checkpoint.memories.map { try Files.contents(of: folder.runnerFile($0)) }, files: files)
  }

  /// The checkpoints up to the newest one whose files are all as long as it says. They are shorter only after a crash
  /// of the machine, when the disk kept less than the process had written.
  private static func usable(_ checkpoints: [Checkpoint], _ chain: Chain, _ folder: OutputFolder) throws -> [Checkpoint]
  {
    var problem: OutputError?
    for (index, checkpoint) in checkpoints.enumerated().reversed() {
      guard let found = folder.problem(with: checkpoint, outputs: chain.outputs) else {
        return Array(checkpoints[...index])
      }
      problem = problem ?? found
      if case .missing(_, _, found: nil) = found { break }
    }
    if let problem { throw problem }
    return []
  }
}

extension Checkpoint {
  /// The state before any document.
  init(sinkCount: Int) {
    self.init()
    sinks = Array(repeating: SinkToken(length: 0), count: sinkCount)
  }
}

extension OutputFolder {
  /// What of a checkpoint's files is not there.
  func problem(with checkpoint: Checkpoint, outputs: [String]) -> OutputError? {
    var wanted = zip(outputs, checkpoint.sinks).map { (partial($0), $1.length) }
    if let token = checkpoint.deadLetters { wanted.append((partial(Self.deadLetters), token.length)) }
    wanted.append((identitiesPath, checkpoint.identities * 8))
    for (path, length) in wanted {
      let size = try? FileStatus(ofFileAt: path).size
      if size == nil || size! < length { return .missing(path, expected: length, found: size) }
    }
    for (index, name) in checkpoint.memories.enumerated() {
      let memory = try? Files.contents(of: runnerFile(name))
      if memory.map({ Self.memoryName(index, $0) }) != name { return .damaged(runnerFile(name)) }
    }
    return nil
  }

  /// Marks outputs as partial again, when a run was killed while it gave them their final names.
  func takeBackNames(of outputs: [String]) throws {
    for output in outputs + [Self.deadLetters] where !Files.exists(partial(output)) && Files.exists(file(output)) {
      try Files.rename(file(output), to: partial(output))
    }
  }
}
