import Foundation
import Synchronization

/// What the program says, on standard error; standard output is for results.
enum Console {
  /// The progress bar that stands on the last line, if one does.
  private static let bar = Mutex("")

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a line; a progress bar is put below it again.
  static func note(_ text: String) {
    bar.withLock { bar in
      write(bar.isEmpty ? text + "\n" : "\r\u{1B}[K\(text)\n\(bar)")
    }
  }

  static func error(_ text: String) { note("error: \(text)") }

  /// Puts another progress bar in place of the present one.
  static func show(bar text: String) {
    bar.withLock { bar in
      bar = text
      write("\r\u{1B}[K\(text)")
    }
  }

  static func removeBar() {
    bar.withLock { bar in
      if !bar.isEmpty { write("\r\u{1B}[K") }
      bar = ""
    }
  }

  /// Nobody may be reading; then there is nobody to tell, and the run goes on.
  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Puts the null device in the place of standard streams that were closed. A file of the run would get their number
  /// otherwise, and with it what is said on standard error.
  static func openStandardStreams() {
    var descriptor = open("/dev/null", O_RDWR)
    while (0...STDERR_FILENO).contains(descriptor) { descriptor = open("/dev/null", O_RDWR) }
    close(descriptor)
  }
}
