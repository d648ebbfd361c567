/// The word lists of the rules, by what a word does.
enum Lexicon {
  static let table = WordTable([
    (.title, titles), (.reference, references),
    (.endsReadily, readyEnds), (.endsSeldom, seldomEnds), ([.endsSeldom, .capitalOnly], capitalEnds),
    (.starter, starters), ([.starter, .conjunction], conjunctions), (.calendar, calendar), (.prefix, prefixes),
    (.unit, units), (.domain, domains), (.newsgroup, newsgroups), (.pronominal, pronominals),
    (.credit, credits), (.auxiliary, auxiliaries),
  ])

  /// Apart, since it is asked for every word.
  static let fusedWords = WordTable([([], fused)])

  /// Stand before a name, a number or a word that goes on, so they never end a sentence.
  private static let titles = """
    mr mrs ms mx dr prof gen col lt lieut sgt cpl pvt capt cmdr cdr comdr maj brig adm gov sen rep hon rev fr msgr
    supt insp det atty pres mme mlle messrs mt ste dra sra srta pte spc ssgt
    e.g i.e viz cf vs v.s lic dipl approx ca ext tel
    """

  /// Abbreviations before a number only.
  private static let references = """
    no nos fig figs vol vols p pp ch chap sec eq para paras art arts op pt pts ed eds app
    """

  /// End a sentence before any capital.
  private static let readyEnds = "etc a.m p.m al ibid seq a.d b.c b.c.e c.e ft sq lb oz"

  /// End a sentence before a function word only.
  private static let seldomEnds = """
    inc corp co cos ltd llc plc bros pty gmbh jr sr esq ph.d phd m.d b.a m.a b.s m.s b.sc m.sc d.d.s j.d ll.b m.b.a
    st ave blvd rd hwy pkwy assn assoc dept univ inst est intl natl govt admin mfg
    jan feb aug sept oct nov ala ariz calif colo conn fla kan ky mich minn mont neb nev okla ont penn tenn tex va vt
    wis wyo
    """

  /// Likewise, where the same letters are a common word when small.
  private static let capitalEnds = "mar apr jun jul dec mon tue tues wed thu thur thurs fri pa md ga ill mass"

  /// Words that open a sentence and, with a capital, hardly ever go on a name.
  private static let starters = """
    the a an this that these those he she it they we you there here who what when where why how which whose
    in on at by for from with without to as if although though while since because after before during
    under over between among amid despite unlike like until unless once however moreover meanwhile also then now still
    even not his her its their our my your some many most several all both each every another other such nobody
    everyone everything nothing is are was were do does did has have had can could will would should
    might must let please thanks according instead perhaps maybe yesterday today tomorrow later earlier
    recently only just
    """

  /// Starters that after "..." more often go on than open.
  private static let conjunctions = "and but or so yet i"

  /// With a capital before a small word they begin a sentence even where no mark stands before them.
  private static let pronominals = "in we they there this it he she"

  /// Stand before a colon and a name under a picture.
  private static let credits = "image photo photograph picture video credit source"

  /// Finite, so that the word before them is a subject.
  private static let auxiliaries = "is are was were has had will would can could may might said says"

  /// Follow a time of day: "at 5 p.m. Monday".
  private static let calendar = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec est edt cst cdt mst mdt pst pdt gmt utc et ct pt cet bst
    """

  /// Stay with what follows their hyphen (UD English: a prefix is no word of its own).
  private static let prefixes = """
    anti pro non re co pre ex e vice semi over under post counter cross inter intra multi pan sub super ultra un mid
    micro macro mini mega meta bi tri de extra hyper trans pseudo quasi uber o
    """

  /// Parted from the number they are written to.
  private static let units = """
    am pm k km kg mg cm mm m ft lb lbs oz mph kph hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh gwh bn mn tn usd eur gbp
    """

  /// Last labels of host names, and endings of file names, that are no English words.
  private static let domains = """
    com org net edu gov mil int info biz eu uk de fr jp cn ru br au ca nl se ch es pl ua by kz ir il tr kr tw hk sg nz
    za mx cz fi dk ro hu gr pt ie io ai tv fm ly gg xyz
    doc docx xls xlsx ppt pptx pdf txt rtf csv json xml html htm php asp aspx jpg jpeg png gif bmp svg tif tiff mp3 mp4
    avi mov mpg wav zip gz tar exe dll js css py rb swift
    """

  private static let newsgroups = "alt rec comp sci soc misc talk irc www news ftp"

  /// Words of two tokens that are written as one (UD English, after the Penn Treebank).
  private static let fused = """
    can|not gon|na got|ta wan|na dun|no lem|me gim|me do|nt ca|nt did|nt does|nt is|nt was|nt were|nt are|nt has|nt
    have|nt had|nt could|nt would|nt should|nt i|m i|ve you|re they|re that|s there|s here|s what|s
    """
}
