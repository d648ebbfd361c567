import Language

/// Whether a clause says that something is so or that it is not so.
struct Polarity: Sendable, Hashable {
  enum Value: String, Sendable { case positive, negative }
  enum Scope: String, Sendable { case clause, argument }

  var value: Value
  /// The tokens that negate, in text order. Two that cancel out are both here, and the value is positive.
  var cues: [Int]
  /// What the negation is about: the clause, or one of its adverbials only.
  var scope: Scope

  static let positive = Polarity(value: .positive, cues: [], scope: .clause)

  /// The polarity of the clause that a verb heads.
  ///
  /// Looks at the verb's own words, its subject and objects, and at what stands above an infinitive or participle;
  /// never into clauses below.
  ///
  /// - Parameter subject: the subject's head where it is known; else the verb's own is taken.
  static func of(
    verb: Int, subject: Int? = nil, in tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard
  ) -> Polarity {
    of(VerbFrame(verb, in: tree), subject: subject, in: tree, lexicon)
  }

  static func of(_ frame: VerbFrame, subject: Int?, in tree: SyntaxTree, _ lexicon: MeaningLexicon) -> Polarity {
    var reader = PolarityReader(tree, lexicon)
    reader.read(frame, subject: subject)
    return reader.result
  }
}

/// Gathers the negations of a clause.
private struct PolarityReader {
  private let tree: SyntaxTree
  private let lexicon: MeaningLexicon
  /// Negations of the clause, each of which turns it round.
  private var cues: [Int] = []
  /// Negations that leave the clause as it is: of an adverbial, "not … until".
  private var others: [Int] = []
  /// The answer of ``hasUntil(_:)`` for the last verb: a verb with many negations looks at its children once.
  private var lastUntil: (verb: Int, isThere: Bool)?

  init(_ tree: SyntaxTree, _ lexicon: MeaningLexicon) {
    self.tree = tree
    self.lexicon = lexicon
  }

  var result: Polarity {
    if cues.isEmpty, others.isEmpty { return .positive }
    if cues.isEmpty { return Polarity(value: .positive, cues: others.sorted(), scope: .argument) }
    return Polarity(
      value: cues.count % 2 == 0 ? .positive : .negative, cues: Array(Set(cues)).sorted(), scope: .clause)
  }

  mutating func read(_ frame: VerbFrame, subject: Int?) {
    let verb = frame.verb
    readVerb(frame, subject: subject ?? VerbCue.subject(of: frame.first, tree))
    readConstituentNegation(before: verb)
    var governor = frame.governor
    // Up through "did not fail to manage to go": every step may turn it round.
    for _ in 0..<6 {
      guard let above = governor, let next = readGovernor(above, verb) else { break }
      governor = next.governor
    }
  }

  private mutating func readVerb(_ frame: VerbFrame, subject: Int?) {
    for negation in frame.negations { readNegator(negation, frame) }
    let verb = frame.verb
    for child in tree.children(of: verb).lazy.map(Int.init) {
      switch tree.relations[child] {
      case .advmod:
        if lexicon.negators.contains(tree.lowered[child]), !frame.negations.contains(child) {
          readNegator(child, frame)
        }
        // "no longer".
        if tree.lowered[child] == "longer" || tree.lowered[child] == "more", child > 0, tree.lowered[child - 1] == "no"
        {
          cues.append(child - 1)
        }
        if tree.lowered[child] == "far", child + 1 < tree.count, tree.lowered[child + 1] == "from" {
          cues.append(child)
        }
      case .dobj, .attr, .dative, .nsubj, .nsubjpass, .oprd:
        readArgument(child)
      case .prep: readPrepositional(child)
      case .preconj, .cc:
        if tree.lowered[child] == "neither" || tree.lowered[child] == "nor", child < verb { cues.append(child) }
      default: break
      }
    }
    if let subject, tree.head(of: subject) != verb { readArgument(subject) }
    // "neither saw nor heard": the second verb has "nor" before it.
    if tree.relations[verb] == .conj, verb > 0, cues.isEmpty {
      let before = tree.subtree(of: verb).lowerBound - 1
      if before >= 0, tree.lowered[before] == "nor" { cues.append(before) }
    }
  }

  private mutating func readNegator(_ negation: Int, _ frame: VerbFrame) {
    let next = negation + 1
    if tree.lowered[negation] == "no" && next < tree.count && ["longer", "more"].contains(tree.lowered[next]) {
      return
    }
    if next < tree.count, lexicon.notOnly.contains(tree.lowered[next]), tree.lowered[negation] != "never" {
      // "not only", and "not just": nothing is denied.
      if tree.lowered[next] != "necessarily" { return }
    }
    // "released not because …": behind a full verb it belongs to what follows.
    if negation > frame.verb, tree.lemmas[frame.verb] != "be", frame.auxiliaries.allSatisfy({ $0 < frame.verb }),
      tree.lowered[negation] == "not" || tree.lowered[negation] == "never",
      negation != frame.verb + 1
        || next < tree.count && ["because", "in", "for", "by", "to", "out", "as", "with"].contains(tree.lowered[next])
    {
      others.append(negation)
      return
    }
    if hasUntil(frame.verb) { others.append(negation) } else { cues.append(negation) }
  }

  /// "did not arrive until Monday": it did arrive.
  private mutating func hasUntil(_ verb: Int) -> Bool {
    if let lastUntil, lastUntil.verb == verb { return lastUntil.isThere }
    let isThere = tree.hasChild(verb, .prep, .advcl) && findUntil(verb)
    lastUntil = (verb, isThere)
    return isThere
  }

  private func findUntil(_ verb: Int) -> Bool {
    tree.children(of: verb).contains { child in
      let child = Int(child)
      guard child > verb else { return false }
      if tree.relations[child] == .prep { return ["until", "till"].contains(tree.lowered[child]) }
      guard tree.relations[child] == .advcl, let mark = tree.child(of: child, .mark, .advmod) else { return false }
      return ["until", "till"].contains(tree.lowered[mark])
    }
  }

  private mutating func readArgument(_ noun: Int) {
    if lexicon.negativePronouns.contains(tree.lowered[noun]), !cues.contains(noun) {
      cues.append(noun)
      return
    }
    // "no one" is two tokens.
    for child in tree.children(of: noun).lazy.map(Int.init) where child < noun {
      let word = tree.lowered[child]
      switch tree.relations[child] {
      case .det:
        if lexicon.negativeDeterminers.contains(word), !cues.contains(child) { cues.append(child) }
      case .preconj where word == "neither": cues.append(child)
      case .neg where isOfAll(child, before: noun): cues.append(child)
      case .advmod where lexicon.negators.contains(word) && isOfAll(child, before: noun): cues.append(child)
      case .amod, .advmod, .nummod:
        let isWithArticle = child > 0 && ["a", "the", "these", "those", "quite"].contains(tree.lowered[child - 1])
        if lexicon.few.contains(word), !isWithArticle, !tree.hasChild(noun, .poss, .det), !cues.contains(child) {
          cues.append(child)
        }
      default: break
      }
    }
    if lexicon.few.contains(tree.lowered[noun]), !(noun > 0 && ["a", "the"].contains(tree.lowered[noun - 1])) {
      cues.append(noun)
    }
  }

  /// "not a single boat", "hardly anyone", but "not only Lee", "not Lee but Bo".
  private func isOfAll(_ negation: Int, before noun: Int) -> Bool {
    if negation + 1 < tree.count, lexicon.notOnly.contains(tree.lowered[negation + 1]) { return false }
    return !cues.contains(negation) && !(tree.child(of: noun, .cc).map { tree.lowered[$0] == "but" } ?? false)
  }

  /// "at no point" is about the clause, "with no warning" about itself.
  private mutating func readPrepositional(_ preposition: Int) {
    guard let noun = tree.child(of: preposition, .pobj),
      let determiner = tree.child(of: noun, .det), lexicon.negativeDeterminers.contains(tree.lowered[determiner])
    else { return }
    if lexicon.negativePhraseNouns.contains(tree.lemmas[noun]) {
      cues.append(determiner)
    } else {
      others.append(determiner)
    }
  }

  /// "not because it rains": the adverbial clause has the negation right before it.
  private mutating func readConstituentNegation(before verb: Int) {
    guard tree.relations[verb] == .advcl || tree.relations[verb] == .pcomp || tree.relations[verb] == .conj else {
      return
    }
    var start = tree.subtree(of: verb).lowerBound
    if tree.relations[verb] == .pcomp { start = min(start, tree.head(of: verb)) }
    guard start > 0, tree.lowered[start - 1] == "not", tree.sentenceOf[start - 1] == tree.sentenceOf[verb] else {
      return
    }
    if !cues.contains(start - 1) { cues.append(start - 1) }
    others.removeAll { $0 == start - 1 }
  }

  /// What the word above says; nil where nothing further up counts.
  private mutating func readGovernor(_ governor: VerbFrame.Governor, _ verb: Int) -> VerbFrame? {
    let token = governor.token
    let lemma = tree.categories[token] == .adj ? tree.lowered[token] : tree.lemmas[token]
    switch governor.kind {
    case .preposition:
      if tree.lowered[token] == "without" {
        cues.append(token)
        return nil
      }
      let above = tree.head(of: token)
      if tree.lowered[token] == "from" {
        if lexicon.preventive.contains(tree.lemmas[above]) || lexicon.implicativeNegative.contains(tree.lemmas[above]) {
          cues.append(above)
          return negations(of: above)
        }
        if tree.lowered[above] == "far" { cues.append(above) }
      }
      if lexicon.negativeNouns.contains(tree.lemmas[above]), tree.lowered[token] == "of" { cues.append(above) }
      return nil
    case .infinitive:
      if lexicon.implicativeNegative.contains(lemma) { cues.append(token) }
      // "too weak to resist".
      if tree.categories[token] == .adj, tree.children(of: token).contains(where: { tree.lowered[Int($0)] == "too" }) {
        cues.append(token)
      }
      return negations(of: token)
    case .participle:
      if tree.relations[verb] == .advcl { return nil }
      if lexicon.implicativeNegative.contains(lemma) || lemma == "deny" { cues.append(token) }
      return lemma == "deny" ? nil : negations(of: token)
    case .noun:
      if lexicon.implicativeNegative.contains(lemma) { cues.append(token) }
      return nil
    case .clause:
      if let denial = denial(token, verb) {
        cues.append(denial)
        return nil
      }
      guard lexicon.negRaising.contains(lemma), !tree.hasChild(token, .auxpass) else { return nil }
      let frame = VerbFrame(token, in: tree)
      cues += frame.negations
      return nil
    case .purpose: return nil
    }
  }

  /// "It is false that", "it is not true that".
  private func denial(_ copula: Int, _ verb: Int) -> Int? {
    guard tree.lemmas[copula] == "be", verb > copula, let adjective = tree.child(of: copula, .acomp) else { return nil }
    if lexicon.denying.contains(tree.lowered[adjective]) {
      return tree.hasChild(copula, .neg) ? nil : adjective
    }
    return lexicon.affirming.contains(tree.lowered[adjective]) ? tree.child(of: copula, .neg) : nil
  }

  /// The negations of a verb or adjective above, which hold for what is below.
  private mutating func negations(of token: Int) -> VerbFrame {
    let frame = VerbFrame(token, in: tree)
    for negation in frame.negations where !cues.contains(negation) { readNegator(negation, frame) }
    if tree.relations[token] == .acomp || tree.relations[token] == .attr {
      // "is not likely to": the verb has the negation.
      let above = VerbFrame(tree.head(of: token), in: tree)
      for negation in above.negations where !cues.contains(negation) { readNegator(negation, above) }
      return above
    }
    return frame
  }
}
