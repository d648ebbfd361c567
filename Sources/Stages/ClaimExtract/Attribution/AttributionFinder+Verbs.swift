import Language

/// Cue verbs: what they say, who says it.
extension AttributionFinder {
  mutating func findVerbCue(_ verb: Int, _ entry: CueLexicon.Verb) {
    let cue = VerbCue(verb, entry, tree, words)
    if cue.isLeftToAuthor { return }
    if let source = cue.source, isAuthorsThought(verb, source, entry) || isDemonstrative(source) { return }
    if findRaising(cue) { return }
    var dependents: [Int] = []
    for child in tree.children(of: verb) where content(of: cue, in: Int(child)) != nil {
      dependents.append(Int(child))
    }
    dropRunOn(before: verb, &dependents)
    for child in dependents {
      guard var content = content(of: cue, in: child) else { continue }
      if content.rule == .clause { extend(&content, of: cue, child, among: dependents) }
      add(candidate(cue, content))
    }
    guard dependents.isEmpty else { return }
    if let content = pseudoCleft(cue) ?? clauseOnNoun(cue) ?? parenthesis(cue) { add(candidate(cue, content)) }
  }

  private func candidate(_ cue: VerbCue, _ content: VerbContent) -> Candidate {
    var tokens = cueTokens(cue.verb)
    if let preposition = content.preposition, preposition == tokens.upperBound {
      tokens = tokens.lowerBound..<preposition + 1
    }
    if let start = cue.quotedAsSaying { tokens = start..<tokens.upperBound }
    return Candidate(
      cue: tokens, cueHead: cue.verb, lemma: tree.lemmas[cue.verb], source: cue.source, content: content.pieces,
      contentHead: content.head, addressee: content.addressee ?? addressee(of: cue, content.rule, content.pieces),
      commitment: cue.entry.commitment,
      rule: content.rule)
  }

  struct VerbContent {
    var pieces: [Range<Int>]
    var head: Int
    var rule: Attribution.Rule
    var preposition: Int?
    var addressee: Int?
  }

  /// What a dependent of a cue verb says, if it is a content.
  private func content(of cue: VerbCue, in child: Int) -> VerbContent? {
    let frames = cue.entry.frames
    let isQuoted = outermost(around: child, without: cue.verb) != nil
    switch tree.relations[child] {
    case .ccomp: return clause(of: cue, child, isQuoted)
    case .xcomp: return infinitive(of: cue, child, isQuoted)
    case .dobj:
      if let complement = complement(of: cue, object: child) { return complement }
      return object(of: cue, child)
    case .oprd, .acomp:
      if isQuoted, cue.source != nil, !frames.contains(.noQuote), child > cue.verb {
        return VerbContent(pieces: [tree.subtree(of: child)], head: child, rule: .quotation)
      }
      guard cue.entry.prepositions.contains("acomp") else { return nil }
      return VerbContent(pieces: [tree.subtree(of: child)], head: child, rule: .complement)
    case .prep: return preposition(of: cue, child)
    default: return nil
    }
  }

  private func clause(of cue: VerbCue, _ child: Int, _ isQuoted: Bool) -> VerbContent? {
    let frames = cue.entry.frames
    if isInfinitive(child) {
      guard let subject = tree.child(of: child, .nsubj, .nsubjpass), !frames.contains(.objectInfinitive) else {
        return frames.isDisjoint(with: [.to, .objectInfinitive, .person]) ? nil : whole(cue, child, .infinitive)
      }
      // "told him to go": what follows the one spoken to.
      guard frames.contains(.person) else {
        return frames.contains(.to) || frames.contains(.name) ? whole(cue, child, .infinitive) : nil
      }
      var content = whole(cue, child, .infinitive)
      content.pieces = [tree.subtree(of: subject).upperBound..<max(tree.subtree(of: child).upperBound, child + 1)]
      content.addressee = subject
      return content
    }
    if frames.contains(.noClause), !isQuoted {
      // "called the allegation absurd": the parser makes a clause of object and complement.
      guard frames.contains(.name) || frames.contains(.as), child > cue.verb, !isFinite(child) else { return nil }
      return whole(cue, child, .complement)
    }
    if !isQuoted {
      if isQuestion(child), !frames.contains(.wh) { return nil }
      if tree.tags[child] == "VBG", !isFinite(child), !frames.contains(.ing), !tree.hasChild(child, .nsubj) {
        return nil
      }
      if frames.contains(.weakly), !(cue.source.map { isPerson($0) || names.isNamed($0) } ?? false) { return nil }
      if !isFinite(child), tree.categories[child] == .verb || tree.categories[child] == .adj,
        frames.isDisjoint(with: [.name, .ing]), tree.tags[child] != "VBG", !tree.hasChild(child, .mark, .aux)
      {
        return nil
      }
    }
    return whole(cue, child, .clause)
  }

  private func infinitive(of cue: VerbCue, _ child: Int, _ isQuoted: Bool) -> VerbContent? {
    let frames = cue.entry.frames
    if isInfinitive(child) {
      guard frames.contains(.to) || frames.contains(.objectInfinitive) || frames.contains(.person) else { return nil }
      if isQuestion(child) || cue.isPassive && cue.source == nil && !frames.contains(.person) { return nil }
      // "was told to go" says it to the subject; "wanted to say" has no cue within.
      var content = whole(cue, child, .infinitive)
      content.addressee = frames.contains(.person) ? tree.child(of: cue.verb, .dobj, .dative) : nil
      if let inner = tree.child(of: child, .nsubj), frames.contains(.person) { content.addressee = inner }
      return content
    }
    if isQuestion(child), !isQuoted { return nil }
    if tree.tags[child] == "VBG" { return frames.contains(.ing) ? whole(cue, child, .gerund) : nil }
    if isQuoted || frames.contains(.name), child > cue.verb { return whole(cue, child, .complement) }
    return nil
  }

  /// "denied the charge", "called for an inquiry": a noun phrase that stands for a proposition.
  private func object(of cue: VerbCue, _ child: Int) -> VerbContent? {
    if outermost(around: child, without: cue.verb) != nil, cue.source != nil, !cue.entry.frames.contains(.noQuote) {
      return quotedObject(cue, child)
    }
    let frames = cue.entry.frames
    guard frames.contains(.object) || frames.contains(.objectView) && isView(child), cue.source != nil else {
      return nil
    }
    if Self.silence.contains(tree.lemmas[child]) { return nil }
    if tree.tags[child] == "WDT" || tree.tags[child] == "WP" || isPerson(child) { return nil }
    // With a clause beside it the object is who it is said to, or what it is said of.
    if tree.children(of: cue.verb).contains(where: { [.ccomp, .xcomp, .dative].contains(tree.relations[Int($0)]) }) {
      return nil
    }
    return VerbContent(pieces: [tree.subtree(of: child)], head: child, rule: .object)
  }

  /// A quotation that the parser takes for an object.
  private func quotedObject(_ cue: VerbCue, _ child: Int) -> VerbContent? {
    guard let quotation = outermost(around: child, without: cue.verb),
      quoted.quotations[quotation].kind == .quotation || !cue.entry.frames.contains(.noClause)
    else { return nil }
    return VerbContent(pieces: [tree.subtree(of: child)], head: child, rule: .quotation)
  }

  /// "described it as a bluff", "put the loss at three tonnes", "called it absurd".
  private func complement(of cue: VerbCue, object: Int) -> VerbContent? {
    let frames = cue.entry.frames
    guard !frames.isDisjoint(with: [.as, .at, .name]), object > cue.verb, tree.tags[object] != "WDT" else { return nil }
    for child in tree.children(of: cue.verb).map(Int.init) where child > object {
      let isComplement =
        switch tree.relations[child] {
        case .prep:
          tree.lowered[child] == "as" && frames.contains(.as) || tree.lowered[child] == "at" && frames.contains(.at)
        case .oprd, .xcomp: frames.contains(.name) && !isInfinitive(child)
        case .advcl:
          frames.contains(.as) && tree.hasChild(child, .mark)
            && tree.lowered[tree.subtree(of: child).lowerBound] == "as"
        default: false
        }
      guard isComplement else { continue }
      let pieces = tree.subtree(of: object).lowerBound..<max(tree.subtree(of: child).upperBound, object + 1)
      return VerbContent(pieces: [pieces], head: object, rule: .complement)
    }
    // The parser may hang "at 60 percent" on the object.
    for child in tree.children(of: object).map(Int.init) where tree.relations[child] == .prep && child > object {
      if tree.lowered[child] == "at" && frames.contains(.at) || tree.lowered[child] == "as" && frames.contains(.as) {
        return VerbContent(pieces: [tree.subtree(of: object)], head: object, rule: .complement)
      }
    }
    return nil
  }

  private func preposition(of cue: VerbCue, _ child: Int) -> VerbContent? {
    guard cue.source != nil, cue.entry.prepositions.contains(tree.lowered[child]), child > cue.verb else { return nil }
    if tree.hasChild(cue.verb, .ccomp, .xcomp) || tree.hasChild(child, .neg) { return nil }
    guard let object = tree.child(of: child, .pobj, .pcomp), object > child, !isPerson(object) else { return nil }
    if Self.silence.contains(tree.lemmas[object]) || isQuestion(object) { return nil }
    if tree.tags[object] == "WP" || tree.tags[object] == "WDT" { return nil }
    var content = VerbContent(pieces: [tree.subtree(of: object)], head: object, rule: .preposition)
    content.preposition = child
    content.addressee = cue.entry.frames.contains(.person) ? tree.child(of: cue.verb, .dobj) : nil
    return content
  }

  /// A clause as a content, without the words of the cue that stand in its midst.
  func whole(_ cue: VerbCue, _ child: Int, _ rule: Attribution.Rule) -> VerbContent {
    VerbContent(pieces: cut(cue.verb, outOf: tree.subtree(of: child), except: child), head: child, rule: rule)
  }

  /// The range without the cue and its own dependents that lie in it.
  func cut(_ verb: Int, outOf range: Range<Int>, except content: Int) -> [Range<Int>] {
    guard range.contains(verb) else { return [range] }
    var (start, end) = (verb, verb + 1)
    for child in tree.children(of: verb).map(Int.init) where child != content {
      let subtree = tree.subtree(of: child)
      guard range.contains(child), subtree.count < range.count else { continue }
      switch tree.relations[child] {
      case .nsubj, .nsubjpass, .aux, .auxpass, .neg, .dative, .dobj, .advmod, .npadvmod, .prt, .agent:
        start = min(start, subtree.lowerBound)
        end = max(end, subtree.upperBound)
      default: break
      }
    }
    return [range.lowerBound..<max(start, range.lowerBound), min(end, range.upperBound)..<range.upperBound]
  }
}
