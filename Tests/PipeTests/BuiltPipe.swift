import Foundation
import Testing

/// The program as it was built beside the tests, run as a user would.
enum BuiltPipe {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
    let wasKilled: Bool
  }

  /// The repository's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The tests run from the folder of the build's products, whatever its name.
  private static let executable: URL = {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    let beside = folder?.appending(path: "pipe")
    if let beside, FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/pipe")
  }()

  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: variables that differ from those of the tests.
  ///   - killAfter: how long it may live before SIGKILL.
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:], killAfter: Duration? = nil
  ) throws -> Result {
    try run(executable, arguments, in: folder, environment, killAfter: killAfter)
  }

  /// Runs a script of the POSIX shell, in which `$PIPE` is the program.
  static func shell(_ script: String, in folder: URL) throws -> Result {
    let arguments = ["-c", "PIPE=$0; \(script)", executable.path]
    return try run(URL(filePath: "/bin/sh"), arguments, in: folder, [:], killAfter: nil)
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, _ environment: [String: String], killAfter: Duration?
  ) throws -> Result {
    try withTemporaryFolder { capture in
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      let files = ["out", "err"].map { capture.appending(path: $0) }
      for file in files { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: files[0])
      process.standardError = try FileHandle(forWritingTo: files[1])
      try process.run()
      if let killAfter { kill(process, after: killAfter) }
      process.waitUntilExit()
      let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
      let wasKilled = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
      return Result(
        status: process.terminationStatus, output: texts[0], errors: texts[1], wasKilled: wasKilled)
    }
  }

  private static func kill(_ process: Process, after time: Duration) {
    let deadline = ContinuousClock.now + time
    while process.isRunning, ContinuousClock.now < deadline { usleep(500) }
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Lends a folder, which is removed afterwards.
  static func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pipe-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
