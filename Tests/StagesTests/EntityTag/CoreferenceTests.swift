import Pipeline
import Testing

@testable import Stages

/// Who is who, as a reader sees it; each text is short, so that one rule has to do.
@Suite(.enabled(if: InstalledModel.isWanted, InstalledModel.whySkipped))
struct CoreferenceTests {
  @Test(arguments: [
    // exact
    "[Maria Lane](l) spoke. Nobody asked [Maria Lane](l exact) why.",
    "[NATO](n) met on Monday. [N.A.T.O.](n) has 32 members.",
    // head
    "[Maria Lane](l) spoke first. [Lane](l head) was angry.",
    "[Maria Lane](l) spoke first. Ms. [Lane](l head) was angry.",
    "[John Paul Getty](g) was rich. [J. P. Getty](g) owned oil fields. [Getty](g head) died in 1976.",
    "[Sunyard Refining Ltd](s) cut jobs. [Sunyard](s head) blamed costs.",
    "[Oprah Winfrey](w) spoke first. [Oprah](w head) was angry.",
    // variant
    "[Alexander Lukashenko](l) won. Critics of [Alyaksandr Lukashenka](l variant) fled.",
    "[Volodymyr Zelensky](z) came. [Zelenskyy](z variant) spoke at noon.",
    // acronym
    "The [Larkfield Grain Board](b) met. [LGB](b acronym) was pleased.",
    "The [Royal Dutch Bank](b) ([RDB](b acronym)) closed. [RDB](b exact) had 20 branches.",
    // alias and demonym
    "The [United States](u) refused. [America](u alias) would not pay, and [U.S.](u alias) officials said so.",
    "[Belarus](b) freed ten men. [Belarusian](b demonym) officials confirmed it.",
    "The [UK](u) agreed. [Britain](u alias) and [France](f) signed. [British](u demonym) troops stayed.",
    "[American](u) officials came to [Iraq](i). The [United States](u) pays.",
    "The [European Union](e) agreed. The [EU](e) pays.",
    "[Japan](j) agreed, and the [Japanese](j demonym) parliament voted.",
    "The [Central Intelligence Agency](c) knew. The [CIA](c) said nothing.",
    // apposition
    "[Maria Lane](l), [the mayor](l nominal apposition), resigned.",
    "[The company's founder](l nominal), [Maria Lane](l), resigned.",
    "[Brest](b), [a town](b nominal apposition) near the border, was dark.",
    // predicate
    "[Maria Lane](l) is [a teacher](l nominal predicate) from Ohio.",
    "[Maria Lane](l) was [the first woman](l nominal predicate) to hold the post.",
    "[Maria Lane](l) is not [a teacher](-).",
    "[Maria Lane](l) may become [the mayor](-).",
    "Is [Maria Lane](l) [a teacher](-)?",
    // speaker
    "\u{201C}[I](l pronoun speaker) never lied,\u{201D} [Maria Lane](l) said.",
    "\u{201C}[My](l pronoun speaker) son never lied,\u{201D} said [Maria Lane](l).",
    "[Maria Lane](l) met [Peter Novak](n). [Novak](n) said: \u{201C}[I](n speaker) told [her](l) so.\u{201D}",
  ])
  func sieves(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  @Test(arguments: [
    "[Maria Lane](l) resigned because [she](l pronoun) was ill.",
    "[Peter Novak](n) resigned. [He](n pronoun) was ill, and [his](n pronoun) wife was too.",
    "[Peter Novak](n) blamed [himself](n reflexive).",
    "[Maria Lane](l) and [Peter Novak](n) met. [She](l) trusted [him](n).",
    "[Peter Novak](n) called [Paul Baker](b), but [Baker](b) did not know [him](n).",
    "[Siemens](n) cut jobs. [It](n pronoun) also sold [its](n pronoun) mine.",
    "[The company](n nominal) cut jobs. [It](n pronoun) also sold [its](n pronoun) mine.",
    "[Belarus](b) freed ten men. [It](b) wants [its](b) planes back.",
    "[Belarus](b) has lost [her](b) friends, and [she](b) knows it.",
    "[The strikers](s nominal) went home. [They](s pronoun) were cold.",
    "[Maria Lane](l) hurt [herself](l reflexive) and left.",
    "[The soldiers](s nominal) hid [themselves](s reflexive) in the barn.",
    "[Siemens](n) said [it](n) would sell the mine.",
    "[Siemens](n) cut jobs. [BASF](m), which bought [it](n), is rich.",
    "[Maria Lane](l) told [Peter Novak](n) that [he](n) was late.",
    "\u{201C}[We](n speaker) will pay,\u{201D} a [Siemens](n) spokesman said.",
    // Nobody of the text.
    "[Siemens](n) cut jobs. [It](-) is clear that more will follow.",
    "[Minsk](m) was dark. [It](-) was raining.",
    "[Siemens](n) closed the mine. [It](-) was said that nobody knew.",
    "The dog barked at the gate, and [it](-) was hungry.",
    "Every driver must show [his](-) papers.",
    "[Maria Lane](l) saw the dog. [It](-) barked.",
    // The noun phrase around a pronoun is not what it means.
    "[Maria Lane](l) called. [Her](l) brother, [Peter](p), came.",
    "[Peter Novak](n) left. [His](n) father stayed.",
    // The author.
    "Nobody knows what [we](-) will do.",
  ])
  func pronouns(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  @Test func theOnlyAuthorIsI() throws {
    let marked = "By [Maria Lane](l)\n\nLast May, [I](l speaker) moved to [Vienna](v). [My](l speaker) flat was small."
    try TaggedDocument.check(marked, metadata: ["authors": .array([.string("Maria Lane")])])
    let two = "By [Maria Lane](l) and [Peter Novak](n)\n\nLast May, [I](-) moved to [Vienna](v)."
    let authors: Metadata = ["authors": .array([.string("Maria Lane"), .string("Peter Novak")])]
    try TaggedDocument.check(two, metadata: authors)
  }

  @Test(arguments: [
    "[Siemens](n) cut 200 jobs on Monday. [The company](n nominal description) blamed costs.",
    "[Belarus](b) freed ten men. [The country](b nominal description) wants its planes back.",
    "[John Coale](c), [the U.S. envoy](c), landed at noon. [The envoy](c nominal description) brought a letter.",
    "U.S. envoy [John Coale](c) landed at noon. [The envoy](c nominal description) brought a letter.",
    "Police found [a man](m nominal) in the river. [The man](m nominal repetition) was alive.",
    "A school opened in [Brest](b). [The town](b nominal description) has two others.",
    "[Belarus](b) jailed ten men. [The regime](b nominal description) fears them.",
    "Prime Minister [Helen Clark](c) resigned. [The prime minister](c nominal description) wept.",
    "The [Larkfield Museum](m) reopened. [The museum](m nominal) had been shut. [It](m) has ten rooms.",
    "[A senior official](o) resigned. [The official](o nominal repetition) wept.",
    // More than one could be meant, or none.
    "[Siemens](n) and [BASF](m) cut jobs. [The company](-) blamed costs.",
    "[Maria Lane](l) spoke. [The company](-) blamed costs.",
    "[Belarus](b) and [Poland](p) closed the border. [The country](-) is poor.",
    "[Siemens](n) cut 200 jobs. [A company](-) must earn money.",
    "[Siemens](n) cut 200 jobs. [The other company](-) did not.",
  ])
  func descriptions(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }

  /// What has one name, or nearly so, and is not one.
  @Test(arguments: [
    "[George Bush](f) won in 1988. His son [George W. Bush](s) won in 2000.",
    "[Kirk Douglas](f) acted. [Michael Douglas](s) acted too.",
    "[Alexander Lukashenko](f) rules. [Viktor Lukashenko](s), his son, advises him.",
    "[Hillary Clinton](h) lost in 2016. [Bill Clinton](b) had won twice.",
    "Mr. [Lee](m) and Ms. [Lee](w) argued. Mr. [Lee](m) left.",
    "[Springfield](i), [Illinois](x), is large. [Springfield](o), [Ohio](y), is small.",
    "They moved from [Portland](m), [Maine](x), to [Portland](o), [Oregon](y).",
    """
    [Georgia](c) borders [Russia](r), and [Tbilisi](t) is the capital of [Georgia](c). In [Atlanta](a), the governor of \
    the U.S. state of [Georgia](s) signed the bill.
    """,
    "[Michael Jordan](p) retired in 2003. The king of [Jordan](c) visited [Amman](a). [Jordan](p) had scored 32,292 points.",
    "[Iran](n) and [Iraq](q) signed. [Iranian](n) and [Iraqi](q) officials smiled.",
    "[Niger](n) and [Nigeria](g) closed the border. [Nigerien](n) troops met [Nigerian](g) troops.",
    "[Henry Ford](p PERSON) built cars. [Ford Motor Company](c ORG) sold millions.",
    "The [Boston Globe](n ORG) is printed in [Boston](b GPE).",
    "The [University of Chicago](u ORG) is in [Chicago](c GPE).",
    "[George Washington](p PERSON) crossed the river. The talks in [Washington](c GPE) failed.",
    "[North Korea](n) and [South Korea](s) talked. [North Korean](n) guards watched.",
    "The [Democratic Republic of the Congo](d) and the [Republic of the Congo](r) share a river.",
    "[Guinea](g), [Guinea-Bissau](b) and [Equatorial Guinea](e) voted.",
    "[Queen Elizabeth Hospital](h) treated [Elizabeth Warren](w).",
    "[Bank of America](b ORG) lends money in [America](a GPE).",
    "[Paris Hilton](p PERSON) landed in [Paris](c GPE) and slept at the [Hilton](h).",
    "[Victoria](s GPE) is a state of [Australia](a). [Victoria Beckham](p PERSON) sings.",
    "The [Ministry of Defence](m ORG) in [London](l) and the [Ministry of Finance](f ORG) disagreed.",
    "[Anna Novak](a) and [Peter Novak](p) met. [She](a) thanked [him](p).",
    "[Australia](a) beat [Austria](b), and [Austrian](b) fans wept.",
    "[Sudan](s) and [South Sudan](o) share a border. [Sudanese](s) and [South Sudanese](o) troops fought.",
    "[Mary Smith](m) and [John Smith](j) married. [Mary](m) wept, [John](j) laughed.",
    "[John Smith](a) of [Leeds](l) and [John Baker](b) of [York](y) met. [Smith](a) paid; [Baker](b) did not.",
    "Prince [William](w) met the king. [William Hague](h) watched.",
    "[Kim Jong Un](u) is the son of [Kim Jong Il](i).",
    "[Xi Jinping](x) met [Li Qiang](l). [Xi](x) spoke; [Li](l) listened.",
    "The [New York Times](n ORG) has an office in [New York](c GPE).",
    "[Real Madrid](t ORG) won in [Madrid](c GPE).",
    "[Harvard Law School](s ORG) is older than the [Yale Law School](y ORG).",
    "[Apple](a ORG) sued [Apple Records](r ORG).",
    "[Western Australia](w) is a state of [Australia](a).",
    "The [Republican Party](r ORG) lost. [Republican](-) voters stayed at home.",
    "[General Motors](m ORG) pays. General [Mark Milley](p PERSON) does not.",
    "[Dominica](d) and the [Dominican Republic](r) are islands' names.",
  ])
  func traps(_ marked: String) throws {
    try TaggedDocument.check(marked)
  }
}
