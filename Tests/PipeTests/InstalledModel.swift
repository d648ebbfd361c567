import Foundation
import Testing

/// The language model that some tests need.
///
/// Without it they fail; where it cannot be had, `PIPE_SKIP_MODEL=1` skips them, and says so.
enum InstalledModel {
  static let isWanted = ProcessInfo.processInfo.environment["PIPE_SKIP_MODEL"] != "1"
  static let whySkipped: Comment = "PIPE_SKIP_MODEL=1 leaves out what needs a language model"
  static let howToInstall = "'pipe model install en_core_web_md' first, or leave these tests out: PIPE_SKIP_MODEL=1"
}
