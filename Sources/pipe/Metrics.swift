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
    counter(
      "stage_counts_total", "What stages counted in the documents, by stage, name and reason.",
      report.stages.enumerated().flatMap { index, stage in
        stage.counts.map { counted in
          let reason = counted.reason.map { ",reason=\"\(escaped($0))\"" } ?? ""
          return ("\(whole),\(label(stage, index)),name=\"\(escaped(counted.name))\"\(reason)", "\(counted.count)")
        }
      })
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

  /// Replaces metrics of an earlier run, and no other file.
  static func write(_ report: RunReport, chain: String, to path: String) throws(Failure) {
    let type = try replaceable(path)
    let text = Data(text(report, chain: chain).utf8)
    do {
      // A device or pipe is written to; only a file can be put in the place of another.
      let isFile = type == nil || type == .typeRegular
      try text.write(to: URL(fileURLWithPath: path), options: isFile ? .atomic : [])
    } catch {
      let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
      throw Failure(.inputOutput, "cannot write '\(path)': \(reason.map { message(of: $0) } ?? "\(error)")")
    }
  }

  /// - Parameter output: the output folder, which the run makes.
  /// - Returns: what is there; nil for nothing.
  /// - Throws: ``Failure`` when it is not to be overwritten, or nothing can be written there.
  static func replaceable(_ path: String, in output: String? = nil) throws(Failure) -> FileAttributeType? {
    let files = FileManager.default
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard let type = (try? files.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType else {
      let folder = url.deletingLastPathComponent().path
      if files.isWritableFile(atPath: folder) { return nil }
      if let output, folder == URL(fileURLWithPath: output).resolvingSymlinksInPath().path { return nil }
      throw Failure(.outputRefused, "--metrics: cannot create '\(path)': its folder is not there, or not writable")
    }
    if type == .typeDirectory { throw Failure(.outputRefused, "--metrics: '\(path)' is a folder") }
    guard files.isWritableFile(atPath: url.path) else {
      throw Failure(.outputRefused, "--metrics: cannot write '\(path)'")
    }
    guard type == .typeRegular, let file = FileHandle(forReadingAtPath: url.path) else { return type }
    let beginning = (try? file.read(upToCount: firstBytes.count)) ?? Data()
    if beginning.isEmpty || beginning == firstBytes { return type }
    throw Failure(.outputRefused, "--metrics: '\(path)' exists and has no metrics in it; nothing was overwritten")
  }

  /// What every file of metrics begins with.
  private static let firstBytes = Data("# HELP pipe_".utf8)

  private static func message(of error: POSIXError) -> String { String(cString: strerror(error.code.rawValue)) }

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
