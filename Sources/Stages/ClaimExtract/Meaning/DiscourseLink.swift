import Language

/// What one clause of a sentence is to another.
struct DiscourseLink: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    case cause, result, purpose, contrast, concession, temporal, elaboration, condition
  }

  var kind: Kind
  /// The verb of the clause that is the cause, purpose, condition, … of the other.
  var verb: Int
  /// The verb of the other clause.
  var other: Int
  /// The word that says so; nil where the form does.
  var cue: Int?

  /// The links between the clauses of a sentence, in the order of their cues.
  ///
  /// Adverbial clauses by their conjunction, infinitives of purpose, participles, coordination by its conjunction, and
  /// non-restrictive relative clauses.
  static func links(
    in sentence: Range<Int>, of tree: SyntaxTree, _ lexicon: MeaningLexicon = .standard
  ) -> [DiscourseLink] {
    var links: [DiscourseLink] = []
    for token in sentence {
      guard !tree.isRoot(token) else { continue }
      switch tree.relations[token] {
      case .advcl: if let link = adverbial(token, tree, lexicon) { links.append(link) }
      case .conj where isVerbal(token, tree): if let link = coordinated(token, tree, lexicon) { links.append(link) }
      case .relcl: if let link = relative(token, tree) { links.append(link) }
      default: break
      }
    }
    return links
  }

  private static func isVerbal(_ token: Int, _ tree: SyntaxTree) -> Bool {
    let head = tree.head(of: token)
    return (tree.categories[token] == .verb || tree.categories[token] == .aux)
      && (tree.categories[head] == .verb || tree.categories[head] == .aux)
  }

  private static func adverbial(_ verb: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) -> DiscourseLink? {
    let other = tree.head(of: verb)
    let first = tree.subtree(of: verb).lowerBound
    let mark = tree.child(of: verb, .mark)
    if let mark, mark > 0, tree.lowered[mark] == "if" || tree.lowered[mark] == "though",
      tree.lowered[mark - 1] == "even"
    {
      return DiscourseLink(kind: .concession, verb: verb, other: other, cue: mark)
    }
    let isInfinitive = VerbFrame(verb, in: tree).isInfinitive(in: tree)
    if isInfinitive { return DiscourseLink(kind: .purpose, verb: verb, other: other, cue: mark) }
    for cue in [mark, tree.child(of: verb, .advmod), first].compactMap({ $0 }) where cue <= verb {
      guard let kind = lexicon.links[tree.lowered[cue]] else { continue }
      return DiscourseLink(kind: refined(kind, tree.lowered[cue], verb, tree), verb: verb, other: other, cue: cue)
    }
    if tree.tags[verb] == "VBG" || tree.tags[verb] == "VBN" {
      // "…, securing the deal": what follows, or goes with it.
      return DiscourseLink(
        kind: verb > other && tree.tags[verb] == "VBG" ? .result : .elaboration, verb: verb, other: other)
    }
    return nil
  }

  /// "since" of a time, "so that" of a purpose.
  private static func refined(_ kind: Kind, _ word: String, _ verb: Int, _ tree: SyntaxTree) -> Kind {
    switch word {
    case "since":
      // Beside a perfect it counts from a time.
      let above = VerbFrame(tree.head(of: verb), in: tree)
      let isPast = tree.tags[verb] == "VBD" || VerbFrame(verb, in: tree).auxiliaries.contains { tree.tags[$0] == "VBD" }
      return above.hasAuxiliary("have", in: tree) && isPast ? .temporal : .cause
    case "so":
      return VerbFrame(verb, in: tree).modal(in: tree) != nil ? .purpose : .result
    case "while": return tree.tags[verb] == "VBG" ? .temporal : kind
    default: return kind
    }
  }

  private static func coordinated(_ verb: Int, _ tree: SyntaxTree, _ lexicon: MeaningLexicon) -> DiscourseLink? {
    let other = tree.head(of: verb)
    let first = tree.subtree(of: verb).lowerBound
    for child in tree.children(of: verb).map(Int.init) where child < verb && tree.relations[child] == .advmod {
      if let kind = lexicon.links[tree.lowered[child]], kind != .elaboration {
        return DiscourseLink(kind: kind, verb: verb, other: other, cue: child)
      }
    }
    guard
      let conjunction = tree.children(of: other).map(Int.init).last(where: { tree.relations[$0] == .cc && $0 < first }),
      let kind = lexicon.links[tree.lowered[conjunction]]
    else { return nil }
    return DiscourseLink(kind: kind, verb: verb, other: other, cue: conjunction)
  }

  /// ", which …": told beside. The noun's clause is the other.
  private static func relative(_ verb: Int, _ tree: SyntaxTree) -> DiscourseLink? {
    let first = tree.subtree(of: verb).lowerBound
    guard first > 0, tree.words[first - 1] == "," else { return nil }
    var token = tree.head(of: verb)
    for _ in 0..<12 {
      if tree.categories[token] == .verb || tree.categories[token] == .aux {
        return DiscourseLink(kind: .elaboration, verb: verb, other: token)
      }
      let head = tree.head(of: token)
      if head == token { return nil }
      token = head
    }
    return nil
  }
}
