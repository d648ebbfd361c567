import Language
import Pipeline

/// Lists the referents of a document in the order of their heads: names, noun phrases, pronouns.
struct ReferentFinder {
  let tree: SyntaxTree
  let words: NameWords
  let names: NameList

  func referents() -> [Referent] {
    var found: [Referent] = []
    for token in tree.heads.indices {
      if let index = names.index(at: token) {
        let span = names.spans[index]
        if span.tokens.upperBound == token + 1, let referent = name(span) { found.append(referent) }
      } else if tree.categories[token] == .pron, let pronoun = Pronoun(tree.lowered[token]) {
        found.append(
          Referent(
            tokens: token..<token + 1, head: token, kind: .pronoun, gender: pronoun.gender,
            isPlural: pronoun.person == .plural || pronoun.person == .firstPlural, sentence: sentence(token)))
      } else if isDemonstrative(token) {
        // Nothing that has a name, but what `it` may mean.
        found.append(Referent(tokens: token..<token + 1, head: token, kind: .nominal, sentence: sentence(token)))
      } else if isNominalHead(token) {
        found.append(nominal(token))
      }
    }
    return found
  }

  private func name(_ span: NameSpan) -> Referent? {
    guard span.label.isCore || span.label == .group || span.label == .product else { return nil }
    let head = tree.headToken(of: span.tokens)
    var referent = Referent(
      tokens: span.tokens, head: head, kind: .name, label: span.label, sentence: sentence(span.tokens.lowerBound))
    if span.label == .person { referent.gender = gender(of: span) }
    referent.isPlural = span.label == .group && tree.tags[head] == "NNPS"
    return referent
  }

  /// By a title in front or by the given name.
  private func gender(of span: NameSpan) -> Gender {
    var token = span.tokens.lowerBound - 1
    while token >= 0, token > span.tokens.lowerBound - 4,
      tree.sentenceOf[token] == tree.sentenceOf[span.tokens.lowerBound]
    {
      guard let office = words.gazetteer.office(tree.words[token]) else { break }
      if office.gender != nil { return Gender(office.gender) }
      token -= 1
    }
    return span.tokens.count > 1 ? words.gazetteer.gender(ofGivenName: tree.words[span.tokens.lowerBound]) : .unknown
  }

  private func isDemonstrative(_ token: Int) -> Bool {
    tree.relations[token].isSubject && (tree.lowered[token] == "this" || tree.lowered[token] == "that")
      && !tree.isRoot(token) && tree.relations[tree.head(of: token)] != .relcl
  }

  private func isNominalHead(_ token: Int) -> Bool {
    guard tree.categories[token] == .noun || tree.categories[token] == .propn else { return false }
    switch tree.relations[token] {
    case .compound, .amod, .nmod, .npadvmod, .punct, .dep: return false
    default: return true
    }
  }

  private func nominal(_ head: Int) -> Referent {
    var start = head
    for child in tree.children(of: head).reversed() where Int(child) < head {
      switch tree.relations[Int(child)] {
      case .det, .amod, .compound, .poss, .nummod, .predet, .nmod, .quantmod, .advmod, .punct:
        start = min(start, tree.subtree(of: Int(child)).lowerBound)
      default: break
      }
    }
    if let bracket = (start..<head).suffix(Self.longest).last(where: { isBracket($0) }) { start = bracket + 1 }
    while start < head, tree.words[start].isPunctuation { start += 1 }
    let tokens = start..<head + 1
    let office = office(tokens, head)
    // Without an article, `power` and `court` are no power and no court.
    let isBare = tokens.count == 1 && tree.tags[head] == "NN" && office?.label != .person
    let isPlural = tree.tags[head] == "NNS" || tree.tags[head] == "NNPS" || office?.isPlural == true
    return Referent(
      tokens: tokens, head: head, kind: .nominal, label: isBare || isNobody(start) ? nil : office?.label,
      gender: Gender(office?.gender),
      isPlural: isPlural, sentence: sentence(head))
  }

  /// How far before the head of a phrase a bracket is looked for: phrases lie within phrases.
  private static let longest = 200

  private func isBracket(_ token: Int) -> Bool { ["(", ")", "[", "]"].contains(tree.words[token]) }

  /// What the last two words, else the last one, can be: `prime minister`, `minister`.
  private func office(_ tokens: Range<Int>, _ head: Int) -> Gazetteer.TypeNoun? {
    if tokens.count > 1, tree.relations[head - 1] == .compound || tree.relations[head - 1] == .amod,
      let office = words.gazetteer.office([tree.lowered[head - 1], tree.lemmas[head]])
    {
      return office
    }
    return words.gazetteer.office(tree.lemmas[head])
  }

  /// `no witness`, `every woman`: nobody in particular.
  private func isNobody(_ first: Int) -> Bool { words.quantifiers.contains(tree.lowered[first]) }

  private func sentence(_ token: Int) -> Int { Int(tree.sentenceOf[token]) }
}
