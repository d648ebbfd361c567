/// What a reader finds in sentences, by construction. Each line is a clause: subject, relation, arguments.
enum ClauseTables {
  typealias Table = [(sentence: String, clauses: [String])]

  static let all: [(name: String, table: Table)] = [
    ("simple", simple), ("objects", objects), ("copulas", copulas), ("passives", passives), ("control", control),
    ("complements", complements), ("coordination", coordination), ("contrasts", contrasts), ("relatives", relatives),
    ("participles", participles), ("gerunds", gerunds), ("comments", comments), ("appositions", appositions),
    ("expletives", expletives),
    ("adverbials", adverbials),
    ("parentheses", parentheses), ("nominals", nominals), ("nothing", nothing),
  ]

  static let simple: Table = [
    ("The minister resigned on Friday.", ["The minister | resigned | time: Friday"]),
    ("The parliament will not approve the budget.", ["The parliament | will not approve | object: the budget"]),
    ("The army pulled out of the valley in 2019.", ["The army | pulled | prep:out_of: the valley; time: 2019"]),
    ("She has often criticised the bank.", ["She | has often criticised | object: the bank"]),
  ]

  static let objects: Table = [
    ("The bank gave the farmers a loan.", ["The bank | gave | indirect_object: the farmers; object: a loan"]),
    ("The bank gave a loan to the farmers.", ["The bank | gave | object: a loan; recipient: the farmers"]),
    (
      "The cabinet considers the plan a failure.",
      ["The cabinet | considers | object: the plan; complement: a failure"]
    ),
    ("The strike made the deal impossible.", ["The strike | made | object: the deal; complement: impossible"]),
    ("The envoy promised `` full support ''.", ["The envoy | promised | object: `` full support ''"]),
    (
      "The envoy promised the `` full support '' of his king.",
      ["The envoy | promised | object: the `` full support '' of his king"]
    ),
  ]

  static let copulas: Table = [
    ("The river is deep.", ["The river | is | complement: deep"]),
    ("The treaty remains a success.", ["The treaty | remains | complement: a success"]),
    (
      "As Oslo falls out with some of its closest allies, Peru, long isolated by the West, has gained favour.",
      [
        "Oslo | falls out | prep:with: some of its closest allies", "Peru | long isolated | agent: the West",
        "Peru | has gained | object: favour",
      ]
    ),
    ("The museum is in Vienna.", ["The museum | is | place: Vienna"]),
    ("Prices are likely to rise.", ["Prices | are likely to rise"]),
    ("The plan is to sell the port.", ["The plan | is | clause: to sell the port"]),
    ("The bridge is to be closed.", ["The bridge | is to be closed"]),
    ("Her uncle was formerly a judge.", ["Her uncle | was formerly | complement: a judge"]),
    ("The lake is also quite shallow.", ["The lake | is also | complement: quite shallow"]),
  ]

  static let passives: Table = [
    ("The bridge was built by Roman soldiers.", ["The bridge | was built | agent: Roman soldiers"]),
    ("The law has been changed twice.", ["The law | has been changed | time: twice"]),
    ("The castle was first mentioned in 1180.", ["The castle | was first mentioned | time: 1180"]),
    (
      "Her speech was admired and inspired many students.",
      ["Her speech | was admired", "Her speech | inspired | object: many students"]
    ),
  ]

  static let control: Table = [
    ("The company continues to lose money.", ["The company | continues to lose | object: money"]),
    ("The government wants to sell the airline.", ["The government | wants to sell | object: the airline"]),
    ("The rebels refused to leave the town.", ["The rebels | refused to leave | object: the town"]),
    ("The mayor was forced to resign.", ["The mayor | was forced to resign"]),
    ("The old regime helped arm foreign rebels.", ["The old regime | helped arm | object: foreign rebels"]),
    ("The barrels are used to store oil.", ["The barrels | are used | clause: to store oil"]),
    ("The guards were glad to leave the fort.", ["The guards | were glad to leave | object: the fort"]),
    (
      "The envoy urged the generals to free the hostages.",
      ["The envoy | urged | object: the generals; clause: to free the hostages"]
    ),
  ]

  static let complements: Table = [
    (
      "The minister said that taxes would fall.",
      ["The minister | said | clause: taxes would fall", "taxes | would fall"]
    ),
    (
      "The report raised concerns that the dam could break.",
      ["The report | raised | object: concerns that the dam could break", "the dam | could break"]
    ),
  ]

  static let coordination: Table = [
    (
      "The president signed the law and left the room.",
      ["The president | signed | object: the law", "The president | left | object: the room"]
    ),
    (
      "The country exports oil, gas and timber.",
      [
        "The country | exports | object: oil", "The country | exports | object: gas",
        "The country | exports | object: timber",
      ]
    ),
    (
      "Workers demanded higher pay, a shorter week and better food.",
      [
        "Workers | demanded | object: higher pay", "Workers | demanded | object: a shorter week",
        "Workers | demanded | object: better food",
      ]
    ),
    ("France and Germany met in Geneva.", ["France and Germany | met | place: Geneva"]),
    ("Anna and Peter know each other.", ["Anna and Peter | know | object: each other"]),
    ("The region grows wheat or barley.", ["The region | grows | object: wheat or barley"]),
    ("The talks between Oslo and London failed.", ["The talks between Oslo and London | failed"]),
    (
      "The court cannot arrest or punish the general.",
      ["The court | can not arrest | object: the general", "The court | can not punish | object: the general"]
    ),
    (
      "The plan is not a promise but a threat.",
      ["The plan | is not | complement: a promise", "The plan | is | complement: a threat"]
    ),
    (
      "Rebels captured and then burned the village.",
      ["Rebels | captured | object: the village", "Rebels | burned | object: the village"]
    ),
    ("The flood killed 5,000 men and women.", ["The flood | killed | object: 5,000 men and women"]),
    ("The company lives on grants and on loans.", ["The company | lives | prep:on: grants; prep:on: loans"]),
  ]

  static let contrasts: Table = [
    (
      "The law becomes not a shield but a sword.",
      ["The law | becomes not | complement: a shield", "The law | becomes | complement: a sword"]
    ),
    (
      "The firm should be treated not as a victim but as a partner.",
      ["The firm | should be treated not | prep:as: a victim", "The firm | should be treated | prep:as: a partner"]
    ),
    (
      "They did not buy bread but milk.",
      ["They | did not buy | object: bread", "They | did buy | object: milk"]
    ),
    (
      "The bank bought not only ships but trains.",
      ["The bank | bought | object: ships", "The bank | bought | object: trains"]
    ),
  ]

  static let relatives: Table = [
    (
      "The firm that built the tower went bankrupt.",
      ["The firm | built | object: the tower", "The firm that built the tower | went | complement: bankrupt"]
    ),
    (
      "The general, who led the revolt, fled to Spain.",
      ["The general | led | object: the revolt", "The general | fled | goal: Spain"]
    ),
    (
      "A letter written in May reached the judge.",
      ["A letter | written | time: May", "A letter written in May | reached | object: the judge"]
    ),
    (
      "The judge read a letter written in May.",
      ["The judge | read | object: a letter", "a letter | written | time: May"]
    ),
    (
      "We visited the town in which he lives.",
      ["We | visited | object: the town in which he lives", "he | lives | prep:in: the town"]
    ),
    ("The letter she wrote was lost.", ["she | wrote | object: The letter", "The letter she wrote | was lost"]),
    (
      "Weber is a lawyer who defends journalists.",
      ["Weber | is | complement: a lawyer", "Weber | defends | object: journalists"]
    ),
    (
      "The ferry, which the court later called unsafe, sank.",
      ["the court | later called | object: The ferry; complement: unsafe", "The ferry | sank"]
    ),
    (
      "The winner was Peter Hall, who lives in Leeds.",
      ["The winner | was | complement: Peter Hall", "Peter Hall | lives | place: Leeds"]
    ),
    (
      "Floods damaged the roads and the bridge, which was closed.",
      [
        "Floods | damaged | object: the roads", "Floods | damaged | object: the bridge", "the bridge | was closed",
      ]
    ),
    (
      "The mayor thanked the nurses and the pilots, who work at night.",
      [
        "The mayor | thanked | object: the nurses", "The mayor | thanked | object: the pilots",
        "the pilots | work | time: night",
      ]
    ),
  ]

  static let participles: Table = [
    (
      "The sanctions, imposed in 2021, hurt the economy.",
      ["The sanctions | imposed | time: 2021", "The sanctions | hurt | object: the economy"]
    ),
    (
      "The storm hit the coast, destroying hundreds of homes.",
      ["The storm | hit | object: the coast", "The storm | destroying | object: hundreds of homes"]
    ),
    (
      "Drones were guided to the ships using antennas.",
      ["Drones | were guided | prep:to: the ships; instrument: using antennas"]
    ),
  ]

  /// Behind prepositions.
  static let gerunds: Table = [
    (
      "They left without paying the bill.",
      ["They | left | manner: without paying the bill", "They | paying | object: the bill"]
    ),
    ("They could leave without paying the bill.", ["They | could leave | manner: without paying the bill"]),
    (
      "The report is about Norway selling the port.",
      ["The report | is | topic: Norway selling the port"]
    ),
    (
      "Lee gave useful hints to the council, ranging widely.",
      [
        "Lee | gave | object: useful hints; recipient: the council",
        "useful hints | ranging | manner: widely",
      ]
    ),
  ]

  static let comments: Table = [
    (
      "Prices fell sharply, prompting protests in the capital.",
      ["Prices | fell | manner: sharply", "Prices fell sharply | prompting | object: protests in the capital"]
    ),
    (
      "The mayor resigned, suggesting that the talks had failed.",
      [
        "The mayor | resigned", "The mayor resigned | suggesting | clause: the talks had failed",
        "the talks | had failed",
      ]
    ),
    (
      "The envoy flew to Oslo, leading a team of ten.",
      ["The envoy | flew | goal: Oslo", "The envoy | leading | object: a team of ten"]
    ),
    (
      "They walked in the park, showing their medals.",
      ["They | walked | prep:in: the park", "They | showing | object: their medals"]
    ),
  ]

  static let appositions: Table = [
    (
      "Maria Weber, a judge in Bonn, rejected the appeal.",
      ["Maria Weber | (be) | complement: a judge in Bonn", "Maria Weber | rejected | object: the appeal"]
    ),
    ("Farmers here grow grain, especially rye.", ["Farmers here | grow | object: grain"]),
    (
      "The Danish painter Vilhelm Hammershoi lived in Copenhagen.",
      [
        "Vilhelm Hammershoi | (be) | complement: The Danish painter",
        "The Danish painter Vilhelm Hammershoi | lived | place: Copenhagen",
      ]
    ),
    (
      "The spokesman, Peter Hall, denied the report.",
      ["Peter Hall | (be) | complement: The spokesman", "The spokesman | denied | object: the report"]
    ),
    (
      "French President Emmanuel Macron visited Rome.",
      [
        "Emmanuel Macron | (be) | complement: French President",
        "French President Emmanuel Macron | visited | object: Rome",
      ]
    ),
    (
      "They met Anders Holm, captain of the team and the coach's oldest friend.",
      [
        "They | met | object: Anders Holm", "Anders Holm | (be) | complement: captain of the team",
        "Anders Holm | (be) | complement: the coach's oldest friend",
      ]
    ),
    (
      "The tariffs hit Norway, one of its largest suppliers.",
      ["The tariffs | hit | object: Norway", "Norway | (be) | complement: one of its largest suppliers"]
    ),
    (
      "The mayor visited one of the town's oldest partners, Finland.",
      [
        "The mayor | visited | object: one of the town's oldest partners",
        "one of the town's oldest partners | (be) | complement: Finland",
      ]
    ),
    (
      "The World Health Organization (WHO) warned travellers.",
      ["The World Health Organization | warned | object: travellers"]
    ),
  ]

  static let expletives: Table = [
    ("There is a bakery in the village.", ["a bakery in the village | is"]),
    ("It is dangerous to cross the river.", ["to cross the river | is | complement: dangerous"]),
    ("It will be able to sell the ship.", ["It | will be able to sell | object: the ship"]),
    ("It was the mayor who ordered the raid.", ["the mayor | ordered | object: the raid"]),
  ]

  static let adverbials: Table = [
    ("The factory closed because of the strike.", ["The factory | closed | cause: because of the strike"]),
    ("The island depends heavily on tourism.", ["The island | depends heavily | prep:on: tourism"]),
    ("She drove slowly.", ["She | drove | manner: slowly"]),
    ("The frost did not damage the pears at all.", ["The frost | did not damage | object: the pears"]),
    (
      "The club sold the stadium in exchange for land.",
      ["The club | sold | object: the stadium; exchange: in exchange for land"]
    ),
    ("He learned German to read Kafka.", ["He | learned | object: German; purpose: to read Kafka"]),
    (
      "He came home only to be arrested by the police.",
      ["He | came | place: home", "He | only to be arrested | agent: the police"]
    ),
    ("Seen in this light, the port is a failure.", ["the port | is | complement: a failure"]),
    ("Taken to hospital, the driver died.", ["the driver | Taken | prep:to: hospital", "the driver | died"]),
    ("They did so without a word.", ["They | did so | manner: without a word"]),
    ("The rules relating to prisoners failed.", ["The rules relating to prisoners | failed"]),
    ("If the price falls, farmers will protest.", ["farmers | will protest | condition: If the price falls"]),
    (
      "The ship left the harbour after the storm ended.",
      ["The ship | left | object: the harbour; time: after the storm ended", "the storm | ended"]
    ),
    (
      "The senator spoke with Weber about taxes.",
      ["The senator | spoke | prep:with: Weber; topic: taxes"]
    ),
    ("For example, the city closed two schools.", ["the city | closed | object: two schools"]),
    (
      "Oil prices fell, with Brent down 3 percent.",
      ["Oil prices | fell", "Brent | down | extent: 3 percent"]
    ),
  ]

  static let parentheses: Table = [
    ("Taxes, the mayor said, will rise.", ["the mayor | said | clause: will rise", "Taxes | will rise"])
  ]

  static let nominals: Table = [
    (
      "Iraq's invasion of Kuwait in 1990 shocked the world.",
      [
        "Iraq | invasion | object: Kuwait; time: 1990",
        "Iraq's invasion of Kuwait in 1990 | shocked | object: the world",
      ]
    )
  ]

  static let nothing: Table = [
    ("Nobody knows whether the bank will survive.", ["Nobody | knows | clause: whether the bank will survive"]),
    (
      "They know what it costs and which ships sail.",
      ["They | know | clause: what it costs and which ships sail"]
    ),
    (
      "Had the boat been ready, the guards might have left.", ["the guards | might have left"]
    ),
    ("Should prices rise, the bank will act.", ["the bank | will act"]),
    (
      "Lee will wait until the rain ends.", ["Lee | will wait | time: until the rain ends"]
    ),
    (
      "Lee waited until the rain ended.", ["Lee | waited | time: until the rain ended", "the rain | ended"]
    ),
    ("When making wine, farmers use steel.", ["farmers | use | time: When making wine; object: steel"]),
    ("To make ends meet, she sold the boat.", ["she | sold | purpose: To make ends meet; object: the boat"]),
    ("The harbour will grow, as it always has.", ["The harbour | will grow"]),
    ("Who will pay for the bridge?", []), ("Open the window.", []), ("A quiet street in the old town.", []),
  ]
}
