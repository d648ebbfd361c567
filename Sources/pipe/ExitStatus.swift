import ArgumentParser
import Foundation
import Language
import Pipeline

/// What the program says to the shell, after sysexits.h where it has a word for it.
enum ExitStatus: Int32 {
  case success = 0
  /// Some documents or records failed; the others are written.
  case documentsFailed = 1
  /// More documents failed than the chain's `max-error-rate` allows.
  case errorRateExceeded = 3
  case usage = 64
  /// A chain file or an input that was named is not there.
  case inputMissing = 66
  /// A model is missing or damaged, or cannot be had.
  case modelMissing = 69
  /// The output folder is refused, or a folder or file cannot be made.
  case outputRefused = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// The chain file is wrong.
  case definition = 78

  var code: ExitCode { ExitCode(rawValue) }
}

/// Why a command gives up.
struct Failure: Error, Hashable {
  let status: ExitStatus
  /// Everything that is written to standard error.
  let text: String

  /// - Parameter summary: lower case, no full stop.
  init(_ status: ExitStatus, _ summary: String) {
    self.status = status
    text = "error: \(summary)"
  }

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    text = diagnostics.map(\.description).joined(separator: "\n")
  }

  /// Several at once, with the status of the first.
  init(joining failures: [Failure]) {
    status = failures.first?.status ?? .inputOutput
    text = failures.map(\.text).joined(separator: "\n")
  }

  /// What an error of the library means for the program.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as DiagnosticError: self.init(.definition, error.diagnostics)
    case let error as InputError:
      if case .unreadable = error { self.init(.inputOutput, "\(error)") } else { self.init(.inputMissing, "\(error)") }
    case let error as ModelError: self.init(error)
    case let error as OutputError: self.init(.outputRefused, "\(error)")
    case let error as SystemError where error.operation == "create": self.init(.outputRefused, "\(error)")
    default: self.init(.inputOutput, "\(error)")
    }
  }
}
