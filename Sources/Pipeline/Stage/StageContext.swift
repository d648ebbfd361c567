/// What a worker lends to a stage for one document: a clock, memory to reuse, a place for output.
///
/// Belongs to one worker, and is never shared.
public final class StageContext {
  /// Bytes for each sink of the chain that the document gave so far; empty until it gives the first.
  package var outputs: [[UInt8]] = []
  /// What the stages counted in the document so far.
  var counts: [StageCount] = []
  package let sinkCount: Int
  package var deadline: ContinuousClock.Instant?
  /// Position of the running stage in the chain, and of its sink if it exports.
  package var slot = 0
  package var sink: Int?
  private var memory: [Int: AnyObject] = [:]

  public init() { sinkCount = 0 }

  package init(sinks: Int) { sinkCount = sinks }

  /// Throws when the stage has used up the time that `timeout` gives it.
  ///
  /// To be called at least every 4,096 tokens or 1 MB. Costs nothing where no timeout is set.
  public func checkDeadline() throws(DocumentError) {
    guard let deadline, ContinuousClock.now > deadline else { return }
    throw DocumentError(reason: "timeout", "took longer than the stage's timeout")
  }

  /// An object to reuse from document to document. `make` is called once per worker and stage.
  public func scratch<Scratch: AnyObject>(_ make: () -> Scratch) -> Scratch {
    if let object = memory[slot] as? Scratch { return object }
    let object = make()
    memory[slot] = object
    return object
  }

  /// Adds to what the running stage counts; the sum over all documents stands in the run's summary and its metrics.
  ///
  /// A document that fails adds nothing, like it gives nothing to any output. The sums do not depend on the number of
  /// workers, and a resumed run goes on with those it had.
  ///
  /// - Parameters:
  ///   - name: what is counted: `claims`, `rejected`. One of a few fixed words, since each has a sum of its own.
  ///   - reason: why, or of what kind; likewise one of a few.
  ///   - number: what is added; 0 adds nothing, and no line to the summary.
  public func count(_ name: String, reason: String? = nil, _ number: Int = 1) {
    if number == 0 { return }
    counts.append(StageCount(counted: Ledger.Counted(stage: slot, name: name, reason: reason), number: number))
  }

  /// Appends to the bytes that the running stage's sink will write for this document, in input order.
  ///
  /// For stages that conform to ``ExportStage``; elsewhere the bytes go nowhere.
  public func emit(_ body: (inout [UInt8]) throws -> Void) rethrows {
    guard let sink else {
      var ignored: [UInt8] = []
      return try body(&ignored)
    }
    if outputs.isEmpty { outputs = Array(repeating: [], count: sinkCount) }
    try body(&outputs[sink])
  }
}
