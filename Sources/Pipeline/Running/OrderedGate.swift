import Synchronization

/// An ordered stage with its memory, type-erased.
protocol OrderedGate: Sendable {
  /// Takes a batch through the stage. One batch at a time, in input order.
  func pass(_ batch: inout Batch, _ worker: ChainWorker)
  /// The memory after the last batch.
  func save() -> [UInt8]
}

/// Gates of a chain's ordered stages, in order.
///
/// - Parameter saved: memories of a checkpoint; empty to begin anew.
func makeGates(_ chain: Chain, saved: [[UInt8]]) throws -> [any OrderedGate] {
  var gates: [any OrderedGate] = []
  for (index, link) in chain.links.enumerated() {
    guard let stage = link.stage as? any OrderedStage else { continue }
    let memory = saved.indices.contains(gates.count) ? saved[gates.count] : nil
    gates.append(try makeGate(stage, link: index, saved: memory))
  }
  return gates
}

private func makeGate<S: OrderedStage>(_ stage: S, link: Int, saved: [UInt8]?) throws -> any OrderedGate {
  StageGate(stage: stage, link: link, memory: try saved.map(stage.restore) ?? stage.begin())
}

private final class StageGate<S: OrderedStage>: OrderedGate {
  private let stage: S
  private let link: Int
  private let memory: Mutex<S.Memory>

  init(stage: S, link: Int, memory: S.Memory) {
    self.stage = stage
    self.link = link
    self.memory = Mutex(memory)
  }

  func pass(_ batch: inout Batch, _ worker: ChainWorker) {
    memory.withLock { memory in
      for index in batch.items.indices { worker.run(&batch.items[index], stage, at: link, &memory) }
    }
  }

  func save() -> [UInt8] { memory.withLock { stage.save($0) } }
}
