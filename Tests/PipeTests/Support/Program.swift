import Foundation

/// The program, as a process.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
    let wasKilled: Bool
  }

  /// The built program, beside the test bundle.
  static var path: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("pipe").path
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - killAfter: how long it may live before SIGKILL.
  static func run(
    _ arguments: [String], input: String = "", killAfter: Duration? = nil, folder: String? = nil
  ) throws -> Result {
    let temporary = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files rather than pipes, so that no output is ever waited for.
    process.standardInput = FileHandle(forReadingAtPath: try temporary.write("in", input))
    process.standardOutput = FileHandle(forWritingAtPath: try temporary.write("out", ""))
    process.standardError = FileHandle(forWritingAtPath: try temporary.write("err", ""))
    try process.run()
    if let killAfter {
      let deadline = ContinuousClock.now + killAfter
      while process.isRunning, ContinuousClock.now < deadline { usleep(500) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try temporary.read("out"), errors: try temporary.read("err"),
      wasKilled: process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL)
  }
}

/// A folder that removes itself.
final class TemporaryFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("pipe-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// - Returns: the path of the file.
  func write(_ name: String, _ text: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// The files of an output folder, without those of the runner.
enum Tree {
  static func read(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !name.hasPrefix(".pipe") {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try Data(contentsOf: URL(fileURLWithPath: path)) }
    }
    return files
  }
}
