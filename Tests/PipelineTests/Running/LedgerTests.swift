import Testing

@testable import Pipeline

/// Books that do not balance.
struct LedgerTests {
  private func ledger(read: Int, written: Int, dropped: Int = 0, failed: Int = 0, elsewhere: Int = 0) -> Ledger {
    var ledger = Ledger()
    ledger.read = read
    ledger.written = written
    ledger.elsewhere = elsewhere
    if dropped > 0 { ledger.dropped[Ledger.Loss(stage: 0, reason: "short")] = dropped }
    if failed > 0 { ledger.failed[Ledger.Loss(stage: nil, reason: "invalid-json")] = failed }
    return ledger
  }

  @Test("books that balance")
  func balanced() {
    let ledger = ledger(read: 6, written: 3, dropped: 2, failed: 1, elsewhere: 4)
    #expect(throws: Never.self) { try LedgerError.check(ledger, documentsRead: 10) }
    #expect(throws: Never.self) { try LedgerError.check(ledger, documentsRead: nil) }
  }

  @Test("a document that is in no column, and one that was read and never committed")
  func unbalanced() {
    let inNoColumn = ledger(read: 6, written: 3, dropped: 1, failed: 1)
    let first = #expect(throws: LedgerError.self) { try LedgerError.check(inNoColumn, documentsRead: nil) }
    #expect(
      first?.description == """
        the ledger does not balance: 6 read, 3 written, 1 dropped, 1 failed; \
        this is a fault of the program, and the output is not to be used
        """)
    let neverCommitted = ledger(read: 2, written: 2, elsewhere: 1)
    let second = #expect(throws: LedgerError.self) { try LedgerError.check(neverCommitted, documentsRead: 4) }
    #expect(
      second?.description == """
        the ledger does not balance: 2 read, 2 written, 0 dropped, 0 failed; \
        4 came from the input, 1 of them for other shards; \
        this is a fault of the program, and the output is not to be used
        """)
  }

  @Test("a ledger comes back from the journal as it was")
  func roundTrip() {
    var ledger = ledger(read: 6, written: 3, dropped: 2, failed: 1, elsewhere: 4)
    ledger.counts = [
      Ledger.Counted(stage: 1, name: "claims"): 7, Ledger.Counted(stage: 1, name: "rejected", reason: "question"): 2,
    ]
    #expect(Ledger(json: ledger.json) == ledger)
  }
}
