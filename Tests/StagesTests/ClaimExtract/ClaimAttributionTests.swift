import Testing

@testable import Pipeline
@testable import Stages

/// Who says a claim, in its record.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct ClaimAttributionTests {
  private func claims(_ text: String) throws -> [ClaimRecords.Record] {
    try ClaimRecords.claims(of: text) { $0.minimumConfidence = 0 }
  }

  @Test func fields() throws {
    let claims = try claims("Maria Lane, the mayor, told reporters that the bridge was unsafe.")
    let unsafe = try #require(claims.about("was"))
    let told = try #require(claims.about("told"))
    #expect(
      unsafe.line([
        "attribution.type", "attribution.source.text", "attribution.cue.text", "attribution.cue.lemma",
        "attribution.content.0.text", "attribution.addressee.text", "attribution.commitment",
      ]) == "indirect Maria Lane told tell the bridge was unsafe reporters neutral")
    #expect(told["attribution.type"] == "author")
  }

  /// Who says it, who is spoken to, and the `recipient` of the speech act, which a passive has as its subject.
  @Test(arguments: [
    ("The engineer said to the committee that the dam leaked.", "The engineer", "the committee", "the committee"),
    ("The minister warned the council that the dam leaked.", "The minister", "the council", "the council"),
    ("The clerk informed Maria Lane that the dam leaked.", "The clerk", "Maria Lane", "Maria Lane"),
    ("Maria Lane was told by the clerk that the dam leaked.", "the clerk", "Maria Lane", "-"),
    ("Reporters were told that the dam leaked.", "-", "Reporters", "-"),
    ("She wrote to the bishop in May that the dam leaked.", "She", "the bishop", "the bishop"),
    ("The union explained to its members that the dam leaked.", "The union", "its members", "its members"),
    ("The bank notified customers that the dam leaked.", "The bank", "customers", "customers"),
    ("“The dam leaked,” the sheriff told the drivers.", "the sheriff", "the drivers", "the drivers"),
    ("He said to her: “The dam leaked.”", "He", "her", "her"),
    ("The colonel asked the villagers whether the dam leaked.", "The colonel", "the villagers", "the villagers"),
    ("She told her brother and her aunt that the dam leaked.", "She", "her brother and her aunt", "her brother"),
    // Nobody is spoken to.
    ("The mayor said that the dam leaked.", "The mayor", "-", "-"),
    ("The mayor said on Monday that the dam leaked.", "The mayor", "-", "-"),
    ("The mayor asked the question whether the dam leaked.", "The mayor", "-", "-"),
    ("The mayor said that the dam leaked to the south.", "The mayor", "-", "-"),
  ])
  func addressees(text: String, source: String, addressee: String, recipient: String) throws {
    let claims = try claims(text)
    let leaked = try #require(claims.about("leaked"))
    #expect(leaked["attribution.source.text"] == source)
    #expect(leaked["attribution.addressee.text"] == addressee)
    let act = try #require(claims.first { $0["id"] == leaked["attribution.claim"] })
    let recipients = (0..<4).filter { act["arguments.\($0).role"] == "recipient" }
    #expect(recipients.map { act["arguments.\($0).text"] } == (recipient == "-" ? [] : [recipient]))
  }

  @Test func addresseesAreResolved() throws {
    let claims = try claims("Maria Lane came back. The clerk told her that the dam leaked.")
    let leaked = try #require(claims.about("leaked"))
    #expect(leaked.line(["attribution.addressee.text", "attribution.addressee.resolved"]) == "her Maria Lane")
    #expect(leaked["attribution.addressee.entity"] != "-")
  }

  /// The claim of the saying and that of what is said name each other.
  @Test(arguments: [
    ("The mayor said that the bridge collapsed.", "said"), ("“The bridge collapsed,” said the mayor.", "said"),
    ("The bridge collapsed, the mayor said.", "said"),
  ])
  func speechActs(text: String, verb: String) throws {
    let claims = try claims(text)
    let act = try #require(claims.about(verb))
    let content = try #require(claims.about("collapsed"))
    #expect(content["attribution.claim"] == act["id"])
    let arguments = (0..<4).map { act.line(["arguments.\($0).role", "arguments.\($0).claim"]) }
    #expect(arguments.contains("clause " + content["id"]))
  }

  @Test func chains() throws {
    let claims = try claims("The Herald reported that the mayor said that the bridge collapsed.")
    let collapsed = try #require(claims.about("collapsed"))
    #expect(
      collapsed.line([
        "attribution.source.text", "attribution.chain.0.source.text", "attribution.chain.0.cue.text",
        "attribution.chain.1.type",
      ]) == "the mayor Herald reported -")
  }

  /// What is said without a verb has a record too, which carries the attribution.
  @Test(arguments: [
    ("The ministry denied wrongdoing.", "wrongdoing", "denial"),
    ("The mayor urged residents to leave.", "to leave", "directive"),
  ])
  func fragments(text: String, relation: String, commitment: String) throws {
    let claim = try #require(try claims(text).about(relation))
    #expect(claim["attribution.commitment"] == commitment)
  }

  @Test func whatFollowsAColonIsTheSourcesToo() throws {
    let claims = try claims("According to the Herald, the effect was immediate: Shares of three firms fell.")
    #expect(claims.about("fell")?["attribution.source.text"] == "Herald")
  }

  @Test func everyAttributionIsCarried() throws {
    let text = """
      The bridge is a danger, the mayor said. She called it “a disgrace.” According to a report of 2019, two bolts broke.
      The council denied negligence and promised to act. “We did what we could,” a spokesman said. “Nobody warned us.”
      """
    let document = try ClaimRecords.document(text)
    let tree = SyntaxTree(document)
    let attributions = AttributionFinder.attributions(of: document, tree)
    let assembly = ClaimAssembly(
      document, tree: tree, clauses: ClauseFinder(document, tree: tree).clauses(), attributions: attributions)
    let carried = assembly.clauses.filter { $0.reason == nil }.flatMap { clause in
      attributions.chain(of: clause.head).map(\.content)
    }
    for attribution in attributions.all { #expect(carried.contains(attribution.content)) }
  }
}
