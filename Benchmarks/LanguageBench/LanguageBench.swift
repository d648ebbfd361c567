import Foundation
import Language

/// Measures the linguistic engine on one thread: `language-bench TEXTS.jsonl [MODEL]`. Prints one JSON object, with
/// processor seconds: of a whole analysis of all texts (the median of three), and of each layer in a run of its own.
/// `PIPE_KERNEL` chooses the kernel.
@main
struct LanguageBench {
  struct Figures: Encodable {
    var kernel: String
    var tokens = 0
    var loading: Double
    var seconds: Double = 0
    var layers: [String: Double] = [:]
  }

  struct ArgumentError: Error, CustomStringConvertible {
    var description: String { "use: language-bench TEXTS.jsonl [MODEL]" }
  }

  static func main() {
    do { try measure() } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func measure() throws {
    guard CommandLine.arguments.count > 1 else { throw ArgumentError() }
    let texts = try texts(in: CommandLine.arguments[1])
    let start = LayerClock.now()
    let model = try LanguageModel(named: CommandLine.arguments.dropFirst(2).first ?? "en_core_web_md")
    let analyzer = Analyzer(model)
    var figures = Figures(kernel: model.kernel.name, loading: seconds(since: start))
    figures.seconds = try (0..<3).map { _ in
      let start = LayerClock.now()
      // A new one each time, because words seen before are remembered.
      figures.tokens = try analyze(texts, Analyzer(model))
      return seconds(since: start)
    }.sorted()[1]
    let clock = LayerClock()
    analyzer.clock = clock
    _ = try analyze(texts, analyzer)
    figures.layers = Dictionary(
      uniqueKeysWithValues: clock.nanoseconds.map { ($0.key.rawValue, Double($0.value) / 1e9) })
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  /// Analyses all texts; returns the number of tokens.
  private static func analyze(_ texts: [[UInt8]], _ analyzer: Analyzer) throws -> Int {
    var analysis = Analysis()
    return try texts.reduce(0) { count, text in
      try text.withUnsafeBufferPointer { try analyzer.analyze($0, into: &analysis) }
      return count + analysis.tokens.count
    }
  }

  private static func texts(in path: String) throws -> [[UInt8]] {
    struct Line: Decodable { var text: String }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try lines.map { Array(try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text.utf8) }
  }

  private static func seconds(since start: UInt64) -> Double { Double(LayerClock.now() - start) / 1e9 }
}
