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

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
