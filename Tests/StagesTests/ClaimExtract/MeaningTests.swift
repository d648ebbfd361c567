import Pipeline
import Testing

@testable import Stages

@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct MeaningTests {
  /// A sentence, the verb asked about, the value and the cues.
  @Test(arguments: [
    ("The bridge did not collapse.", "collapse", "negative", ["not"]),
    ("The bridge collapsed.", "collapsed", "positive", []),
    ("She cannot broker or enforce a deal.", "enforce", "negative", ["not"]),
    ("The army released ten men but exiled two.", "exiled", "positive", []),
    ("No witness came.", "came", "negative", ["No"]), ("Nobody came.", "came", "negative", ["Nobody"]),
    ("He said nothing.", "said", "negative", ["nothing"]), ("Few voters came.", "came", "negative", ["Few"]),
    ("A few voters came.", "came", "positive", []), ("He hardly slept.", "slept", "negative", ["hardly"]),
    ("The plan no longer works.", "works", "negative", ["no"]),
    ("The pump failed to start.", "start", "negative", ["failed"]),
    ("The pump did not fail to start.", "start", "positive", ["not", "fail"]),
    ("He left without paying.", "paying", "negative", ["without"]),
    ("She does not think that it works.", "works", "negative", ["not"]),
    ("He not only sang but also danced.", "sang", "positive", []),
    ("At no point did the water rise.", "rise", "negative", ["no"]),
    ("He left with no money.", "left", "positive", ["no"]),
    ("The guards prevented him from leaving.", "leaving", "negative", ["prevented"]),
    ("The train did not arrive until noon.", "arrive", "positive", ["not"]),
    ("Not only Lee left the town.", "left", "positive", []),
    ("Not Lee but Bo left the town.", "left", "positive", []),
    ("Not a single boat left the port.", "left", "negative", ["Not"]),
    ("THEY DIDN'T ASK THE MAYOR.", "ASK", "negative", ["DIDN'T"]),
  ])
  func polarity(text: String, verb: String, value: String, cues: [String]) throws {
    let analysed = try AnalysedText(text)
    let polarity = Polarity.of(verb: try #require(analysed.token(verb)), in: analysed.tree)
    #expect(polarity.value.rawValue == value)
    #expect(polarity.cues.map { analysed.tree.words[$0] } == cues)
  }

  /// A sentence, the verb asked about, the certainty, the kind ("-": none), the cue ("-": none).
  @Test(arguments: [
    ("The bridge collapsed.", "collapsed", "certain - -"),
    ("The bridge may collapse.", "collapse", "possible epistemic may"),
    ("The bridge will collapse.", "collapse", "certain - -"), ("The bridge can swing.", "swing", "certain ability can"),
    ("They must leave.", "leave", "certain deontic must"), ("They have to leave.", "leave", "certain deontic have"),
    ("They must have left.", "left", "probable epistemic must"),
    ("They could have left.", "left", "possible counterfactual could"),
    ("The bridge will probably collapse.", "collapse", "probable epistemic probably"),
    ("The bridge allegedly collapsed.", "collapsed", "possible evidential allegedly"),
    ("The bridge is likely to collapse.", "collapse", "probable epistemic likely"),
    ("The bridge is unlikely to collapse.", "collapse", "improbable epistemic unlikely"),
    ("The bridge is said to be unsafe.", "be", "probable evidential said"),
    ("The company wants to sell the mine.", "sell", "possible volition wants"),
    ("They urged him to leave.", "leave", "possible deontic urged"),
    ("The company managed to sell the mine.", "sell", "certain - -"),
    ("It is possible that the bridge collapsed.", "collapsed", "possible epistemic possible"),
    ("I think the bridge collapsed.", "collapsed", "probable epistemic think"),
    ("Did the bridge collapse?", "collapse", "unknown - -"), ("Leave the bridge!", "Leave", "unknown deontic -"),
    ("If the bridge collapses, they will leave.", "collapses", "possible hypothetical If"),
    ("If the bridge collapsed, they would leave.", "leave", "possible hypothetical would"),
  ])
  func modality(text: String, verb: String, expected: String) throws {
    let analysed = try AnalysedText(text)
    let modality = Modality.of(verb: try #require(analysed.token(verb)), in: analysed.tree)
    let cue = modality.cue.map { analysed.tree.words[$0] } ?? "-"
    #expect("\(modality.certainty.rawValue) \(modality.kind?.rawValue ?? "-") \(cue)" == expected)
  }

  @Test(arguments: [
    ("The bridge collapsed.", "collapsed", "past simple"),
    ("The bridge has collapsed.", "collapsed", "present perfect"),
    ("The bridge had collapsed.", "collapsed", "past perfect"),
    ("The bridge is collapsing.", "collapsing", "present progressive"),
    ("The bridge will collapse.", "collapse", "future simple"),
    ("They plan to leave.", "leave", "future simple"), ("They managed to leave.", "leave", "past simple"),
    ("They are going to leave.", "leave", "future simple"),
    ("The bridge was being repaired.", "repaired", "past progressive"),
  ])
  func tenseAndAspect(text: String, verb: String, expected: String) throws {
    let analysed = try AnalysedText(text)
    let token = try #require(analysed.token(verb))
    let tense = Tense.of(verb: token, in: analysed.tree)
    #expect("\(tense.rawValue) \(Aspect.of(verb: token, in: analysed.tree).rawValue)" == expected)
  }

  @Test(arguments: [
    ("If it rains, the match will end.", "end", "real: If it rains"),
    ("If it rained, the match would end.", "end", "hypothetical: If it rained"),
    ("If it had rained, the match would have ended.", "ended", "counterfactual: If it had rained"),
    ("The match will end unless it rains.", "end", "real: unless it rains"),
    ("Even if it rains, the match will go on.", "go", "none"), ("They asked if it rained.", "asked", "none"),
    ("Without rain, the crops would die.", "die", "hypothetical: Without rain"),
  ])
  func conditions(text: String, verb: String, expected: String) throws {
    let analysed = try AnalysedText(text)
    let condition = Condition.of(verb: try #require(analysed.token(verb)), in: analysed.tree)
    #expect((condition.map { "\($0.kind.rawValue): \(analysed.text($0.tokens))" } ?? "none") == expected)
  }

  /// Links as "kind: verb of the link → other verb".
  @Test(arguments: [
    ("He left because it rained.", ["cause: rained → left"]),
    ("Although it rained, he stayed.", ["concession: rained → stayed"]),
    ("He stayed but she left.", ["contrast: left → stayed"]),
    ("He left when it rained.", ["temporal: rained → left"]),
    ("He came to help them.", ["purpose: help → came"]),
    ("He stays if it rains.", ["condition: rains → stays"]),
    ("Lane, who won in May, resigned.", ["elaboration: won → resigned"]),
  ])
  func links(text: String, expected: [String]) throws {
    let analysed = try AnalysedText(text)
    let links = DiscourseLink.links(in: 0..<analysed.tree.count, of: analysed.tree)
    #expect(
      links.map { "\($0.kind.rawValue): \(analysed.tree.words[$0.verb]) → \(analysed.tree.words[$0.other])" }
        == expected)
  }
}
