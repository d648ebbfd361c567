import Language

/// Forms of clauses and phrases that the rules ask for.
extension AttributionFinder {
  func isInfinitive(_ verb: Int) -> Bool {
    tree.children(of: verb).contains { tree.tags[Int($0)] == "TO" && tree.relations[Int($0)] == .aux }
  }

  /// Whether the verb or one of its auxiliaries is finite.
  func isFinite(_ verb: Int) -> Bool {
    if Self.finite.contains(tree.tags[verb]) { return true }
    return tree.children(of: verb).contains {
      (tree.relations[Int($0)] == .aux || tree.relations[Int($0)] == .auxpass)
        && Self.finite.contains(tree.tags[Int($0)])
    }
  }

  private static let finite: Set<String> = ["VBD", "VBP", "VBZ", "MD"]

  /// Whether a clause begins with a question word or "whether".
  func isQuestion(_ clause: Int) -> Bool {
    var first = tree.subtree(of: clause).lowerBound
    while first < clause, tree.categories[first] == .punct { first += 1 }
    if Self.question.contains(tree.lowered[first]) {
      // "that" clauses may begin with an adverbial clause: "when he came, he saw it".
      let head = tree.head(of: first)
      return head == clause || tree.relations[head] != .advcl
    }
    return tree.child(of: clause, .mark).map { ["whether", "if"].contains(tree.lowered[$0]) } ?? false
  }

  private static let question: Set<String> = [
    "who", "what", "which", "whom", "whose", "why", "where", "when", "how", "whether", "if",
  ]

  /// The author's own "I think" in the present is not told of anybody.
  func isAuthorsThought(_ verb: Int, _ source: Int, _ entry: CueLexicon.Verb) -> Bool {
    guard tree.lowered[source] == "i" || tree.lowered[source] == "we" else { return false }
    let isPresent = tree.tags[verb] == "VBP" || tree.tags[verb] == "VBG" || tree.tags[verb] == "VB"
    guard isPresent else { return false }
    return entry.commitment != .neutral || quoted.quotation(around: verb) == nil
      || tree.children(of: verb).contains { tree.tags[Int($0)] == "MD" }
  }

  /// "This suggests that it works": nobody says so but the author.
  func isDemonstrative(_ source: Int) -> Bool {
    guard tree.tags[source] == "DT" else { return false }
    switch tree.lowered[source] {
    case "this", "that", "these", "those": return tree.children(of: source).isEmpty
    default: return false
    }
  }

  /// Pronouns and names of people.
  func isPerson(_ token: Int) -> Bool {
    if tree.categories[token] == .pron { return Self.people.contains(tree.lowered[token]) }
    return names.isPerson(token)
  }

  private static let people: Set<String> = [
    "i", "me", "you", "he", "him", "she", "her", "we", "us", "they", "them", "who", "whom", "everyone", "everybody",
    "someone", "somebody", "anyone", "anybody", "himself", "herself", "themselves", "myself", "ourselves", "one",
  ]

  /// "that view", "his account": nouns that stand for what somebody has said.
  func isView(_ token: Int) -> Bool {
    lexicon.nouns[tree.lemmas[token]] != nil && tree.categories[token] == .noun
      || tree.categories[token] == .pron && (tree.lowered[token] == "this" || tree.lowered[token] == "that")
  }

  /// "The seal, he insisted, was intact"; "as the monitors have confirmed": the clause around the cue.
  func parenthesis(_ cue: VerbCue) -> VerbContent? {
    guard cue.source != nil || cue.isPassive, cue.entry.frames.isDisjoint(with: [.noClause, .noQuote]) else {
      return nil
    }
    let verb = cue.verb
    let head = tree.head(of: verb)
    guard head != verb, tree.hasChild(verb, .nsubj, .nsubjpass) else { return nil }
    let rule: Attribution.Rule
    switch tree.relations[verb] {
    case .parataxis: rule = .parenthesis
    case .ccomp where head > verb && tree.subtree(of: verb).count <= 6 && isFinite(head): rule = .parenthesis
    case .advcl where !tree.hasChild(verb, .mark):
      // "The result, she promised, will be binding": between commas, with nothing but its subject.
      let own = tree.subtree(of: verb)
      guard own.count <= 6, own.lowerBound > tree.subtree(of: head).lowerBound,
        tree.words[own.lowerBound - 1] == ",", own.upperBound < tree.count, tree.words[own.upperBound] == ","
      else { return nil }
      rule = .parenthesis
    case .advcl:
      guard let mark = tree.child(of: verb, .mark), tree.lowered[mark] == "as" else { return nil }
      guard !tree.hasChild(verb, .dobj, .prep, .acomp) else { return nil }
      rule = .asClause
    default: return nil
    }
    let around = tree.subtree(of: head)
    let own = tree.subtree(of: verb)
    guard own.count < around.count else { return nil }
    let pieces = [
      around.lowerBound..<max(around.lowerBound, own.lowerBound),
      min(own.upperBound, around.upperBound)..<around.upperBound,
    ]
    return VerbContent(pieces: pieces.filter { !$0.isEmpty }, head: head, rule: rule)
  }

  /// "is said to be ill": the subject belongs to the content, and nobody is named but an agent.
  mutating func findRaising(_ cue: VerbCue) -> Bool {
    guard cue.isPassive, cue.entry.frames.contains(.raise) else { return false }
    guard let infinitive = tree.child(of: cue.verb, .xcomp), infinitive > cue.verb, isInfinitive(infinitive) else {
      return false
    }
    // "was asked to go" tells somebody; only verbs that take no person raise.
    let to = tree.children(of: infinitive).first { tree.tags[Int($0)] == "TO" }.map(Int.init) ?? infinitive
    let first = tree.child(of: cue.verb, .auxpass) ?? cue.verb
    var pieces: [Range<Int>] = []
    if let subject = tree.child(of: cue.verb, .nsubjpass, .nsubj), tree.tags[subject] != "WDT",
      tree.tags[subject] != "WP",
      !VerbCue.isExpletive(subject, tree)
    {
      pieces.append(tree.subtree(of: subject))
    }
    pieces.append(to + 1..<max(tree.subtree(of: infinitive).upperBound, to + 2))
    add(
      Candidate(
        cue: min(first, cue.verb)..<max(to + 1, cue.verb + 1), cueHead: cue.verb, lemma: tree.lemmas[cue.verb],
        source: cue.source, content: pieces, contentHead: infinitive, addressee: nil, commitment: cue.entry.commitment,
        rule: .raising))
    return true
  }
}
