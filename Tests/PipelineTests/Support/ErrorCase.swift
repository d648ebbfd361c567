import Pipeline
import Testing

/// A chain file that is wrong, and everything that is said about it.
struct ErrorCase: Sendable, CustomTestStringConvertible {
  let title: String
  let source: String
  let message: String
  var settings: [String: String] = [:]

  init(_ title: String, _ source: String, set settings: [String: String] = [:], says message: String) {
    self.title = title
    self.source = source
    self.settings = settings
    self.message = message
  }

  /// A case whose chain has one stage, in line 3.
  init(_ title: String, stage: String, says message: String) {
    self.init(title, "pipeline: x\nstages:\n  - \(stage)\n", says: message)
  }

  var testDescription: String { title }

  /// What building the chain says; nil when it says nothing.
  var said: String? {
    do {
      _ = try Chain(yaml: source, registry: .fakes, settings: settings)
      return nil
    } catch { return "\(error)" }
  }
}
