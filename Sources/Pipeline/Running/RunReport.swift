/// What a run did.
public struct RunReport: Sendable {
  /// How a run ended.
  public enum Ending: Sendable {
    /// All of the input is through.
    case finished
    /// The run had been finished before; nothing was done.
    case alreadyFinished
    /// Stopped on request; a resume goes on.
    case interrupted
    /// A document failed where the policy is `fail`; a resume tries it again.
    case documentFailed(document: String, stage: String, DocumentError)
    case errorRateExceeded(failed: Int, read: Int)
    /// Writing failed; what was committed stays, and a resume goes on.
    case outputFailed(message: String)
    /// The reader of standard output went away.
    case outputClosed
  }

  /// A document that failed.
  public struct Failure: Sendable {
    public let document: String
    /// The stage's name, or `read`.
    public let stage: String
    public let error: DocumentError
  }

  /// A line of the table of stages.
  public struct StageLine: Sendable {
    public let name: String
    public let documentsIn: Int
    public let documentsOut: Int
    /// By reason, in order of the reasons.
    public let dropped: [(reason: String, count: Int)]
    public let failed: [(reason: String, count: Int)]
    /// What the stage counted, in order of the names, and of the reasons those with the highest sum first.
    public let counts: [(name: String, reason: String?, count: Int)]
    /// Documents of this session that the times are of.
    public let timedCount: Int
    /// Nanoseconds that half of the documents took at most, 99 of 100, and all together, of this session.
    public let p50: Int
    public let p99: Int
    public let total: Int
  }

  public var ending: Ending
  public var ledger: Ledger
  /// Reading first, then each stage of the chain. Counts are those of the whole run, times of this session.
  public var stages: [StageLine]
  /// The first few documents that failed in this session.
  public var failures: [Failure]
  /// Whether an input could not be read.
  public var hasReadErrors: Bool
  /// Files written, by their final names if the run is finished.
  public var files: [String]
  /// Of this session.
  public var seconds: Double
  public var documentsThisSession: Int
  public var bytesThisSession: Int
}

extension RunReport {
  static func lines(_ chain: Chain, _ ledger: Ledger, _ times: [Histogram]) -> [StageLine] {
    func reasons(_ losses: [Ledger.Loss: Int], _ stage: Int?) -> [(reason: String, count: Int)] {
      losses.filter { $0.key.stage == stage }.map { ($0.key.reason, $0.value) }.sorted { $0.reason < $1.reason }
    }
    func counts(_ stage: Int) -> [(name: String, reason: String?, count: Int)] {
      ledger.counts.filter { $0.key.stage == stage }.map { ($0.key.name, $0.key.reason, $0.value) }.sorted {
        ($0.name, $1.count, $0.reason ?? "") < ($1.name, $0.count, $1.reason ?? "")
      }
    }
    var left = ledger.read
    var lines: [StageLine] = []
    for index in [nil] + chain.links.indices.map(Optional.some) {
      let lost = ledger.lost(at: index)
      let histogram = index.map { times[$0] } ?? Histogram()
      lines.append(
        StageLine(
          name: index.map { chain.links[$0].name } ?? "read", documentsIn: left,
          documentsOut: left - lost.dropped - lost.failed, dropped: reasons(ledger.dropped, index),
          failed: reasons(ledger.failed, index), counts: index.map(counts) ?? [], timedCount: histogram.count,
          p50: histogram.percentile(0.5), p99: histogram.percentile(0.99), total: histogram.total))
      left -= lost.dropped + lost.failed
    }
    return lines
  }
}

/// How far a run is.
public struct RunProgress: Sendable {
  /// Committed, in the whole run.
  public var documents = 0
  public var failed = 0
  public var dropped = 0
  public var bytes = 0
  /// Bytes of the input; nil when it is a stream.
  public var totalBytes: Int?
  /// Committed before this session.
  public var resumedBytes = 0
  public var resumedDocuments = 0
  var resumedElsewhere = 0
}
