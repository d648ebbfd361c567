import Testing

@testable import Stages

/// The fields of claims beside who does what, by tables of sentences.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct ClaimFieldTests {
  private func claim(_ text: String, _ relation: String, published: String? = nil) throws -> ClaimRecords.Record {
    let claims = try ClaimRecords.claims(of: text, published: published) { $0.minimumConfidence = 0 }
    return try #require(claims.about(relation), "no such relation in \(claims.map { $0["relation.text"] })")
  }

  /// A sentence, the relation, and its polarity, certainty, type, tense and aspect.
  @Test(arguments: [
    ("The bridge collapsed.", "collapsed", "positive certain - past simple"),
    ("The bridge has not collapsed.", "has not collapsed", "negative certain - present perfect"),
    ("The bridge may collapse.", "may collapse", "positive possible epistemic future simple"),
    ("The council must repair the bridge.", "must repair", "positive certain deontic future simple"),
    ("The council wants to repair the bridge.", "wants to repair", "positive possible volition future simple"),
    ("The workers are repairing the bridge.", "are repairing", "positive certain - present progressive"),
    // The second verb has the modal and the copula of the first.
    (
      "The port must be cheap and inspected by the council.", "must be inspected",
      "positive certain deontic future simple"
    ),
    // What stands beside "not … but".
    ("The law becomes not a shield but a sword.", "becomes not", "negative certain - present simple"),
    ("The law becomes not a shield but a sword.", "becomes", "positive certain - present simple"),
    // A noun says how sure it is.
    (
      "The danger is that the firm simply sells the port.", "simply sells", "positive possible epistemic present simple"
    ),
    ("The company didn’t immediately respond.", "didn’t immediately respond", "negative certain - past simple"),
    ("They didn’t ask.", "didn’t ask", "negative certain - past simple"),
    ("Neither Lee nor Bo left the town.", "left", "negative certain - past simple"),
    ("Not a single boat has left the port.", "has left", "negative certain - present perfect"),
    ("Nor did Lee leave the town.", "did leave", "negative certain - past simple"),
    ("Hardly anyone left the town.", "left", "negative certain - past simple"),
    ("It is false that Lee left the town.", "left", "negative certain - past simple"),
    ("It is not true that Lee left the town.", "left", "negative certain - past simple"),
    ("It is true that Lee left the town.", "left", "positive certain - past simple"),
    ("A strike is possible.", "is", "positive possible epistemic present simple"),
    ("The clerk was afraid.", "was", "positive certain - past simple"),
    ("The cause is unclear.", "is", "positive certain - present simple"),
    ("He came home only to be arrested.", "only to be arrested", "positive certain - past simple"),
    // Whether it works is left open.
    ("The test does not show that the valve works.", "works", "positive unknown - present simple"),
  ])
  func meaning(text: String, relation: String, expected: String) throws {
    let paths = ["polarity.value", "modality.certainty", "modality.type", "tense", "aspect"]
    #expect(try claim(text, relation).line(paths) == expected)
  }

  /// A sentence, the subject of a claim without a verb, and its tense.
  @Test(arguments: [
    ("Maria Lane, the head of the port, resigned.", "Maria Lane", "present"),
    ("Maria Lane, formerly head of the port, resigned.", "Maria Lane", "past"),
    ("Oil prices fell, with Brent down 3 percent.", "Brent", "past"),
  ])
  func tenseWithoutAVerb(text: String, subject: String, tense: String) throws {
    let claims = try ClaimRecords.claims(of: text) { $0.minimumConfidence = 0 }
    let claim = claims.first { ["appositive", "absolute"].contains($0["type"]) && $0["subject.text"] == subject }
    #expect(claim?["tense"] == tense)
  }

  @Test(arguments: [
    ("Had the boat been ready, the guards might have left.", "might have left", "counterfactual"),
    ("Should prices rise, the bank will act.", "will act", "real"),
    ("Were the dam to break, the town would drown.", "would drown", "hypothetical"),
  ])
  func invertedConditions(text: String, relation: String, kind: String) throws {
    #expect(try claim(text, relation)["condition.type"] == kind)
  }

  @Test func cuesAreSpans() throws {
    let claim = try claim("The valve did not open.", "did not open")
    #expect(claim.line(["polarity.cue.text", "polarity.cue.start", "polarity.scope"]) == "not 14 clause")
  }

  /// A sentence, the relation, and value, mod and basis of its time. The document is of Wednesday, 2026-02-11.
  @Test(arguments: [
    ("The bridge collapsed in May 2021.", "collapsed", "2021-05 - explicit"),
    ("The bridge collapsed yesterday.", "collapsed", "2026-02-10 - explicit"),
    ("The bridge collapsed.", "collapsed", "PAST_REF - tense"),
    ("The bridge is closed.", "is", "2026-02-11 - tense"),
    ("The bridge will collapse.", "will collapse", "FUTURE_REF - tense"),
    // The time of the saying is not the time of what is said.
    ("The mayor said on Monday that the bridge collapsed in 2019.", "said", "2026-02-09 - explicit"),
    ("The mayor said on Monday that the bridge collapsed in 2019.", "collapsed", "2019 - explicit"),
    ("The mayor said on Monday that the bridge collapsed.", "collapsed", "PAST_REF - tense"),
    // A clause that says when.
    ("Prices fell after the army left in March 2020.", "fell", "2020-03 AFTER explicit"),
    // A time beside a noun.
    ("The clauses of 2014 failed.", "failed", "PAST_REF - tense"),
    // One said before two verbs is that of both.
    ("In May 2021 the army burned the village and killed the elders.", "killed", "2021-05 - document"),
    // What is only supposed lies nowhere.
    ("Without the dam the valley would drown.", "would drown", "- - -"),
  ])
  func times(text: String, relation: String, expected: String) throws {
    let claim = try claim(text, relation, published: "2026-02-11T10:10")
    #expect(claim.line(["time.value", "time.mod", "time.basis"]) == expected)
  }

  @Test func withoutADateTimesAreSymbolic() throws {
    #expect(try claim("The bridge collapsed yesterday.", "collapsed")["time.value"] == "DCT-P1D")
    #expect(try claim("The bridge is closed.", "is")["time.value"] == "PRESENT_REF")
  }

  /// A sentence, the relation, and operator, value, unit and noun of its first number.
  @Test(arguments: [
    ("The firm hired about 1,100 workers.", "hired", "~ 1100 - workers"),
    ("Prices rose by more than 5 percent.", "rose", "> 5 % -"),
    ("The town paid $4 million for the hall.", "paid", "= 4000000 USD -"),
    ("One of the men left the room.", "left", "- - - -"),
    ("Shares fell, with Falk down 4.2 percent.", "down", "= -4.2 % -"),
  ])
  func quantities(text: String, relation: String, expected: String) throws {
    let paths = ["quantities.0.op", "quantities.0.value", "quantities.0.unit", "quantities.0.of"]
    #expect(try claim(text, relation).line(paths) == expected)
  }

  @Test(arguments: [
    ("If the dam breaks, the town will flood.", "will flood", "real If the dam breaks"),
    ("If the dam broke, the town would flood.", "would flood", "hypothetical If the dam broke"),
    ("If anything, the town is safe.", "is", "- -"),
  ])
  func conditions(text: String, relation: String, expected: String) throws {
    #expect(try claim(text, relation).line(["condition.type", "condition.text"]) == expected)
  }

  @Test func placesAndLinks() throws {
    let claims = try ClaimRecords.claims(of: "The firm closed its plant in Lisbon because demand fell sharply.")
    let closed = try #require(claims.about("closed"))
    let fell = try #require(claims.about("fell"))
    #expect(closed.line(["links.0.type", "links.0.claim"]) == "cause " + fell["id"])
    #expect(fell["kind"] == "causal")
    #expect(try claim("The ship sank in Lisbon.", "sank")["place.text"] == "Lisbon")
  }

  @Test(arguments: [
    ("The bridge collapsed.", "collapsed", "factual"),
    ("The bridge will collapse.", "will collapse", "prediction"),
    ("The council should repair the bridge.", "should repair", "recommendation"),
    ("The plan is absurd.", "is", "evaluation"),
    ("The storm caused the collapse.", "caused", "causal"),
    ("The fire led to a blackout.", "led", "causal"),
    ("The team was led by Ann Lee.", "was led", "factual"),
  ])
  func kinds(text: String, relation: String, kind: String) throws {
    #expect(try claim(text, relation)["kind"] == kind)
  }

  @Test func worthCheckingIsGraded() throws {
    func worth(_ text: String, _ relation: String) throws -> Double {
      try #require(Double(try claim(text, relation)["check_worthiness"]))
    }
    #expect(
      try worth("Norway sold 40 tanks to Chile in May 2021.", "sold") > worth("The plan is absurd.", "is") + 0.4)
  }
}
