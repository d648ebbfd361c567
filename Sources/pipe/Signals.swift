import Dispatch
import Foundation
import Synchronization

/// Asks a run to stop at the first SIGINT or SIGTERM, and ends the process at the second.
final class Signals: Sendable {
  private let received = Mutex<Int32?>(nil)

  /// The signal that came, if one did.
  var signal: Int32? { received.withLock { $0 } }

  /// - Parameter stop: called once, at the first signal.
  func handle(_ stop: @escaping @Sendable () -> Void) {
    // A reader of standard output that goes away is an error of the write, not the end of the process.
    Foundation.signal(SIGPIPE, SIG_IGN)
    // A file that grows past a limit is an error of the write, too.
    Foundation.signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The handler keeps the source, as long as the process lives.
      source.setEventHandler {
        self.receive(number, stop)
        _ = source
      }
      source.activate()
    }
  }

  private func receive(_ number: Int32, _ stop: () -> Void) {
    let isFirst = received.withLock { received in
      defer { received = received ?? number }
      return received == nil
    }
    guard isFirst else { _exit(128 + number) }
    stop()
  }
}
