import Language
import Pipeline

/// Printed interviews: paragraphs that begin with a speaker's label, "NAME:" or "Q:".
extension AttributionFinder {
  /// Every sentence of a labelled paragraph, and of those that follow it without a label, is its speaker's.
  mutating func attributeInterview() {
    let labels = speakerLabels()
    guard labels.count >= 3, Set(labels.values.map(\.name)).count < labels.count else { return }
    var speaker: Attribution.Source?
    for sentence in tree.sentences.indices {
      let section = Int(document.sentences[sentence].section)
      guard document.sections.indices.contains(section) else { continue }
      var tokens = tree.sentences[sentence]
      if let label = labels[sentence] {
        speaker = label.source
        tokens = label.end..<tokens.upperBound
      } else if ![.paragraph, .list, .quote].contains(document.sections[section].kind) {
        speaker = nil
      }
      while let first = tokens.first, tree.categories[first] == .space { tokens.removeFirst() }
      guard let speaker, tokens.contains(where: { Self.isWord(tree.words[$0]) }) else { continue }
      let isTaken = (addedByQuotation[sentence] ?? []).contains { contents[$0] == [tokens] }
      if isTaken { continue }
      append(
        Attribution(
          form: .direct, source: speaker, cue: nil, content: [bytes(of: tokens)], contentHead: root(of: tokens),
          addressee: nil, commitment: .neutral, sentence: sentence, continuesSpeaker: labels[sentence] == nil,
          rule: .interview), [tokens])
    }
  }

  struct Label {
    var name: String
    var source: Attribution.Source
    /// The token behind the colon.
    var end: Int
  }

  /// Labels by the sentence they stand in. One that occurs but once in a text with few labels is none.
  private func speakerLabels() -> [Int: Label] {
    var labels: [Int: Label] = [:]
    var counts: [String: Int] = [:]
    for sentence in tree.sentences.indices {
      let isFirst = sentence == 0 || document.sentences[sentence].section != document.sentences[sentence - 1].section
      guard isFirst, let label = label(of: sentence) else { continue }
      labels[sentence] = label
      counts[label.name, default: 0] += 1
    }
    let repeated = counts.values.count { $0 > 1 }
    guard repeated >= 2 || repeated == 1 && labels.count >= 4 else { return [:] }
    return labels.filter { counts[$0.value.name, default: 0] > 1 || names.isPerson($0.value.source.head) }
  }

  /// "SPOKESPERSON:", "Maria Lane:", "Q:" at the begin of a sentence.
  private func label(of sentence: Int) -> Label? {
    let tokens = tree.sentences[sentence]
    guard let colon = tokens.prefix(7).first(where: { tree.words[$0].hasSuffix(":") }) else { return nil }
    let isGlued = tree.words[colon].count > 1
    let words = tokens.lowerBound..<(isGlued ? colon + 1 : colon)
    guard !words.isEmpty, words.allSatisfy({ isLabelWord(tree.words[$0]) }) else {
      return nil
    }
    let name = words.map { tree.words[$0] }.joined(separator: " ")
    let (resolved, entity) = names.resolve(words.upperBound - 1, words, tree)
    return Label(
      name: name,
      source: Attribution.Source(head: words.upperBound - 1, tokens: words, resolved: resolved, entity: entity),
      end: colon + 1)
  }

  private func isLabelWord(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || word == "." || word == "-"
  }

  private static func isWord(_ word: String) -> Bool { word.utf8.contains { $0 >= 0x30 && $0 != 0x3A } }
}
