import Language

/// The words of a relation: auxiliaries, negation, verb, particle, and the adverbs among them.
struct VerbGroup {
  /// In text order.
  var tokens: [Int]
  var voice: Clause.Voice

  init(chain: [Int], _ tree: SyntaxTree, _ words: ClauseWords) {
    var tokens = chain
    voice = .active
    for link in chain {
      for child in tree.children(of: link).lazy.map(Int.init) {
        switch tree.relations[child] {
        case .aux, .prt: tokens.append(child)
        case .neg where Self.isOfVerb(child, link, tree): tokens.append(child)
        case .auxpass:
          tokens.append(child)
          if link == chain.last { voice = .passive }
        case .advmod where tree.categories[link] == .adj && child < link: tokens.append(child)
        // "can do so" stands for another verb.
        case .advmod where child == link + 1 && tree.lowered[child] == "so" && tree.lemmas[link] == "do":
          tokens.append(child)
        default: break
        }
      }
    }
    tokens.sort()
    self.tokens = tokens
    addAdverbs(tree, words)
  }

  /// Not "not because …" before the clause, nor "becomes not a bridge but a wall" behind the verb.
  private static func isOfVerb(_ negation: Int, _ verb: Int, _ tree: SyntaxTree) -> Bool {
    if negation < verb { return tree.child(of: verb, .mark).map { $0 < negation } ?? true }
    return tree.verbLemma(of: verb) == "be" || tree.lowered[negation] != "not"
  }

  /// Adverbs between the words of the group and directly before it: "has often been asked", "often asks".
  private mutating func addAdverbs(_ tree: SyntaxTree, _ words: ClauseWords) {
    guard let first = tokens.first, let last = tokens.last else { return }
    var all: [Int] = []
    var start = first
    while start > 0, tree.sentenceOf[start - 1] == tree.sentenceOf[first], isAdverb(start - 1, tree, words),
      tree.head(of: start - 1) >= start
    {
      start -= 1
    }
    all += start..<first
    for (place, token) in tokens.enumerated() {
      all.append(token)
      let following = place + 1 < tokens.count ? tokens[place + 1] : last
      guard following > token + 1, following - token < 5 else { continue }
      let gap = token + 1..<following
      if gap.allSatisfy({ isVerbsAdverb($0, tree) }) { all += gap }
    }
    tokens = all + adverbs(behind: last, tree, words)
  }

  /// Adverbs that part the verb from what it needs: "was formerly a judge", "relies heavily on loans".
  private func adverbs(behind verb: Int, _ tree: SyntaxTree, _ words: ClauseWords) -> Range<Int> {
    var end = verb + 1
    while end < tree.count, tree.children(of: end).isEmpty, tree.head(of: end) == verb, isAdverb(end, tree, words) {
      end += 1
    }
    let isCopula = words.copulas.contains(tree.verbLemma(of: verb))
    guard end > verb + 1, let next = tree.children(of: verb).first(where: { $0 >= end }).map(Int.init) else {
      return end..<end
    }
    switch tree.relations[next] {
    case .prep, .agent: return next == end ? verb + 1..<end : end..<end
    case .attr, .acomp: return isCopula ? verb + 1..<end : end..<end
    default: return end..<end
    }
  }

  /// Not one that joins sentences; between auxiliary and verb even that is a part: "was then sold".
  private func isAdverb(_ token: Int, _ tree: SyntaxTree, _ words: ClauseWords) -> Bool {
    guard isVerbsAdverb(token, tree) else { return false }
    let word = tree.lowered[token]
    return !words.connectives.contains(word) || word == "still" || word == "also" || word == "even"
  }

  private func isVerbsAdverb(_ token: Int, _ tree: SyntaxTree) -> Bool {
    guard tree.categories[token] == .adv, !tree.tags[token].hasPrefix("W") else { return false }
    switch tree.relations[token] {
    case .advmod, .neg: break
    default: return false
    }
    let head = tree.head(of: token)
    return tree.isVerbal(head) || head > token && tree.categories[head] == .adv
  }
}
