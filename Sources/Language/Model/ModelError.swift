/// Why a model cannot be installed or loaded: one sentence, with what to do where there is something to do.
public enum ModelError: Error, Equatable, Sendable, CustomStringConvertible {
  case unknown(name: String, choices: [String])
  case notInstalled(name: String)
  case unreadable(path: String, reason: String)
  case notAWheel(path: String, reason: String)
  case missing(path: String, entry: String)
  case untrusted(path: String, sum: String)
  case unsupported(path: String, reason: String)
  case malformed(entry: String, reason: String)
  case damaged(path: String, reason: String)
  case otherFormat(path: String, found: UInt32)
  case noSpace(path: String, bytes: Int)
  case unwritable(path: String, reason: String)
  case kernel(name: String)

  /// What is wrong, without what to do.
  public var cause: String {
    switch self {
    case .damaged(let path, let reason): "the model file \(path) is damaged (\(reason))"
    case .otherFormat(let path, let found):
      "the model file \(path) has format \(found), this program reads \(SectionFile.formatVersion)"
    default: description
    }
  }

  public var description: String {
    switch self {
    case .unknown(let name, let choices):
      "no model is called '\(name)'; there are \(choices.joined(separator: " and "))"
    case .notInstalled(let name):
      "the model \(name) is not installed; run `pipe model install \(name)`"
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .notAWheel(let path, let reason): "\(path) is not a whole wheel: \(reason)"
    case .missing(let path, let entry): "\(path) holds no spaCy pipeline: \(entry) is missing"
    case .untrusted(let path, let sum):
      "\(path) is not a wheel that is known here (SHA-256 \(sum)); if you trust it, add `--trust`"
    case .unsupported(let path, let reason): "\(path) cannot be used: \(reason)"
    case .malformed(let entry, let reason): "the wheel's \(entry) is not as expected: \(reason)"
    case .damaged, .otherFormat: "\(cause); run `pipe model install` again"
    case .noSpace(let path, let bytes): "no space for the model file \(path), which takes \(bytes) bytes"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .kernel(let name):
      "PIPE_KERNEL is '\(name)'; this processor has \(Kernel.supported.map(\.name).joined(separator: ", "))"
    }
  }
}
