import Language

/// Lets the occurrences of a name in a document vote about its label, so that one name has one label unless a place
/// speaks strongly for another.
///
/// A word that ends the full name of a person votes with it.
struct LabelVote {
  let tree: SyntaxTree
  let words: NameWords

  /// Changes labels in place.
  func run(_ names: inout NameList) {
    let evidence = NameEvidence(tree: tree, words: words)
    var groupOf: [String: Int] = [:]
    var groups: [Group] = []
    var votes: [(span: Int, group: Int, scores: LabelScores)] = []
    for (index, span) in names.spans.enumerated() where !span.label.isValue {
      let key = tree.lowered[span.tokens].joined(separator: " ")
      let group = groupOf[key] ?? groups.count
      if group == groups.count {
        groupOf[key] = group
        groups.append(Group(key: key, tokens: span.tokens))
      }
      let scores = evidence.scores(span)
      groups[group].sum = groups[group].sum + scores
      groups[group].count += 1
      votes.append((index, group, scores))
    }
    let shortForms = shortForms(groups)
    for (index, group, scores) in votes {
      var total = scores
      let others = Float(groups[group].count - 1)
      if others > 0 { total = total + (groups[group].sum - scores) * (min(others, 4) / others) }
      if groups[group].tokens.count == 1, !hasArticle(names.spans[index]), let more = shortForms[groups[group].key] {
        total = total + more
      }
      // A place that speaks strongly for another label keeps it: the king of Jordan is not Michael Jordan's.
      let (own, voted) = (scores.best, total.best)
      names.relabel(index, scores[own] - scores[voted] > 4 ? own : voted)
    }
  }

  /// `the Hilton` is not Paris Hilton; in `the Hilton family` the article is the family's.
  private func hasArticle(_ span: NameSpan) -> Bool {
    let start = span.tokens.lowerBound
    return start > 0 && tree.lowered[start - 1] == "the" && tree.relations[start] != .compound
  }

  /// The occurrences of one name, in whatever case.
  private struct Group {
    let key: String
    /// Of the first.
    let tokens: Range<Int>
    var sum = LabelScores()
    var count = 0
  }

  /// What full names say about single words: the last one of a person's name is a person, the first one of an
  /// organisation's name is that organisation.
  private func shortForms(_ groups: [Group]) -> [String: LabelScores] {
    var forms: [String: LabelScores] = [:]
    for group in groups where group.tokens.count > 1 {
      let label = group.sum.best
      let (first, last) = (tree.lowered[group.tokens.lowerBound], tree.lowered[group.tokens.upperBound - 1])
      if label == .person { forms[last, default: LabelScores()][label] = min(6, group.sum[label]) }
      if label == .organisation, words.companyEndings.contains(last) {
        forms[first, default: LabelScores()][label] = min(6, group.sum[label])
      }
    }
    return forms
  }
}
