import Synchronization

extension Runner {
  /// Settles the run and says what it did.
  func close(after seconds: Double) throws -> RunReport {
    try committer.withLock { committer in
      // A runner that is kept would otherwise keep the folder from the run that resumes this one.
      defer { committer.release() }
      var how = isFinished ? .alreadyFinished : ending.withLock { $0 } ?? .finished
      do { try settle(&how, &committer) } catch let error as LedgerError { throw error } catch {
        how = RunReport.Ending(error)
      }
      let ledger = committer.ledger
      report(ledger)
      try LedgerError.check(ledger, documentsRead: nil)
      let before = progress
      return RunReport(
        ending: how, ledger: ledger, stages: RunReport.lines(chain, ledger, times.withLock { $0 }),
        failures: committer.failures, hasReadErrors: committer.hasReadErrors, files: files, seconds: seconds,
        documentsThisSession: ledger.read - before.resumedDocuments,
        bytesThisSession: ledger.bytes - before.resumedBytes)
    }
  }

  /// Makes the last checkpoint, and where the input is through gives the files their names.
  private func settle(_ how: inout RunReport.Ending, _ committer: inout Committer) throws {
    switch how {
    case .finished:
      try checkBooks(committer.ledger)
      try committer.checkpoint(
        memories: gates.map { $0.save() }, identityCount: committer.identityCount, isComplete: true)
      try committer.finish()
      let ledger = committer.ledger
      if committer.exceedsErrorRate { how = .errorRateExceeded(failed: ledger.failedCount, read: ledger.read) }
    case .interrupted:
      try checkBooks(committer.ledger)
      try committer.checkpoint(memories: gates.map { $0.save() }, identityCount: committer.identityCount)
      try committer.synchronize()
    case .documentFailed, .errorRateExceeded:
      // An ordered stage may have seen documents behind the last one committed; then the last checkpoint has to do.
      if gates.isEmpty { try committer.checkpoint(memories: [], identityCount: committer.identityCount) }
    case .outputFailed, .outputClosed, .alreadyFinished: break
    }
  }

  /// Every document that was read must have been committed, before anything is called complete.
  private func checkBooks(_ ledger: Ledger) throws {
    let before = progress
    let documentsRead = before.resumedDocuments + before.resumedElsewhere + scheduler.documentsRead
    try LedgerError.check(ledger, documentsRead: documentsRead)
  }
}

extension RunReport.Ending {
  /// What an error that stopped the committer means.
  init(_ error: any Error) {
    switch error {
    case Committer.Halt.failure(let document, let stage, let cause):
      self = .documentFailed(document: document, stage: stage, cause)
    case Committer.Halt.errorRate(let failed, let read): self = .errorRateExceeded(failed: failed, read: read)
    case let error as SystemError where error.isBrokenPipe: self = .outputClosed
    default: self = .outputFailed(message: "\(error)")
    }
  }
}
