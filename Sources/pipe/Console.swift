import Foundation
import Synchronization

/// What the program says, on standard error; standard output is for results.
enum Console {
  /// The progress bar that stands on the last line, if one does.
  private static let bar = Mutex("")

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal.
  static var width: Int { columns(of: STDERR_FILENO) ?? 80 }

  /// Columns for what goes to standard output: the terminal's, or 100 where it is a file or a pipe.
  static var outputWidth: Int { columns(of: STDOUT_FILENO) ?? 100 }

  /// Whether standard output is a terminal that shows bold type, and nobody asks for plain text (no-color.org).
  static var isOutputStyled: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb" && (environment["NO_COLOR"] ?? "").isEmpty
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
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
