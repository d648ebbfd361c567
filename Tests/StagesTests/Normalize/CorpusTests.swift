import Foundation
import Pipeline
import Stages
import Testing

/// The sample articles against sections and metadata that were written down by hand.
@Suite struct NormalizeCorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../corpus")
    .standardizedFileURL

  static let articles: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: corpus.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func text(_ name: String) throws -> String {
    try String(contentsOf: corpus.appending(path: "\(name).txt"), encoding: .utf8)
  }

  private struct Expectation: Decodable {
    enum Value: Decodable, Equatable, CustomStringConvertible {
      case one(String)
      case several([String])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .one(text)
        } else {
          self = .several(try container.decode([String].self))
        }
      }

      var description: String {
        switch self {
        case .one(let text): text
        case .several(let texts): "\(texts)"
        }
      }
    }
    var metadata: [String: Value]
    var sections: [[String]]
  }

  @Test func thereAreArticlesToTest() { #expect(Self.articles.count >= 30) }

  @Test(arguments: articles) func article(_ name: String) throws {
    let expected = try JSONDecoder().decode(
      Expectation.self, from: Data(contentsOf: Self.corpus.appending(path: "expected/\(name).json")))
    let document = try normalized(Self.text(name))

    let metadata = document.metadata.members.map { "\($0.key): \($0.value.shown)" }.sorted()
    #expect(metadata == expected.metadata.map { "\($0.key): \($0.value)" }.sorted())
    let lines = document.sections.map { section in
      "\(section.kind.name): \(document.text(of: section).replacing("\t", with: " "))"
    }
    let starts = expected.sections.map { "\($0[0]): \($0[1])" }
    for (line, start) in zip(lines, starts) where !line.hasPrefix(start) {
      Issue.record("\(line.prefix(90)) ← expected \(start)")
    }
    #expect(lines.count == starts.count)
  }
}

extension JSONValue {
  fileprivate var shown: String {
    switch self {
    case .array(let values): "\(values.compactMap(\.scalarText))"
    default: scalarText ?? "null"
    }
  }
}
