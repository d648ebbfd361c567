import Language

/// When a clause places what it says, from the form of its verb group or of what it hangs on.
enum Tense: String, Sendable {
  case past, present, future

  /// The tense of the clause that a verb heads.
  ///
  /// A verb without a tense takes that of what governs it; under "plan to" and the like it lies in the future.
  static func of(verb: Int, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard) -> Tense {
    of(verb, tree, lexicon, depth: 0)
  }

  static func of(_ frame: VerbFrame, in tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Tense {
    of(frame, tree, lexicon, depth: 0)
  }

  /// The tense of an event that a noun names: that of its verb, or the future below "plan for".
  static func of(noun: Int, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard) -> Tense {
    var token = noun
    for child in tree.children(of: noun).map(Int.init) where tree.relations[child] == .amod {
      if let entry = lexicon.adjectives[tree.lowered[child]],
        entry.type == .volition || tree.lowered[child] == "upcoming"
          || tree.lowered[child] == "future" || tree.lowered[child] == "expected"
      {
        return .future
      }
    }
    for _ in 0..<8 {
      let head = tree.head(of: token)
      if head == token { return .present }
      if tree.categories[head] == .verb || tree.categories[head] == .aux {
        if tree.relations[token] == .dobj, let entry = lexicon.governors[tree.lemmas[head]], entry.isFuture,
          entry.type == .volition, tree.lemmas[head] != "use"
        {
          return .future
        }
        // Objects mostly are there before something is done to them.
        let isOccurring = tree.relations[token] != .dobj && tree.relations[token] != .prep
        let tense = of(head, tree, lexicon, depth: 1)
        if tense != .future || token == noun && isOccurring && lexicon.occurrence.contains(tree.lemmas[head]) {
          return tense
        }
        return token == noun && tree.relations[token] == .dobj && !tree.hasChild(noun, .det, .poss) ? .future : .present
      }
      token = head
    }
    return .present
  }

  private static func of(_ verb: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon, depth: Int) -> Tense {
    depth < 8 ? of(VerbFrame(verb, in: tree), tree, lexicon, depth: depth) : .present
  }

  private static func of(_ frame: VerbFrame, _ tree: SyntaxTree, _ lexicon: MeaningLexicon, depth: Int) -> Tense {
    let verb = frame.verb
    if let modal = frame.modal(in: tree) { return ofModal(modal, frame, tree) }
    let isInfinitive = frame.isInfinitive(in: tree)
    if !isInfinitive, let first = frame.auxiliaries.first(where: { isFinite(tree.tags[$0]) }) {
      if isPast(tree.tags[first]) { return .past }
      return isFuturePresent(frame, tree) ? .future : .present
    }
    if !isInfinitive, isFinite(tree.tags[verb]) {
      if isPast(tree.tags[verb]) { return .past }
      return isFuturePresent(frame, tree) ? .future : .present
    }
    return ofGoverned(frame, tree, lexicon, depth)
  }

  private static func ofModal(_ modal: Int, _ frame: VerbFrame, _ tree: SyntaxTree) -> Tense {
    let isPerfect = frame.hasAuxiliary("have", in: tree) && tree.tags[frame.verb] == "VBN"
    switch tree.lowered[modal] {
    case "will", "'ll", "wo", "shall", "would", "'d": return isPerfect ? .past : .future
    case "may", "might", "could", "should", "must", "ought": return isPerfect ? .past : .future
    default: return isPerfect ? .past : .present
    }
  }

  private static func ofGoverned(_ frame: VerbFrame, _ tree: SyntaxTree, _ lexicon: MeaningLexicon, _ depth: Int)
    -> Tense
  {
    if let governor = frame.governor {
      let token = governor.token
      let isAdjective = tree.categories[token] == .adj
      let lemma = isAdjective ? tree.lowered[token] : tree.lemmas[token]
      let entry = lexicon.governors[lemma]
      if governor.kind == .infinitive || governor.kind == .noun || governor.kind == .purpose {
        let isTo = frame.isInfinitive(in: tree)
        if governor.kind == .purpose,
          lexicon.resultInfinitive.contains(lemma) && frame.verb > token || tree.isResult(frame.verb)
        {
          return of(token, tree, lexicon, depth: depth + 1)
        }
        if isTo, entry?.isFuture ?? (governor.kind == .purpose), lemma != "go" || tree.tags[token] == "VBG",
          !frame.hasAuxiliary("have", in: tree)
        {
          return .future
        }
      }
      if tree.categories[token] == .verb || tree.categories[token] == .aux {
        // Perfect infinitives and participles lie before what governs them.
        if frame.hasAuxiliary("have", in: tree) { return .past }
        return of(token, tree, lexicon, depth: depth + 1)
      }
      if governor.kind == .noun, tree.tags[frame.verb] == "VBN" { return .past }
      return of(noun: token, tree, lexicon, depth)
    }
    let head = tree.head(of: frame.first)
    guard head != frame.first else { return .present }
    if tree.categories[head] == .verb || tree.categories[head] == .aux {
      return of(head, tree, lexicon, depth: depth + 1)
    }
    return tree.tags[frame.verb] == "VBN" ? .past : .present
  }

  /// The tense of the verb that a noun or preposition hangs on.
  private static func of(noun: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon, _ depth: Int) -> Tense {
    var token = noun
    for _ in 0..<6 {
      let head = tree.head(of: token)
      if head == token { return .present }
      if tree.categories[head] == .verb || tree.categories[head] == .aux {
        return of(head, tree, lexicon, depth: depth + 1)
      }
      token = head
    }
    return .present
  }

  /// "is going to", "is to", and a present progressive: "is leaving tomorrow".
  private static func isFuturePresent(_ frame: VerbFrame, _ tree: SyntaxTree) -> Bool {
    if tree.lemmas[frame.verb] == "go", tree.tags[frame.verb] == "VBG", tree.hasChild(frame.verb, .xcomp) {
      return true
    }
    return tree.tags[frame.verb] == "VBG"
      && tree.children(of: frame.verb).contains { ["tomorrow", "soon", "tonight"].contains(tree.lowered[Int($0)]) }
  }

  private static func isFinite(_ tag: String) -> Bool { tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD" }
  private static func isPast(_ tag: String) -> Bool { tag == "VBD" }
}

/// Whether what happens is seen as a whole, from its result, or going on.
enum Aspect: String, Sendable {
  case simple, perfect, progressive

  static func of(verb: Int, in tree: SyntaxTree) -> Aspect { of(VerbFrame(verb, in: tree), in: tree) }

  static func of(_ frame: VerbFrame, in tree: SyntaxTree) -> Aspect {
    let verb = frame.verb
    if tree.tags[verb] == "VBG", frame.hasAuxiliary("be", in: tree) { return .progressive }
    let isPassive = tree.hasChild(verb, .auxpass)
    let isPerfect = frame.hasAuxiliary("have", in: tree) && (tree.tags[verb] == "VBN" || isPassive)
    if isPassive, frame.auxiliaries.contains(where: { tree.lowered[$0] == "being" }) { return .progressive }
    return isPerfect ? .perfect : .simple
  }
}
