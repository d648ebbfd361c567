import Pipeline

extension ClaimExplanation {
  /// The attributions whose content or cue lies in a sentence.
  func explainAttributions(of sentence: Int, on page: inout ExplanationPage) {
    let found = attributions.all.enumerated().filter { _, attribution in
      attribution.sentence == sentence || attribution.cue.map { Int(tree.sentenceOf[$0.head]) } == sentence
    }
    if found.isEmpty { page.line("  none: the author speaks") }
    let numbers = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1.offset, $0 + 1) })
    for (index, attribution) in found {
      let notes = [attribution.form.rawValue, "rule \(attribution.rule.rawValue)", attribution.commitment.rawValue]
      page.line("  \(numbers[index] ?? 0)  " + notes.joined(separator: ", "))
      page.field("source", source(of: attribution), indent: 5)
      page.field("cue", cue(of: attribution), indent: 5)
      for content in attribution.content {
        page.field("content", document.text(in: content).onOneLine, indent: 5)
      }
      if let addressee = attribution.addressee { page.field("addressee", name(of: addressee), indent: 5) }
      if let parent = attribution.parent {
        let number = numbers[parent].map { String($0) } ?? "one of another sentence"
        page.field("within", "the content of \(number)", indent: 5)
      }
    }
  }

  private func source(of attribution: Attribution) -> String {
    guard let source = attribution.source else { return "nobody is named" }
    var text = name(of: source)
    if attribution.continuesSpeaker { text += "  (of another sentence, as the speaker of what is beside it)" }
    return text
  }

  private func name(of party: Attribution.Source) -> String {
    var text = words(party.tokens)
    if let resolved = party.resolved, resolved != text { text += "  = \(resolved)" }
    if let entity = party.entity { text += "  (\(Entity.id(at: entity)))" }
    return text
  }

  private func cue(of attribution: Attribution) -> String {
    guard let cue = attribution.cue else { return "none: the sentence goes on with what somebody says" }
    let text = words(cue.tokens)
    return text == cue.lemma ? text : "\(text)  (\(cue.lemma))"
  }
}
