import Foundation
import Testing

@testable import Pipeline
@testable import Stages

/// Which claims are written.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct ClaimOptionTests {
  private static let text = "The mayor said that the dam broke in 2019. The plan is absurd. Did the dam break?"

  private func relations(_ configure: (inout ClaimExtract.Options) -> Void) throws -> [String] {
    try ClaimRecords.claims(of: Self.text, configure).map { $0["relation.text"] }
  }

  @Test func withoutOptions() throws { #expect(try relations { _ in } == ["said", "broke", "is"]) }

  @Test func aSentenceWithoutEndMakesNoClaims() throws {
    #expect(try !ClaimRecords.claims(of: "He said she said it rained.").isEmpty)
    #expect(try ClaimRecords.claims(of: String(repeating: "He said she said it said ", count: 200)).isEmpty)
  }

  @Test func minimumConfidence() throws { #expect(try relations { $0.minimumConfidence = 0.99 } == []) }

  @Test func attributedOnly() throws { #expect(try relations { $0.attributedOnly = true } == ["broke"]) }

  /// A source that is not named is one, too.
  @Test func attributedOnlyKeepsWhatNobodyIsNamedFor() throws {
    let claims = try ClaimRecords.claims(of: "It is said that the dam broke.") { $0.attributedOnly = true }
    #expect(claims.map { $0["relation.text"] } == ["broke"])
  }

  @Test func checkWorthyOnly() throws { #expect(try relations { $0.checkWorthyOnly = true } == ["broke"]) }

  @Test func speechActs() throws {
    let claims = try ClaimRecords.claims(of: Self.text) { $0.speechActs = false }
    #expect(claims.map { $0["relation.text"] } == ["broke", "is"])
    // What is said does not name a claim that is not there.
    #expect(claims.first?["attribution.claim"] == "-")
  }

  @Test func unasserted() throws {
    let claims = try ClaimRecords.claims(of: Self.text) {
      $0.unasserted = true
      $0.minimumConfidence = 0
    }
    let question = try #require(claims.last)
    #expect(question["modality.certainty"] == "unknown")
    #expect(try #require(Double(question["confidence"])) < 0.25)
  }

  /// Of what there may not be nothing is claimed; of what there is, it is.
  @Test(arguments: [
    ("If the bank wants partners that are unknown, it must pay.", ["must pay"]),
    ("The town cannot find a firm that builds ships.", ["cannot find"]),
    ("A firm that builds ships cannot pay the town.", ["builds", "cannot pay"]),
    ("The town found a firm that builds ships.", ["found", "builds"]),
    ("The town cannot pay the firm that builds ships.", ["cannot pay", "builds"]),
  ])
  func unspecific(text: String, relations: [String]) throws {
    #expect(try ClaimRecords.claims(of: text).map { $0["relation.text"] } == relations)
  }

  @Test func sections() throws {
    #expect(try relations { $0.sections = [.paragraph] } == ["said", "broke", "is"])
    #expect(try relations { $0.sections = [.list] } == [])
  }

  @Test func rejected() throws {
    var options = ClaimExtract.Options()
    options.rejected = "rejected.jsonl"
    options.attributedOnly = true
    let stage = try ClaimExtract(options)
    #expect(stage.isWriting && stage.path == "rejected.jsonl")
    let lines = try output(of: stage, try ClaimRecords.document(Self.text)).split(separator: "\n").map {
      ClaimRecords.Record(object: try JSONSerialization.jsonObject(with: Data($0.utf8)))
    }
    #expect(
      lines.map { $0.line(["rejected", "relation.text"]) } == [
        "not-attributed said", "not-attributed is", "question Did break",
      ])
  }

  /// With or without a file for them.
  @Test func rejectedAreCounted() throws {
    let chain = try Chain(
      yaml: "pipeline: c\nstages: [segment, entity-tag, claim-extract: {attributed-only: true}]", registry: .standard)
    let counts = try chain.process(Document(id: "d", text: Self.text)).counts
    #expect(
      counts == [
        Ledger.Counted(stage: 2, name: "claims"): 1,
        Ledger.Counted(stage: 2, name: "rejected", reason: "not-attributed"): 2,
        Ledger.Counted(stage: 2, name: "rejected", reason: "question"): 1,
      ])
  }

  @Test func rejectedIsCompressedByItsEnding() throws {
    var options = ClaimExtract.Options()
    options.rejected = "rejected.csv"
    #expect(throws: OptionError.self) { try ClaimExtract(options) }
    #expect(try !ClaimExtract(ClaimExtract.Options()).isWriting)
  }

  @Test func lexicon() throws {
    let path = NSTemporaryDirectory() + "lexicon-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("[verbs]\ntweet\tweak\n".utf8).write(to: URL(fileURLWithPath: path))
    let text = "The mayor tweeted that the dam broke."
    let claims = try ClaimRecords.claims(of: text) { $0.lexicon = FilePath(path) }
    #expect(claims.about("broke")?["attribution.commitment"] == "weak")
  }

  /// Every part of the stage reads the same lists: a comment is no saying.
  @Test func lexiconOfComments() throws {
    let path = NSTemporaryDirectory() + "lexicon-\(UUID().uuidString).txt"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("[comment]\nannounce\n".utf8).write(to: URL(fileURLWithPath: path))
    let text = "The mayor resigned, announcing that the talks had failed."
    #expect(try ClaimRecords.claims(of: text).about("had failed")?["attribution.type"] == "indirect")
    let claims = try ClaimRecords.claims(of: text) { $0.lexicon = FilePath(path) }
    #expect(claims.about("had failed")?["attribution.type"] == "author")
  }
}
