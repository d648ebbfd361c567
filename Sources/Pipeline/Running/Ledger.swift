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

  /// What a stage counts in the documents that are written or dropped: `rejected`, for the reason `question`.
  public struct Counted: Sendable, Hashable {
    /// Index of the stage in the chain.
    public let stage: Int
    public let name: String
    /// Nil where the stage names none.
    public let reason: String?

    public init(stage: Int, name: String, reason: String? = nil) {
      self.stage = stage
      self.name = name
      self.reason = reason
    }
  }

  /// Documents that reading gave, without those of other shards.
  public var read = 0
  /// Documents that reached the end of the chain.
  public var written = 0
  public var dropped: [Loss: Int] = [:]
  public var failed: [Loss: Int] = [:]
  /// What the stages counted, with ``StageContext/count(_:reason:_:)``.
  public var counts: [Counted: Int] = [:]
  /// Documents that belong to other shards.
  public var elsewhere = 0
  /// Bytes of the documents read.
  public var bytes = 0

  public init() {}

  public var droppedCount: Int { dropped.values.reduce(0, +) }
  public var failedCount: Int { failed.values.reduce(0, +) }
  public var isBalanced: Bool { read == written + droppedCount + failedCount }

  mutating func add(_ counts: [StageCount]) {
    for count in counts { self.counts[count.counted, default: 0] += count.number }
  }

  /// Documents that did not get past a stage, or past reading.
  func lost(at stage: Int?) -> (dropped: Int, failed: Int) {
    func sum(_ losses: [Loss: Int]) -> Int { losses.reduce(0) { $0 + ($1.key.stage == stage ? $1.value : 0) } }
    return (sum(dropped), sum(failed))
  }
}

/// What one document adds to a count of its stage.
struct StageCount: Sendable, Hashable {
  let counted: Ledger.Counted
  let number: Int
}

extension Ledger {
  var json: JSONValue {
    func losses(_ losses: [Loss: Int]) -> JSONValue {
      let sorted = losses.sorted { ($0.key.stage ?? -1, $0.key.reason) < ($1.key.stage ?? -1, $1.key.reason) }
      return .array(
        sorted.map { .array([.integer($0.key.stage ?? -1), .string($0.key.reason), .integer($0.value)]) })
    }
    let counts = counts.sorted {
      ($0.key.stage, $0.key.name, $0.key.reason ?? "") < ($1.key.stage, $1.key.name, $1.key.reason ?? "")
    }
    return .object([
      JSONMember("read", .integer(read)), JSONMember("written", .integer(written)),
      JSONMember("dropped", losses(dropped)), JSONMember("failed", losses(failed)),
      JSONMember("elsewhere", .integer(elsewhere)), JSONMember("bytes", .integer(bytes)),
      JSONMember(
        "counts",
        .array(
          counts.map { counted, number in
            .array([
              .integer(counted.stage), .string(counted.name), counted.reason.map(JSONValue.string) ?? .null,
              .integer(number),
            ])
          })),
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
    func counts(_ value: JSONValue?) -> [Counted: Int]? {
      guard case .array(let items)? = value else { return nil }
      var counts: [Counted: Int] = [:]
      for item in items {
        guard case .array(let parts) = item, parts.count == 4, let stage = parts[0].integer,
          let name = parts[1].scalarText, let number = parts[3].integer
        else { return nil }
        counts[Counted(stage: stage, name: name, reason: parts[2].scalarText)] = number
      }
      return counts
    }
    guard let json, let read = json["read"]?.integer, let written = json["written"]?.integer,
      let dropped = losses(json["dropped"]), let failed = losses(json["failed"]),
      let elsewhere = json["elsewhere"]?.integer, let bytes = json["bytes"]?.integer,
      let counts = counts(json["counts"])
    else { return nil }
    self.init()
    (self.read, self.written, self.elsewhere, self.bytes) = (read, written, elsewhere, bytes)
    (self.dropped, self.failed, self.counts) = (dropped, failed, counts)
  }
}

extension JSONValue {
  var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }
}
