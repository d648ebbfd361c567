import Language
import Pipeline

/// Joins names with names: the same words, other names of one country or organisation, abbreviations, parts of a name,
/// other spellings.
///
/// Each rule looks names up by a key, so that the cost is linear; where a short name could mean two entities it is
/// joined to neither.
struct NameSieves {
  let tree: SyntaxTree
  let words: NameWords

  func run(_ clusters: inout Clusters) {
    let names = clusters.referents.indices.filter { clusters.referents[$0].kind == .name }
    joinCountries(names, &clusters)
    joinExact(names, &clusters)
    joinAliases(names, &clusters)
    joinAbbreviations(names, &clusters)
    joinPersons(names, &clusters)
    joinShortForms(names, &clusters)
  }

  /// Names and adjectives of countries, by the country's code.
  private func joinCountries(_ names: [Int], _ clusters: inout Clusters) {
    var first: [String: Int] = [:]
    for index in names {
      let referent = clusters.referents[index]
      let surface = tree.words[referent.tokens]
      let isAdjective = referent.label == .group
      guard
        referent.label == .geopolitical || isAdjective && !referent.isPlural && tree.relations[referent.head] != .nsubj,
        let code = words.gazetteer.country(surface, isAdjective: isAdjective)
      else { continue }
      clusters.update(index) {
        $0.country = code
        $0.label = .geopolitical
      }
      if let antecedent = first[code] {
        clusters.join(index, to: antecedent, by: isAdjective ? .demonym : .alias)
      } else {
        first[code] = index
      }
    }
  }

  /// Names of the same words and label. Two towns of one name are told apart by what stands behind the comma.
  private func joinExact(_ names: [Int], _ clusters: inout Clusters) {
    // The last mention of each name, and of each name with what stands behind the comma.
    var last: [String: Int] = [:]
    for index in names where clusters.referents[index].label != .group {
      let referent = clusters.referents[index]
      // A surname alone may be of two persons.
      if referent.label == .person, referent.tokens.count == 1 { continue }
      let key = "\(referent.label?.rawValue ?? "") \(key(referent))"
      let qualifier = qualifier(of: referent)
      let qualified = key + (qualifier.map { ", \($0)" } ?? "")
      if let antecedent = last[qualified] ?? last[key], clusters.agree(index, antecedent),
        qualifier == nil || last[qualified] != nil
          || isUnqualified(antecedent, clusters) && !words.gazetteer.isAlsoCountry(tree.words[referent.tokens])
      {
        clusters.join(index, to: antecedent, by: .exact)
      }
      last[qualified] = index
      last[key] = index
    }
  }

  /// Whether no mention of a cluster has something behind a comma that tells which one it is.
  private func isUnqualified(_ index: Int, _ clusters: Clusters) -> Bool {
    clusters[index].members.prefix(50).allSatisfy { qualifier(of: clusters.referents[$0]) == nil }
  }

  /// `Illinois` in `Springfield, Illinois`; `state` in `the state of Georgia`.
  private func qualifier(of referent: Referent) -> String? {
    guard referent.label == .geopolitical else { return nil }
    let end = referent.tokens.upperBound
    if end + 1 < tree.count, tree.words[end] == ",", tree.words[end + 1].isCapitalised,
      tree.sentenceOf[end + 1] == tree.sentenceOf[end - 1], words.gazetteer.isPlace(tree.words[end + 1...end + 1])
    {
      return tree.lowered[end + 1]
    }
    let preposition = tree.head(of: referent.head)
    let noun = tree.lemmas[tree.head(of: preposition)]
    return tree.lowered[preposition] == "of" && (noun == "state" || noun == "province") ? noun : nil
  }

  /// Other names that the gazetteer has for an organisation or place.
  private func joinAliases(_ names: [Int], _ clusters: inout Clusters) {
    var first: [String: Int] = [:]
    for index in names {
      let referent = clusters.referents[index]
      guard let label = referent.label, let canonical = canonicalName(tree.words[referent.tokens], label) else {
        continue
      }
      if let antecedent = first[canonical] {
        // The same words were joined already, or kept apart.
        let isOther = key(referent) != key(clusters.referents[antecedent])
        if isOther, clusters.agree(index, antecedent) { clusters.join(index, to: antecedent, by: .alias) }
      } else {
        first[canonical] = index
      }
    }
  }

  /// A user's names may be of any kind.
  private func canonicalName(_ surface: ArraySlice<String>, _ label: EntityLabel) -> String? {
    if let name = words.gazetteer.ownName(surface.joined(separator: " ")) { return name }
    return label == .organisation || label == .geopolitical || label == .location
      ? words.gazetteer.canonicalName(surface, label) : nil
  }

  /// `WHO` behind `World Health Organization (`, or anywhere if one name only has these initials.
  private func joinAbbreviations(_ names: [Int], _ clusters: inout Clusters) {
    var byInitials: [String: Set<Int>] = [:]
    for index in names where clusters.referents[index].tokens.count > 1 && clusters.referents[index].label != .person {
      let initials = initials(clusters.referents[index].tokens)
      if initials.count > 1 { byInitials[initials, default: []].insert(clusters.referents[index].cluster) }
    }
    for (position, index) in names.enumerated() {
      let referent = clusters.referents[index]
      let word = tree.words[referent.tokens.lowerBound]
      guard referent.tokens.count == 1, word.isAllCapitals, clusters[index].country == nil else { continue }
      if position > 0, isInParentheses(referent, behind: clusters.referents[names[position - 1]]) {
        clusters.join(index, to: names[position - 1], by: .acronym)
      } else if referent.label == .organisation || referent.label == .event,
        let candidates = byInitials[word.filter { $0 != "." }], candidates.count == 1,
        let antecedent = clusters.all[candidates.first!].members.first, clusters.agree(index, antecedent)
      {
        clusters.join(index, to: antecedent, by: .acronym)
      }
    }
  }

  private func isInParentheses(_ short: Referent, behind long: Referent) -> Bool {
    let open = short.tokens.lowerBound - 1
    return open == long.tokens.upperBound && tree.words[open] == "("
      && Abbreviation.isShort(tree.words[short.tokens.lowerBound], of: tree.words[long.tokens])
  }

  private func initials(_ tokens: Range<Int>) -> String {
    String(tree.words[tokens].filter(\.isCapitalised).compactMap(\.first))
  }

  /// A surname or a given name after the full name; other spellings of either.
  private func joinPersons(_ names: [Int], _ clusters: inout Clusters) {
    let persons = names.filter { clusters.referents[$0].label == .person }
    var sieve = PersonSieve(tree: tree, words: words)
    sieve.run(persons, &clusters)
  }

  /// `Sunyard` after `Sunyard Refining Ltd`: what is left out says what kind of organisation it is.
  private func joinShortForms(_ names: [Int], _ clusters: inout Clusters) {
    let bodies = names.filter {
      clusters.referents[$0].label == .organisation || clusters.referents[$0].label == .facility
    }
    let longForms = longForms(bodies, clusters)
    for index in bodies {
      guard let candidates = longForms[Form(clusters.referents[index], tree)],
        let antecedent = onlyLongForm(of: index, candidates, clusters), clusters.agree(index, antecedent)
      else { continue }
      clusters.join(index, to: antecedent, by: .head)
    }
  }

  /// The words of a name in lower case, or the first of them.
  private struct Form: Hashable {
    let label: EntityLabel?
    let words: ArraySlice<String>

    init(_ referent: Referent, _ tree: SyntaxTree) {
      self.init(label: referent.label, words: tree.lowered[referent.tokens])
    }

    init(label: EntityLabel?, words: ArraySlice<String>) { (self.label, self.words) = (label, words) }
  }

  private struct LongForm {
    let referent: Int
    /// Whether only endings of companies' names are left out.
    let isCompany: Bool
  }

  /// Words of the longest short form, so that the cost is linear.
  private static let longestShortForm = 20

  /// The names that each of their begins may be short for.
  private func longForms(_ names: [Int], _ clusters: Clusters) -> [Form: [LongForm]] {
    struct Known: Hashable {
      let form: Form
      let cluster: Int
    }
    var known: Set<Known> = []
    var found: [Form: [LongForm]] = [:]
    for index in names where clusters.referents[index].tokens.count > 1 {
      let referent = clusters.referents[index]
      let form = Form(referent, tree)
      guard known.insert(Known(form: form, cluster: referent.cluster)).inserted else { continue }
      // What tells a part of an organisation from its whole cannot be left out.
      let fixed = count(in: form.words) { words.unitHeads.contains($0) || $0 == "of" || $0 == "for" }
      let name = count(in: form.words) { !words.companyEndings.contains($0) }
      for length in max(1, fixed)..<max(1, fixed, min(form.words.count, Self.longestShortForm + 1)) {
        let short = Form(label: form.label, words: form.words.prefix(length))
        found[short, default: []].append(LongForm(referent: index, isCompany: length >= name))
      }
    }
    return found
  }

  /// The number of words up to the last one that fits.
  private func count(in words: ArraySlice<String>, toLastWhere fits: (String) -> Bool) -> Int {
    words.lastIndex(where: fits).map { $0 - words.startIndex + 1 } ?? 0
  }

  /// The first of the long forms if all that are not joined with the short one yet are of one cluster.
  private func onlyLongForm(of index: Int, _ candidates: [LongForm], _ clusters: Clusters) -> Int? {
    // A part of a state or of another organisation is not that state or organisation.
    let isKnown = words.gazetteer.isKnownPlaceOrBody(tree.words[clusters.referents[index].tokens])
    var only: Int?
    for candidate in candidates
    where (candidate.isCompany || !isKnown) && !clusters.areJoined(candidate.referent, index) {
      guard let first = only else {
        only = candidate.referent
        continue
      }
      if !clusters.areJoined(first, candidate.referent) { return nil }
    }
    return only
  }

  /// Lower case, without full stops and a leading article.
  private func key(_ referent: Referent) -> String {
    var words = tree.lowered[referent.tokens]
    if words.first == "the" { words.removeFirst() }
    return words.map { $0.utf8.count > 1 && $0.count > 1 ? $0.withoutDots : $0 }.joined(separator: " ")
  }
}
