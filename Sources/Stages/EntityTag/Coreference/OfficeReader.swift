import Language
import Pipeline

/// Reads the words in front of names of persons: `Prime Minister`, `U.S. envoy`, `former teacher`.
struct OfficeReader {
  let tree: SyntaxTree
  let words: NameWords
  let document: Document

  /// Gives each cluster the offices and roles that stand in front of its names.
  func run(_ clusters: inout Clusters) {
    for index in clusters.referents.indices {
      let referent = clusters.referents[index]
      guard referent.kind == .name, referent.label == .person else { continue }
      let tokens = wordsInFront(of: referent.tokens)
      add(tokens, to: index, &clusters)
    }
  }

  /// Notes that the words, which end in an office, were said of a referent.
  func add(_ tokens: Range<Int>, to index: Int, _ clusters: inout Clusters) {
    guard let office = office(endingAt: tokens) else { return }
    let surface = document.text(in: tree.bytes(of: withoutDeterminer(tokens), document))
    clusters.update(index) { cluster in
      cluster.offices.insert(tree.lemmas[tokens.upperBound - 1].lowercased())
      cluster.offices.insert((office.full ?? office.word).lowercased())
      if !words.honorifics.contains(tree.lowered[tokens.upperBound - 1]) { cluster.add(role: surface) }
      if cluster.gender == .unknown { cluster.gender = Gender(office.gender) }
    }
  }

  /// The longest office that ends where the tokens end.
  private func office(endingAt tokens: Range<Int>) -> Gazetteer.TypeNoun? {
    tokens.suffix(NameGazetteer.longestOffice).lazy
      .compactMap { words.gazetteer.office(tree.words[$0..<tokens.upperBound]) }.first
  }

  /// Words of the same noun phrase, the last of them right in front of the name.
  private func wordsInFront(of name: Range<Int>) -> Range<Int> {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 6, tree.sentenceOf[start - 1] == tree.sentenceOf[name.lowerBound] {
      let token = start - 1
      switch tree.relations[token] {
      case .compound, .amod, .nmod, .appos: break
      default: return start..<name.lowerBound
      }
      guard name.contains(tree.head(of: token)) || start..<name.lowerBound ~= tree.head(of: token),
        !tree.words[token].isPunctuation
      else { break }
      start = token
    }
    return start..<name.lowerBound
  }

  private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1,
      words.determiners.contains(tree.lowered[tokens.lowerBound])
        || tree.words[tokens.lowerBound].isPossessiveEnding || tree.categories[tokens.lowerBound] == .adv
        || tree.categories[tokens.lowerBound] == .num
    { tokens.removeFirst() }
    return tokens
  }
}
