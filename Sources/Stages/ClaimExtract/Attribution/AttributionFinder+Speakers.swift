import Language
import Pipeline

/// Who goes on speaking: sources of quotations that no cue stands beside.
extension AttributionFinder {
  /// The speaker of a quotation that makes up whole sentences: of the paragraph left open before, of the sentence
  /// that ends in a colon, of the sentences before in its paragraph, of the paragraph before.
  func speakerBefore(_ quotation: Int, _ sentence: Int) -> Speaker? {
    if isHeading(sentence) { return nil }
    if let speaker = speakerBehind(quotation, sentence) { return speaker }
    guard sentence > 0 else { return nil }
    let section = document.sentences[sentence].section
    let previous = sentence - 1
    let startsSection = document.sentences[previous].section != section
    if startsSection, isHeading(previous) { return nil }
    if quoted.quotations[quotation].continuesPrevious, let speaker = lastSpeaker(of: previous) {
      return Speaker(speaker, .continued)
    }
    if let last = lastWord(of: previous), tree.words[last] == ":" {
      return (subject(of: previous) ?? lastSpeaker(of: previous)).map { Speaker($0, .introduced) }
    }
    if let speaker = lastSpeaker(of: previous) { return Speaker(speaker, .continued) }
    if let subject = subject(of: previous), isPersonal(subject) { return Speaker(subject, .introduced) }
    // Further back, within the paragraph, or within the one before.
    var index = previous
    let paragraph = document.sentences[previous].section
    for _ in 0..<5 where index > 0 {
      index -= 1
      guard document.sentences[index].section == paragraph else { break }
      if let speaker = lastSpeaker(of: index) { return Speaker(speaker, .continued) }
    }
    return nil
  }

  /// A paragraph that begins with a quotation and goes on with what somebody named did: who spoke.
  private func speakerBehind(_ quotation: Int, _ sentence: Int) -> Speaker? {
    let section = document.sentences[sentence].section
    guard sentence == 0 || document.sentences[sentence - 1].section != section,
      !quoted.quotations[quotation].continuesPrevious
    else { return nil }
    let next = Int(tree.sentenceOf[quoted.tokens[quotation].upperBound - 1]) + 1
    guard tree.sentences.indices.contains(next), document.sentences[next].section == section,
      lastSpeaker(of: next) == nil, let subject = subject(of: next), names.isPerson(subject.head)
    else { return nil }
    return Speaker(subject, .introduced)
  }

  /// The source of the last attribution of a sentence that lies in no other content.
  private func lastSpeaker(of sentence: Int) -> Attribution.Source? {
    let indices = Array(foundIn[sentence]) + (addedByQuotation[sentence] ?? [])
    var best: Int?
    for index in indices where found[index].source != nil {
      let place = found[index].cue?.head ?? contents[index].first?.lowerBound ?? 0
      let isNested = indices.contains { other in
        other != index && found[other].cue?.head != place && contents[other].contains { $0.contains(place) }
          && contents[other] != contents[index]
      }
      if !isNested, best.map({ found[$0].extent.lowerBound <= found[index].extent.lowerBound }) ?? true { best = index }
    }
    return best.flatMap { found[$0].source }
  }

  private func subject(of sentence: Int) -> Attribution.Source? {
    let tokens = tree.sentences[sentence]
    guard let root = tokens.first(where: { tree.isRoot($0) && tree.categories[$0] != .punct }),
      let subject = tree.child(of: root, .nsubj) ?? tree.child(of: root, .nsubjpass)
    else { return nil }
    return source(at: subject)
  }

  /// Somebody who can speak: a personal pronoun, a person's name, or a noun with a person's name beside it.
  private func isPersonal(_ source: Attribution.Source) -> Bool {
    isPerson(source.head) || tree.categories[source.head] == .propn
  }

  private func lastWord(of sentence: Int) -> Int? {
    tree.sentences[sentence].last { tree.categories[$0] != .space }
  }

  private func isHeading(_ sentence: Int) -> Bool {
    let section = Int(document.sentences[sentence].section)
    guard document.sections.indices.contains(section) else { return false }
    switch document.sections[section].kind {
    case .title, .byline, .dateline, .dek, .caption, .heading, .bio, .boilerplate, .table: return true
    default: return false
    }
  }
}
