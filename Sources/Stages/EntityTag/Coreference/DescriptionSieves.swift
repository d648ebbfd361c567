import Language
import Pipeline

/// Joins noun phrases with what they describe: appositions, predicates, and definite descriptions of what was named
/// before.
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
      joinDescription(index, other, by: .apposition, &clusters)
    }
  }

  /// `the town of Brest`.
  func joinNamedPlaces(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .nominal, referent.label == .geopolitical, !referent.isPlural, words.settlementNouns.contains(tree.lemmas[referent.head]),
        let preposition = tree.child(of: referent.head, .prep), preposition == referent.head + 1,
        tree.lowered[preposition] == "of", let object = tree.child(of: preposition, .pobj), let other = referentOf[object],
        clusters.referents[other].kind == .name, clusters.agree(index, other)
      else { continue }
      clusters.join(index, to: other, by: .apposition)
    }
  }

  /// `the Belarusian regime`: a state and its government are one.
  func joinGovernments(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .nominal, !referent.isPlural, words.stateNouns.contains(tree.lemmas[referent.head]),
        let country = tree.children(of: referent.head).lazy.compactMap({ referentOf[Int($0)] })
          .first(where: { clusters.referents[$0].kind == .name && clusters[$0].country != nil }),
        isDefinite(referent), clusters.agree(index, country)
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

  /// Descriptions that pick out what was named before: by an office it was given, by a word of its name, by being the
  /// same description again, by being the only one of its kind in the last sentences.
  func joinDefinite(_ clusters: inout Clusters) {
    var window = NamedWindow()
    var last: [String: Int] = [:]
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      defer { window.add(index, clusters.referents[index]) }
      guard referent.kind == .nominal, let label = referent.label else { continue }
      let head = tree.lemmas[referent.head].lowercased()
      let key = "\(head) \(referent.isPlural)"
      defer { last[key] = index }
      guard !clusters[index].hasName, isDefinite(referent) else { continue }
      if let antecedent = window.latest(where: { bears($0, office: referent, head, clusters) && clusters.agree(index, $0) }) {
        clusters.join(index, to: antecedent, by: .description)
      } else if let antecedent = last[key], repeats(referent, clusters.referents[antecedent]), clusters.agree(index, antecedent) {
        clusters.join(index, to: antecedent, by: .repetition)
      } else if isBare(referent), label != .person, let antecedent = onlyOne(for: referent, window, clusters),
        clusters.agree(index, antecedent)
      {
        clusters.join(index, to: antecedent, by: .description)
      }
    }
  }

  /// `the official` after `a senior official`: the words between article and head were there before.
  private func repeats(_ referent: Referent, _ antecedent: Referent) -> Bool {
    guard referent.sentence - antecedent.sentence <= 8 else { return false }
    let before = tree.lowered[antecedent.tokens]
    return tree.lowered[referent.tokens.dropFirst()].dropLast().allSatisfy(before.contains)
  }

  private func joinDescription(_ index: Int, _ other: Int, by sieve: Sieve, _ clusters: inout Clusters) {
    let (a, b) = (clusters.referents[index], clusters.referents[other])
    guard a.kind != .pronoun, a.kind == .nominal || b.kind == .nominal, let label = a.label, let otherLabel = b.label,
      fits(label, otherLabel), a.isPlural == b.isPlural || label != .person, clusters.agree(index, other)
    else { return }
    let nominal = a.kind == .nominal ? a : b
    clusters.join(a.kind == .nominal ? index : other, to: a.kind == .nominal ? other : index, by: sieve)
    offices.add(nominal.tokens, to: index, &clusters)
  }

  /// A country is described as a state or a power, a company as a seller or a bank: kinds need not be equal.
  private func fits(_ a: EntityLabel, _ b: EntityLabel) -> Bool {
    if a == b { return true }
    let places: Set<EntityLabel> = [.geopolitical, .location, .facility]
    return places.contains(a) && places.contains(b) || [a, b].contains(.organisation) && [a, b].contains(.facility)
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

  private func isDefinite(_ referent: Referent) -> Bool {
    let first = tree.lowered[referent.tokens.lowerBound]
    return first == "the" || first == "this" || first == "that" || first == "those" || first == "these"
  }

  /// Nothing but an article before the head, and nothing behind that says which one is meant.
  private func isBare(_ referent: Referent) -> Bool {
    referent.tokens.count <= 2
      && !tree.children(of: referent.head).contains { child in
        Int(child) > referent.head && [.prep, .relcl, .acl].contains(tree.relations[Int(child)])
      }
  }

  /// Whether an office of the cluster, or a word of its name, is what the description says.
  private func bears(_ candidate: Int, office referent: Referent, _ head: String, _ clusters: Clusters) -> Bool {
    let cluster = clusters[candidate]
    guard cluster.isPlural == referent.isPlural else { return false }
    let phrase = tree.lowered[referent.tokens.dropFirst()].joined(separator: " ")
    if cluster.label == .person {
      return cluster.offices.contains(phrase) || isBare(referent) && cluster.offices.contains(head)
    }
    let name = clusters.referents[candidate]
    return name.kind == .name && name.label.map { fits($0, referent.label ?? $0) } ?? false
      && !referent.isPlural && name.tokens.count > 1 && tree.lowered[name.tokens].contains(head)
      && isBare(referent)
  }

  /// The one company, country or town that was named in this sentence or the two before.
  private func onlyOne(for referent: Referent, _ window: NamedWindow, _ clusters: Clusters) -> Int? {
    guard !referent.isPlural else { return nil }
    let noun = tree.lemmas[referent.head].lowercased()
    let near = window.recent(since: referent.sentence - 2).filter { candidate in
      let (cluster, name) = (clusters[candidate], clusters.referents[candidate])
      guard cluster.hasName, name.kind == .name else { return false }
      if words.countryNouns.contains(noun) { return cluster.country != nil }
      if words.settlementNouns.contains(noun) { return cluster.label == .geopolitical && cluster.country == nil }
      return words.companyNouns.contains(noun) && cluster.label == .organisation && isCompany(name)
    }
    let distinct = Set(near.map { clusters.referents[$0].cluster })
    return distinct.count == 1 ? near.last : nil
  }

  /// Ends like the name of a company, or like that of no other kind of organisation.
  private func isCompany(_ name: Referent) -> Bool {
    let last = tree.lowered[name.tokens.upperBound - 1]
    return words.companyEndings.contains(last) || !words.organisationHeads.contains(last)
  }
}

/// The referents of the last sentences that a description may mean.
struct NamedWindow {
  private var indices: [Int] = []
  private var sentences: [Int] = []

  mutating func add(_ index: Int, _ referent: Referent) {
    guard referent.kind != .pronoun, referent.label != nil else { return }
    indices.append(index)
    sentences.append(referent.sentence)
  }

  /// Looks back over 200 referents at most, so that the cost is linear.
  func latest(where fits: (Int) -> Bool) -> Int? { indices.suffix(200).last(where: fits) }

  func recent(since sentence: Int) -> ArraySlice<Int> {
    let count = sentences.suffix(200).reversed().prefix { $0 >= sentence }.count
    return indices.suffix(count)
  }
}
