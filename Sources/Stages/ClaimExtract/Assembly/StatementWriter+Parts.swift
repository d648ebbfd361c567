import Language

extension StatementWriter {
  /// A stretch of the text, or words to put in.
  struct Part {
    var tokens: Range<Int>
    /// Where it stands among the others.
    var order: Int
    var isSubject = false
    /// It stands elsewhere in the text.
    var isMoved = false
    var isExpletive = false
    /// Of a part that stands elsewhere.
    var preposition: String?
    /// It stands further on in the clause: "was the bridge closed".
    var isInverted = false
    /// What somebody says.
    var isContent = false
    /// What stands between it and the part before is left out: "relies on [rain and] snow".
    var isJoined = false
    /// An entity that another part of the clause names, so that this part need not.
    var namedElsewhere: Int?
  }

  /// The subject, the verb group and the arguments in the order in which they are written.
  func parts(of clause: Clause) -> [Part] {
    var parts: [Part] = []
    parts.reserveCapacity(clause.verbGroup.count + clause.constituents.count + 3)
    if let subject = subject(of: clause) { parts.append(subject) }
    for token in clause.verbGroup {
      let verb = clause.verbGroup.last ?? token
      // Auxiliaries that several verbs share stand before the first.
      parts.append(Part(tokens: token..<token + 1, order: min(token, verb)))
    }
    for constituent in clause.constituents { append(constituent, of: clause, to: &parts) }
    if let expletive = expletive(of: clause) {
      parts.append(Part(tokens: expletive..<expletive + 1, order: expletive, isExpletive: true))
    }
    if let linker = clause.linker, tree.relations[linker] == .mark {
      // "in part because": what stands before the conjunction is about it.
      parts.removeAll { !$0.isMoved && $0.tokens.upperBound == linker && tree.relations[linker - 1] != .punct }
    }
    return parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private func subject(of clause: Clause) -> Part? {
    guard let subject = clause.subject else { return nil }
    let isOwn = (clause.subjectSource == .own || clause.subjectSource == .clause) && clause.synthetic == nil
    let start = min(clause.verbGroup.first ?? clause.head, clause.tokens.lowerBound)
    var tokens = subject.tokens
    // "Both Anna and Bo", of Anna alone.
    if clause.coordinationGroup != nil, tokens.count > 1, tree.lowered[tokens.lowerBound] == "both" {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    var part = Part(
      tokens: tokens, order: isOwn ? subject.tokens.lowerBound : start - 1, isSubject: true, isMoved: !isOwn)
    if isOwn, isInverted(clause, subject) {
      part.order = clause.verbGroup[0]
      part.isInverted = true
    }
    if let entity = names.entity(at: subject.head),
      clause.constituents.contains(where: { names.entity(at: $0.phrase.head) == entity })
    {
      part.namedElsewhere = entity
    }
    return part
  }

  /// "Was the bridge closed": a subject behind the first verb, with nothing before that verb that draws it there, as
  /// "never" and "here" do.
  private func isInverted(_ clause: Clause, _ subject: Phrase) -> Bool {
    guard let first = clause.verbGroup.first, subject.tokens.lowerBound > first, clause.kind != .existential,
      clause.rule != .extraposition, tree.isVerbal(first)
    else { return false }
    return !clause.constituents.contains { $0.phrase.tokens.lowerBound < first }
  }

  /// "There is no road", "it is good to walk".
  private func expletive(of clause: Clause) -> Int? {
    guard clause.kind == .existential || clause.rule == .extraposition,
      case let first = clause.verbGroup.first ?? clause.head,
      clause.kind == .existential || clause.subject.map({ $0.tokens.lowerBound > first }) ?? true,
      let expletive = clause.chain.lazy.compactMap({ tree.child(of: $0, .expl, .nsubj, .nsubjpass) }).first,
      ["there", "it"].contains(tree.lowered[expletive])
    else { return nil }
    return expletive
  }

  // MARK: Arguments

  private func append(_ constituent: Constituent, of clause: Clause, to parts: inout [Part]) {
    let phrase = constituent.phrase
    // What a relative clause is about stands before it.
    if clause.synthetic == nil, !tree.subtree(of: clause.chain[0]).contains(phrase.head) {
      guard !isEmptyTime(constituent) else { return }
      let preposition = constituent.preposition.map(Self.words(of:)) ?? joining(constituent, clause)
      let behind = (clause.verbGroup.last ?? clause.head) + 1
      // An object stands beside its verb, all else behind what the clause has itself.
      parts.append(
        Part(
          tokens: phrase.tokens, order: preposition == nil ? behind : tree.count, isMoved: true,
          preposition: preposition))
      return
    }
    guard let governor = governor(of: constituent), governor < phrase.tokens.lowerBound else {
      parts.append(
        Part(tokens: phrase.tokens, order: phrase.tokens.lowerBound, isContent: constituent.role == .clause))
      return
    }
    var start = governor
    // "rather than", "just before".
    if case let left = tree.subtree(of: governor).lowerBound, governor - left < Self.longestPreposition,
      (left..<governor).allSatisfy({ tree.relations[$0] != .punct && tree.head(of: $0) == governor })
    {
      start = left
    }
    let first = firstConjunct(phrase.head)
    let object = min(tree.subtree(of: first).lowerBound, phrase.tokens.lowerBound)
    if clause.coordinationGroup != nil, first != phrase.head, object > governor,
      object - governor < Self.longestPreposition
    {
      parts.append(Part(tokens: start..<object, order: start))
      parts.append(Part(tokens: phrase.tokens, order: start, isJoined: true))
    } else if phrase.tokens.lowerBound - governor < Self.longestPreposition {
      parts.append(Part(tokens: start..<phrase.tokens.upperBound, order: start))
    } else {
      parts.append(Part(tokens: phrase.tokens, order: phrase.tokens.lowerBound))
    }
  }

  private static let longestPreposition = 6

  /// The preposition of an argument, also where another clause has taken it: "found it using a lamp".
  private func governor(of constituent: Constituent) -> Int? {
    if let token = constituent.prepositionToken { return token }
    let above = tree.head(of: firstConjunct(constituent.phrase.head))
    return constituent.role == .instrument && tree.lowered[above] == "using" ? above : nil
  }

  /// The first word of the list that a word stands in.
  func firstConjunct(_ token: Int) -> Int {
    var token = token
    for _ in 0..<12 where tree.relations[token] == .conj { token = tree.head(of: token) }
    return token
  }

  /// "in_front_of" as words.
  private static func words(of preposition: String) -> String {
    preposition.contains("_") ? String(preposition.map { $0 == "_" ? " " : $0 }) : preposition
  }

  /// The preposition of "the town where", "the day when": that of the noun, or what such a noun takes.
  private func joining(_ constituent: Constituent, _ clause: Clause) -> String? {
    guard clause.rule == .relative, constituent.role == .place || constituent.role == .time else { return nil }
    let noun = constituent.phrase.head
    let above = tree.head(of: noun)
    if tree.relations[noun] == .pobj, ["in", "on", "at", "near", "under", "during"].contains(tree.lowered[above]) {
      return tree.lowered[above]
    }
    if constituent.role == .place { return "in" }
    switch tree.lemmas[noun] {
    case "time", "moment", "point", "hour", "stage": return "at"
    case "day", "date", "morning", "afternoon", "evening", "weekend": return "on"
    case let name where name.hasSuffix("day"): return "on"
    default:
      let isDay = phraseHasDay(constituent.phrase.tokens)
      return isDay ? "on" : "in"
    }
  }

  /// "2 March".
  private func phraseHasDay(_ tokens: Range<Int>) -> Bool {
    tokens.contains { token in Int(tree.words[token]).map { $0 <= 31 } ?? false }
  }

  /// "the last time", "a moment" of "when": without its clause it says nothing.
  private func isEmptyTime(_ constituent: Constituent) -> Bool {
    guard constituent.role == .time, constituent.preposition == nil else { return false }
    switch tree.lemmas[constituent.phrase.head] {
    case "time", "moment", "point": return true
    default: return false
    }
  }
}
