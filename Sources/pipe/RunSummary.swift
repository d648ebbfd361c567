import Pipeline
import Stages

/// The table and the sentences that a run ends with.
enum RunSummary {
  static func text(_ report: RunReport) -> String {
    var lines = table(report.stages)
    lines.append("")
    lines += report.stages.flatMap(counts)
    lines.append(total(report))
    lines += report.failures.prefix(5).map { "failed: \($0.document): \($0.stage): \($0.error.message)" }
    let more = report.ledger.failedCount - min(5, report.failures.count)
    if more > 0 && !report.failures.isEmpty { lines.append("failed: \(Units.count(more)) more") }
    return lines.joined(separator: "\n")
  }

  private static func table(_ stages: [RunReport.StageLine]) -> [String] {
    let whole = max(1, stages.reduce(0) { $0 + $1.total })
    var rows = [["stage", "in", "out", "dropped", "failed", "p50", "p99", "time"]]
    for stage in stages {
      let isTimed = stage.total > 0
      rows.append([
        stage.name, Units.count(stage.documentsIn), Units.count(stage.documentsOut), reasons(stage.dropped),
        reasons(stage.failed), isTimed ? Units.time(stage.p50) : "", isTimed ? Units.time(stage.p99) : "",
        isTimed ? "\(Int((Double(stage.total) * 100 / Double(whole)).rounded())) %" : "",
      ])
    }
    return aligned(rows, right: [1, 2, 5, 6, 7])
  }

  /// `12 too-short, 3 language`
  private static func reasons(_ counts: [(reason: String, count: Int)]) -> String {
    counts.map { "\(Units.count($0.count)) \($0.reason)" }.joined(separator: ", ")
  }

  /// `claim-extract: 3,635 claims; 1,200 rejected: 700 heading, 300 question, 200 for 4 other reasons`
  private static func counts(_ stage: RunReport.StageLine) -> [String] {
    if stage.counts.isEmpty { return [] }
    var parts: [String] = []
    var rest = stage.counts[...]
    while let name = rest.first?.name {
      let counts = rest.prefix { $0.name == name }
      rest = rest.dropFirst(counts.count)
      let whole = "\(Units.count(counts.reduce(0) { $0 + $1.count })) \(name)"
      let named = counts.compactMap { counted in counted.reason.map { (reason: $0, count: counted.count) } }
      // One more than are shown would take no more room than the line that stands for it.
      let shown = named.count > shownReasons + 1 ? shownReasons : named.count
      var words = reasons(Array(named.prefix(shown)))
      if shown < named.count {
        let others = named.dropFirst(shown)
        words += ", \(Units.count(others.reduce(0) { $0 + $1.count })) for \(others.count) other reasons"
      }
      parts.append(words.isEmpty ? whole : "\(whole): \(words)")
    }
    return "\(stage.name): \(parts.joined(separator: "; "))".folded(to: 100, indent: 0, hanging: 2)
  }

  /// Those of the highest sums; the metrics have all.
  private static let shownReasons = 6

  /// Columns of equal width, parted by two blanks.
  static func aligned(_ rows: [[String]], right: Set<Int>) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return right.contains(column) ? pad + cell : cell + pad
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func total(_ report: RunReport) -> String {
    let ledger = report.ledger
    let sums =
      "\(Units.count(ledger.read)) read = \(Units.count(ledger.written)) written"
      + " + \(Units.count(ledger.droppedCount)) dropped + \(Units.count(ledger.failedCount)) failed"
    let elsewhere = ledger.elsewhere > 0 ? ", \(Units.count(ledger.elsewhere)) in other shards" : ""
    let rate = Double(report.bytesThisSession) / max(report.seconds, 1e-9)
    return "\(sums)\(elsewhere); \(Units.bytes(report.bytesThisSession)) in \(Units.time(Int(report.seconds * 1e9))),"
      + " \(Units.bytes(Int(rate)))/s"
  }
}
