/// One clause of a sentence: who does what to whom, and everything else said about it.
///
/// All numbers are token indices of the document unless they are said to be indices of clauses.
struct Clause: Sendable, Hashable {
  enum Kind: String, Sendable {
    case subjectVerb = "SV"
    case subjectVerbAdverbial = "SVA"
    case subjectVerbComplement = "SVC"
    case subjectVerbObject = "SVO"
    case subjectVerbObjectObject = "SVOO"
    case subjectVerbObjectComplement = "SVOC"
    case subjectVerbObjectAdverbial = "SVOA"
    case existential = "EXISTENTIAL"
    case nominal, appositive, title, absolute
  }

  enum Voice: String, Sendable { case active, passive }

  /// The construction that made the clause.
  enum Rule: String, Sendable, CaseIterable {
    case verb, copula, existential, coordination, relative, participle, infinitive, gerund, complement, adverbial
    case extraposition, cleft, parataxis, apposition, title, absolute, nominal
    /// What somebody is quoted with that is no clause: "a disaster".
    case fragment
  }

  /// Where the subject comes from.
  enum SubjectSource: String, Sendable {
    /// It stands in the clause.
    case own
    /// The noun that a relative or a participle belongs to.
    case antecedent
    /// The subject of the clause above, or of the first of several verbs.
    case shared
    /// The object of the clause above: "urged him to go".
    case controlled
    /// The clause above as a whole: "prices fell, prompting protests".
    case clause
    /// There is none in the sentence.
    case none
  }

  /// Why a clause asserts nothing by itself.
  enum Reason: String, Sendable, CaseIterable {
    case question, heading, imperative, condition, purpose, infinitive, fragment
    case noSubject = "no-subject"
    case bareRelation = "bare-relation"
    case wanted
    /// A noun that names an event.
    case mention
    case freeRelative = "free-relative"
  }

  /// The verb that carries the meaning, or the noun or particle that stands for one.
  var head: Int
  /// The verbs and adjectives above the head that are read as one relation with it, the outermost first, the head last:
  /// "is likely to continue to face".
  var chain: [Int]
  var kind: Kind = .subjectVerb
  var rule: Rule
  var voice: Voice = .active
  /// The verb group in text order: auxiliaries, negation, particles and adverbs between them. Empty where the relation is
  /// synthetic. A negation of the verb that is not in it does not hold for this clause: "not a bridge but a wall".
  var verbGroup: [Int] = []
  var subject: Phrase?
  var subjectSource: SubjectSource = .none
  var constituents: [Constituent] = []
  /// Index of the nearest clause above.
  var parent: Int?
  /// The conjunction that begins the clause: "because".
  var linker: Int?
  /// For what is taken as known, such as a restrictive relative.
  var presupposed = false
  /// A relation that no word of the text stands for: "be" of an apposition.
  var synthetic: String?
  /// The same number in all clauses that one coordination was split into.
  var coordinationGroup: Int?
  /// Why no claim is made of it; nil for what is asserted.
  var reason: Reason?
  /// All that belongs to a fragment, of which only the head is a part.
  var extent: Range<Int>?

  init(head: Int, chain: [Int], rule: Rule) {
    self.head = head
    self.chain = chain
    self.rule = rule
  }

  /// From the first to behind the last token of all its parts.
  var tokens: Range<Int> {
    var low = verbGroup.first ?? head
    var high = (verbGroup.last ?? head) + 1
    func add(_ tokens: Range<Int>) {
      low = min(low, tokens.lowerBound)
      high = max(high, tokens.upperBound)
    }
    for index in constituents.indices { add(constituents[index].phrase.tokens) }
    if let subject, subjectSource == .own { add(subject.tokens) }
    guard let extent else { return low..<high }
    return min(low, extent.lowerBound)..<max(high, extent.upperBound)
  }
}

/// A part of a clause beside its subject and its verb.
struct Constituent: Sendable, Hashable {
  var role: ArgumentRole
  /// Without a plain preposition.
  var phrase: Phrase
  /// The words of the preposition, joined by spaces; nil where there is none.
  var preposition: String?
  /// The token of the preposition.
  var prepositionToken: Int?
  /// The part's head within the tree: the preposition, or the phrase's head.
  var top: Int
  /// Index of the clause that this part is, if it is one.
  var clause: Int?
}

/// What a part is to its clause, as records name it.
enum ArgumentRole: Sendable, Hashable {
  case object, indirectObject, complement, agent, recipient, goal, instrument, manner, purpose, cause, extent, topic
  case partner, exchange, time, place, condition, clause
  /// Any other prepositional phrase.
  case preposition(String)

  /// Whether the role itself says which preposition the part has.
  var namesPreposition: Bool { if case .preposition = self { true } else { false } }

  var name: String {
    switch self {
    case .object: "object"
    case .indirectObject: "indirect_object"
    case .complement: "complement"
    case .agent: "agent"
    case .recipient: "recipient"
    case .goal: "goal"
    case .instrument: "instrument"
    case .manner: "manner"
    case .purpose: "purpose"
    case .cause: "cause"
    case .extent: "extent"
    case .topic: "topic"
    case .partner: "partner"
    case .exchange: "exchange"
    case .time: "time"
    case .place: "place"
    case .condition: "condition"
    case .clause: "clause"
    case .preposition(let word): "prep:" + word
    }
  }

  /// The role with a name of the word lists: `time`, `prep:for`.
  init?(named name: String) {
    if name.hasPrefix("prep:") {
      self = .preposition(String(name.dropFirst(5)))
    } else if let role = Self.plain[name] {
      self = role
    } else {
      return nil
    }
  }

  private static let plain: [String: Self] = {
    let roles: [Self] = [
      .object, .indirectObject, .complement, .agent, .recipient, .goal, .instrument, .manner, .purpose, .cause, .extent,
      .topic, .partner, .exchange, .time, .place, .condition, .clause,
    ]
    return Dictionary(uniqueKeysWithValues: roles.map { ($0.name, $0) })
  }()
}
