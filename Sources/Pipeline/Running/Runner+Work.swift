import Synchronization

extension Runner {
  /// What each worker does until there is nothing left to do.
  func work() {
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
      items.reserveCapacity(documents)
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
    let isFirst = batch.phase == 0
    for index in batch.items.indices {
      if isFirst { worker.parse(&batch.items[index]) }
      worker.run(&batch.items[index], through: links)
    }
    if isFirst {
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

  /// Writes batches and makes a checkpoint when it is time. Ordered stages run ahead, so where there are some, it is
  /// made behind a batch that they have not seen, with what they remember after it.
  private func commit(_ batches: [Batch]) {
    do {
      try committer.withLock { committer in
        for batch in batches {
          try committer.commit(batch, checksIds: gates.isEmpty)
          if gates.isEmpty {
            guard committer.isCheckpointDue else { continue }
            try committer.checkpoint(memories: [], identityCount: committer.identityCount)
          } else if scheduler.isCheckpoint(batch.sequence) {
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

  func report(_ ledger: Ledger) {
    state.withLock { state in
      state.documents = ledger.read
      state.failed = ledger.failedCount
      state.dropped = ledger.droppedCount
      state.bytes = ledger.bytes
    }
  }
}
