/// A stage that needs memory of other documents: it sees them one at a time, in input order.
///
/// The runner splits the chain in front of it and behind it; the rest still runs in parallel. The memory is saved with
/// every commit and restored on resume, so it should be small, or grow slowly.
public protocol OrderedStage: Stage {
  associatedtype Memory: Sendable

  /// The memory a run begins with.
  func begin() -> Memory
  func process(_ document: inout Document, _ memory: inout Memory, _ context: StageContext) throws -> Outcome
  /// The memory as bytes, equal for equal memories.
  func save(_ memory: Memory) -> [UInt8]
  /// - Throws: any error for bytes that `save` did not make.
  func restore(_ bytes: [UInt8]) throws -> Memory
}

extension OrderedStage {
  /// For examples and single documents: each begins with an empty memory.
  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    var memory = begin()
    return try process(&document, &memory, context)
  }
}
