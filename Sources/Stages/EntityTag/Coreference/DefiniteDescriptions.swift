import Language
import Pipeline

/// Joins definite descriptions with what was named before: by an office it was given, by a word of its name, by being
/// the same description again, by being the only one of its kind in the last sentences.
struct DefiniteDescriptions {
  let tree: SyntaxTree
  let words: NameWords

  func run(_ clusters: inout Clusters, _ context: StageContext) throws(DocumentError) {
    var window = NamedWindow()
    let countries = countries(clusters)
    var last: [Description: Int] = [:]
    for index in clusters.referents.indices {
      if index % 1024 == 0 { try context.checkDeadline() }
      let referent = clusters.referents[index]
      defer { add(index, to: &window, clusters) }
      guard referent.kind == .nominal, let label = referent.label else { continue }
      let head = tree.lemmas[referent.head].lowercased()
      let key = Description(head: head, isPlural: referent.isPlural)
      defer { last[key] = index }
      guard !clusters[index].hasName, isDefinite(referent) else { continue }
      if let antecedent = bearer(of: referent, head, window, clusters), clusters.agree(index, antecedent) {
        clusters.join(index, to: antecedent, by: .description)
      } else if let antecedent = last[key], repeats(referent, clusters.referents[antecedent]),
        clusters.agree(index, antecedent)
      {
        clusters.join(index, to: antecedent, by: .repetition)
      } else if isBare(referent), label != .person,
        let antecedent = onlyOne(for: referent, window, countries, clusters), clusters.agree(index, antecedent)
      {
        clusters.join(index, to: antecedent, by: .description)
      }
    }
  }

  /// `the official` after `a senior official`: the words between article and head were there before.
  private func repeats(_ referent: Referent, _ antecedent: Referent) -> Bool {
    guard referent.sentence - antecedent.sentence <= 8, antecedent.tokens.count <= Self.longest,
      referent.tokens.count <= Self.longest
    else { return false }
    let before = tree.lowered[antecedent.tokens]
    return tree.lowered[referent.tokens.dropFirst()].dropLast().allSatisfy(before.contains)
  }

  /// Words of the longest description that is compared with others. Phrases lie within phrases: were all compared
  /// whole, the cost would not be linear.
  private static let longest = 100

  /// Of how many offices somebody may be known by each; whoever has more has none that tells who is meant.
  private static let mostOffices = 100

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

  /// Makes a referent known by the offices of its cluster and, if it is a name of several words, by these.
  private func add(_ index: Int, to window: inout NamedWindow, _ clusters: Clusters) {
    let referent = clusters.referents[index]
    guard referent.kind != .pronoun, referent.label != nil else { return }
    window.add(index, sentence: referent.sentence)
    let cluster = referent.cluster
    if clusters.all[cluster].offices.count <= Self.mostOffices {
      for office in clusters.all[cluster].offices { window.know(index, by: office) }
    }
    guard referent.kind == .name, referent.tokens.count > 1, referent.label != .person else { return }
    window.know(index, by: kindWord(of: referent.tokens))
  }

  /// The word of a name that says what it is a name of: `Ministry` of `Ministry for Trade`, `Museum` of `Tang Museum`.
  private func kindWord(of name: Range<Int>) -> String {
    let complement = name.dropFirst().first { tree.lowered[$0] == "of" || tree.lowered[$0] == "for" }
    return tree.lowered[(complement ?? name.upperBound) - 1]
  }

  /// The last referent that has the office, or the word in its name, that the description says.
  private func bearer(of referent: Referent, _ head: String, _ window: NamedWindow, _ clusters: Clusters) -> Int? {
    guard referent.tokens.count <= Self.longest else { return nil }
    let phrase = tree.lowered[referent.tokens.dropFirst()].joined(separator: " ")
    func fits(_ candidate: Int) -> Bool {
      let other = clusters.referents[candidate]
      let cluster = other.cluster
      guard clusters.all[cluster].isPlural == referent.isPlural, let label = referent.label else { return false }
      return clusters.all[cluster].label?.fits(label) ?? false
    }
    let whole = window.latest(by: phrase, where: fits)
    return whole ?? (isBare(referent) ? window.latest(by: head, where: fits) : nil)
  }

  /// The company, country or town that was named in this sentence or the two before, if there is one only, or one only
  /// was a subject; for a country else the one that the whole document is about.
  private func onlyOne(
    for referent: Referent, _ window: NamedWindow, _ countries: [Int], _ clusters: Clusters
  ) -> Int? {
    guard !referent.isPlural else { return nil }
    let noun = tree.lemmas[referent.head].lowercased()
    let near = window.recent(since: referent.sentence - 2).filter { candidate in
      let (cluster, name) = (clusters[candidate], clusters.referents[candidate])
      guard cluster.hasName, name.kind == .name else { return false }
      if words.countryNouns.contains(noun) { return cluster.country != nil }
      if words.settlementNouns.contains(noun) { return cluster.label == .geopolitical && cluster.country == nil }
      return words.companyNouns.contains(noun) && cluster.label == .organisation && isCompany(name)
    }
    if let only = only(near, clusters) { return only }
    if !near.isEmpty { return only(near.filter { isSubject(clusters.referents[$0].head) }, clusters) }
    return words.countryNouns.contains(noun) ? mainCountry(countries, clusters) : nil
  }

  /// Also behind *and*.
  private func isSubject(_ token: Int) -> Bool {
    tree.relations[token].isSubject || tree.relations[token] == .conj && tree.relations[tree.head(of: token)].isSubject
  }

  /// The last of referents that are all of one cluster.
  private func only(_ candidates: [Int], _ clusters: Clusters) -> Int? {
    Set(candidates.map { clusters.referents[$0].cluster }).count == 1 ? candidates.last : nil
  }

  /// A referent of each country; their clusters grow, but get no country that none of them had.
  private func countries(_ clusters: Clusters) -> [Int] {
    clusters.all.compactMap { $0.country == nil ? nil : $0.members.first }
  }

  /// The country that is named three times or more, and twice as often as any other.
  private func mainCountry(_ countries: [Int], _ clusters: Clusters) -> Int? {
    let countries = Set(countries.map { clusters.referents[$0].cluster }).map { clusters.all[$0] }
      .sorted { ($0.members.count, $1.members[0]) > ($1.members.count, $0.members[0]) }
    guard let first = countries.first, first.members.count >= 3 else { return nil }
    return countries.count == 1 || first.members.count >= 2 * countries[1].members.count ? first.members[0] : nil
  }

  /// Ends like the name of a company, or like that of no other kind of organisation.
  private func isCompany(_ name: Referent) -> Bool {
    let last = tree.lowered[name.tokens.upperBound - 1]
    return words.companyEndings.contains(last) || !words.organisationHeads.contains(last)
  }
}

/// What makes two descriptions the same: the head noun's lemma and the number.
private struct Description: Hashable {
  let head: String
  let isPlural: Bool
}

/// The referents of the last sentences that a description may mean.
private struct NamedWindow {
  private var indices: [Int] = []
  private var sentences: [Int] = []
  private var byWord: [String: [Int]] = [:]

  /// How many referents are looked back at most, so that the cost is linear.
  private static let reach = 200

  mutating func add(_ index: Int, sentence: Int) {
    indices.append(index)
    sentences.append(sentence)
  }

  mutating func know(_ index: Int, by word: String) { byWord[word, default: []].append(index) }

  /// The last referent known by a word that fits.
  func latest(by word: String, where fits: (Int) -> Bool) -> Int? {
    guard let first = indices.suffix(Self.reach).first, let known = byWord[word] else { return nil }
    return known.suffix(Self.reach).reversed().prefix { $0 >= first }.first(where: fits)
  }

  func recent(since sentence: Int) -> ArraySlice<Int> {
    let count = sentences.suffix(Self.reach).reversed().prefix { $0 >= sentence }.count
    return indices.suffix(count)
  }
}

extension EntityLabel {
  /// Whether a noun for the one kind may describe the other: a town is a port, a company a plant.
  func fits(_ other: EntityLabel) -> Bool {
    if self == other { return true }
    return isPlace && other.isPlace || self == .organisation && other == .facility
      || self == .facility && other == .organisation
  }

  private var isPlace: Bool { self == .geopolitical || self == .location || self == .facility }
}
