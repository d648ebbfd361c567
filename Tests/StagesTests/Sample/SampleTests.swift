import Pipeline
import Stages
import Testing

@Suite struct SampleTests {
  private func kept(_ share: Double, seed: String = "0", of count: Int = 10_000) -> Set<String> {
    var options = Sample.Options()
    options.share = share
    options.seed = seed
    let stage = Sample(options)
    let ids = (0..<count).map { "articles/\($0).txt" }
    return Set(
      ids.filter { id in
        var document = Document(id: id, text: "")
        return stage.process(&document, StageContext()) == .keep
      })
  }

  @Test(arguments: [0, 0.01, 0.1, 0.5, 0.9, 1])
  func keepsAboutTheShare(_ share: Double) {
    let expected = share * 10_000
    let deviation = (10_000 * share * (1 - share)).squareRoot()
    #expect(abs(Double(kept(share).count) - expected) <= 4 * deviation)
  }

  @Test func aSmallerShareIsPartOfALargerOne() { #expect(kept(0.1).isStrictSubset(of: kept(0.2))) }

  @Test func anotherSeedChoosesOthers() {
    let both = kept(0.5, seed: "a").intersection(kept(0.5, seed: "b"))
    #expect((2200...2800).contains(both.count))
  }

  /// Shards go by a hash of the id too; were it the same one, some shards would be kept whole and others not at all.
  @Test func shardsKeepTheirShare() {
    let sample = kept(0.25)
    for index in 1...4 {
      let shard = Shard("\(index)/4")!
      #expect((500...750).contains(sample.count(where: shard.contains)))
    }
  }

  @Test func theChoiceIsFixed() {
    #expect(
      kept(0.1, of: 60).sorted() == [
        "articles/0.txt", "articles/22.txt", "articles/29.txt", "articles/3.txt", "articles/40.txt",
      ])
  }

  @Test(
    arguments: [
      (
        "{}",
        """
        chain.yaml:3:5: error: stage 'sample' needs option 'share': a number from 0 to 1
          - sample: {}
            ^~~~~~
        """
      ),
      (
        "{share: 10}",
        """
        chain.yaml:3:21: error: option 'share' of stage 'sample': expected a number from 0 to 1, found '10'
          - sample: {share: 10}
                            ^~
        """
      ),
      ("{share: 0.1, seed: 7}", nil), ("{share: 1, seed: spring}", nil),
    ] as [(String, String?)])
  func options(_ options: String, _ expected: String?) {
    #expect(message("sample", options) == expected)
  }
}
