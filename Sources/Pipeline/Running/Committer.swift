/// Writes what documents gave, in input order, and keeps the books. Used by one worker at a time.
final class Committer {
  /// Why a run ends before its input does.
  enum Halt: Error {
    /// A document failed in a stage whose policy is `fail`.
    case failure(document: String, stage: String, DocumentError)
    case errorRate(failed: Int, read: Int)
  }

  private enum Interval {
    static let documents = 1000
    static let bytes = 8 << 20
    static let nanoseconds = 1_000_000_000
    static let synchronization = 5_000_000_000
  }

  private let chain: Chain
  private let output: any RunOutput
  private(set) var ledger: Ledger
  private var position: InputPosition
  private var identities: IdentityLog
  private var since = (documents: 0, bytes: 0, time: monotonicNanoseconds())
  private var lastSynchronization = monotonicNanoseconds()
  /// Whether inputs could not be read, as opposed to documents that were no good.
  private(set) var hasReadErrors = false
  /// The first failures, for the summary.
  private(set) var failures: [RunReport.Failure] = []

  init(_ chain: Chain, _ opening: RunOpening) {
    self.chain = chain
    output = opening.output
    ledger = opening.checkpoint.ledger
    position = opening.checkpoint.position
    identities = opening.identities
  }

  /// Ids known so far.
  var identityCount: Int { identities.count }

  /// Whether it is time for a checkpoint.
  var isCheckpointDue: Bool {
    since.documents >= Interval.documents || since.bytes >= Interval.bytes
      || monotonicNanoseconds() - since.time >= Interval.nanoseconds
  }

  /// Fails the documents of a batch whose id an earlier document has.
  func refuseDuplicates(in batch: inout Batch) {
    for index in batch.items.indices where batch.items[index].ending.isOwn {
      refuseDuplicate(&batch.items[index])
    }
  }

  private func refuseDuplicate(_ item: inout BatchItem) {
    if identities.insert(item.id) { return }
    let error = DocumentError(reason: "duplicate-id", "an earlier document of this run has the id '\(item.id)'")
    item.ending = .failed(stage: nil, error)
    item.outputs = []
  }

  /// - Parameter checksIds: whether no gate before this one has done so.
  func commit(_ batch: inout Batch, checksIds: Bool) throws {
    for index in batch.items.indices {
      let count = identities.count
      if checksIds, batch.items[index].ending.isOwn { refuseDuplicate(&batch.items[index]) }
      do { try write(batch.items[index]) } catch {
        // The document is not committed, so a resume meets its id again.
        if identities.count > count { identities.removeLast() }
        throw error
      }
      try checkErrorRate(batch.items[index])
    }
  }

  /// Waits until the last checkpoint is on the disk.
  func synchronize() throws {
    try output.synchronize()
    lastSynchronization = monotonicNanoseconds()
  }

  /// Hands on what was written, where somebody waits for it.
  func flush() throws { try output.flush() }

  /// Gives complete files their final names.
  func finish() throws { try output.finish() }

  /// Lets others have the output.
  func release() { output.release() }

  private func write(_ item: BatchItem) throws {
    switch item.ending {
    case .elsewhere:
      ledger.elsewhere += 1
    case nil:
      try output.write(item.outputs)
      ledger.written += 1
    case .dropped(let loss):
      try output.write(item.outputs)
      ledger.dropped[loss, default: 0] += 1
    case .failed(let stage, let error):
      try fail(item, stage, error)
    }
    if case .elsewhere? = item.ending {} else { ledger.read += 1 }
    ledger.bytes += item.raw.bytes.count
    position = item.end
    since.documents += 1
    since.bytes += item.raw.bytes.count
  }

  private func fail(_ item: BatchItem, _ stage: Int?, _ error: DocumentError) throws {
    let policy = stage.map { chain.links[$0].policy } ?? chain.readingPolicy
    let name = stage.map { chain.links[$0].name } ?? "read"
    if policy == .fail { throw Halt.failure(document: item.id, stage: name, error) }
    let loss = Ledger.Loss(stage: stage, reason: error.reason)
    if InputReader.readErrors.contains(error.reason) { hasReadErrors = true }
    if policy == .drop {
      ledger.dropped[loss, default: 0] += 1
      return
    }
    if failures.count < 10 { failures.append(RunReport.Failure(document: item.id, stage: name, error: error)) }
    try output.writeFailure(item, stage: name, error)
    ledger.failed[loss, default: 0] += 1
  }

  /// The rate means little before a hundred documents are read, so until then it is taken of a hundred.
  private func checkErrorRate(_ item: BatchItem) throws {
    guard case .failed? = item.ending, chain.maximumErrorRate < 1 else { return }
    let failed = ledger.failedCount
    if Double(failed) > chain.maximumErrorRate * Double(max(ledger.read, 100)) {
      throw Halt.errorRate(failed: failed, read: ledger.read)
    }
  }

  /// Whether more documents failed than the chain allows, at the end of the input.
  var exceedsErrorRate: Bool { Double(ledger.failedCount) > chain.maximumErrorRate * Double(ledger.read) }

  /// - Parameters:
  ///   - memories: what the ordered stages remember after the last document committed.
  ///   - identityCount: ids known then.
  func checkpoint(memories: [[UInt8]], identityCount: Int, isComplete: Bool = false) throws {
    var checkpoint = Checkpoint()
    checkpoint.position = position
    checkpoint.ledger = ledger
    checkpoint.identities = identityCount
    try output.checkpoint(&checkpoint, memories, identities.takeUnsaved(upTo: identityCount), isComplete: isComplete)
    let now = monotonicNanoseconds()
    since = (0, 0, now)
    if isComplete || now - lastSynchronization >= Interval.synchronization { try synchronize() }
  }
}

extension BatchItem.Ending? {
  /// Whether the document is of this shard and was read well, so that its id counts.
  fileprivate var isOwn: Bool {
    switch self {
    case .elsewhere, .failed(stage: nil, _): false
    default: true
    }
  }
}
