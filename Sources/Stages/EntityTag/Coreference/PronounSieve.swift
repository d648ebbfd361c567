import Language
import Pipeline

/// Finds whom pronouns of the third person mean, by salience (after Lappin and Leass, "An algorithm for pronominal
/// anaphora resolution", 1994): subjects weigh more than objects, near sentences more than far ones, what is spoken of
/// often more than what is named once.
///
/// Everything that could be meant competes, noun phrases that are no entity too: where one of these is most salient, the
/// pronoun stays alone.
struct PronounSieve {
  let tree: SyntaxTree
  let words: NameWords
  /// For each token whether it stands in quotation marks.
  let isQuoted: [Bool]

  /// How many sentences a pronoun looks back: persons stay in mind longer.
  private static func reach(_ pronoun: Pronoun) -> Int {
    pronoun.person == .masculine || pronoun.person == .feminine ? 5 : 3
  }

  func run(_ clusters: inout Clusters, _ context: StageContext) throws(DocumentError) {
    var first = 0
    let hasWomen = clusters.all.contains { $0.label == .person && $0.gender == .feminine && $0.hasName }
    for index in clusters.referents.indices {
      if index % 1024 == 0 { try context.checkDeadline() }
      let referent = clusters.referents[index]
      guard referent.kind == .pronoun, referent.link == nil, let pronoun = Pronoun(tree.lowered[referent.head]) else {
        continue
      }
      switch pronoun.person {
      case .first, .firstPlural: continue
      case .neuter where isExpletive(referent.head): continue
      default: break
      }
      let reach = Self.reach(pronoun)
      while clusters.referents[first].sentence < referent.sentence - 5 { first += 1 }
      let window = (max(first, index - 150)..<index).drop {
        clusters.referents[$0].sentence < referent.sentence - reach
      }
      guard let antecedent = antecedent(of: index, pronoun, window.startIndex..<index, hasWomen, clusters) else {
        continue
      }
      clusters.join(index, to: antecedent, by: pronoun.isReflexive ? .reflexive : .pronoun)
    }
  }

  private func antecedent(
    of index: Int, _ pronoun: Pronoun, _ window: Range<Int>, _ hasWomen: Bool, _ clusters: Clusters
  ) -> Int? {
    let referent = clusters.referents[index]
    // Few, so that going through them costs less than hashing.
    var salience: [(cluster: Int, score: Double, last: Int)] = []
    // Where one mention of somebody is ruled out by the verb, all are.
    let bound = window.filter {
      clusters.referents[$0].sentence == referent.sentence && isBound(referent, pronoun, clusters.referents[$0])
    }
    .map { clusters.referents[$0].cluster }
    for candidate in window.reversed() {
      let other = clusters.referents[candidate]
      // A referent whose phrase holds the pronoun is not what it means.
      guard other.tokens.upperBound <= referent.head || other.kind == .pronoun,
        fits(pronoun, other, hasWomen, clusters), clusters.agree(index, candidate),
        pronoun.isReflexive ? !isBound(referent, pronoun, other) : !bound.contains(other.cluster),
        other.link != nil || other.kind != .pronoun && tree.relations[other.head] != .attr,
        other.sentence == referent.sentence || tree.categories[other.head] != .pron || other.kind == .pronoun
      else { continue }
      let distance = Double(referent.sentence - other.sentence)
      var score = weight(other, index, referent) / (1 + distance * 1.2)
      // Who speaks is rarely somebody the quotation speaks of.
      if isQuoted[other.head], !isQuoted[referent.head] { score *= 0.2 }
      if let known = salience.firstIndex(where: { $0.cluster == other.cluster }) {
        // A name repeated in a sentence gains little.
        salience[known].score += score * 0.5
      } else {
        salience.append((other.cluster, score, candidate))
      }
    }
    var best: (score: Double, last: Int)?
    for (cluster, sum, last) in salience {
      var score = sum
      if pronoun.gender != .unknown, clusters.all[cluster].gender == pronoun.gender { score *= 1.1 }
      if pronoun.gender == .feminine, clusters.all[cluster].label != .person { score *= 0.5 }
      if pronoun.person == .plural, !clusters.all[cluster].isPlural { score *= 0.3 }
      if best == nil || score > best!.score || score == best!.score && last > best!.last {
        best = (score, last)
      }
    }
    guard let best, clusters.all[clusters.referents[best.last].cluster].label != nil else { return nil }
    return best.last
  }

  private func weight(_ other: Referent, _ index: Int, _ pronoun: Referent) -> Double {
    var weight = 100.0
    switch tree.relations[other.head] {
    case .nsubj, .nsubjpass, .csubj: weight += 80
    case .dobj, .dative, .attr: weight += 50
    case .pobj: weight += 20
    case .conj: weight += 40
    default: weight += 20
    }
    switch tree.relations[other.head] {
    case .poss, .compound, .amod, .nmod: break
    case .pobj
    where tree.relations[tree.head(of: other.head)] == .prep && isNoun(tree.head(of: tree.head(of: other.head))): break
    default: weight += 80
    }
    if tree.relations[other.head] == tree.relations[pronoun.head], tree.relations[other.head] != .poss { weight += 50 }
    if tree.relations[pronoun.head] == .poss, pronoun.gender == .unknown, tree.relations[other.head].isSubject,
      tree.head(of: other.head) == clause(of: pronoun.head)
    {
      weight += 80
    }
    return weight
  }

  /// Number, animacy and gender.
  private func fits(_ pronoun: Pronoun, _ other: Referent, _ hasWomen: Bool, _ clusters: Clusters) -> Bool {
    // Not the cluster itself: a copy counts its references.
    let (label, gender) = (clusters.all[other.cluster].label, clusters.all[other.cluster].gender)
    let isPlural = clusters.all[other.cluster].isPlural
    switch pronoun.person {
    case .masculine:
      return label == .person && !isPlural && gender != .feminine
    case .feminine:
      if label == .person { return !isPlural && gender != .masculine }
      // Countries are she only in texts without women.
      return label == .geopolitical && !hasWomen
    case .neuter:
      return label != .person && label != .group && !isPlural && !isTime(other)
    case .plural:
      return isPlural || label == .organisation || label == .group
    case .first, .firstPlural:
      return false
    }
  }

  /// Two arguments of one verb are two, unless the second is reflexive; then they are one.
  private func isBound(_ referent: Referent, _ pronoun: Pronoun, _ other: Referent) -> Bool {
    let isSameVerb = governor(referent.head) == governor(other.head) && !pronoun.isPossessive
    if pronoun.isReflexive { return !(isSameVerb && tree.relations[other.head].isSubject) }
    return isSameVerb && tree.relations[other.head] != .poss
  }

  /// The verb of which a token is an argument, also over a preposition.
  private func governor(_ token: Int) -> Int {
    let head = tree.head(of: token)
    return tree.relations[token] == .pobj && tree.relations[head] == .prep ? tree.head(of: head) : head
  }

  /// The verb of the clause that a possessive stands in, over nouns and prepositions, of which there are few in a clause
  /// that is none of thousands of words.
  private func clause(of possessive: Int) -> Int {
    var token = tree.head(of: possessive)
    var steps = 0
    while steps < 100, isNoun(token) || tree.categories[token] == .adp, !tree.isRoot(token) {
      token = tree.head(of: token)
      steps += 1
    }
    return token
  }

  private func isNoun(_ token: Int) -> Bool { tree.categories[token] == .noun || tree.categories[token] == .propn }

  private func isTime(_ referent: Referent) -> Bool { words.timeNouns.contains(tree.lemmas[referent.head]) }

  /// `it is clear that`, `it rains`; and `it means that`, where it is what was said, not who.
  private func isExpletive(_ token: Int) -> Bool {
    if tree.relations[token] == .expl { return true }
    guard tree.relations[token] == .nsubj || tree.relations[token] == .nsubjpass else { return false }
    let verb = tree.head(of: token)
    let lemma = tree.lemmas[verb]
    if words.weatherVerbs.contains(lemma) { return true }
    if tree.relations[token] == .nsubjpass { return tree.hasChild(verb, .ccomp) }
    if words.factVerbs.contains(lemma) { return tree.hasChild(verb, .ccomp) }
    guard words.copulas.contains(lemma) || tree.categories[verb] == .aux else { return false }
    // It is whether, it is what.
    guard let predicate = tree.child(of: verb, .acomp, .attr) else { return tree.hasChild(verb, .ccomp) }
    // It is ready to talk.
    if words.controlAdjectives.contains(tree.lemmas[predicate]) { return false }
    return isExtraposed(behind: verb) || isExtraposed(behind: predicate)
  }

  private func isExtraposed(behind token: Int) -> Bool {
    tree.children(of: token).contains { child in
      Int(child) > token && [.ccomp, .csubj, .xcomp, .advcl].contains(tree.relations[Int(child)])
    }
  }
}
