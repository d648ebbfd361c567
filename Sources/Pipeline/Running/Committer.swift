/// Writes what documents gave, in input order, and keeps the books. Used by one worker at a time.
///
/// A value, since every document touches most of its fields, and each access to a class's field is checked for another
/// one at the same time.
struct Committer {
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
  mutating func refuseDuplicates(in batch: inout Batch) {
    for index in batch.items.indices {
      guard let error = duplicate(batch.items[index]) else { continue }
      batch.items[index].ending = .failed(stage: nil, error)
      batch.items[index].outputs = []
    }
  }

  /// What is wrong with a document whose id an earlier one has.
  private mutating func duplicate(_ item: BatchItem) -> DocumentError? {
    guard item.ending.isOwn else { return nil }
    let id = item.id
    if identities.insert(id) { return nil }
    return DocumentError(reason: "duplicate-id", "an earlier document of this run has the id '\(id)'")
  }

  /// - Parameter checksIds: whether no gate before this one has done so.
  mutating func commit(_ batch: Batch, checksIds: Bool) throws {
    let items = batch.items.span
    for index in items.indices {
      let count = identities.count
      let refusal = checksIds ? duplicate(items[index]) : nil
      do { try write(items[index], refusal) } catch {
        // The document is not committed, so a resume meets its id again.
        if identities.count > count { identities.removeLast() }
        throw error
      }
      if refusal != nil || items[index].ending.isFailure { try checkErrorRate() }
    }
  }

  /// Waits until the last checkpoint is on the disk.
  mutating func synchronize() throws {
    try output.synchronize()
    lastSynchronization = monotonicNanoseconds()
  }

  /// Hands on what was written, where somebody waits for it.
  func flush() throws { try output.flush() }

  /// Gives complete files their final names.
  func finish() throws { try output.finish() }

  /// Lets others have the output.
  func release() { output.release() }

  /// - Parameter refusal: why the document is not taken, whatever became of it.
  private mutating func write(_ item: BatchItem, _ refusal: DocumentError?) throws {
    let ending = refusal.map { BatchItem.Ending.failed(stage: nil, $0) } ?? item.ending
    switch ending {
    case .elsewhere:
      ledger.elsewhere += 1
    case nil:
      try output.write(item.outputs)
      ledger.written += 1
      ledger.add(item.counts)
    case .dropped(let loss):
      try output.write(item.outputs)
      ledger.dropped[loss, default: 0] += 1
      ledger.add(item.counts)
    case .failed(let stage, let error):
      try fail(item, stage, error)
    }
    if case .elsewhere? = ending {} else { ledger.read += 1 }
    ledger.bytes += item.raw.bytes.count
    position = item.end
    since.documents += 1
    since.bytes += item.raw.bytes.count
  }

  private mutating func fail(_ item: BatchItem, _ stage: Int?, _ error: DocumentError) throws {
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
  private func checkErrorRate() throws {
    guard chain.maximumErrorRate < 1 else { return }
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
  mutating func checkpoint(memories: [[UInt8]], identityCount: Int, isComplete: Bool = false) throws {
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
  fileprivate var isFailure: Bool {
    if case .failed? = self { true } else { false }
  }

  /// Whether the document is of this shard and was read well, so that its id counts.
  fileprivate var isOwn: Bool {
    switch self {
    case .elsewhere, .failed(stage: nil, _): false
    default: true
    }
  }
}
