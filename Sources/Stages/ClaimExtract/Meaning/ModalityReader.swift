import Language

/// Reads the modality of one clause: its modal verb, then its adverbs, then what stands above it.
struct ModalityReader {
  private let verb: Int
  private let frame: VerbFrame
  private let tree: SyntaxTree
  private let lexicon: MeaningLexicon

  init(_ frame: VerbFrame, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) {
    verb = frame.verb
    self.frame = frame
    self.tree = tree
    self.lexicon = lexicon
  }

  var modality: Modality {
    var modality = ofModal()
    modality = modality.combined(with: ofAdverbs(of: verb))
    var governor = frame.governor
    var below = frame
    for _ in 0..<5 {
      guard let above = governor else { break }
      modality = modality.combined(with: ofGovernor(above))
      guard above.kind == .infinitive || above.kind == .participle && tree.relations[below.first] == .xcomp,
        above.token != below.verb
      else { break }
      // An adjective has its modal and adverbs on the verb that it stands with.
      let isPredicate = tree.relations[above.token] == .acomp || tree.relations[above.token] == .attr
      let next = isPredicate ? tree.head(of: above.token) : above.token
      let upper = ModalityReader(VerbFrame(next, in: tree), tree, lexicon)
      modality = modality.combined(with: upper.ofModal()).combined(with: upper.ofAdverbs(of: next))
      below = upper.frame
      governor = upper.frame.governor
    }
    if modality == .plain { modality = ofForm() }
    return modality
  }

  // MARK: - The verb's own words

  private func ofModal() -> Modality {
    guard let modal = frame.modal(in: tree), let entry = lexicon.modals[tree.lowered[modal]] else { return .plain }
    let word = tree.lowered[modal]
    let isPerfect = frame.hasAuxiliary("have", in: tree) && tree.tags[verb] == "VBN"
    let isProgressive = tree.tags[verb] == "VBG" && frame.hasAuxiliary("be", in: tree)
    switch word {
    case "would", "'d":
      if word == "'d", tree.tags[modal] != "MD" { return .plain }
      if isPerfect { return Modality(certainty: .possible, kind: .counterfactual, cue: modal) }
      if Condition.of(verb: verb, in: tree, lexicon) != nil {
        return Modality(certainty: .possible, kind: .hypothetical, cue: modal)
      }
      // "said it would come" is the future of then; alone it stands for a condition that is not said.
      return isReported ? .plain : Modality(certainty: .possible, kind: .hypothetical, cue: modal)
    case "could" where isPerfect, "should" where isPerfect, "ought" where isPerfect:
      return Modality(certainty: .possible, kind: .counterfactual, cue: modal)
    case "must" where isPerfect, "should" where isProgressive, "must" where isProgressive:
      return Modality(certainty: .probable, kind: .epistemic, cue: modal)
    case "could" where Condition.of(verb: verb, in: tree, lexicon) != nil:
      return Modality(certainty: .possible, kind: .epistemic, cue: modal)
    case "can"
    where tree.hasChild(verb, .auxpass) && ["see", "say", "argue", "think", "regard"].contains(tree.lemmas[verb]):
      return Modality(certainty: .possible, kind: .epistemic, cue: modal)
    default:
      guard entry.type != nil else { return .plain }
      return Modality(certainty: entry.certainty, kind: entry.type, cue: modal)
    }
  }

  /// Whether the clause is a content or stands beside a past verb above.
  private var isReported: Bool {
    guard let governor = frame.governor, governor.kind == .clause else { return tree.relations[verb] == .relcl }
    return ["VBD", "VBN"].contains(tree.tags[governor.token])
  }

  private func ofAdverbs(of verb: Int) -> Modality {
    var modality = Modality.plain
    guard tree.hasChild(verb, .advmod, .acomp) else { return modality }
    for child in tree.children(of: verb).lazy.map(Int.init) where tree.relations[child] == .advmod {
      guard let entry = lexicon.adverbs[tree.lowered[child]] else { continue }
      let found = Modality(certainty: entry.certainty, kind: entry.type, cue: child)
      modality = modality.combined(with: degree(of: child, found))
    }
    // "is possible", "is likely": said of the subject itself.
    if let adjective = tree.child(of: verb, .acomp), lexicon.likelihood.contains(tree.lowered[adjective]),
      let entry = lexicon.clauseGovernors[tree.lowered[adjective]], entry.type == .epistemic,
      tree.child(of: adjective, .xcomp, .ccomp) == nil, !isExtraposed(verb)
    {
      let found = Modality(certainty: entry.certainty, kind: entry.type, cue: adjective)
      modality = modality.combined(with: degree(of: adjective, found))
    }
    return modality
  }

  /// "It is likely that …": the modality is that of the clause below.
  private func isExtraposed(_ verb: Int) -> Bool {
    tree.hasChild(verb, .ccomp, .csubj) || tree.hasChild(verb, .expl)
  }

  private func degree(of word: Int, _ modality: Modality) -> Modality {
    guard tree.hasChild(word, .advmod) else { return modality }
    for child in tree.children(of: word).lazy.map(Int.init) where tree.relations[child] == .advmod {
      if lexicon.weaker.contains(tree.lowered[child]) { return modality.shifted(up: false) }
      if lexicon.stronger.contains(tree.lowered[child]) { return modality.shifted(up: true) }
    }
    return modality
  }

  // MARK: - What stands above

  private func ofGovernor(_ governor: VerbFrame.Governor) -> Modality {
    var token = governor.token
    // "It is possible that": the adjective beside "is" decides.
    if governor.kind == .clause, tree.lemmas[token] == "be", let adjective = tree.child(of: token, .acomp) {
      token = adjective
    }
    if governor.kind == .clause, tree.lemmas[token] == "be", verb > token, let modality = ofSubject(of: token) {
      return modality
    }
    let lemma = tree.categories[token] == .adj ? tree.lowered[token] : tree.lemmas[token]
    switch governor.kind {
    case .infinitive, .participle:
      if lexicon.implicativeNegative.contains(lemma) { return .plain }
      if governor.kind == .participle, lexicon.implicativePositive.contains(lemma) { return .plain }
      if lexicon.implicativePositive.contains(lemma), lexicon.governors[lemma] == nil { return .plain }
      guard let entry = lexicon.governors[lemma], entry.type != nil else { return .plain }
      if governor.kind == .participle, tree.relations[verb] != .xcomp { return .plain }
      if lemma == "have", !hasInfinitive { return .plain }
      let isNegated = lemma == "likely" && isNegated(token)
      let certainty = isNegated ? Modality.Certainty.improbable : entry.certainty
      return degree(of: token, Modality(certainty: certainty, kind: entry.type, cue: token))
    case .clause:
      if let hedge = authorHedge(token) { return hedge }
      guard let entry = lexicon.clauseGovernors[lemma], !isQuoting(token) else {
        return tree.child(of: verb, .mark).map { ["whether", "if"].contains(tree.lowered[$0]) } ?? false
          ? Modality(certainty: .unknown, kind: .epistemic, cue: tree.child(of: verb, .mark)) : .plain
      }
      let certainty = lemma == "likely" && isNegated(token) ? Modality.Certainty.improbable : entry.certainty
      return degree(of: token, Modality(certainty: certainty, kind: entry.type, cue: token))
    case .noun:
      let hasForm = tree.tags[verb] == "VBN" || tree.tags[verb] == "VBG"
      if hasForm, frame.auxiliaries.isEmpty { return .plain }
      guard let entry = lexicon.governors[lemma] else {
        // "the books to read": not read yet.
        return hasInfinitive ? Modality(certainty: .possible, kind: .volition, cue: nil) : .plain
      }
      return Modality(certainty: entry.certainty, kind: entry.type, cue: token)
    case .purpose:
      if lexicon.resultInfinitive.contains(lemma) && verb > token || tree.isResult(verb) { return .plain }
      return Modality(certainty: .possible, kind: .volition, cue: nil)
    case .preposition:
      // "the idea of leaving", "plans for building".
      let noun = tree.head(of: token)
      guard ["of", "for", "to", "at"].contains(tree.lowered[token]) else { return .plain }
      guard let entry = lexicon.governors[tree.lemmas[noun]],
        tree.categories[noun] == .noun || tree.lowered[token] == "of"
      else { return .plain }
      return Modality(certainty: entry.certainty, kind: entry.type, cue: noun)
    }
  }

  /// "The danger is that it breaks": the noun decides.
  private func ofSubject(of copula: Int) -> Modality? {
    guard let noun = VerbCue.subject(of: copula, tree), tree.categories[noun] == .noun,
      let entry = lexicon.governors[tree.lemmas[noun]], entry.type == .epistemic
    else { return nil }
    return Modality(certainty: entry.certainty, kind: entry.type, cue: noun)
  }

  private var hasInfinitive: Bool { frame.isInfinitive(in: tree) }

  private func isNegated(_ token: Int) -> Bool {
    tree.hasChild(token, .neg) || tree.relations[token] == .acomp && tree.hasChild(tree.head(of: token), .neg)
  }

  /// The author's "I think that", not one within somebody's content of another source.
  private func authorHedge(_ governor: Int) -> Modality? {
    guard let entry = lexicon.authorHedges[tree.lemmas[governor]], let subject = VerbCue.subject(of: governor, tree),
      tree.lowered[subject] == "i" || tree.lowered[subject] == "we", tree.tags[governor] == "VBP"
    else { return nil }
    return Modality(certainty: entry.certainty, kind: entry.type, cue: governor)
  }

  /// A clause in front of its governor is a quotation, which keeps its own modality.
  /// So does a sentence that a dash joins to the next.
  private func isQuoting(_ governor: Int) -> Bool {
    verb < governor && (tree.categories[governor] == .verb || tree.relations[verb] == .ccomp)
  }

  // MARK: - The form of the clause

  private func ofForm() -> Modality {
    if let mark = tree.child(of: verb, .mark), tree.relations[verb] == .advcl,
      lexicon.conditions.contains(tree.lowered[mark]),
      !Condition.isContrary(mark, tree, lexicon)
    {
      return Modality(certainty: .possible, kind: .hypothetical, cue: mark)
    }
    if isQuestion { return Modality(certainty: .unknown, kind: nil, cue: nil) }
    if isImperative { return Modality(certainty: .unknown, kind: .deontic, cue: nil) }
    return .plain
  }

  /// The clause is the sentence's own, and the sentence ends in a question mark.
  private var isQuestion: Bool {
    guard tree.isRoot(frame.first), tree.sentenceOf[verb] >= 0 else { return false }
    let sentence = tree.sentences[Int(tree.sentenceOf[verb])]
    return sentence.suffix(2).contains { tree.words[$0] == "?" }
  }

  private var isImperative: Bool {
    guard tree.tags[verb] == "VB" || tree.tags[verb] == "VBP", VerbCue.subject(of: frame.first, tree) == nil,
      !tree.hasChild(frame.first, .expl),
      frame.auxiliaries.allSatisfy({ tree.lowered[$0] == "do" || tree.tags[$0] == "TO" })
    else { return false }
    return tree.isRoot(frame.first) || tree.relations[frame.first] == .parataxis || tree.hasChild(verb, .intj)
  }

  // MARK: - Nouns

  static func ofNoun(_ noun: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Modality {
    for child in tree.children(of: noun).lazy.map(Int.init) where tree.relations[child] == .amod {
      if let entry = lexicon.adjectives[tree.lowered[child]], entry.type != nil {
        return Modality(certainty: entry.certainty, kind: entry.type, cue: child)
      }
    }
    let head = tree.head(of: noun)
    guard head != noun else { return .plain }
    switch tree.relations[noun] {
    case .pobj:
      let above = tree.head(of: head)
      let isEventOfPlan = ["of", "for", "to", "about"].contains(tree.lowered[head])
      if isEventOfPlan, let entry = lexicon.governors[tree.lemmas[above]], entry.type != nil,
        tree.categories[above] == .noun
          || ["call", "ask", "hope", "wait", "plan", "prepare"].contains(tree.lemmas[above])
      {
        return Modality(certainty: entry.certainty, kind: entry.type, cue: above)
      }
      return .plain
    case .dobj, .nsubjpass:
      if let entry = lexicon.governors[tree.lemmas[head]],
        entry.type == .volition || entry.type == .deontic
          || tree.lemmas[head] == "expect" || tree.lemmas[head] == "predict", tree.lemmas[head] != "use",
        !["build", "design", "have", "set", "fight", "like", "love", "work", "offer"].contains(tree.lemmas[head])
      {
        return Modality(certainty: entry.certainty, kind: entry.type, cue: head)
      }
      guard tree.relations[noun] == .nsubjpass, lexicon.occurrence.contains(tree.lemmas[head]) else { return .plain }
      return Modality.of(verb: head, in: tree, lexicon)
    case .nsubj where lexicon.occurrence.contains(tree.lemmas[head]): return Modality.of(verb: head, in: tree, lexicon)
    default: return .plain
    }
  }
}
