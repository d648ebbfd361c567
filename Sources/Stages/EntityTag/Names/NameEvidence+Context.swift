import Language

extension NameEvidence {
  func addContext(_ span: NameSpan, _ scores: inout LabelScores) {
    let start = span.tokens.lowerBound
    let head = tree.headToken(of: span.tokens)
    if start > 0, tree.sentenceOf[start - 1] == tree.sentenceOf[start] {
      let before = tree.lowered[start - 1]
      let isModifier =
        tree.relations[head] == .compound || tree.relations[head] == .amod || tree.relations[head] == .nmod
      if before == "the", !isModifier {
        scores[.person] -= 1.5
        scores[.geopolitical] -= 0.5
        scores[.organisation] += 0.5
      } else if words.gazetteer.titleLength(in: tree.words[start - 1..<start]) == 1, tree.words[start - 1].isCapitalised
      {
        scores[.person] += 2.5
      } else if tree.relations[head] == .pobj, tree.head(of: head) == start - 1, Self.placePrepositions.contains(before)
      {
        scores[.geopolitical] += 0.75
        scores[.location] += 0.5
        scores[.facility] += 0.25
        scores[.person] -= 1.5
      }
    }
    // The X administration, X's presidency.
    if tree.relations[head] == .compound || tree.relations[head] == .poss,
      words.personalNouns.contains(tree.lemmas[tree.head(of: head)])
    {
      scores[.person] += 2
    }
    if tree.relations[head] == .nsubj, words.speechVerbs.contains(tree.lemmas[tree.head(of: head)]) {
      scores[.person] += 0.75
      scores[.organisation] += 0.5
    }
    // The town of X, the king of X.
    if tree.relations[head] == .pobj, tree.lowered[tree.head(of: head)] == "of" {
      let noun = tree.lemmas[tree.head(of: tree.head(of: head))]
      if words.settlementNouns.contains(noun) { scores[.geopolitical] += 5 }
      if words.rulers.contains(noun) { scores[.geopolitical] += 3 }
    }
    for child in tree.children(of: head) {
      switch tree.relations[Int(child)] {
      case .relcl where tree.children(of: Int(child)).contains { tree.lowered[Int($0)] == "who" }: scores[.person] += 2
      case .appos where words.gazetteer.isRole(tree.lowered[Int(child)]): scores[.person] += 1.5
      default: break
      }
    }
  }

  private static let placePrepositions: Set<String> = ["in", "near", "outside", "throughout", "across", "around"]
}
