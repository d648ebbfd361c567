import Pipeline

/// Gathers the mentions of a document into entities by rules in a fixed order, the surest first; see ``Sieve``.
struct Coreference {
  let tree: SyntaxTree
  let words: NameWords

  func clusters(_ document: Document, _ names: NameList, _ context: StageContext) throws(DocumentError) -> Clusters {
    var clusters = Clusters(ReferentFinder(tree: tree, words: words, names: names).referents())
    var referentOf: [Int: Int] = [:]
    for index in clusters.referents.indices { referentOf[clusters.referents[index].head] = index }
    let offices = OfficeReader(tree: tree, words: words, document: document)
    offices.run(&clusters)
    separate(&clusters, referentOf)
    NameSieves(tree: tree, words: words).run(&clusters)
    try context.checkDeadline()
    let descriptions = DescriptionSieves(tree: tree, words: words, offices: offices)
    descriptions.joinAppositions(&clusters, referentOf)
    descriptions.joinNamedPlaces(&clusters, referentOf)
    descriptions.joinNamed(&clusters, referentOf)
    descriptions.joinGovernments(&clusters, referentOf)
    descriptions.joinPredicates(&clusters, referentOf)
    let isQuoted = Quotations(tree, document).isQuoted
    let speakers = SpeakerSieve(
      tree: tree, words: words, isQuoted: isQuoted, sectionOf: document.sentences.map(\.section),
      referentOf: referentOf, author: author(document, clusters))
    speakers.separateQuoted(&clusters)
    try PronounSieve(tree: tree, words: words, isQuoted: isQuoted).run(&clusters, context)
    speakers.run(&clusters)
    try DefiniteDescriptions(tree: tree, words: words).run(&clusters, context)
    return clusters
  }

  /// Notes what cannot be one: a noun phrase and the pronoun within it, two that *and* joins, who acts and whom the act
  /// is about.
  private func separate(_ clusters: inout Clusters, _ referentOf: [Int: Int]) {
    for index in clusters.referents.indices {
      let token = clusters.referents[index].head
      switch tree.relations[token] {
      case .conj, .poss:
        if let other = referentOf[tree.head(of: token)], other != index { clusters.separate(index, other) }
      case .dobj where clusters.referents[index].kind != .pronoun:
        if let subject = tree.child(of: tree.head(of: token), .nsubj), let other = referentOf[subject], other != index {
          clusters.separate(index, other)
        }
      case .dobj:
        if let noun = actor(ofRelativeWith: token), let other = referentOf[noun], other != index {
          clusters.separate(index, other)
        }
      default: break
      }
    }
  }

  /// "the glacier that fed it": the glacier, which is not "it".
  private func actor(ofRelativeWith object: Int) -> Int? {
    let verb = tree.head(of: object)
    guard tree.relations[verb] == .relcl, let subject = tree.child(of: verb, .nsubj),
      ["WDT", "WP"].contains(tree.tags[subject])
    else { return nil }
    return tree.head(of: verb)
  }

  /// The first mention of the only author, if the text names the author.
  private func author(_ document: Document, _ clusters: Clusters) -> Int? {
    let authors = document.metadata.strings(MetadataKey.authors)
    guard authors.count == 1 else { return nil }
    let name = SyntaxTree.folded(authors[0])
    return clusters.referents.firstIndex { referent in
      referent.kind == .name && SyntaxTree.folded(document.text(in: tree.bytes(of: referent.tokens, document))) == name
    }
  }
}

/// Which tokens stand in quotation marks, section by section.
struct Quotations {
  private(set) var isQuoted: [Bool]

  init(_ tree: SyntaxTree, _ document: Document) {
    isQuoted = Array(repeating: false, count: tree.count)
    var isOpen = false
    var section: UInt32?
    for sentence in document.sentences {
      if sentence.section != section { isOpen = false }
      section = sentence.section
      for token in sentence.tokens where token < tree.count {
        guard Self.mayBeMark(tree.words[token]) else {
          isQuoted[token] = isOpen
          continue
        }
        switch tree.words[token] {
        case "\u{201C}", "\u{00AB}": isOpen = true
        case "\u{201D}", "\u{00BB}": isOpen = false
        case "\"", "''", "``": isOpen.toggle()
        default: isQuoted[token] = isOpen
        }
      }
    }
  }

  /// By the first byte, since comparing strings with signs beyond ASCII is slow.
  private static func mayBeMark(_ word: String) -> Bool {
    switch word.utf8.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), 0xC2, 0xE2: true
    default: false
    }
  }
}
