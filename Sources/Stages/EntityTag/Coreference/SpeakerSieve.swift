import Language
import Pipeline

/// Joins *I* and *my* in quotations with who is quoted, *we* and *our* with the organisation that speaks, and *I* outside
/// of quotations with the article's only author.
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
      guard referent.kind == .pronoun, let pronoun = Pronoun(tree.lowered[referent.head]),
        pronoun.person == .first || pronoun.person == .firstPlural,
        let speaker = isQuoted[referent.head] ? speaker(at: referent, speakers) : author
      else { continue }
      if pronoun.person == .first {
        if clusters.agree(index, speaker) { clusters.join(index, to: speaker, by: .speaker) }
      } else if isQuoted[referent.head], let body = body(speaker, clusters), clusters.agree(index, body) {
        clusters.join(index, to: body, by: .speaker)
      }
    }
  }

  /// How many mentions of a speaker are asked for whom they speak, so that the cost is linear.
  private static let reach = 300

  /// What *we* means: the organisation the speaker speaks for, or the speaker where it is one.
  private func body(_ speaker: Int, _ clusters: Clusters) -> Int? {
    if clusters[speaker].label == .organisation { return speaker }
    for member in clusters[speaker].members.prefix(Self.reach).sorted() {
      if let body = affiliation(of: clusters.referents[member]), clusters[body].label == .organisation { return body }
    }
    return nil
  }

  /// `the bank's chief executive`, `Larkfield spokesman`, `a spokesman for the port authority`.
  private func affiliation(of referent: Referent) -> Int? {
    for child in tree.children(of: referent.head) {
      let token = Int(child)
      switch tree.relations[token] {
      case .poss, .compound, .nmod:
        if let body = referentOf[token] { return body }
      case .prep where ["for", "of", "at", "with"].contains(tree.lowered[token]):
        if let object = tree.child(of: token, .pobj), let body = referentOf[object] { return body }
      default: break
      }
    }
    return nil
  }

  /// Notes that whom a speaker calls *he* or *she* is not the speaker.
  func separateQuoted(_ clusters: inout Clusters) {
    let speakers = speakers(clusters)
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .pronoun, isQuoted[referent.head], let pronoun = Pronoun(tree.lowered[referent.head]),
        pronoun.person == .masculine || pronoun.person == .feminine, let speaker = speaker(at: referent, speakers)
      else { continue }
      clusters.separate(index, speaker)
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
        clusters[referent].label == .person || clusters[referent].label == .organisation
          || clusters.referents[referent].kind == .pronoun
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
