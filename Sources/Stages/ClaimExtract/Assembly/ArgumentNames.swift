import Pipeline

/// What the words of a document are mentions of.
struct ArgumentNames {
  /// Index of the innermost mention of each token, or -1.
  private let mentionOf: [Int32]
  private let mentions: [Mention]
  private let entities: [Entity]

  init(_ document: Document) {
    mentions = document.mentions
    entities = document.entities
    var mentionOf = [Int32](repeating: -1, count: document.tokens.count)
    // Long mentions first, so that those within them have the last word.
    let order = document.mentions.indices.sorted {
      (document.mentions[$1].count, $0) < (document.mentions[$0].count, $1)
    }
    for index in order {
      let mention = document.mentions[index]
      var token = Self.firstToken(endingAfter: mention.start, document.tokens)
      while token < document.tokens.count, document.tokens[token].start < mention.end {
        mentionOf[token] = Int32(index)
        token += 1
      }
    }
    self.mentionOf = mentionOf
  }

  /// The head word of a phrase, and its entity where the head lies in a mention of one.
  func fields(of phrase: Phrase, _ tree: SyntaxTree) -> [Claim.Part] {
    var fields = [Claim.Part("head", .json(.string(tree.words[phrase.head])))]
    if mentionOf[phrase.head] >= 0, let entity = mentions[Int(mentionOf[phrase.head])].entity,
      entities.indices.contains(entity)
    {
      fields.append(Claim.Part("entity", .entity(entity)))
      fields.append(Claim.Part("resolved", .json(.string(entities[entity].name))))
    }
    return fields
  }

  private static func firstToken(endingAfter offset: UInt32, _ tokens: [Token]) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
