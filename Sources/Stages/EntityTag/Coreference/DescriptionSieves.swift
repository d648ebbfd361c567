import Language
import Pipeline

/// Joins noun phrases with what they describe where the tree says so: appositions, predicates, governments with the
/// adjective of their state.
struct DescriptionSieves {
  let tree: SyntaxTree
  let words: NameWords
  let offices: OfficeReader

  /// `Ann Lee, the U.S. envoy`; `the U.S. envoy, Ann Lee`.
  func joinAppositions(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard tree.relations[referent.head] == .appos, let other = referentOf[tree.head(of: referent.head)],
        !isEnumeration(referent, clusters.referents[other])
      else { continue }
      if !holds(referent, other, clusters, referentOf) { joinDescription(index, other, by: .apposition, &clusters) }
    }
  }

  /// Whether what is named beside a noun is named within its phrase too: `the UN (UN top court)`.
  private func holds(_ nominal: Referent, _ other: Int, _ clusters: Clusters, _ referentOf: [Int: Int]) -> Bool {
    tree.children(of: nominal.head).contains { child in
      Int(child) < nominal.head && referentOf[Int(child)].map { clusters.areJoined($0, other) } ?? false
    }
  }

  /// `the town of Brest`.
  func joinNamedPlaces(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .nominal, referent.label == .geopolitical, !referent.isPlural,
        words.settlementNouns.contains(tree.lemmas[referent.head]), tree.lemmas[referent.head] != "capital",
        let preposition = tree.child(of: referent.head, .prep), preposition == referent.head + 1,
        tree.lowered[preposition] == "of", let object = tree.child(of: preposition, .pobj),
        let other = referentOf[object],
        clusters.referents[other].kind == .name, clusters.agree(index, other)
      else { continue }
      clusters.join(index, to: other, by: .apposition)
      offices.add(referent.tokens, to: index, &clusters)
    }
  }

  /// `the Belarusian regime`: a state and its government are one.
  func joinGovernments(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .nominal, !referent.isPlural, words.stateNouns.contains(tree.lemmas[referent.head]),
        let country = tree.children(of: referent.head).lazy.compactMap({ referentOf[Int($0)] })
          .first(where: { clusters.referents[$0].kind == .name && clusters[$0].country != nil }),
        tree.lowered[referent.tokens.lowerBound] == "the", !tree.hasChild(referent.head, .prep),
        clusters.agree(index, country)
      else { continue }
      clusters.join(index, to: country, by: .description)
    }
  }

  /// `Ann Lee is the U.S. envoy`, if it is asserted.
  func joinPredicates(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      let verb = tree.head(of: referent.head)
      guard tree.relations[referent.head] == .attr, words.copulas.contains(tree.lemmas[verb]),
        !tree.hasChild(verb, .neg), !isQuestion(referent.sentence), !tree.children(of: verb).contains(where: isModal),
        let subject = tree.child(of: verb, .nsubj), let other = referentOf[subject]
      else { continue }
      joinDescription(index, other, by: .predicate, &clusters)
    }
  }

  /// `a driver named Kofi`.
  func joinNamed(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .name, tree.relations[referent.head] == .oprd || tree.relations[referent.head] == .attr
      else { continue }
      let verb = tree.head(of: referent.head)
      guard tree.relations[verb] == .acl, ["named", "called"].contains(tree.lowered[verb]),
        let other = referentOf[tree.head(of: verb)]
      else { continue }
      joinDescription(other, index, by: .apposition, &clusters)
    }
  }

  private func joinDescription(_ index: Int, _ other: Int, by sieve: Sieve, _ clusters: inout Clusters) {
    let (nominal, described) = clusters.referents[index].kind == .nominal ? (index, other) : (other, index)
    let (a, b) = (clusters.referents[nominal], clusters.referents[described])
    guard a.kind == .nominal, isDescription(a, of: b), clusters.agree(nominal, described) else { return }
    clusters.join(nominal, to: described, by: sieve)
    offices.add(a.tokens, to: nominal, &clusters)
  }

  private func isDescription(_ nominal: Referent, of other: Referent) -> Bool {
    switch other.kind {
    case .pronoun:
      return nominal.label == .person && !nominal.isPlural
        && (other.gender != .unknown || tree.lowered[other.head] == "i")
    case .name where nominal.label == nil:
      // A noun that the gazetteer does not know describes what is named beside it: `Ann Lee, an agronomist`.
      return tree.relations[nominal.head] == .appos || tree.relations[other.head] == .appos
        ? other.label?.isCore == true && !nominal.isPlural && nominal.tokens.count > 1 : false
    default:
      guard let label = nominal.label, let otherLabel = other.label else { return false }
      return label.fits(otherLabel) && (nominal.isPlural == other.isPlural || label != .person)
    }
  }

  /// A list that the parser took for an apposition: `the mayor, the envoy and Ann Lee`.
  private func isEnumeration(_ a: Referent, _ b: Referent) -> Bool {
    tree.hasChild(a.head, .conj, .cc) || tree.hasChild(b.head, .conj, .cc)
  }

  private func isModal(_ child: Int32) -> Bool {
    tree.relations[Int(child)] == .aux && tree.tags[Int(child)] == "MD" && tree.lowered[Int(child)] != "will"
  }

  private func isQuestion(_ sentence: Int) -> Bool {
    tree.sentences[sentence].last.map { tree.words[$0] == "?" } ?? false
  }
}
