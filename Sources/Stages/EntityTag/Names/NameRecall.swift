import Language

/// Finds names that the model missed: further occurrences of those it found, abbreviations in parentheses behind them,
/// and capitalised words that end like the name of an organisation.
struct NameRecall {
  let tree: SyntaxTree
  let words: NameWords

  /// `World Health Organization (WHO)`: the abbreviation has the label of the name in front.
  func abbreviations(_ names: NameList) -> [NameSpan] {
    names.spans.compactMap { span in
      let open = span.tokens.upperBound
      guard !span.label.isValue, span.tokens.count > 1, open + 2 < tree.count, tree.words[open] == "(",
        tree.words[open + 2] == ")", names.index(at: open + 1) == nil,
        Abbreviation.isShort(tree.words[open + 1], of: tree.words[span.tokens])
      else { return nil }
      return NameSpan(open + 1..<open + 2, span.label, margin: span.margin)
    }
  }

  /// Capitalised words in a row, the last of them the head of an organisation's name: `Northgate Pump Works`.
  func headedNames(_ names: NameList) -> [NameSpan] {
    tree.heads.indices.compactMap { token in
      guard isProper(token, names), words.organisationHeads.contains(tree.lowered[token]),
        token + 1 == tree.count || !isProper(token + 1, names)
      else { return nil }
      var start = token
      while start > 0, tree.sentenceOf[start - 1] == tree.sentenceOf[token], isProper(start - 1, names) { start -= 1 }
      return token - start > 0 ? NameSpan(start..<token + 1, .organisation, margin: 0.5) : nil
    }
  }

  /// Capitalised words that the gazetteer knows to be one thing only.
  func knownNames(_ names: NameList) -> [NameSpan] {
    var found: [NameSpan] = []
    for token in tree.heads.indices where isProper(token, names) && (found.last?.tokens.upperBound ?? 0) <= token {
      guard let name = words.gazetteer.surelyKnown(tree.words, at: token),
        (token..<token + name.count).allSatisfy({
          names.index(at: $0) == nil && tree.sentenceOf[$0] == tree.sentenceOf[token]
        }),
        name.count > 1 || stands(alone: token, names)
      else { continue }
      found.append(NameSpan(token..<token + name.count, name.label, margin: 0))
    }
    return found
  }

  /// Names of three words and more that the gazetteer knows to be one thing only, whatever the model made of them:
  /// `Democratic Republic of the Congo`.
  func longNames() -> [NameSpan] {
    var found: [NameSpan] = []
    for token in tree.heads.indices
    where tree.words[token].isCapitalised && (found.last?.tokens.upperBound ?? 0) <= token {
      guard let name = words.gazetteer.surelyKnown(tree.words, at: token, atLeast: 3),
        tree.sentenceOf[token] == tree.sentenceOf[token + name.count - 1]
      else { continue }
      found.append(NameSpan(token..<token + name.count, name.label, margin: 6))
    }
    return found
  }

  /// Capitalised words in a row that the text calls a company or a town: `Gavrokamen, a state-owned monopoly`.
  func describedNames(_ names: NameList) -> [NameSpan] {
    let evidence = NameEvidence(tree: tree, words: words)
    var found: [NameSpan] = []
    var token = 0
    while token < tree.count {
      let start = token
      while token < tree.count, tree.sentenceOf[token] == tree.sentenceOf[start], isProper(token, names) { token += 1 }
      if start == token {
        token += 1
      } else if let label = evidence.description(of: start..<token) {
        found.append(NameSpan(start..<token, label, margin: 0))
      }
    }
    return found
  }

  /// Words that are a name elsewhere in the document.
  func repetitions(_ names: NameList) -> [NameSpan] {
    let known = knownForms(names)
    // Most tokens begin in lower case as no name of the document does, and need not be looked up.
    let isCapitalised = known.lengths.keys.allSatisfy(\.isCapitalised)
    var smallWords = SmallWords(tree: tree)
    return tree.heads.indices.compactMap { token in
      guard names.index(at: token) == nil, !isCapitalised || tree.words[token].isCapitalised,
        let lengths = known.lengths[tree.words[token]]
      else { return nil }
      for length in lengths where token + length <= tree.count {
        let range = token..<token + length
        guard let label = known.labels[tree.words[range]],
          range.count > 1 || stands(alone: token, names) && (isProper(token, names) || smallWords.lack(token))
        else { continue }
        return NameSpan(range, label)
      }
      return nil
    }
  }

  /// The names of a document, and what may stand for those of persons.
  private func knownForms(_ names: NameList) -> KnownForms {
    var known = KnownForms()
    for span in names.spans where span.label.isCore || span.label == .group || span.label == .product {
      let surface = tree.words[span.tokens]
      guard surface.contains(where: \.hasCapital) else { continue }
      known.learn(surface, span.label)
      if span.label == .person {
        if let first = surface.first, first.isCapitalised, surface.count > 1 { known.learn([first], .person) }
        for start in surface.indices.dropFirst()
        where surface[start].isCapitalised && surface[start].utf8.count > 1
          && !words.functionWords.contains(SyntaxTree.folded(surface[start]))
        {
          known.learn(surface[start...], .person)
        }
      }
    }
    known.sort()
    return known
  }

  /// Whether no other capitalised word belongs to the name that the token would be.
  private func stands(alone token: Int, _ names: NameList) -> Bool {
    (token == 0 || !isProper(token - 1, names)) && (token + 1 == tree.count || !isProper(token + 1, names))
  }

  /// A capitalised proper noun in no name.
  private func isProper(_ token: Int, _ names: NameList) -> Bool {
    names.index(at: token) == nil && tree.words[token].isCapitalised && tree.categories[token] == .propn
  }
}

/// The words of names, each with the label it was first learned with.
private struct KnownForms {
  private(set) var labels: [ArraySlice<String>: EntityLabel] = [:]
  /// How many words the names have that begin with a word, most first: as many lookups a token as there are lengths,
  /// however many names begin with the word.
  private(set) var lengths: [String: [Int]] = [:]

  /// Words of the longest name that is looked for again.
  private static let longest = 50

  mutating func learn(_ words: ArraySlice<String>, _ label: EntityLabel) {
    guard let first = words.first, words.count <= Self.longest, labels[words] == nil else { return }
    labels[words] = label
    if !(lengths[first]?.contains(words.count) ?? false) { lengths[first, default: []].append(words.count) }
  }

  mutating func sort() {
    for first in lengths.keys { lengths[first]?.sort(by: >) }
  }
}

/// The words that a document has in small letters; gathered when they are first asked for, which is rare.
private struct SmallWords {
  let tree: SyntaxTree
  private var words: Set<String>?

  init(tree: SyntaxTree) { self.tree = tree }

  /// Whether a capitalised word, whatever the tagger takes it for, is no common word of the document.
  mutating func lack(_ token: Int) -> Bool {
    guard tree.words[token].isCapitalised else { return false }
    let known = words ?? Set(tree.words.lazy.filter { !$0.hasCapital })
    words = known
    return !known.contains(tree.lowered[token])
  }
}
