import Language

extension ClauseWords {
  /// "The mayor resigned, suggesting that the talks had failed": a participle behind a comma that comments on the whole
  /// sentence, so that nobody in the sentence is its subject or says so.
  func isComment(_ participle: Int, _ tree: SyntaxTree) -> Bool {
    guard tree.relations[participle] == .advcl, tree.tags[participle] == "VBG", !tree.isRoot(participle),
      case let verb = tree.head(of: participle), verb < participle, tree.isVerbal(verb),
      !tree.hasChild(participle, .mark, .aux, .auxpass, .nsubj),
      tree.isDivider(tree.subtree(of: participle).lowerBound - 1)
    else { return false }
    let lemma = tree.lemmas[participle]
    let isSaid = speech.contains(tree.verbLemma(of: verb))
    let isOfThing =
      tree.subject(of: verb).map { tree.categories[$0] == .noun && !roleNouns.contains(tree.lemmas[$0]) } ?? false
    // "The minister said no, suggesting that …": it is the minister who does.
    if comments.contains(lemma) { return isOfThing || !isSaid }
    return commentsOnThings.contains(lemma) && !isSaid && (isOfThing || tree.hasChild(participle, .ccomp))
  }
}
