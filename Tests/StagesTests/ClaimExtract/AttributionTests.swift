import Pipeline
import Testing

@testable import Stages

/// What a reader would mark: `form source (resolved) | cue | content / content | commitment`.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped)) struct AttributionTests {
  static func attributions(_ text: String) throws -> [String] {
    let analysed = try AnalysedText(text)
    return AttributionFinder.attributions(of: analysed.document, analysed.tree).all.map { attribution in
      let source = attribution.source.map { analysed.text($0.tokens) } ?? "-"
      let cue = attribution.cue.map { analysed.text($0.tokens) } ?? "-"
      let content = attribution.content.map { analysed.document.text(in: $0) }.joined(separator: " / ")
      return "\(attribution.form.rawValue) \(source) | \(cue) | \(content) | \(attribution.commitment.rawValue)"
    }
  }

  @Test(arguments: [
    // Cue verb and clause, with and without "that".
    (
      "The minister said that the bridge was safe.", ["indirect The minister | said | the bridge was safe | neutral"]
    ),
    ("The union claims the rule breaks the law.", ["indirect The union | claims | the rule breaks the law | weak"]),
    ("Polls show that voters want change.", ["indirect Polls | show | voters want change | factive"]),
    // Quotations.
    ("“We will rebuild,” said the mayor.", ["direct the mayor | said | “We will rebuild,” | neutral"]),
    (
      "The firm said the delay was \"a matter of days.\"",
      ["mixed The firm | said | the delay was \"a matter of days.\" | neutral"]
    ),
    (
      "\"We will rebuild,\" the mayor said. \"We have the money.\"",
      [
        "direct the mayor | said | \"We will rebuild,\" | neutral",
        "direct the mayor | - | \"We have the money.\" | neutral",
      ]
    ),
    // Behind a phrase that is not quoted.
    (
      "\"Nobody helps us,\" Lane said. As a parent, \"we are left to pay for it.\"",
      [
        "direct Lane | said | \"Nobody helps us,\" | neutral",
        "direct Lane | - | \"we are left to pay for it.\" | neutral",
      ]
    ),
    // A name in quotation marks says nothing.
    ("The army fired a missile called \"Thunder\" on Monday.", []),
    // Interrupted.
    ("The seal, she insisted, was intact.", ["indirect she | insisted | The seal / was intact | weak"]),
    // "According to".
    (
      "According to the ministry, two bridges collapsed.",
      ["indirect the ministry | According to | two bridges collapsed | neutral"]
    ),
    (
      "Two bridges collapsed, according to the ministry.",
      ["indirect the ministry | according to | Two bridges collapsed | neutral"]
    ),
    ("In her view the plan is too expensive.", ["indirect her | In her view | the plan is too expensive | belief"]),
    // Passives and raising.
    ("The tower is said to be unsafe.", ["indirect - | is said to | The tower / be unsafe | neutral"]),
    ("It is believed that the pilot survived.", ["indirect - | believed | the pilot survived | belief"]),
    (
      "He was told by a guard that the gate was closed.",
      ["indirect a guard | told | the gate was closed | neutral"]
    ),
    // Nobody says it: a comment on the sentence, a judgement.
    ("The mayor resigned, suggesting that the talks had failed.", []),
    ("The meetings continue, suggesting that the talks had failed.", []),
    (
      "The minister said no, suggesting that the talks had failed.",
      ["indirect The minister | suggesting | the talks had failed | weak"]
    ),
    ("It is reasonable to guess that the ferry could sink.", []),
    ("The pump broke. This suggests that the valve was old.", []),
    ("He left without saying that the bridge was unsafe.", []),
    ("Instead of saying that the bridge was unsafe, the mayor left.", []),
    (
      "He was accused of saying that the bridge was unsafe.",
      ["indirect He | saying | the bridge was unsafe | neutral"]
    ),
    // A noun, whatever the parser makes of "that".
    (
      "President Maria Lane raised concerns that western drones are being guided toward the port.",
      ["indirect Maria Lane | concerns | western drones are being guided toward the port | belief"]
    ),
    // Behind a preposition.
    (
      "The union reacted by suggesting that the mayor could fall.",
      ["indirect The union | suggesting | the mayor could fall | weak"]
    ),
    // Infinitives, noun phrases, prepositions.
    (
      "The company promised to resume work in May.",
      ["indirect The company | promised | to resume work in May | intention"]
    ),
    ("The director told them to leave.", ["indirect The director | told | to leave | neutral"]),
    ("The company denied any wrongdoing.", ["indirect The company | denied | any wrongdoing | denial"]),
    ("The brigade called for an inquiry.", ["indirect The brigade | called for | an inquiry | neutral"]),
    // Participles, nouns, adjectives.
    (
      "The judge dismissed the case, saying that the police had lied.",
      ["indirect The judge | saying | the police had lied | neutral"]
    ),
    (
      "She repeated the claim that the vote was rigged.",
      ["indirect She | claim | the vote was rigged | weak"]
    ),
    (
      "The captain was confident that the ship would hold.",
      ["indirect The captain | confident | the ship would hold | belief"]
    ),
    // A name beside its description, and a name without its title.
    (
      "The group's director, Maria Lane, said costs had doubled.",
      ["indirect Maria Lane | said | costs had doubled | neutral"]
    ),
    ("Dr. Maria Lane said costs had doubled.", ["indirect Maria Lane | said | costs had doubled | neutral"]),
    // Silence is not marked, a stance is.
    ("The minister did not say whether he would resign.", []), ("She declined to comment.", []),
    ("She does not believe that they were stolen.", ["indirect She | believe | they were stolen | belief"]),
    ("I think the plan is good.", []),
  ])
  func oneSentence(text: String, expected: [String]) throws { #expect(try Self.attributions(text) == expected) }

  @Test func chainsLinkToTheirOuterSource() throws {
    let analysed = try AnalysedText("Lane said that Burke had denied that the dam was unsafe.")
    let attributions = AttributionFinder.attributions(of: analysed.document, analysed.tree)
    let unsafe = try #require(analysed.token("unsafe"))
    let chain = attributions.chain(of: unsafe)
    #expect(chain.map { $0.source.map { analysed.text($0.tokens) } } == ["Burke", "Lane"])
    #expect(chain.map(\.commitment) == [.denial, .neutral])
    #expect(attributions.innermost(of: try #require(analysed.token("said"))) == nil)
  }

  @Test func speechesGoOnOverParagraphs() throws {
    let text = """
      Maria Lane, the mayor, opened the meeting.

      “The river took the bridge. It will not take the town.

      “We have the money,” she said.
      """
    #expect(
      try Self.attributions(text) == [
        "direct Maria Lane | - | “The river took the bridge. | neutral",
        "direct Maria Lane | - | It will not take the town. | neutral",
        "direct she | said | “We have the money,” | neutral",
      ])
  }

  @Test func interviewsGoByTheirLabels() throws {
    let text = """
      Q: When did it begin?

      A: In May. The water came at night.

      Q: Who was there?

      A: Nobody.
      """
    #expect(
      try Self.attributions(text) == [
        "direct Q | - | When did it begin? | neutral", "direct A | - | In May. | neutral",
        "direct A | - | The water came at night. | neutral", "direct Q | - | Who was there? | neutral",
        "direct A | - | Nobody. | neutral",
      ])
  }
}
