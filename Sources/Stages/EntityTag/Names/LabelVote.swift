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
    let scores = names.spans.map(evidence.scores)
    var groups: [String: [Int]] = [:]
    for (index, span) in names.spans.enumerated() where !span.label.isValue {
      groups[key(span), default: []].append(index)
    }
    let sums = groups.mapValues { members in members.reduce(LabelScores()) { $0 + scores[$1] } }
    let shortForms = shortForms(names, groups, sums)
    for (key, members) in groups {
      let sum = sums[key]!
      let others = Float(members.count - 1)
      for index in members {
        var total = scores[index]
        if others > 0 { total = total + (sum - scores[index]) * (min(others, 4) / others) }
        if names.spans[index].tokens.count == 1, let more = shortForms[key] { total = total + more }
        names.relabel(index, total.best)
      }
    }
  }

  /// What full names say about single words: the last one of a person's name is a person, the first one of an
  /// organisation's name is that organisation.
  private func shortForms(
    _ names: NameList, _ groups: [String: [Int]], _ sums: [String: LabelScores]
  ) -> [String: LabelScores] {
    var forms: [String: LabelScores] = [:]
    for (key, members) in groups {
      let span = names.spans[members[0]]
      guard span.tokens.count > 1, let sum = sums[key] else { continue }
      let label = sum.best
      let (first, last) = (tree.lowered[span.tokens.lowerBound], tree.lowered[span.tokens.upperBound - 1])
      if label == .person { forms[last, default: LabelScores()][label] = min(6, sum[label]) }
      if label == .organisation, words.companyEndings.contains(last) {
        forms[first, default: LabelScores()][label] = min(6, sum[label])
      }
    }
    return forms
  }

  private func key(_ span: NameSpan) -> String { tree.lowered[span.tokens].joined(separator: " ") }
}
