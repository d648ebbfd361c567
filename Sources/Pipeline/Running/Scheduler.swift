import Dispatch
import Synchronization

/// Gives work to workers: reading while the window has room, parallel phases, and gates that let batches through in
/// input order. A worker that finds nothing to do sleeps until something changes.
///
/// One lock guards everything; each hand-over takes it once for a whole batch.
final class Scheduler: Sendable {
  enum Job {
    case read(sequence: Int, documents: Int)
    case run(Batch)
    /// Batches whose turn it is at a gate.
    case pass(gate: Int, [Batch])
    case stop
  }

  private struct Gate {
    var next: Int
    var isBusy = false
    var waiting: [Int: Batch] = [:]
  }

  private struct State {
    var gates: [Gate]
    var ready: [Batch] = []
    var nextSequence = 0
    var isReading = false
    var inputEnded = false
    var isStopping = false
    var isAborted = false
    var batchesInFlight = 0
    var bytesInFlight = 0
    var documentsRead = 0
    var sleepers = 0
    /// Documents in a batch, so that one takes about 20 ms.
    var batchSize = 1
    var checkpointBatch: Int?
  }

  private let plan: Plan
  private let window: Int
  private let state: Mutex<State>
  private let wake = DispatchSemaphore(value: 0)

  /// - Parameter window: bytes of documents that may be between reading and committing.
  init(_ plan: Plan, window: Int) {
    self.plan = plan
    self.window = window
    state = Mutex(State(gates: Array(repeating: Gate(next: 0), count: plan.gateCount)))
  }

  /// Documents that reading gave.
  var documentsRead: Int { state.withLock { $0.documentsRead } }

  /// Ends reading; what has been read goes through.
  func stopReading() { change { $0.isStopping = true } }

  /// Ends everything as soon as each worker is done with what it holds.
  func abort() { change { $0.isAborted = true } }

  /// What a worker does next. Sleeps while there is nothing.
  func next() -> Job {
    while true {
      let job: Job? = state.withLock { state in
        let job = choose(&state)
        if job == nil { state.sleepers += 1 }
        return job
      }
      if let job { return job }
      wake.wait()
    }
  }

  /// The gates nearest to the end come first, so that what is in flight leaves before more comes in.
  private func choose(_ state: inout State) -> Job? {
    if state.isAborted { return .stop }
    for index in state.gates.indices.reversed() where !state.gates[index].isBusy {
      var turn: [Batch] = []
      while let batch = state.gates[index].waiting.removeValue(forKey: state.gates[index].next) {
        turn.append(batch)
        state.gates[index].next += 1
      }
      guard !turn.isEmpty else { continue }
      state.gates[index].isBusy = true
      return .pass(gate: index, turn)
    }
    if let batch = state.ready.popLast() { return .run(batch) }
    let mayRead = !state.inputEnded && !state.isStopping
    if mayRead, !state.isReading, state.bytesInFlight < window || state.batchesInFlight == 0 {
      state.isReading = true
      return .read(sequence: state.nextSequence, documents: state.batchSize)
    }
    return !mayRead && !state.isReading && state.batchesInFlight == 0 ? .stop : nil
  }

  /// A batch was read; `isLast` when the input has no more.
  func didRead(_ batch: Batch?, isLast: Bool) {
    change { state in
      state.isReading = false
      state.inputEnded = isLast
      guard let batch else { return }
      state.nextSequence += 1
      state.batchesInFlight += 1
      state.bytesInFlight += batch.cost
      state.documentsRead += batch.items.count
    }
  }

  /// A batch is through a phase.
  func didRun(_ batch: Batch) {
    change { state in
      if let gate = plan.gate(before: batch.phase) {
        state.gates[gate].waiting[batch.sequence] = batch
      } else {
        state.ready.append(batch)
      }
    }
  }

  /// Batches are through an ordered stage.
  func didPass(gate: Int, _ batches: [Batch]) {
    change { state in
      state.gates[gate].isBusy = false
      for batch in batches {
        if let next = plan.gate(before: batch.phase) {
          state.gates[next].waiting[batch.sequence] = batch
        } else {
          state.ready.append(batch)
        }
      }
    }
  }

  /// Batches are committed. `cost` is the sum of theirs.
  func didCommit(count: Int, cost: Int) {
    change { state in
      state.gates[plan.gateCount - 1].isBusy = false
      state.batchesInFlight -= count
      state.bytesInFlight -= cost
    }
  }

  /// Adapts the size of batches to the time that one took.
  func report(documents: Int, nanoseconds: Int) {
    let aim = 20_000_000
    let fitting = max(1, min(64, aim * documents / max(nanoseconds, 1)))
    state.withLock { $0.batchSize = min(fitting, $0.batchSize * 4) }
  }

  /// Asks for a checkpoint behind the first batch that has not been read.
  func requestCheckpoint() {
    state.withLock { if $0.checkpointBatch == nil { $0.checkpointBatch = $0.nextSequence } }
  }

  func isCheckpoint(_ sequence: Int) -> Bool { state.withLock { $0.checkpointBatch == sequence } }

  func didCheckpoint() { state.withLock { $0.checkpointBatch = nil } }

  private func change(_ body: (inout sending State) -> Void) {
    let sleepers = state.withLock { state in
      body(&state)
      defer { state.sleepers = 0 }
      return state.sleepers
    }
    for _ in 0..<sleepers { wake.signal() }
  }
}
