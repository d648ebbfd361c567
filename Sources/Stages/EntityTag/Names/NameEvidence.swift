import Language

/// What speaks for each label at one place of the text: the model, the name's own words, the words around it.
struct NameEvidence {
  let tree: SyntaxTree
  let words: NameWords

  func scores(_ span: NameSpan) -> LabelScores {
    var scores = LabelScores()
    scores[span.label] += 1 + min(span.margin, 6) / 3
    if span.rival != span.label { scores[span.rival] += max(0, 1 - span.margin / 3) * 0.7 }
    if span.label.isValue { return scores }
    addForm(span, &scores)
    addContext(span, &scores)
    addKind(span.tokens, &scores)
    addBusiness(span.tokens, &scores)
    return scores
  }

  private func addForm(_ span: NameSpan, _ scores: inout LabelScores) {
    let last = tree.lowered[span.tokens.upperBound - 1]
    if span.tokens.count > 1 {
      if words.companyEndings.contains(last) {
        scores[.organisation] += 4
      } else if span.label != .event, span.label != .work, span.label != .law,
        let label = words.label(ofHead: last)
      {
        scores[label] += 3
      }
      let first = tree.lowered[span.tokens.lowerBound]
      if let label = words.label(ofHead: first), span.tokens.count > 2 || label == .location { scores[label] += 2 }
      scores[.person] += words.gazetteer.personEvidence(tree.words[span.tokens])
    } else if tree.words[span.tokens.lowerBound].isAllCapitals {
      scores[.organisation] += 1
      scores[.person] -= 1
    }
    words.gazetteer.add(tree.words[span.tokens], to: &scores)
  }
}
