import Foundation
import Pipeline

/// What a run did, in the text format of Prometheus (exposition format 0.0.4).
enum Metrics {
  static func text(_ report: RunReport, chain: String) -> String {
    var out = ""
    let whole = "chain=\"\(escaped(chain))\""
    func counter(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
      out += "# HELP pipe_\(name) \(help)\n# TYPE pipe_\(name) counter\n"
      for sample in samples { out += "pipe_\(name){\(sample.labels)} \(sample.value)\n" }
    }
    let ledger = report.ledger
    counter("documents_read_total", "Documents read.", [(whole, "\(ledger.read)")])
    counter("documents_written_total", "Documents that reached the end of the chain.", [(whole, "\(ledger.written)")])
    counter("bytes_read_total", "Bytes of the documents read.", [(whole, "\(ledger.bytes)")])
    counter("documents_dropped_total", "Documents dropped, by stage and reason.", losses(report, whole, \.dropped))
    counter("documents_failed_total", "Documents failed, by stage and reason.", losses(report, whole, \.failed))
    out += "# HELP pipe_stage_seconds Time a stage took for a document, in this session.\n"
    out += "# TYPE pipe_stage_seconds summary\n"
    for (index, stage) in report.stages.enumerated().dropFirst() {
      let labels = "\(whole),\(label(stage, index))"
      out += "pipe_stage_seconds{\(labels),quantile=\"0.5\"} \(seconds(stage.p50))\n"
      out += "pipe_stage_seconds{\(labels),quantile=\"0.99\"} \(seconds(stage.p99))\n"
      out += "pipe_stage_seconds_sum{\(labels)} \(seconds(stage.total))\n"
      out += "pipe_stage_seconds_count{\(labels)} \(stage.timedCount)\n"
    }
    out += "# HELP pipe_run_seconds Time of this session.\n# TYPE pipe_run_seconds gauge\n"
    out += "pipe_run_seconds{\(whole)} \(report.seconds)\n"
    return out
  }

  static func write(_ report: RunReport, chain: String, to path: String) throws {
    do {
      try Data(text(report, chain: chain).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(.inputOutput, "cannot write '\(path)', the file of --metrics: \(error.localizedDescription)")
    }
  }

  private static func losses(
    _ report: RunReport, _ whole: String, _ counts: (RunReport.StageLine) -> [(reason: String, count: Int)]
  ) -> [(labels: String, value: String)] {
    report.stages.enumerated().flatMap { index, stage in
      counts(stage).map { ("\(whole),\(label(stage, index)),reason=\"\(escaped($0.reason))\"", "\($0.count)") }
    }
  }

  private static func label(_ stage: RunReport.StageLine, _ index: Int) -> String {
    "stage=\"\(escaped(stage.name))\",position=\"\(index)\""
  }

  private static func seconds(_ nanoseconds: Int) -> String { "\(Double(nanoseconds) / 1e9)" }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      .replacingOccurrences(of: "\n", with: "\\n")
  }
}
