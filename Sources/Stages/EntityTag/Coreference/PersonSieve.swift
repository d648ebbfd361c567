import Language
import Pipeline

/// Joins names of persons: the surname or the given name after the full name, initials, other spellings.
///
/// Father and son share a surname: two full names whose given names differ are never joined, and a surname alone that
/// could be either's goes to the one named last in this sentence or the two before, else to none.
struct PersonSieve {
  let tree: SyntaxTree
  let words: NameWords
  private var folded: [String: NameFolding.Word] = [:]
  /// Full names by the key of their surname, and by their given name.
  private var bySurname: [String: [Full]] = [:]
  private var byGiven: [String: [Int]] = [:]
  /// The first mention of single names that no full name explains.
  private var singles: [String: Int] = [:]

  private struct Full {
    let referent: Int
    let given: ArraySlice<String>
    let surname: String
  }

  /// With how many full names of one surname, or of one given name, another is compared, and how many mentions a surname
  /// that could be of several looks back, so that the cost is linear: far more than an article has.
  private static let reach = (names: 100, mentions: 500)

  init(tree: SyntaxTree, words: NameWords) {
    self.tree = tree
    self.words = words
  }

  mutating func run(_ persons: [Int], _ clusters: inout Clusters) {
    for index in persons {
      let parts = parts(clusters.referents[index])
      if parts.count > 1 { joinFull(index, parts, &clusters) }
    }
    for index in persons {
      let parts = parts(clusters.referents[index])
      if parts.count == 1, let word = parts.first { joinSingle(index, word, &clusters) }
    }
  }

  private mutating func joinFull(_ index: Int, _ parts: ArraySlice<String>, _ clusters: inout Clusters) {
    guard let surname = parts.last, let given = parts.first else { return }
    let key = word(surname).key
    let full = Full(referent: index, given: parts.dropLast(), surname: surname)
    // Repeated names were joined before; each form of a name needs to be looked at once.
    if fullNames(key).contains(where: { clusters.areJoined($0.referent, index) }) { return }
    // His son George W. is not George.
    let start = clusters.referents[index].tokens.lowerBound
    let isRelative = start > 0 && words.kinship.contains(tree.lowered[start - 1])
    if !isRelative, let match = sameName(as: full, key, clusters) {
      clusters.join(index, to: match.referent, by: match.surname == surname ? .head : .variant)
    }
    bySurname[key, default: []].append(full)
    byGiven[SyntaxTree.folded(given), default: []].append(index)
  }

  /// The last full names whose surname has the key.
  private func fullNames(_ key: String) -> ArraySlice<Full> { (bySurname[key] ?? [])[...].suffix(Self.reach.names) }

  private mutating func sameName(as full: Full, _ key: String, _ clusters: Clusters) -> Full? {
    fullNames(key).last {
      clusters.agree(full.referent, $0.referent) && isOneName(full.given, $0.given) && isSame(full.surname, $0.surname)
    }
  }

  private mutating func joinSingle(_ index: Int, _ single: String, _ clusters: inout Clusters) {
    let surnames = near(index, bySurname[word(single).key] ?? [], \.referent).filter {
      clusters.agree(index, $0.referent) && isSame(single, $0.surname)
    }
    if let first = surnames.first {
      let sieve: Sieve = SyntaxTree.folded(first.surname) == SyntaxTree.folded(single) ? .head : .variant
      join(index, toOneOf: surnames.map(\.referent), by: sieve, &clusters)
    } else if let named = byGiven[SyntaxTree.folded(single)],
      case let given = near(index, named, \.self).filter({ $0 < index && clusters.agree(index, $0) }), !given.isEmpty
    {
      join(index, toOneOf: given, by: .head, &clusters)
    } else if let first = singles[SyntaxTree.folded(single)] {
      if clusters.agree(index, first) { clusters.join(index, to: first, by: .exact) }
    } else {
      singles[SyntaxTree.folded(single)] = index
    }
  }

  /// Of full names in text order those that a mention may be short for: the last ones before it, or the first of all.
  private func near<Name>(_ index: Int, _ names: [Name], _ referent: KeyPath<Name, Int>) -> ArraySlice<Name> {
    if names.count <= Self.reach.names { return names[...] }
    var (low, high) = (Self.reach.names, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle][keyPath: referent] < index { low = middle + 1 } else { high = middle }
    }
    return names[low - Self.reach.names..<low]
  }

  /// Of several persons, the one who was named last and not long ago.
  private func join(_ index: Int, toOneOf candidates: [Int], by sieve: Sieve, _ clusters: inout Clusters) {
    let owners = Set(candidates.map { clusters.referents[$0].cluster })
    if owners.count == 1 { return clusters.join(index, to: candidates[0], by: sieve) }
    let sentence = clusters.referents[index].sentence
    var near = index - 1
    while near >= 0, index - near <= Self.reach.mentions, sentence - clusters.referents[near].sentence <= 2 {
      if clusters.referents[near].kind == .name, owners.contains(clusters.referents[near].cluster) {
        return clusters.join(index, to: near, by: sieve)
      }
      near -= 1
    }
  }

  /// Equal given names, initials for names, or spellings of one name; a middle name may be missing.
  private mutating func isOneName(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Bool {
    guard let first = a.first, let other = b.first else { return true }
    // A surname of several words alone: `Walet Ousmane`.
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count < long.count {
      var isSuffix = true
      for (x, y) in zip(short.reversed(), long.reversed()) where !isSame(x, y) { isSuffix = false }
      if isSuffix { return true }
    }
    if isInitial(first) || isInitial(other) { return first.first == other.first }
    return isSame(first, other)
  }

  private func isInitial(_ word: String) -> Bool { word.count == 1 || word.count == 2 && word.hasSuffix(".") }

  /// Spellings of one name by different transliterations are one; pet forms are not, nor are a man's and a woman's form
  /// of a surname.
  private mutating func isSame(_ a: String, _ b: String) -> Bool { a == b || word(a).match(word(b)) >= .variant }

  private mutating func word(_ text: String) -> NameFolding.Word {
    if let known = folded[text] { return known }
    let made = NameFolding.Word(text)
    folded[text] = made
    return made
  }

  /// The words of a name without `Jr.` and the like.
  private func parts(_ referent: Referent) -> ArraySlice<String> {
    var parts = tree.words[referent.tokens]
    while parts.count > 1, let last = parts.last, words.generations.contains(SyntaxTree.folded(last)) {
      parts.removeLast()
    }
    return parts
  }
}
