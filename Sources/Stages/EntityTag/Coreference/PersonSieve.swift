import Language

/// Joins names of persons: the surname or the given name after the full name, initials, other spellings.
///
/// Father and son share a surname: two full names whose given names differ are never joined, and a surname alone that
/// could be either's goes to the one named last in its paragraph or the one before, else to none.
struct PersonSieve {
  let tree: SyntaxTree
  let words: NameWords

  private struct Full {
    let referent: Int
    let given: ArraySlice<String>
    let surname: String
  }

  func run(_ persons: [Int], _ clusters: inout Clusters) {
    var bySurname: [String: [Full]] = [:]
    var byGiven: [String: [Int]] = [:]
    for index in persons {
      let parts = parts(clusters.referents[index])
      guard parts.count > 1, let surname = parts.last, let given = parts.first else { continue }
      let key = NameFolding.key(of: surname)
      let full = Full(referent: index, given: parts.dropLast(), surname: surname)
      let match = bySurname[key]?.last {
        clusters.agree(index, $0.referent) && isOneName(full.given, $0.given) && isOneSurname(surname, $0)
      }
      if let match { clusters.join(index, to: match.referent, by: match.surname == surname ? .head : .variant) }
      bySurname[key, default: []].append(full)
      byGiven[SyntaxTree.folded(given), default: []].append(index)
    }
    for index in persons where parts(clusters.referents[index]).count == 1 {
      joinSingle(index, bySurname, byGiven, &clusters)
    }
  }

  private func joinSingle(
    _ index: Int, _ bySurname: [String: [Full]], _ byGiven: [String: [Int]], _ clusters: inout Clusters
  ) {
    guard let word = parts(clusters.referents[index]).first else { return }
    let sieve: Sieve
    var candidates = (bySurname[NameFolding.key(of: word)] ?? []).filter {
      clusters.agree(index, $0.referent) && isOneSurname(word, $0)
    }.map(\.referent)
    if candidates.isEmpty {
      candidates = (byGiven[SyntaxTree.folded(word)] ?? []).filter { clusters.agree(index, $0) }
      sieve = .head
    } else {
      sieve =
        tree.lowered[clusters.referents[candidates[0]].tokens.upperBound - 1] == SyntaxTree.folded(word)
        ? .head : .variant
    }
    if Set(candidates.map { clusters.referents[$0].cluster }).count == 1 {
      clusters.join(index, to: candidates[0], by: sieve)
    } else if let near = candidates.last(where: { $0 < index }),
      clusters.referents[index].sentence - clusters.referents[near].sentence <= 2
    {
      clusters.join(index, to: near, by: sieve)
    }
  }

  /// The same surname, or a spelling of it. The feminine form of a Slavic surname is another person's unless the whole
  /// names were found to be one.
  private func isOneSurname(_ surname: String, _ full: Full) -> Bool {
    words.gazetteer.isSameName(surname, full.surname)
  }

  /// Equal given names, initials for names, or spellings of one name; a middle name may be missing.
  private func isOneName(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Bool {
    guard let first = a.first, let other = b.first else { return true }
    // A surname of several words alone: `Walet Ousmane`.
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.count < long.count,
      zip(short.reversed(), long.reversed()).allSatisfy({ words.gazetteer.isSameName($0, $1) })
    {
      return true
    }
    if isInitial(first) || isInitial(other) { return first.first == other.first }
    return words.gazetteer.isSameName(first, other)
  }

  private func isInitial(_ word: String) -> Bool { word.count == 1 || word.count == 2 && word.hasSuffix(".") }

  /// The words of a name without `Jr.` and the like.
  private func parts(_ referent: Referent) -> ArraySlice<String> {
    var parts = tree.words[referent.tokens]
    while parts.count > 1, let last = parts.last, words.generations.contains(SyntaxTree.folded(last)) {
      parts.removeLast()
    }
    return parts
  }
}
