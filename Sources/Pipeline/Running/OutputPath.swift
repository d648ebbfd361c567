/// Which paths an export may write.
enum OutputPath {
  static let runnerFolder = ".pipe"
  static let deadLetterFolder = "dead-letters"
  static let partialMark = ".partial"

  /// Whether one path is that of a folder the other lies in.
  static func collide(_ a: String, _ b: String) -> Bool { a.hasPrefix(b + "/") || b.hasPrefix(a + "/") }

  /// Why a path cannot be written in an output folder; nil when it can.
  static func problem(with path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.isEmpty { return "expected a file's path, found nothing" }
    if path.hasPrefix("/") { return "'\(path)' is absolute; paths are relative to the output folder (--output)" }
    if parts.contains("..") { return "'\(path)' leads out of the output folder" }
    if parts.contains("") || parts.contains(".") { return "'\(path)' is not the path of a file" }
    if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) || parts.contains(where: { $0.utf8.count > 200 }) {
      return "not a usable file name"
    }
    if parts[0] == runnerFolder || parts[0] == deadLetterFolder {
      return "'\(parts[0])' is where the runner keeps its own files"
    }
    if parts.contains(where: { $0.hasSuffix(partialMark) || $0.contains(partialMark + ".tail.") }) {
      return "'\(partialMark)' marks files that are not complete"
    }
    return nil
  }

  /// Whether a path from a journal stays in the output folder, whoever wrote it there.
  static func isSafe(_ path: String) -> Bool { !path.hasPrefix("/") && !path.split(separator: "/").contains("..") }
}
