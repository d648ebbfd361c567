import Dispatch
import Foundation
import Pipeline
import Synchronization

/// Shows how far a run is: a bar on a terminal, else a line now and then.
final class ProgressBar: Sendable {
  private let runner: Runner
  private let start = Date()
  private let timer: Mutex<any DispatchSourceTimer>
  private let isTerminal = Console.isTerminal

  init(_ runner: Runner) {
    self.runner = runner
    timer = Mutex(DispatchSource.makeTimerSource(queue: .global()))
    let interval = isTerminal ? 0.2 : 10
    timer.withLock { timer in
      timer.schedule(deadline: .now() + interval, repeating: interval)
      timer.setEventHandler { [weak self] in self?.show() }
      timer.activate()
    }
  }

  func finish() {
    timer.withLock { $0.cancel() }
    Console.removeBar()
  }

  private func show() {
    let line = Self.line(runner.progress, seconds: -start.timeIntervalSinceNow)
    if isTerminal {
      let text = Self.bar(runner.progress) + line
      Console.show(bar: String(text.prefix(Console.width - 1)))
    } else {
      Console.note(line)
    }
  }

  /// Share of the input that is committed, where its size is known.
  private static func share(_ progress: RunProgress) -> Double? {
    progress.totalBytes.map { $0 == 0 ? 1 : min(1, Double(progress.bytes) / Double($0)) }
  }

  private static func bar(_ progress: RunProgress) -> String {
    guard let share = share(progress) else { return "" }
    let full = Int(share * 20)
    return "[" + String(repeating: "#", count: full) + String(repeating: "·", count: 20 - full) + "] "
  }

  /// `37 %  1,234 documents  210/s  1.9 MB/s  ETA 0:42  3 failed`
  static func line(_ progress: RunProgress, seconds: Double) -> String {
    let bytes = progress.bytes - progress.resumedBytes
    let rate = Double(bytes) / max(seconds, 0.001)
    var parts = [Units.counted(progress.documents, "document")]
    if let share = share(progress) { parts.insert("\(Int(share * 100)) %", at: 0) }
    parts.append("\(Units.count(Int(Double(progress.documents - progress.resumedDocuments) / max(seconds, 0.001))))/s")
    parts.append(Units.bytes(Int(rate)) + "/s")
    if let total = progress.totalBytes, rate > 0 {
      parts.append("ETA \(Units.clock(Double(max(0, total - progress.bytes)) / rate))")
    }
    if progress.failed > 0 { parts.append("\(Units.count(progress.failed)) failed") }
    return parts.joined(separator: "  ")
  }
}
