import Foundation

@testable import Language

/// What spaCy says of an article of `corpus/`, as `scripts/expected_analysis.py` wrote it.
struct ExpectedAnalysis: Decodable, Equatable {
  struct Token: Decodable, Equatable {
    var start: Int
    var end: Int
    var tag: String
    var partOfSpeech: String
    var morphology: String
    var lemma: String
    var dependency: String
    var head: Int
    var startsSentence: Bool
  }

  struct Entity: Decodable, Equatable {
    var start: Int
    var end: Int
    var label: String
  }

  var tokens: [Token]
  var entities: [Entity]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = root.appending(path: "Tests/LanguageTests/Expected")

  static func articles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(".json".count)) }.sorted()
  }

  static func text(of article: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "corpus/\(article).txt")))
  }

  init(of article: String) throws {
    let data = try Data(contentsOf: Self.folder.appending(path: "\(article).json"))
    self = try JSONDecoder().decode(Self.self, from: data)
  }

  init(_ analysis: Analysis, of model: LanguageModel) {
    tokens = analysis.tokens.map { token in
      Token(
        start: Int(token.start), end: Int(token.end), tag: model.tags[Int(token.tag)],
        partOfSpeech: token.partOfSpeech.name, morphology: model.morphologies[Int(token.morphology)],
        lemma: analysis.lemma(of: token), dependency: model.dependencyLabels[Int(token.dependency)],
        head: Int(token.head), startsSentence: token.startsSentence)
    }
    entities = analysis.entities.map { entity in
      Entity(start: Int(entity.start), end: Int(entity.end), label: model.entityLabels[Int(entity.label)])
    }
  }
}

extension ExpectedAnalysis.Token {
  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    start = try values.decode(Int.self)
    end = try values.decode(Int.self)
    tag = try values.decode(String.self)
    partOfSpeech = try values.decode(String.self)
    morphology = try values.decode(String.self)
    lemma = try values.decode(String.self)
    dependency = try values.decode(String.self)
    head = try values.decode(Int.self)
    startsSentence = try values.decode(Int.self) == 1
  }
}

extension ExpectedAnalysis.Entity {
  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    start = try values.decode(Int.self)
    end = try values.decode(Int.self)
    label = try values.decode(String.self)
  }
}
