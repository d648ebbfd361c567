/// The books of a run do not balance: documents were lost, which is a fault of this program.
public struct LedgerError: Error, CustomStringConvertible {
  public let ledger: Ledger
  /// Documents that reading gave in the whole run, those of other shards included; nil where that is not known.
  public let documentsRead: Int?

  /// - Throws: the error, when the ledger does not balance or does not have as many documents as were read.
  static func check(_ ledger: Ledger, documentsRead: Int?) throws(LedgerError) {
    let isComplete = documentsRead == nil || documentsRead == ledger.read + ledger.elsewhere
    guard ledger.isBalanced, isComplete else { throw LedgerError(ledger: ledger, documentsRead: documentsRead) }
  }

  public var description: String {
    "the ledger does not balance: \(ledger.read) read, \(ledger.written) written, \(ledger.droppedCount) dropped, "
      + "\(ledger.failedCount) failed"
      + (documentsRead.map { "; \($0) came from the input, \(ledger.elsewhere) of them for other shards" } ?? "")
      + "; this is a fault of the program, and the output is not to be used"
  }
}
