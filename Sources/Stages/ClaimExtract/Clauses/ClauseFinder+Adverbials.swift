extension ClauseFinder {
  /// A prepositional phrase: its role from the preposition, what it holds and the verb.
  func preposition(_ top: Int, of verb: Int, in clause: Clause) -> Constituent? {
    var word = tree.lowered[top]
    if words.sourcePrepositions.contains(word), !(word == "per" && top > verb) { return nil }
    var last = top
    // "because of", "due to", "out of".
    while tree.child(of: last, .pobj) == nil, let inner = tree.child(of: last, .prep, .pcomp), inner > last,
      tree.hasChild(inner, .pobj, .pcomp), !tree.isVerbal(inner)
    {
      last = inner
      word += " " + tree.lowered[inner]
    }
    // "because of", as the parser has it.
    if let of = tree.child(of: top, .pcomp), of == top + 1, tree.children(of: of).isEmpty, tree.hasChild(top, .pobj) {
      word += " " + tree.lowered[of]
    }
    // "in exchange for".
    if let noun = tree.child(of: last, .pobj), tree.children(of: noun).first.map({ Int($0) > noun }) ?? false,
      let inner = tree.child(of: noun, .prep), inner == noun + 1, tree.hasChild(inner, .pobj, .pcomp),
      words.compoundPrepositions.contains(word + " " + tree.lowered[noun] + " " + tree.lowered[inner])
    {
      last = inner
      word += " " + tree.lowered[noun] + " " + tree.lowered[inner]
    }
    for child in tree.children(of: top).lazy.map(Int.init)
    where child < top && tree.relations[child] != .punct && tree.lowered[child] == "because" {
      word = tree.lowered[child] + " " + word
    }
    let noun = tree.child(of: last, .pobj)
    guard let object = noun ?? tree.child(of: last, .pcomp) ?? tree.child(of: last, .advmod, .amod) else { return nil }
    if object < last || isConnective(top, object) { return nil }
    let isClause = noun == nil && tree.isVerbal(object)
    var phrase =
      isClause ? Phrase(head: object, tokens: trimmed(tree.subtree(of: object))) : phrase(object, extents.full)
    if phrase.tokens.lowerBound <= last { phrase.tokens = last + 1..<max(phrase.tokens.upperBound, last + 2) }
    let isAgent = tree.relations[top] == .agent
    if word == "in", tree.lowered[object] == "order" { word = "in order" }
    let role = isAgent ? .agent : self.role(of: word, object, isClause: isClause, verb: verb)
    if isKept(word) || word.contains(" ") && !role.namesPreposition {
      phrase.tokens = start(of: top)..<phrase.tokens.upperBound
    }
    return Constituent(role: role, phrase: phrase, preposition: word, prepositionToken: top, top: top)
  }

  /// Prepositions that tell more than a case, so that the argument's text holds them: "after the vote". So it does those of
  /// several words where the role does not say them, "because of the vote": the last word alone would mislead.
  private func isKept(_ word: String) -> Bool {
    switch word {
    case "after", "before", "around", "until", "till", "since", "without", "during", "toward", "towards", "within",
      "over", "between", "throughout":
      true
    default: false
    }
  }

  /// "2021".
  private func isYear(_ token: Int) -> Bool {
    let word = tree.words[token].utf8
    return word.count == 4 && (word.starts(with: "1".utf8) || word.starts(with: "20".utf8))
      && word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// "for example", "of course".
  private func isConnective(_ preposition: Int, _ object: Int) -> Bool {
    let range = tree.subtree(of: preposition)
    return range.contains(object) && isConnective(range)
  }

  private func isConnective(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && words.connectivePhrases.contains(trimmed(range).map { tree.lowered[$0] }.joined(separator: " "))
  }

  /// With the words that belong to a preposition and stand before it: "shortly after".
  private func start(of preposition: Int) -> Int {
    var start = preposition
    for child in tree.children(of: preposition).lazy.map(Int.init) where child < preposition {
      if tree.relations[child] == .advmod || tree.relations[child] == .npadvmod || tree.lowered[child] == "because" {
        start = min(start, Int(extents.full[child].lowerBound))
      }
    }
    return start
  }

  private func role(of word: String, _ object: Int, isClause: Bool, verb: Int) -> ArgumentRole {
    if isClause {
      switch word {
      case "by", "without": return .manner
      case "for": return .cause
      case "after", "before", "upon", "since", "while", "when", "until": return .time
      case "on" where object < verb: return .time
      default: return words.prepositionRoles[word] ?? .preposition(Self.joined(word))
      }
    }
    let label = names.label(of: object)
    if label == .time || isYear(object) || words.timeNouns.contains(tree.lemmas[object]) && label != .place {
      return .time
    }
    if let role = words.prepositionRoles[word] { return role }
    if word == "by", label == .quantity { return .extent }
    if word == "with", words.collectiveVerbs.contains(tree.verbLemma(of: verb)) { return .partner }
    if word == "to", words.transfers.contains(tree.verbLemma(of: verb)) { return .recipient }
    if words.goalPrepositions.contains(word), label == .place { return .goal }
    if word != "from", words.placePrepositions.contains(word), label == .place { return .place }
    if word == "on", label == nil, words.speech.contains(tree.verbLemma(of: verb)) { return .topic }
    return .preposition(Self.joined(word))
  }

  static func joined(_ word: String) -> String { String(word.map { $0 == " " ? "_" : $0 }) }

  /// An adverb that is not in the verb group; connectives belong to no clause.
  func adverb(_ token: Int, of verb: Int) -> Constituent? {
    let word = tree.lowered[token]
    if tree.tags[token].hasPrefix("W") { return nil }
    let phrase = phrase(token, extents.full)
    if phrase.tokens.count == 1 ? words.connectives.contains(word) : isConnective(phrase.tokens) { return nil }
    let role: ArgumentRole =
      if words.timeAdverbs.contains(word) || names.label(of: token) == .time {
        .time
      } else if words.placeAdverbs.contains(word) {
        .place
      } else {
        .manner
      }
    return Constituent(role: role, phrase: phrase, top: token)
  }

  /// "last week", "5 percent".
  func measure(_ token: Int) -> Constituent? {
    let phrase = phrase(token, extents.full)
    if words.timeNouns.contains(tree.lemmas[token]) || names.label(of: token) == .time {
      return Constituent(role: .time, phrase: phrase, top: token)
    }
    if tree.lowered[token].hasSuffix("self") || tree.lowered[token].hasSuffix("selves") { return nil }
    return Constituent(role: .extent, phrase: phrase, top: token)
  }
}
