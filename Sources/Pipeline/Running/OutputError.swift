/// Why an output folder is not used, or was given up.
public enum OutputError: Error, Sendable, CustomStringConvertible {
  /// The folder has files of an earlier run, or of something else.
  case used(String, isOurs: Bool)
  case notAFolder(String)
  case nothingToResume(String)
  /// Another process is running into the folder.
  case busy(String)
  /// What the run would write is there already, and not an earlier run's.
  case exists(String)
  /// The chain or the input is not the one the run was begun with.
  case changed([String])
  /// What an earlier run wrote is not there any more.
  case missing(String, expected: Int, found: Int?)
  /// What an earlier run kept for itself is not there any more, or is not what it was.
  case damaged(String)
  /// A file was removed or replaced while the run was writing it.
  case removed(String)
  case journal(String)
  /// Standard output takes one export.
  case notOneExport(Int)

  public var description: String {
    switch self {
    case .used(let folder, isOurs: true):
      "'\(folder)' holds an earlier run; continue it with --resume, replace it with --force, or choose another --output"
    case .used(let folder, isOurs: false):
      "'\(folder)' is not empty, and what is in it is not from an earlier run; choose another --output"
    case .notAFolder(let path): "'\(path)' is not a folder"
    case .nothingToResume(let folder): "nothing to resume in '\(folder)': no run was begun there"
    case .busy(let folder): "another run is writing to '\(folder)'"
    case .exists(let path): "'\(path)' exists and is not from an earlier run; nothing was overwritten"
    case .changed(let what):
      "cannot resume, the output would not be that of one run:\n" + what.map { "  \($0)" }.joined(separator: "\n")
        + "\nrun again with --force to begin anew"
    case .missing(let path, let expected, let found):
      "cannot resume: '\(path)' "
        + (found.map { "has \($0) bytes, the journal says \(expected)" }
          ?? "is missing (the journal says \(expected) bytes)")
        + "; run again with --force to begin anew"
    case .damaged(let path): "cannot resume: '\(path)' is missing or damaged; run again with --force to begin anew"
    case .removed(let path): "'\(path)' was removed or replaced while the run was writing it"
    case .journal(let message): message
    case .notOneExport(let count): "--output - takes a chain with one 'export', this one has \(count)"
    }
  }
}
