import Foundation
import Testing

@testable import Pipeline

/// A folder with an input, and runs of it.
final class RunFixture {
  let folder: TestFolder
  let chain: String
  var inputs: [String]

  init(_ stages: [String], input: [UInt8], keys: String = "") throws {
    folder = try TestFolder()
    chain = "pipeline: x\n\(keys)\nstages:\n" + stages.map { "  - \($0)\n" }.joined()
    inputs = [try folder.write("in.jsonl", input)]
  }

  func path(_ name: String) -> String { folder.file(name) }

  func runner(
    _ output: Runner.Output, workers: Int = 2, limit: Int? = nil, shard: String? = nil, window: Int = 8 << 20
  ) throws -> Runner {
    let options = Runner.Options(
      workers: workers, limit: limit, shard: shard.flatMap { Shard($0) }, window: window)
    return try Runner(Chain(yaml: chain, registry: .fakes), inputs: inputs, output: output, options: options)
  }

  @discardableResult
  func run(
    _ output: String = "out", workers: Int = 2, limit: Int? = nil, shard: String? = nil, window: Int = 8 << 20
  ) throws -> RunReport {
    try runner(.folder(path(output)), workers: workers, limit: limit, shard: shard, window: window).run()
  }

  @discardableResult
  func resume(_ output: String = "out", workers: Int = 2) throws -> RunReport {
    try runner(.resume(path(output)), workers: workers).run()
  }

  /// Everything that a run leaves and that must not depend on how it went: the files, the ids, the last checkpoint.
  func left(in output: String) throws -> [String: String] {
    var left: [String: String] = [:]
    for name in folder.files(in: output) where !name.hasPrefix(".pipe/") {
      left[name] = try folder.text("\(output)/\(name)")
    }
    left["identities"] = try folder.bytes("\(output)/.pipe/identities").map { String($0) }.joined(separator: " ")
    let journal = try #require(try Journal.read(path("\(output)/.pipe/journal.jsonl")))
    var writer = JSONWriter()
    try writer.value(#require(journal.checkpoints.last).json)
    left["checkpoint"] = String(decoding: writer.bytes, as: UTF8.self)
    left["finished"] = "\(journal.isFinished)"
    return left
  }

  /// What goes wrong when a run is begun.
  func refusal(_ output: Runner.Output, limit: Int? = nil, shard: String? = nil) -> String? {
    do {
      _ = try runner(output, limit: limit, shard: shard)
      return nil
    } catch { return "\(error)".replacingOccurrences(of: folder.path + "/", with: "") }
  }
}

/// Documents of every kind, in JSON Lines, and how many of each there are.
struct Corpus {
  private(set) var bytes: [UInt8] = []
  private(set) var counts: [String: Int] = [:]
  /// Ids of documents that nothing is wrong with, in order.
  private(set) var good: [String] = []

  static let kinds = [
    "good", "good", "good", "good", "drop", "throw", "json", "utf-8", "duplicate", "no-text", "blank",
  ]

  init(_ count: Int, seed: UInt64 = 1, kinds: [String] = Self.kinds) {
    var random = FixedRandom(seed)
    for number in 0..<count { add(kinds.randomElement(using: &random)!, number, &random) }
  }

  private mutating func add(_ kind: String, _ number: Int, _ random: inout FixedRandom) {
    var kind = kind
    if kind == "duplicate" && good.isEmpty { kind = "good" }
    counts[kind, default: 0] += 1
    let padding = String(repeating: "é", count: Int.random(in: 0...60, using: &random))
    let text = "text \(Int.random(in: 0..<200, using: &random)) \(padding)"
    switch kind {
    case "json": bytes += "{\"id\":\"d\(number)\",\"text\":".utf8
    case "utf-8": bytes += Array("{\"id\":\"d\(number)\",\"text\":\"".utf8) + [0xFF] + Array("\"}".utf8)
    case "no-text": bytes += "{\"id\":\"d\(number)\"}".utf8
    case "blank": bytes += "  \r".utf8
    case "duplicate": bytes += "{\"id\":\"\(good.randomElement(using: &random)!)\",\"text\":\"again\"}".utf8
    case "good":
      good.append("d\(number)")
      bytes += "{\"id\":\"d\(number)\",\"text\":\"\(text)\",\"n\":\(number)}".utf8
    default: bytes += "{\"text\":\"\(text)\",\"do\":\"\(kind)\",\"id\":\"d\(number)\"}".utf8
    }
    bytes.append(10)
  }
}
