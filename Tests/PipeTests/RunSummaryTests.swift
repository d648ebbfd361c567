import Testing

@testable import Pipeline
@testable import pipe

/// What a run says at its end of what its stages counted.
@Suite struct RunSummaryTests {
  private func report(_ counts: [(name: String, reason: String?, count: Int)]) -> RunReport {
    let stage = RunReport.StageLine(
      name: "sieve", documentsIn: 2, documentsOut: 2, dropped: [], failed: [], counts: counts, timedCount: 2, p50: 1,
      p99: 1, total: 2)
    return RunReport(
      ending: .finished, ledger: Ledger(), stages: [stage], failures: [], hasReadErrors: false, files: [], seconds: 1,
      documentsThisSession: 2, bytesThisSession: 10)
  }

  private func line(_ counts: [(name: String, reason: String?, count: Int)]) -> [Substring] {
    let lines = RunSummary.text(report(counts)).split(separator: "\n")
    return Array(lines.dropFirst(2).dropLast())
  }

  @Test func countsAreBelowTheTable() {
    #expect(line([]) == [])
    #expect(line([("claims", nil, 1200)]) == ["sieve: 1,200 claims"])
    #expect(
      line([("claims", nil, 12), ("rejected", "question", 5), ("rejected", "fragment", 2)]) == [
        "sieve: 12 claims; 7 rejected: 5 question, 2 fragment"
      ])
  }

  /// Up to seven reasons, since a line for one other would be no shorter.
  @Test(arguments: [
    (7, "28 rejected: 7 a, 6 b, 5 c, 4 d, 3 e, 2 f, 1 g"),
    (9, "45 rejected: 9 a, 8 b, 7 c, 6 d, 5 e, 4 f, 6 for 3 other reasons"),
  ])
  func manyReasonsAreCutShort(_ reasons: Int, _ expected: String) {
    let counts = "abcdefghi".prefix(reasons).enumerated().map { index, letter in
      (name: "rejected", reason: Optional(String(letter)), count: reasons - index)
    }
    #expect(line(counts) == ["sieve: \(expected)"])
  }

  @Test func metricsHaveAll() {
    let text = Metrics.text(report([("claims", nil, 12), ("rejected", "a \"b\"", 5)]), chain: "c")
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("pipe_stage_counts_total") }
    #expect(
      lines == [
        #"pipe_stage_counts_total{chain="c",stage="sieve",position="0",name="claims"} 12"#,
        #"pipe_stage_counts_total{chain="c",stage="sieve",position="0",name="rejected",reason="a \"b\""} 5"#,
      ])
  }
}
