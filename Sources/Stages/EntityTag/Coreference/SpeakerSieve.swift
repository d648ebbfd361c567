import Language
import Pipeline

/// Joins *I* and *my* in quotations with who is quoted, and outside of them with the article's only author.
struct SpeakerSieve {
  let tree: SyntaxTree
  let words: NameWords
  /// For each token whether it stands in quotation marks.
  let isQuoted: [Bool]
  /// The section of each sentence.
  let sectionOf: [UInt32]
  let referentOf: [Int: Int]
  /// A mention of the author in the byline.
  let author: Int?

  func run(_ clusters: inout Clusters) {
    let speakers = speakers(clusters)
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .pronoun, let pronoun = Pronoun(tree.lowered[referent.head]), pronoun.person == .first
      else { continue }
      let speaker = isQuoted[referent.head] ? speaker(at: referent, speakers) : author
      if let speaker { clusters.join(index, to: speaker, by: .speaker) }
    }
  }

  private struct Speaker {
    let referent: Int
    let sentence: Int
    let section: UInt32
  }

  /// Subjects of verbs of speech outside quotations.
  private func speakers(_ clusters: Clusters) -> [Speaker] {
    tree.heads.indices.compactMap { token in
      guard tree.categories[token] == .verb, !isQuoted[token], words.speechVerbs.contains(tree.lemmas[token]),
        let subject = tree.child(of: token, .nsubj), !isQuoted[subject], let referent = referentOf[subject],
        clusters[referent].label == .person || clusters.referents[referent].kind == .pronoun
      else { return nil }
      let sentence = Int(tree.sentenceOf[token])
      return Speaker(referent: referent, sentence: sentence, section: sectionOf[sentence])
    }
  }

  /// The one who speaks in the sentence, else nearest in the paragraph, else last in the paragraph before.
  private func speaker(at referent: Referent, _ speakers: [Speaker]) -> Int? {
    let section = sectionOf[referent.sentence]
    // Speakers are in the order of sentences.
    var low = speakers.startIndex
    var high = speakers.endIndex
    while low < high {
      let middle = (low + high) / 2
      if speakers[middle].sentence < referent.sentence { low = middle + 1 } else { high = middle }
    }
    let after = low < speakers.endIndex && speakers[low].section == section ? speakers[low] : nil
    let before = low > 0 ? speakers[low - 1] : nil
    if let after, after.sentence == referent.sentence { return after.referent }
    if let before, before.section == section {
      guard let after, after.sentence - referent.sentence < referent.sentence - before.sentence else {
        return before.referent
      }
      return after.referent
    }
    if let after { return after.referent }
    return before.flatMap { section - $0.section <= 1 ? $0.referent : nil }
  }
}
