import Dispatch
import Synchronization

/// Streams the documents of an input through a chain, on several workers, and writes what its exports give in input
/// order: the same bytes whatever the number of workers.
///
/// ```swift
/// let chain = try Chain(loading: "first.yaml", registry: .standard)
/// let runner = try Runner(chain, inputs: ["articles"], output: .folder("out"))
/// let report = try runner.run()
/// ```
public final class Runner: Sendable {
  public struct Options: Sendable {
    /// Threads that work on documents.
    public var workers: Int
    /// Documents to read at most; those of other shards count.
    public var limit: Int?
    public var shard: Shard?
    /// Bytes of documents that may be between reading and committing.
    public var window: Int

    public init(workers: Int = 1, limit: Int? = nil, shard: Shard? = nil, window: Int = 8 << 20) {
      self.workers = workers
      self.limit = limit
      self.shard = shard
      self.window = window
    }
  }

  public enum Output: Sendable {
    /// A new or empty folder.
    case folder(String)
    /// A folder with a run to go on with.
    case resume(String)
    /// A folder whose earlier run is removed first.
    case replace(String)
    /// The chain's one export; nothing to resume.
    case standardOutput
  }

  private struct Intake {
    var reader: InputReader
    var left: Int?
  }

  private let chain: Chain
  private let options: Options
  private let plan: Plan
  private let scheduler: Scheduler
  private let stopFlag = StopFlag()
  private let intake: Mutex<Intake>
  private let committer: Mutex<Committer>
  private let gates: [any OrderedGate]
  private let files: [String]
  private let isFinished: Bool
  private let ending = Mutex<RunReport.Ending?>(nil)
  private let times: Mutex<[Histogram]>
  private let state: Mutex<RunProgress>

  /// Takes the output folder and reads its journal.
  ///
  /// - Parameter inputs: files, folders, or `-` for standard input.
  /// - Throws: ``InputError``, ``OutputError``, ``SystemError``.
  public convenience init(
    _ chain: Chain, inputs: [String], output: Output, options: Options = Options()
  ) throws {
    try self.init(chain, listing: InputListing(inputs, formats: chain.formats), output: output, options: options)
  }

  public init(_ chain: Chain, listing: InputListing, output: Output, options: Options = Options()) throws {
    self.chain = chain
    self.options = options
    plan = Plan(chain)
    scheduler = Scheduler(plan, window: options.window)
    let opening = try RunOpening.open(chain, listing, output, options)
    let start = opening.checkpoint
    gates = try makeGates(chain, saved: opening.memories)
    let reader = InputReader(listing, from: start.position, maximumRecord: chain.maximumSize, stop: stopFlag)
    let left = options.limit.map { max(0, $0 - start.ledger.read - start.ledger.elsewhere) }
    intake = Mutex(Intake(reader: reader, left: left))
    isFinished = opening.isFinished
    files = opening.files
    times = Mutex(Array(repeating: Histogram(), count: chain.links.count))
    state = Mutex(
      RunProgress(
        documents: start.ledger.read, bytes: start.ledger.bytes, totalBytes: listing.totalBytes,
        resumedBytes: start.ledger.bytes, resumedDocuments: start.ledger.read,
        resumedElsewhere: start.ledger.elsewhere))
    committer = Mutex(Committer(chain, opening))
  }

  /// How far the run is. May be asked from any thread.
  public var progress: RunProgress { state.withLock { $0 } }

  /// Ends reading; documents in flight are finished and committed. May be called from any thread.
  public func stop() {
    end(.interrupted)
    stopFlag.set()
    scheduler.stopReading()
  }

  /// Runs to the end of the input, or until something ends the run before; blocks. To be called once.
  ///
  /// - Throws: ``LedgerError`` when the books do not balance, which is a fault of this program.
  public func run() throws -> RunReport {
    let start = monotonicNanoseconds()
    if !isFinished {
      let queues = (0..<max(1, options.workers)).map { DispatchQueue(label: "pipe.worker.\($0)") }
      let group = DispatchGroup()
      for queue in queues { queue.async(group: group) { self.work() } }
      group.wait()
    }
    return try close(after: Double(monotonicNanoseconds() - start) / 1e9)
  }

  /// The first ending counts, but for a request to stop: what goes wrong while it is met is worse.
  private func end(_ how: RunReport.Ending) {
    ending.withLock { ending in
      switch ending {
      case nil, .interrupted: ending = how
      default: break
      }
    }
  }
}

// MARK: - Workers

extension Runner {
  private func work() {
    let worker = ChainWorker(chain, shard: options.shard)
    loop: while true {
      switch scheduler.next() {
      case .read(let sequence, let documents): read(sequence, documents, worker)
      case .run(let batch): run(batch, worker)
      case .pass(let gate, let batches):
        gate < gates.count ? pass(gate, batches, worker) : commit(batches)
      case .stop: break loop
      }
    }
    times.withLock { times in
      for index in times.indices { times[index].merge(worker.times[index]) }
    }
  }

  private static let batchBytes = 1 << 15

  private func read(_ sequence: Int, _ documents: Int, _ worker: ChainWorker) {
    let (items, isLast) = intake.withLock { intake in
      var items: [BatchItem] = []
      var bytes = 0
      // What is not in memory yet is not waited for once there is something to do.
      while items.count < documents, bytes < Self.batchBytes, items.isEmpty || intake.reader.hasBufferedItem {
        guard intake.left != 0, let item = intake.reader.next() else { return (items, true) }
        intake.left? -= 1
        items.append(BatchItem(item))
        bytes += items[items.count - 1].raw.bytes.count
      }
      return (items, false)
    }
    let batch = items.isEmpty ? nil : Batch(sequence: sequence, items: items)
    scheduler.didRead(batch, isLast: isLast)
    if let batch { run(batch, worker) }
  }

  /// Takes a batch through the parallel phase it stands before.
  ///
  /// Consumes the batch: a second owner would mean that every document in it is copied.
  private func run(_ batch: consuming Batch, _ worker: ChainWorker) {
    guard case .parallel(let links) = plan.phases[batch.phase] else { return }
    let start = monotonicNanoseconds()
    for index in batch.items.indices {
      if batch.phase == 0 { worker.parse(&batch.items[index]) }
      worker.run(&batch.items[index], through: links)
    }
    if batch.phase == 0 {
      scheduler.report(documents: batch.items.count, nanoseconds: monotonicNanoseconds() - start)
    }
    batch.phase += 1
    scheduler.didRun(batch)
  }

  /// Takes batches through an ordered stage.
  private func pass(_ gate: Int, _ batches: consuming [Batch], _ worker: ChainWorker) {
    for index in batches.indices {
      if gate == 0 { committer.withLock { $0.refuseDuplicates(in: &batches[index]) } }
      gates[gate].pass(&batches[index], worker)
      if scheduler.isCheckpoint(batches[index].sequence) {
        if gate == 0 { batches[index].identities = committer.withLock { $0.identityCount } }
        batches[index].memories.append(gates[gate].save())
      }
      batches[index].phase += 1
    }
    scheduler.didPass(gate: gate, batches)
  }

  private func commit(_ batches: consuming [Batch]) {
    var batches = batches
    do {
      try committer.withLock { committer in
        for index in batches.indices {
          try committer.commit(&batches[index], checksIds: gates.isEmpty)
          let batch = batches[index]
          if scheduler.isCheckpoint(batch.sequence) {
            let count = batch.identities ?? committer.identityCount
            try committer.checkpoint(memories: batch.memories, identityCount: count)
            scheduler.didCheckpoint()
          } else if committer.isCheckpointDue {
            scheduler.requestCheckpoint()
          }
        }
        try committer.flush()
        report(committer.ledger)
      }
      scheduler.didCommit(count: batches.count, cost: batches.reduce(0) { $0 + $1.cost })
    } catch {
      end(RunReport.Ending(error))
      scheduler.abort()
    }
  }

  private func report(_ ledger: Ledger) {
    state.withLock { state in
      state.documents = ledger.read
      state.failed = ledger.failedCount
      state.dropped = ledger.droppedCount
      state.bytes = ledger.bytes
    }
  }
}

// MARK: - The end

extension Runner {
  private func close(after seconds: Double) throws -> RunReport {
    try committer.withLock { committer in
      // A runner that is kept would otherwise keep the folder from the run that resumes this one.
      defer { committer.release() }
      var how = isFinished ? .alreadyFinished : ending.withLock { $0 } ?? .finished
      do { try settle(&how, committer) } catch { how = RunReport.Ending(error) }
      let ledger = committer.ledger
      report(ledger)
      guard ledger.isBalanced else { throw LedgerError(ledger: ledger, readThisSession: nil) }
      let before = progress
      return RunReport(
        ending: how, ledger: ledger, stages: RunReport.lines(chain, ledger, times.withLock { $0 }),
        failures: committer.failures, hasReadErrors: committer.hasReadErrors, files: files, seconds: seconds,
        documentsThisSession: ledger.read - before.resumedDocuments,
        bytesThisSession: ledger.bytes - before.resumedBytes)
    }
  }

  /// Makes the last checkpoint, and where the input is through gives the files their names.
  private func settle(_ how: inout RunReport.Ending, _ committer: Committer) throws {
    switch how {
    case .finished:
      try checkCompleteness(committer)
      try committer.checkpoint(
        memories: gates.map { $0.save() }, identityCount: committer.identityCount, isComplete: true)
      try committer.finish()
      let ledger = committer.ledger
      if committer.exceedsErrorRate { how = .errorRateExceeded(failed: ledger.failedCount, read: ledger.read) }
    case .interrupted:
      try committer.checkpoint(memories: gates.map { $0.save() }, identityCount: committer.identityCount)
      try committer.synchronize()
    case .documentFailed, .errorRateExceeded:
      // An ordered stage may have seen documents behind the last one committed; then the last checkpoint has to do.
      if gates.isEmpty { try committer.checkpoint(memories: [], identityCount: committer.identityCount) }
    case .outputFailed, .outputClosed, .alreadyFinished: break
    }
  }

  /// Every document that was read must have been committed.
  private func checkCompleteness(_ committer: Committer) throws {
    let before = progress
    let committed = committer.ledger.read + committer.ledger.elsewhere
    let expected = before.resumedDocuments + before.resumedElsewhere + scheduler.documentsRead
    if committed != expected { throw LedgerError(ledger: committer.ledger, readThisSession: scheduler.documentsRead) }
  }
}

/// The books of a run do not balance: documents were lost, which is a fault of this program.
public struct LedgerError: Error, CustomStringConvertible {
  public let ledger: Ledger
  let readThisSession: Int?

  public var description: String {
    "the ledger does not balance: \(ledger.read) read, \(ledger.written) written, \(ledger.droppedCount) dropped, "
      + "\(ledger.failedCount) failed" + (readThisSession.map { ", \($0) read in this session" } ?? "")
      + "; this is a fault of the program, and the output is not to be used"
  }
}

extension RunReport.Ending {
  /// What an error that stopped the committer means.
  fileprivate init(_ error: any Error) {
    switch error {
    case Committer.Halt.failure(let document, let stage, let cause):
      self = .documentFailed(document: document, stage: stage, cause)
    case Committer.Halt.errorRate(let failed, let read): self = .errorRateExceeded(failed: failed, read: read)
    case let error as SystemError where error.isBrokenPipe: self = .outputClosed
    default: self = .outputFailed(message: "\(error)")
    }
  }
}
