import Language
import Pipeline
import Testing

@testable import Stages

@Suite struct ClustersTests {
  /// One referent a token, each a cluster of its own.
  private func clusters(
    _ count: Int, kind: Mention.Kind = .name, label: EntityLabel? = .person, genders: [Gender] = []
  ) -> Clusters {
    Clusters(
      (0..<count).map {
        Referent(
          tokens: $0..<$0 + 1, head: $0, kind: kind, label: label,
          gender: genders.indices.contains($0) ? genders[$0] : .unknown, sentence: 0)
      })
  }

  @Test func everyReferentBeginsAlone() {
    let all = clusters(3)
    #expect(all.referents.map(\.cluster) == [0, 1, 2])
    #expect(all.all.map(\.members) == [[0], [1], [2]])
    #expect(!all.areJoined(0, 1))
  }

  @Test func joiningIsTransitive() {
    var all = clusters(5)
    all.join(1, to: 0, by: .exact)
    all.join(3, to: 2, by: .head)
    all.join(3, to: 1, by: .alias)
    #expect(all.areJoined(0, 2))
    #expect(!all.areJoined(0, 4))
    #expect(all[0].members.sorted() == [0, 1, 2, 3])
    #expect(all.all.map(\.members).joined().sorted() == [0, 1, 2, 3, 4])
    #expect(all.all.filter { !$0.members.isEmpty }.count == 2)
    // The first rule that joined a referent is its link.
    #expect(all.referents.map(\.link) == [nil, .exact, nil, .head, nil])
  }

  @Test func joiningTwiceChangesNothing() {
    var all = clusters(2)
    all.join(1, to: 0, by: .exact)
    let once = all.all.map(\.members)
    all.join(1, to: 0, by: .head)
    all.join(0, to: 1, by: .head)
    #expect(all.all.map(\.members) == once)
    #expect(all.referents[1].link == .exact)
  }

  @Test func whatIsKnownIsKnownOfAll() {
    var all = clusters(3, genders: [.unknown, .feminine])
    all.update(0) {
      $0.country = "BLR"
      $0.roles = ["envoy"]
      $0.offices = ["envoy"]
    }
    all.update(1) {
      $0.roles = ["teacher", "envoy"]
      $0.offices = ["teacher"]
    }
    all.join(1, to: 0, by: .exact)
    all.join(2, to: 0, by: .exact)
    #expect(all[2].gender == .feminine)
    #expect(all[2].country == "BLR")
    #expect(Set(all[2].roles) == ["envoy", "teacher"])
    #expect(all[2].roles.count == 2)
    #expect(all[2].offices == ["envoy", "teacher"])
  }

  @Test func aNamesLabelCountsMoreThanANouns() {
    var all = Clusters([
      Referent(tokens: 0..<1, head: 0, kind: .nominal, label: .facility, sentence: 0),
      Referent(tokens: 1..<2, head: 1, kind: .nominal, label: .facility, sentence: 0),
      Referent(tokens: 2..<3, head: 2, kind: .name, label: .organisation, sentence: 0),
      Referent(tokens: 3..<4, head: 3, kind: .pronoun, label: nil, sentence: 0),
    ])
    all.join(1, to: 0, by: .repetition)
    all.join(2, to: 1, by: .predicate)
    all.join(3, to: 2, by: .pronoun)
    #expect(all[0].label == .organisation)
    #expect(all[0].hasName)
    #expect(all[3].members.count == 4)
  }

  @Test func gendersAndCountriesDisagree() {
    var all = clusters(4, genders: [.masculine, .feminine, .unknown, .masculine])
    #expect(!all.agree(0, 1))
    #expect(all.agree(0, 2))
    #expect(all.agree(0, 3))
    all.join(2, to: 1, by: .head)
    #expect(!all.agree(0, 2))
    all.update(0) { $0.country = "IRN" }
    #expect(all.agree(0, 3))
    all.update(3) { $0.country = "IRQ" }
    #expect(!all.agree(0, 3))
    all.update(3) { $0.country = "IRN" }
    #expect(all.agree(0, 3))
  }

  @Test func whatIsSeparateStaysSeparate() {
    var all = clusters(5)
    all.separate(0, 1)
    #expect(!all.agree(0, 1))
    #expect(!all.agree(1, 0))
    #expect(all.agree(0, 2))
    // Also through what either was joined with, before and after.
    all.join(2, to: 0, by: .exact)
    all.join(3, to: 1, by: .exact)
    #expect(!all.agree(2, 3))
    #expect(all.agree(2, 4))
    all.separate(4, 3)
    all.join(4, to: 2, by: .exact)
    #expect(!all.agree(0, 3))
  }
}
