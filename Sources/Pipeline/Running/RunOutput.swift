/// Where a run writes: a folder with a journal, or standard output.
protocol RunOutput: AnyObject {
  /// Bytes of one document for each sink.
  func write(_ outputs: [[UInt8]]) throws
  func writeFailure(_ item: BatchItem, stage: String, _ error: DocumentError) throws
  /// Hands on what was written, where somebody waits for it; files wait for the checkpoint.
  func flush() throws
  /// Completes a checkpoint with what the sinks say, and makes it last.
  func checkpoint(
    _ checkpoint: inout Checkpoint, _ memories: [[UInt8]], _ identities: [UInt8], isComplete: Bool) throws
  func synchronize() throws
  /// Gives complete files their final names.
  func finish() throws
  /// Lets others have the output, however the run ended.
  func release()
}

/// Writes into a folder, with a journal that a resume goes by.
final class FolderOutput: RunOutput {
  private let folder: OutputFolder
  private let sinks: [any Sink]
  private let paths: [String]
  private let deadLetters: DeadLetters
  private let journal: Journal
  private let identities: TextSink
  /// Names of the files with memories of the last two checkpoints, which stay.
  private var memories: [[String]]
  /// Those of the last checkpoint whose outputs are on the disk: what is left after a crash of the machine.
  private var synchronizedMemories: [String] = []

  init(_ chain: Chain, _ folder: OutputFolder, _ header: RunHeader, resuming contents: Journal.Contents?) throws {
    self.folder = folder
    let exports = chain.exports
    paths = exports.map(\.path)
    // First of all: what is in the folder without a journal would belong to no run.
    journal = try Journal(folder.journalPath, header: header, resuming: contents)
    memories = (contents?.checkpoints.suffix(2) ?? []).map(\.memories)
    sinks = try exports.map { try $0.makeSink(writingTo: folder.partial($0.path)).headed($0.header) }
    deadLetters = DeadLetters(folder.partial(OutputFolder.deadLetters))
    identities = try TextSink(writingTo: folder.identitiesPath)
  }

  /// Goes back to a checkpoint: cuts off what was written after it.
  func restore(_ checkpoint: Checkpoint) throws {
    for (sink, token) in zip(sinks, checkpoint.sinks) { try sink.restore(token) }
    try deadLetters.restore(checkpoint.deadLetters)
    try identities.restore(SinkToken(length: checkpoint.identities * 8))
    try synchronize()
    try removeMemories()
  }

  /// Removes files with memories that neither the last two checkpoints name nor the last one on the disk.
  private func removeMemories() throws {
    let kept = memories.joined() + synchronizedMemories
    for name in try Files.names(in: folder.runnerPath) where name.hasPrefix("memory-") && !kept.contains(name) {
      try Files.remove(folder.runnerFile(name))
    }
  }

  func write(_ outputs: [[UInt8]]) throws {
    for (index, bytes) in outputs.enumerated() where !bytes.isEmpty { try sinks[index].write(bytes) }
  }

  func writeFailure(_ item: BatchItem, stage: String, _ error: DocumentError) throws {
    try deadLetters.write(item, stage: stage, error)
  }

  func checkpoint(
    _ checkpoint: inout Checkpoint, _ memories: [[UInt8]], _ identities: [UInt8], isComplete: Bool
  ) throws {
    checkpoint.sinks = try sinks.map { sink in
      if isComplete { try sink.finish() }
      return try sink.checkpoint()
    }
    checkpoint.deadLetters = try deadLetters.checkpoint()
    try self.identities.write(identities)
    _ = try self.identities.checkpoint()
    for (index, memory) in memories.enumerated() {
      let name = OutputFolder.memoryName(index, memory)
      if self.memories.last?.contains(name) != true { try Files.replace(folder.runnerFile(name), with: memory) }
      checkpoint.memories.append(name)
    }
    // A journal that is replaced loses older checkpoints, so a newer one must be on the disk.
    if isComplete || journal.isLong { try synchronize() }
    try journal.append(checkpoint, isComplete: isComplete)
    if memories.isEmpty { return }
    self.memories = self.memories.suffix(1) + [checkpoint.memories]
    try removeMemories()
  }

  func flush() {}

  func synchronize() throws {
    for sink in sinks { try sink.synchronize() }
    try deadLetters.synchronize()
    try identities.synchronize()
    try journal.synchronize()
    synchronizedMemories = memories.last ?? []
  }

  func finish() throws {
    for path in paths { try folder.complete(path) }
    if deadLetters.isBegun { try folder.complete(OutputFolder.deadLetters) }
    try journal.markFinished()
  }

  func release() { folder.release() }
}

/// Writes a chain's one output to standard output: nothing to resume.
final class StandardOutput: RunOutput {
  private let sink: any Sink

  init(header: [UInt8] = []) { sink = TextSink().headed(header) }

  func write(_ outputs: [[UInt8]]) throws {
    for bytes in outputs { try sink.write(bytes) }
  }

  func writeFailure(_ item: BatchItem, stage: String, _ error: DocumentError) {}

  func flush() throws { _ = try sink.checkpoint() }

  func checkpoint(_ checkpoint: inout Checkpoint, _ memories: [[UInt8]], _ identities: [UInt8], isComplete: Bool) throws
  {
    _ = try sink.checkpoint()
  }

  func synchronize() {}
  func finish() throws { try sink.finish() }
  func release() {}
}
