import Language

/// What the text itself says that a name is, and what only companies have and do.
extension NameEvidence {
  /// The label that the text gives a name by saying what it is, or by what it has; nil if it does not say.
  func description(of name: Range<Int>) -> EntityLabel? {
    var scores = LabelScores()
    addKind(name, &scores)
    addBusiness(name, &scores)
    let best = scores.best
    return scores[best] > 2 ? best : nil
  }

  /// `X is a monopoly`, `X, a lender`, `the lender X`: nouns that stand for organisations, or for towns, and nothing else.
  func addKind(_ name: Range<Int>, _ scores: inout LabelScores) {
    let head = tree.headToken(of: name)
    for noun in kindNouns(head) {
      guard let label = kind(noun) else { continue }
      scores[label] += 4
      return
    }
  }

  /// What stands with the name in an apposition or behind a copula.
  private func kindNouns(_ head: Int) -> [Int] {
    var nouns = tree.children(of: head).map(Int.init).filter { tree.relations[$0] == .appos }
    switch tree.relations[head] {
    case .nsubj:
      let verb = tree.head(of: head)
      if words.copulas.contains(tree.lemmas[verb]), !tree.hasChild(verb, .neg), let noun = tree.child(of: verb, .attr) {
        nouns.append(noun)
      }
    case .appos: nouns.append(tree.head(of: head))
    default: break
    }
    if let before = tree.child(of: head, .compound), before == head - 1 { nouns.append(before) }
    return nouns.filter { tree.categories[$0] == .noun }
  }

  /// The label that a noun in the singular gives its bearer, where it can give no other.
  private func kind(_ noun: Int) -> EntityLabel? {
    guard tree.tags[noun] == "NN" else { return nil }
    let lemma = tree.lemmas[noun]
    if words.settlementNouns.contains(lemma) { return .geopolitical }
    let referents = words.gazetteer.gazetteer.referents(ofNoun: lemma)
    return !referents.isEmpty && referents.allSatisfy { $0.label == .organisation } ? .organisation : nil
  }

  /// `shares of X`, `X's shareholders`, `the Vienna-based X`, `X down 5 percent`.
  func addBusiness(_ name: Range<Int>, _ scores: inout LabelScores) {
    let head = tree.headToken(of: name)
    var owned = tree.head(of: head)
    switch tree.relations[head] {
    case .poss, .compound: break
    case .pobj where tree.lowered[owned] == "of": owned = tree.head(of: owned)
    default: owned = head
    }
    if owned != head, words.companyPossessions.contains(tree.lowered[owned]) { scores[.organisation] += 2.5 }
    if isCalledCompany(before: name.lowerBound) {
      scores[.organisation] += 2.5
      scores[.geopolitical] -= 1
    }
    if hasPriceMove(from: name.upperBound) {
      scores[.organisation] += 2.5
      scores[.person] -= 1.5
    }
  }

  /// `Vienna-based`, `state-owned`, as one token or three.
  private func isCalledCompany(before start: Int) -> Bool {
    guard start > 0, tree.sentenceOf[start - 1] == tree.sentenceOf[start] else { return false }
    let word = tree.lowered[start - 1]
    if let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")) {
      return words.companyModifiers.contains(String(word[hyphen...].dropFirst()))
    }
    return start > 1 && tree.lowered[start - 2] == "-" && words.companyModifiers.contains(word)
  }

  /// Whether a price's move follows: `down 5.6 percent`.
  private func hasPriceMove(from end: Int) -> Bool {
    end + 2 < tree.count && (tree.lowered[end] == "down" || tree.lowered[end] == "up")
      && tree.categories[end + 1] == .num && (tree.lowered[end + 2] == "percent" || tree.lowered[end + 2] == "%")
  }
}
