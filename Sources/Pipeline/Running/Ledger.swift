/// What became of the documents of a run. Always: read = written + dropped + failed.
public struct Ledger: Sendable, Hashable {
  /// Where a document left the run, and why.
  public struct Loss: Sendable, Hashable {
    /// Index of the stage in the chain; nil for reading.
    public let stage: Int?
    public let reason: String

    public init(stage: Int?, reason: String) {
      self.stage = stage
      self.reason = reason
    }
  }

  /// Documents that reading gave, without those of other shards.
  public var read = 0
  /// Documents that reached the end of the chain.
  public var written = 0
  public var dropped: [Loss: Int] = [:]
  public var failed: [Loss: Int] = [:]
  /// Documents that belong to other shards.
  public var elsewhere = 0
  /// Bytes of the documents read.
  public var bytes = 0

  public init() {}

  public var droppedCount: Int { dropped.values.reduce(0, +) }
  public var failedCount: Int { failed.values.reduce(0, +) }
  public var isBalanced: Bool { read == written + droppedCount + failedCount }

  /// Documents that did not get past a stage, or past reading.
  func lost(at stage: Int?) -> (dropped: Int, failed: Int) {
    func sum(_ losses: [Loss: Int]) -> Int { losses.reduce(0) { $0 + ($1.key.stage == stage ? $1.value : 0) } }
    return (sum(dropped), sum(failed))
  }
}

extension Ledger {
  var json: JSONValue {
    func losses(_ losses: [Loss: Int]) -> JSONValue {
      let sorted = losses.sorted { ($0.key.stage ?? -1, $0.key.reason) < ($1.key.stage ?? -1, $1.key.reason) }
      return .array(
        sorted.map { .array([.integer($0.key.stage ?? -1), .string($0.key.reason), .integer($0.value)]) })
    }
    return .object([
      JSONMember("read", .integer(read)), JSONMember("written", .integer(written)),
      JSONMember("dropped", losses(dropped)), JSONMember("failed", losses(failed)),
      JSONMember("elsewhere", .integer(elsewhere)), JSONMember("bytes", .integer(bytes)),
    ])
  }

  init?(json: JSONValue?) {
    func losses(_ value: JSONValue?) -> [Loss: Int]? {
      guard case .array(let items)? = value else { return nil }
      var losses: [Loss: Int] = [:]
      for item in items {
        guard case .array(let parts) = item, parts.count == 3, let stage = parts[0].integer,
          let reason = parts[1].scalarText, let count = parts[2].integer
        else { return nil }
        losses[Loss(stage: stage < 0 ? nil : stage, reason: reason)] = count
      }
      return losses
    }
    guard let json, let read = json["read"]?.integer, let written = json["written"]?.integer,
      let dropped = losses(json["dropped"]), let failed = losses(json["failed"]),
      let elsewhere = json["elsewhere"]?.integer, let bytes = json["bytes"]?.integer
    else { return nil }
    self.init()
    (self.read, self.written, self.elsewhere, self.bytes) = (read, written, elsewhere, bytes)
    (self.dropped, self.failed) = (dropped, failed)
  }
}

extension JSONValue {
  var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}
