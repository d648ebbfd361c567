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

    fileprivate var folder: String? {
      switch self {
      case .folder(let path), .resume(let path), .replace(let path): path
      case .standardOutput: nil
      }
    }
  }

  struct Intake {
    var reader: InputReader
    var left: Int?
  }

  let chain: Chain
  let options: Options
  let plan: Plan
  let scheduler: Scheduler
  private let stopFlag = StopFlag()
  let intake: Mutex<Intake>
  let committer: Mutex<Committer>
  let gates: [any OrderedGate]
  let files: [String]
  let isFinished: Bool
  let ending = Mutex<RunReport.Ending?>(nil)
  let times: Mutex<[Histogram]>
  let state: Mutex<RunProgress>

  /// Takes the output folder and reads its journal.
  ///
  /// - Parameter inputs: files, folders, or `-` for standard input.
  /// - Throws: ``InputError``, ``OutputError``, ``SystemError``.
  public convenience init(
    _ chain: Chain, inputs: [String], output: Output, options: Options = Options()
  ) throws {
    let listing = try InputListing(inputs, formats: chain.formats, except: output.folder)
    try self.init(chain, listing: listing, output: output, options: options)
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
  func end(_ how: RunReport.Ending) {
    ending.withLock { ending in
      switch ending {
      case nil, .interrupted: ending = how
      default: break
      }
    }
  }
}
