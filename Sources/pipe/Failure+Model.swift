import Foundation
import Language

extension Failure {
  /// What an error of the language models means for the program.
  init(_ error: ModelError) {
    switch error {
    case .unknown, .kernel: self.init(.usage, "\(error)")
    case .unreadable(let path, _):
      let status: ExitStatus = FileManager.default.fileExists(atPath: path) ? .inputOutput : .inputMissing
      self.init(status, "\(error)")
    case .unwritable: self.init(.outputRefused, "\(error)")
    case .noSpace: self.init(.inputOutput, "\(error)")
    case .notInstalled, .notAWheel, .missing, .untrusted, .unsupported, .malformed, .damaged, .otherFormat:
      self.init(.modelMissing, "\(error)")
    }
  }
}
