import Pipeline
import Testing

@testable import Stages

/// Where names begin and end and what they are, as a reader sees it.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct NameTests {
  @Test(arguments: [
    // Articles, titles and possessives are outside.
    "The [United Nations](u ORG) sent aid on Monday.",
    "Workers at the [World Bank](w ORG) went home early.",
    "Prime Minister [Helen Clark](c PERSON) arrived late.",
    "Dr. [Anna Weiss](w PERSON) treated the wounded.",
    "Lt. Col. [Mark Hughes](h PERSON) led the convoy.",
    "Mrs. [Doris Pike](p PERSON) sold the farm.",
    "[Maria Lane](l PERSON)'s brother stayed at home.",
    "[Maria Lane](l PERSON)\u{2019}s brother stayed at home.",
    "[Poland](p GPE)\u{2019}s parliament voted on Tuesday.",
    "The lawyers\u{2019} fees shocked [Maria Lane](l PERSON).",
    // Punctuation is outside, hyphens are inside.
    "She met [Carlos Ruiz](r PERSON), [Peter Novak](n PERSON), and [Eva Klein](k PERSON).",
    "\u{201C}We lost,\u{201D} said [Jean\u{2011}Luc Moreau](m PERSON).",
    "[Anne-Marie Dubois](d PERSON) won the seat.",
    "The minister of [Guinea\u{2011}Bissau](g GPE) resigned.",
    "Nobody believed [Tom Baker](b PERSON)\u{2014}not even his wife.",
    // Several in one.
    "[Lukashenka](l PERSON)'s [Belarus](b GPE) has changed.",
    "[Merkel](m PERSON)\u{2019}s [Germany](g GPE) took them in.",
    "Both [Maria Lane](l PERSON) and [Peter Novak](n PERSON) left [Vienna](v GPE).",
    "Flights from [London](l GPE), [Paris](p GPE) and [Rome](r GPE) were late.",
    // Names that hold a comma, an "and" or an "of".
    "The [Department of Trade and Industry](d ORG) refused to comment.",
    "[Johnson & Johnson](j ORG) recalled the powder.",
    "The [Bank of England](b ORG) raised rates.",
    "The [University of California, Berkeley](u ORG), was shut.",
    "[Gazprom](g ORG)\u{2019}s chief, [Alexei Miller](m PERSON), flew to [Istanbul](i GPE).",
    "He read it in the [Wall Street Journal](w ORG).",
    "[Ursula von der Leyen](u PERSON) and [Charles de Gaulle](c PERSON) never met.",
    "Ships cross the [Strait of Hormuz](h LOC) and the [Black Sea](b LOC).",
    // Events with years.
    "He won gold at the [2012 Summer Olympics](o EVENT) in [London](l GPE).",
    "Turnout fell in the [2019 general election](e EVENT).",
    // Abbreviations in parentheses.
    "The [World Health Organization](w ORG) ([WHO](w ORG acronym)) warned of cholera.",
    "The [Larkfield Growers Association](l ORG) ([LGA](l ORG acronym)) sued. The [LGA](l ORG) won.",
  ])
  func spans(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  @Test(arguments: [
    "By [Maria Lane](l PERSON)\n\n[Poland](p GPE) has closed its border with [Belarus](b GPE).",
    "By [Maria Lane](l PERSON) and [Peter Novak](n PERSON)\n\nThe border is closed.",
    "Photo: [Maria Lane](l PERSON)/[Reuters](r ORG)\n\nThe border is closed.",
    "The border is closed. (Photo by [Maria Lane](l PERSON))",
    "Soldiers near the border. [Maria Lane](l PERSON)/[Associated Press](a ORG)",
  ])
  func bylinesAndCredits(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  @Test func addressesAreNoNames() throws {
    let document = try TaggedDocument.tagged(
      "Write to maria.lane@example.org or see https://www.example.org/Lane for more.")
    #expect(document.mentions.filter { $0.kind == .name }.map { document.text(of: $0) } == [])
  }

  @Test func titlesAloneStay() throws {
    try TaggedDocument.check("[Maria Pope](p PERSON) spoke. Then [Pope](p PERSON) left.")
  }

  /// One name has one label in a document, whatever the model says at each place.
  @Test(arguments: [
    // Surnames that look like organisations.
    """
    President [Donald Trump](t PERSON) met reporters on Friday. [Trump](t PERSON) did not answer. "[Trump](t PERSON) is \
    tired," an aide said. Later, [Trump](t PERSON) flew home.
    """,
    """
    [Mark Carney](c PERSON) spoke in [Ottawa](o GPE). [Carney](c PERSON) said rates would fall. A [Carney](c PERSON) aide \
    agreed.
    """,
    // Towns that look like persons.
    """
    The town of [Ludlow](l GPE) lies in the hills. In [Ludlow](l GPE), shops stay open. [Ludlow](l GPE) has two bridges.
    """,
    """
    The mayor of [Kelowna](k GPE) resigned. Residents of [Kelowna](k GPE) cheered in the streets of [Kelowna](k GPE).
    """,
    // Capitals.
    """
    [Minsk](m GPE) denied the report. The envoy landed in [Minsk](m GPE) on Sunday. [Minsk](m GPE) expects talks.
    """,
    // Companies named after words and people.
    """
    [Sunyard Refining Ltd](s ORG) cut 200 jobs. Shares of [Sunyard](s ORG) fell. [Sunyard](s ORG) blamed costs.
    """,
    """
    [Mosaic Co.](m ORG) makes fertiliser. [Mosaic](m ORG)'s profits doubled, and [Mosaic](m ORG) hired.
    """,
  ])
  func labelsByVote(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  /// Companies that the model takes for towns and persons, and no list knows: the text says what they are.
  @Test(arguments: [
    "Every spring [Gavrokamen](g ORG), a state-owned monopoly, sets the price of salt.",
    "[Brantowicz](b ORG) is a lender with many branches.",
    "The chipmaker [Ostrava Delling](o ORG) hired her.",
    "Shares of [Tarvik](t ORG) fell on Monday.",
    "[Tarvik](t ORG)\u{2019}s shareholders met in [Vienna](v GPE).",
    "She left the Vienna-based [Quelmer](q ORG) in May.",
    "Shares of makers fell, with [Canada](c GPE)\u{2019}s [Tandril](t ORG) down 5.6 percent at noon.",
    // A town is one, whatever its name.
    "[Orvella](o GPE) is a town in the north.",
    // Not what it is said not to be; and countries have shares too.
    "[Maria Lane](l PERSON) is not a company.",
    "[Germany](g GPE)\u{2019}s share of exports fell.",
  ])
  func kindsFromTheText(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  @Test func numbersAndDatesStandAlone() throws {
    let document = try TaggedDocument.tagged("On 3 May 2021 she paid $20 million for 12 percent.")
    let values = document.mentions.filter { $0.entity == nil && $0.kind == .name }
    #expect(
      values.map { "\($0.label): \(document.text(of: $0))" } == [
        "DATE: 3 May 2021", "MONEY: $20 million", "PERCENT: 12 percent",
      ])
  }
}
