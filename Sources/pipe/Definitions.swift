import ArgumentParser
import Foundation
import Pipeline
import Stages

/// Chain files as commands take them: with parameters from `--set`, and errors that become exit statuses.
enum Definitions {
  /// Runs `body`; an error is written to standard error and becomes the exit status.
  static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      let failure = Failure(error)
      Console.note(failure.text)
      throw failure.status.code
    }
  }

  /// The values of `--set`, by parameter.
  static func settings(_ arguments: [String]) throws -> [String: String] {
    var settings: [String: String] = [:]
    for argument in arguments {
      guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
        throw ValidationError("'--set' is NAME=VALUE, found '\(argument)'")
      }
      let name = String(argument[..<equals])
      guard settings[name] == nil else { throw ValidationError("'--set \(name)=…' is given twice") }
      settings[name] = String(argument[argument.index(after: equals)...])
    }
    return settings
  }

  /// Reads a chain file and builds its chain; says what is wrong and exits otherwise.
  ///
  /// - Parameter exports: whether a chain that writes nothing is wrong too.
  static func chain(_ path: String, settings: [String: String], exports: Bool) throws -> Chain {
    try reporting { try load(path, settings: settings, exports: exports) }
  }

  /// Says which files and models the chain needs and are not there, and exits if there are any.
  static func requireEnvironment(_ chain: Chain) throws {
    try reporting { try checkEnvironment(chain) }
  }

  /// - Throws: ``Failure``, which nobody has written yet.
  static func load(_ path: String, settings: [String: String], exports: Bool) throws(Failure) -> Chain {
    do {
      let chain = try Chain(loading: path, registry: .standard, settings: settings)
      if exports { try chain.requireExport() }
      return chain
    } catch let error as SystemError {
      throw unreadable(path, error)
    } catch {
      throw Failure(error)
    }
  }

  /// - Throws: ``Failure``, which nobody has written yet.
  static func checkEnvironment(_ chain: Chain) throws(Failure) {
    let missing = chain.missingRequirements()
    if missing.isEmpty { return }
    // A file is named by the chain file, which is then wrong; a model only has to be fetched.
    throw Failure(missing.allSatisfy(\.isModel) ? .modelMissing : .definition, missing.map(\.diagnostic))
  }

  private static func unreadable(_ path: String, _ error: SystemError) -> Failure {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      let example = chainFiles(in: path).first.map { ", such as '\($0)'" } ?? ""
      return Failure(.inputMissing, "'\(path)' is a folder; name a chain file\(example)")
    }
    guard error.isMissingFile else { return Failure(.inputOutput, "\(error)") }
    let hint = likelyFile(for: path).map { " (did you mean '\($0)'?)" } ?? ""
    return Failure(.inputMissing, "chain file '\(path)' does not exist\(hint)")
  }

  /// A chain file with the same name or a similar one, beside the path that was given or in `pipelines/`.
  private static func likelyFile(for path: String) -> String? {
    let folder = (path as NSString).deletingLastPathComponent
    let files = [folder, "pipelines"].flatMap(chainFiles)
    let stem = stem(of: path)
    if let same = files.first(where: { Self.stem(of: $0) == stem }) { return same }
    let near = nearestName(to: stem, in: files.map(Self.stem))
    return files.first { Self.stem(of: $0) == near }
  }

  private static func chainFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
      .map { (folder as NSString).appendingPathComponent($0) }
  }

  private static func stem(of path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}
