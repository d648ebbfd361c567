import Language
import Pipeline

/// The names, numbers and dates of a document: the model's, corrected by rules that look at the words around them.
struct NameFinder {
  let tree: SyntaxTree
  let words: NameWords

  /// - Parameter entities: the model's, in text order.
  func names(_ document: Document, _ entities: [ModelEntities.Entity]) -> NameList {
    let found = spans(document, entities)
    var list = NameList(found, tokens: tree.count)
    list.replace(by: EventNames(tree: tree, words: words).spans() + list.spans)
    let trimming = SpanTrimming(tree: tree, words: words)
    let known = Set(list.spans.map { tree.lowered[$0.tokens].joined(separator: " ") })
    let splitting = SpanSplitting(tree: tree, words: words, known: known)
    list.replace(
      by: list.spans.flatMap { trimming.trimmed($0).map(splitting.parts) ?? [] }.compactMap(trimming.trimmed))
    let extensions = SpanExtension(tree: tree, words: words, names: list)
    list.replace(by: list.spans.map(extensions.extended))
    let recall = NameRecall(tree: tree, words: words)
    override(&list, by: AbbreviatedNames(tree: tree).spans(list))
    override(&list, by: recall.longNames())
    list.add(recall.knownNames(list))
    list.add(recall.headedNames(list))
    list.add(recall.describedNames(list))
    list.add(recall.abbreviations(list))
    LabelVote(tree: tree, words: words).run(&list)
    list.add(recall.repetitions(list))
    ValueMentions(tree: tree).add(to: &list, document)
    return list
  }

  /// Puts spans in the place of those that they touch and do not lie within.
  private func override(_ names: inout NameList, by new: [NameSpan]) {
    let kept = new.filter { span in
      !span.tokens.contains { token in
        names.span(at: token).map {
          $0.tokens != span.tokens && $0.tokens.lowerBound <= span.tokens.lowerBound
            && $0.tokens.upperBound >= span.tokens.upperBound
        } ?? false
      }
    }
    guard !kept.isEmpty else { return }
    let taken = Set(kept.flatMap(\.tokens))
    names.replace(by: kept + names.spans.filter { $0.tokens.allSatisfy { !taken.contains($0) } })
  }

  /// The model's spans as tokens.
  private func spans(_ document: Document, _ entities: [ModelEntities.Entity]) -> [NameSpan] {
    var token = 0
    return entities.compactMap { entity in
      while token < tree.count, document.tokens[token].end <= entity.span.start { token += 1 }
      let first = token
      while token < tree.count, document.tokens[token].start < entity.span.end { token += 1 }
      guard first < token, let label = EntityLabel(rawValue: entity.label) else { return nil }
      return NameSpan(first..<token, label, rival: EntityLabel(rawValue: entity.rival) ?? label, margin: entity.margin)
    }
  }
}
