import Language

/// Cues that are no verbs: "according to", "in his view", "the claim that", "is confident that".
extension AttributionFinder {
  /// Whether a phrase of attribution can begin with a word.
  func canBeginPhrase(_ token: Int) -> Bool {
    switch tree.relations[token] {
    case .prep, .advmod, .advcl, .amod: true
    default: tree.lowered[token] == "according"
    }
  }

  /// "according to the ministry": the source hangs on the last word of the phrase.
  mutating func findPhrase(_ first: Int, _ phrases: [CueLexicon.Phrase]) {
    let sentence = tree.sentences[Int(tree.sentenceOf[first])]
    guard
      let phrase = phrases.first(where: { phrase in
        let end = first + phrase.words.count
        return end < sentence.upperBound && zip(first..<end, phrase.words).allSatisfy { tree.lowered[$0] == $1 }
      })
    else { return }
    let last = first + phrase.words.count - 1
    if phrase.words.count == 1, !isSourceOfPer(last) { return }
    guard let source = tree.child(of: last, .pobj) ?? followingNoun(last, sentence), source > last else { return }
    let own = first..<max(last + 1, tree.subtree(of: source).upperBound)
    guard var head = clauseAround(first) else { return }
    // At the begin of its sentence it speaks of all of it.
    if isFirstWord(first, sentence) {
      while tree.relations[head] == .conj, tree.head(of: head) != head { head = tree.head(of: head) }
    }
    addPhrase(
      first..<last + 1, own, head, source, phrase.words.joined(separator: " "), phrase.commitment)
  }

  func canBePossessed(_ noun: Int) -> Bool { tree.relations[noun] == .pobj }

  /// "in his view", "by her own account".
  mutating func findPossessedPhrase(_ noun: Int, _ possessed: CueLexicon.Possessed) {
    guard let source = tree.child(of: noun, .poss), source < noun else { return }
    let preposition = tree.head(of: noun)
    guard preposition < noun, possessed.prepositions.contains(tree.lowered[preposition]) else { return }
    guard let head = clauseAround(preposition) else { return }
    addPhrase(
      preposition..<noun + 1, preposition..<noun + 1, head, source,
      tree.lowered[preposition] + " " + tree.lowered[noun], possessed.commitment)
  }

  private mutating func addPhrase(
    _ cue: Range<Int>, _ own: Range<Int>, _ head: Int, _ source: Int, _ lemma: String, _ commitment: Commitment
  ) {
    let around = withRest(tree.subtree(of: head), own)
    guard around.lowerBound < own.lowerBound || around.upperBound > own.upperBound else { return }
    let pieces = [
      around.lowerBound..<max(around.lowerBound, min(own.lowerBound, around.upperBound)),
      max(around.lowerBound, min(own.upperBound, around.upperBound))..<around.upperBound,
    ]
    add(
      Candidate(
        cue: cue, cueHead: cue.lowerBound, lemma: lemma, source: source, content: pieces.filter { !$0.isEmpty },
        contentHead: head, addressee: nil, commitment: commitment, rule: .phrase))
  }

  /// At the begin of its sentence it speaks of what follows a colon too: "According to X, it was worse: …".
  private func withRest(_ clause: Range<Int>, _ own: Range<Int>) -> Range<Int> {
    let sentence = tree.sentence(of: own.lowerBound)
    guard clause.upperBound < sentence.upperBound, tree.words[clause.upperBound] == ":",
      isFirstWord(own.lowerBound, sentence)
    else { return clause }
    return clause.lowerBound..<sentence.upperBound
  }

  private func isFirstWord(_ token: Int, _ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<token).allSatisfy { tree.categories[$0] == .punct || tree.relations[$0] == .cc }
  }

  private func followingNoun(_ last: Int, _ sentence: Range<Int>) -> Int? {
    (last + 1..<min(last + 6, sentence.upperBound)).first {
      tree.categories[$0] == .noun || tree.categories[$0] == .propn && tree.relations[$0] != .compound
    }
  }

  /// "per the ministry", not "per cent" or "per year": a name or a noun of showing.
  private func isSourceOfPer(_ last: Int) -> Bool {
    guard let source = tree.child(of: last, .pobj) else { return false }
    return tree.hasChild(source, .det) && lexicon.evidence.contains(tree.lemmas[source]) || names.isNamed(source)
  }

  /// The head of the smallest clause around a word that hangs on it, and not on a noun within.
  private func clauseAround(_ token: Int) -> Int? {
    var token = tree.head(of: token) == token ? token : tree.head(of: token)
    for _ in 0..<32 {
      switch tree.relations[token] {
      case .root, .ccomp, .advcl, .relcl, .parataxis, .csubj, .acl, .pcomp, .xcomp: return token
      case .conj where isFinite(token) || tree.categories[token] == .verb: return token
      default: break
      }
      let head = tree.head(of: token)
      if head == token { return token }
      token = head
    }
    return nil
  }

  /// Whether a noun has what can be a content below it, or beside it.
  func canBeNounCue(_ noun: Int) -> Bool {
    tree.relations[noun] == .nsubj || tree.hasChild(noun, .acl, .ccomp, .relcl, .prep)
  }

  /// "the claim that it rains", "his promise to come".
  mutating func findNounCue(_ noun: Int, _ entry: CueLexicon.Verb) {
    for child in tree.children(of: noun).lazy.map(Int.init) where child > noun {
      switch tree.relations[child] {
      case .acl, .ccomp, .relcl:
        if tree.relations[child] == .relcl, !tree.isNounContent(child) { continue }
        if isOnCueVerb(noun) { continue }
        let hasThat = tree.child(of: child, .mark).map { tree.lowered[$0] == "that" } ?? false
        if hasThat && isFinite(child) {
          addNoun(noun, entry, child, nounSource(noun))
        } else if isInfinitive(child), entry.frames.contains(.to), let source = nounSource(noun) {
          addNoun(noun, entry, child, source)
        }
      case .prep where entry.prepositions.contains(tree.lowered[child]):
        // "their demand for an inquiry": only with a possessor, which makes it theirs.
        guard let owner = tree.child(of: noun, .poss), let object = tree.child(of: child, .pcomp, .pobj) else {
          continue
        }
        if entry.commitment != .directive && entry.commitment != .denial && tree.relations[object] != .pcomp {
          continue
        }
        addNoun(noun, entry, object, owner)
      default: break
      }
    }
    // "The fear is that it rains".
    let verb = tree.head(of: noun)
    if tree.relations[noun] == .nsubj, tree.lemmas[verb] == "be", let clause = tree.child(of: verb, .ccomp),
      clause > verb,
      tree.child(of: clause, .mark).map({ tree.lowered[$0] == "that" }) ?? false, !tree.hasChild(verb, .neg)
    {
      addNoun(noun, entry, clause, nounSource(noun))
    }
  }

  /// "said in a statement that": the verb is the cue.
  private func isOnCueVerb(_ noun: Int) -> Bool {
    guard tree.relations[noun] == .pobj else { return false }
    let verb = tree.head(of: tree.head(of: noun))
    return lexicon.verbs[tree.lemmas[verb]].map { !$0.frames.contains(.noClause) } ?? false
      && !tree.hasChild(verb, .ccomp) && VerbCue.subject(of: verb, tree) != nil
  }

  private mutating func addNoun(_ noun: Int, _ entry: CueLexicon.Verb, _ content: Int, _ source: Int?) {
    add(
      Candidate(
        cue: noun..<noun + 1, cueHead: noun, lemma: tree.lemmas[noun], source: source,
        content: [tree.subtree(of: content)], contentHead: content, addressee: nil, commitment: entry.commitment,
        rule: .noun))
  }

  /// The possessor, "by" or "from" whom it is, or the subject of the verb that has it for an object.
  private func nounSource(_ noun: Int) -> Int? {
    if let possessor = tree.child(of: noun, .poss) { return possessor }
    for child in tree.children(of: noun).map(Int.init)
    where tree.relations[child] == .prep || tree.relations[child] == .agent {
      if ["by", "from", "among"].contains(tree.lowered[child]), let object = tree.child(of: child, .pobj) {
        return object
      }
    }
    let verb = tree.head(of: noun)
    switch tree.relations[noun] {
    case .dobj where !tree.hasChild(verb, .neg):
      return tree.child(of: verb, .nsubj) ?? VerbCue.inheritedSubject(verb, tree)
    case .nsubjpass:
      return tree.child(of: verb, .agent).flatMap { tree.child(of: $0, .pobj) }
    default: return nil
    }
  }

  func canBeAdjectiveCue(_ adjective: Int) -> Bool {
    tree.relations[adjective] == .acomp || tree.relations[adjective] == .oprd || tree.isRoot(adjective)
  }

  /// "is confident that it rains", "is ready to come".
  mutating func findAdjectiveCue(_ adjective: Int, _ entry: CueLexicon.Verb) {
    let verb = tree.head(of: adjective)
    guard let subject = tree.child(of: verb, .nsubj) ?? VerbCue.inheritedSubject(verb, tree),
      !VerbCue.isExpletive(subject, tree), tree.lowered[subject] != "it", !tree.hasChild(verb, .neg)
    else { return }
    if tree.lowered[subject] == "i" || tree.lowered[subject] == "we" { return }
    for child in tree.children(of: adjective).map(Int.init) where child > adjective {
      switch tree.relations[child] {
      case .ccomp where isFinite(child) && !isQuestion(child),
        .xcomp where entry.frames.contains(.to) && isInfinitive(child):
        add(
          Candidate(
            cue: adjective..<adjective + 1, cueHead: adjective, lemma: tree.lowered[adjective], source: subject,
            content: [tree.subtree(of: child)], contentHead: child, addressee: nil, commitment: entry.commitment,
            rule: .adjective))
      default: break
      }
    }
  }
}
