import Pipeline

/// Finds the clauses of analysed sentences.
///
/// Every verb that is no part of another's group makes a clause, with the subject it has, inherits or belongs to; nouns,
/// appositions, titles and "with" phrases make some more. Work is linear in the tokens.
///
/// Ideas: Del Corro and Gemulla, "ClausIE: clause-based open information extraction" (2013).
struct ClauseFinder {
  let tree: SyntaxTree
  let words: ClauseWords
  let names: TokenNames
  let extents: PhraseExtents
  let chains: VerbChains
  let quotes: QuoteBalance
  /// For each sentence, whether it lies outside the running text.
  private let isOutside: [Bool]

  /// - Parameter sections: where clauses state something; elsewhere they have ``Clause/Reason/heading``.
  init(
    _ document: Document, tree: SyntaxTree, words: ClauseWords = .standard,
    sections: Set<SectionKind> = Self.text
  ) {
    self.tree = tree
    self.words = words
    names = TokenNames(document)
    extents = PhraseExtents(tree, names: names)
    chains = VerbChains(tree, words)
    quotes = QuoteBalance(tree)
    isOutside = document.sentences.map { !sections.contains($0.kind(in: document)) }
  }

  /// The parts of an article in which somebody claims something.
  static let text: Set<SectionKind> = [.dek, .paragraph, .list, .quote]

  /// All clauses, in the order of their heads' places; those that assert nothing have a ``Clause/reason``.
  func clauses() -> [Clause] {
    var found = verbClauses()
    let verbs = found.count
    let absolutes = absolutes()
    found += appositions() + titles() + eventNominals()
    removeAbsolutes(absolutes, from: &found)
    found += absolutes
    for index in found.indices where isOutsideText(found[index].head) { found[index].reason = .heading }
    link(&found, verbs: verbs)
    return split(found)
  }

  /// In a title, a caption or other parts that no author claims.
  private func isOutsideText(_ token: Int) -> Bool {
    let sentence = tree.sentenceOf[token]
    return sentence < 0 || isOutside[Int(sentence)]
  }

  // MARK: Verbs

  private func verbClauses() -> [Clause] {
    var clauses: [Clause] = []
    // The index of the clause that a token is in the chain of, then of the nearest one above it.
    var clauseAt = [Int32](repeating: -1, count: tree.count)
    for token in tree.topDown {
      if clauseAt[token] < 0, let rule = rule(for: token) {
        let parent = tree.isRoot(token) ? -1 : clauseAt[tree.head(of: token)]
        let clause = verbClause(token, rule, parent: parent < 0 ? nil : (Int(parent), clauses[Int(parent)]))
        for link in clause.chain { clauseAt[link] = Int32(clauses.count) }
        clauses.append(clause)
      } else if clauseAt[token] < 0, !tree.isRoot(token) {
        clauseAt[token] = clauseAt[tree.head(of: token)]
      }
    }
    return clauses
  }

  /// What kind of clause a token heads, if it heads one.
  private func rule(for token: Int) -> Clause.Rule? {
    let hasSubject = tree.hasSubject(token)
    if !tree.isVerbal(token), !hasSubject { return nil }
    if chains.isContinued[token] || !tree.isWord(token) || isPreposition(token) { return nil }
    let relation = tree.relations[token]
    guard tree.isVerbal(token) else { return relation != .pobj && !isSmallClause(token) ? .verb : nil }
    if tree.isNounContent(token) { return .complement }
    switch relation {
    case .aux where hasSubject && helper(of: tree.head(of: token)) == token: return nil
    case .aux, .auxpass, .amod, .compound, .case, .punct, .prt, .nmod, .quantmod, .det, .prep, .neg, .cc, .mark,
      .advmod, .nummod, .agent, .poss, .npadvmod, .intj:
      return hasSubject ? .verb : nil
    case .conj:
      guard tree.isVerbal(tree.head(of: token)) || hasSubject else { return nil }
      return .coordination
    case .relcl: return .relative
    case .acl: return hasSubject ? .verb : .participle
    case .advcl: return .adverbial
    case .ccomp where isRunOn(token): return .parataxis
    case .xcomp, .ccomp: return .complement
    case .pcomp: return .gerund
    case .parataxis: return .parataxis
    case .pobj, .nsubj, .nsubjpass, .dobj, .csubj, .csubjpass, .attr, .dative, .acomp, .oprd, .appos:
      return hasSubject ? .complement : .gerund
    default: return .verb
    }
  }

  private func verbClause(_ token: Int, _ rule: Clause.Rule, parent: (index: Int, clause: Clause)?) -> Clause {
    let chain = chains.chain(from: token)
    var clause = Clause(head: chain[chain.count - 1], chain: chain, rule: rule)
    clause.parent = parent?.index
    let group = VerbGroup(chain: chain, tree, words)
    clause.verbGroup = group.tokens
    clause.voice = group.voice
    clause.linker = linker(of: token)
    if isReducedPassive(token) { clause.voice = .passive }
    fillSubject(&clause, parent?.clause)
    addConstituents(to: &clause)
    fillFrontedSubject(&clause)
    readExpletives(&clause, parent?.clause)
    shareAuxiliaries(&clause, parent?.clause)
    clause.kind = kind(of: clause)
    if clause.rule == .verb, clause.kind == .subjectVerbComplement { clause.rule = .copula }
    clause.presupposed = clause.rule != .complement && isPresupposed(token)
    clause.reason = clause.reason ?? reason(for: clause, top: token, parent?.clause)
    return clause
  }

  /// "sanctions imposed in May", "when threatened".
  private func isReducedPassive(_ token: Int) -> Bool {
    (tree.relations[token] == .acl || tree.relations[token] == .advcl) && tree.tags[token] == "VBN"
      && !tree.hasChild(token, .aux) && tree.subject(of: token) == nil
  }

  /// The conjunction, or the question word or preposition that stands for one.
  func linker(of token: Int) -> Int? {
    for child in tree.children(of: token).lazy.map(Int.init) where child < token {
      if tree.relations[child] == .mark { return child }
      if tree.relations[child] == .advmod, tree.tags[child] == "WRB" { return child }
    }
    if tree.relations[token] == .pcomp, tree.relations[tree.head(of: token)] == .prep { return tree.head(of: token) }
    return nil
  }

  /// "following the vote", "based on reports": a participle that is used as a preposition.
  func isPreposition(_ token: Int) -> Bool {
    tree.relations[token] != .root && !tree.hasChild(token, .nsubj, .nsubjpass, .aux, .auxpass, .conj)
      && tree.tags[token] != "VBD" && tree.tags[token] != "VB"
      && words.participlePrepositions.contains(tree.lowered[token])
  }

  /// A sentence before another one that is no verb of saying: "One thing is certain: he left."
  func isRunOn(_ token: Int) -> Bool {
    let verb = tree.head(of: token)
    guard token < verb, tree.relations[token] == .ccomp else { return false }
    if tree.hasChild(token, .mark)
      || tree.children(of: verb).contains(where: { Int($0) > verb && tree.relations[Int($0)] == .ccomp })
    {
      return !tree.isFreeRelative(token)
    }
    return !words.speech.contains(tree.verbLemma(of: verb))
      && tree.subject(of: token) != nil && !tree.isFreeRelative(token)
  }

  /// "makes such contacts possible": an adjective or noun with a subject that is the verb's object.
  func isSmallClause(_ token: Int) -> Bool {
    tree.relations[token] == .ccomp && !tree.isVerbal(token) && !tree.hasChild(token, .mark, .aux)
      && token > tree.head(of: token)
  }

  private func isPresupposed(_ token: Int) -> Bool {
    switch tree.relations[token] {
    case .relcl, .acl: !tree.isDivider(tree.subtree(of: token).lowerBound - 1)
    default: false
    }
  }

  func phrase(_ head: Int, _ extents: [Range<Int32>]) -> Phrase {
    quotes.balanced(Phrase(head: head, tokens: Int(extents[head].lowerBound)..<Int(extents[head].upperBound)))
  }
}

extension Sentence {
  /// What the sentence's section is; a paragraph where there is none.
  func kind(in document: Document) -> SectionKind {
    document.sections.indices.contains(Int(section)) ? document.sections[Int(section)].kind : .paragraph
  }
}

extension Document {
  /// Whether a token stands in a section of one of the kinds.
  func isIn(_ kinds: Set<SectionKind>, token: Int, _ tree: SyntaxTree) -> Bool {
    let sentence = tree.sentenceOf[token]
    return sentence >= 0 && kinds.contains(sentences[Int(sentence)].kind(in: self))
  }
}
