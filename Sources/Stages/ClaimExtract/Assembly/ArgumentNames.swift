import Language
import Pipeline

/// What the words of a document are mentions of.
struct ArgumentNames {
  /// Index of the innermost mention of each token, or -1.
  private let mentionOf: [Int32]
  private let mentions: [Mention]
  private let entities: [Entity]
  private let tokens: [Pipeline.Token]

  init(_ document: Document) {
    tokens = document.tokens
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
  func addFields(of phrase: Phrase, _ tree: SyntaxTree, to fields: inout [Claim.Part]) {
    fields.append(Claim.Part("head", string: tree.words[phrase.head]))
    addEntity(of: phrase, to: &fields)
  }

  /// The entity alone.
  func addEntity(of phrase: Phrase, to fields: inout [Claim.Part]) {
    guard let entity = entity(at: phrase.head) else { return }
    fields.append(Claim.Part("entity", .entity(entity)))
    fields.append(Claim.Part("resolved", string: entities[entity].name))
  }

  /// The entity that a token's innermost mention is of.
  func entity(at token: Int) -> Int? {
    guard mentionOf[token] >= 0, let entity = mentions[Int(mentionOf[token])].entity, entities.indices.contains(entity)
    else { return nil }
    return entity
  }

  /// Whether a phrase is about somebody or something with a name.
  func isNamed(_ phrase: Phrase?, _ tree: SyntaxTree) -> Bool {
    guard let phrase else { return false }
    return tree.categories[phrase.head] == .propn || entity(at: phrase.head) != nil
  }

  /// The innermost mention of a token.
  func mention(at token: Int) -> Mention? { mentionOf[token] < 0 ? nil : mentions[Int(mentionOf[token])] }

  /// Whether a token lies in the name of somebody, something or some place, not in a number or a date.
  func isName(at token: Int) -> Bool {
    guard let mention = mention(at: token), mention.kind == .name else { return false }
    switch mention.label {
    case "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL": return false
    default: return true
    }
  }

  func name(of entity: Int) -> String { entities[entity].name }

  /// The tokens that a mention reaches into; nil where there are none.
  func tokens(of mention: Mention) -> Range<Int>? {
    let first = Self.firstToken(endingAfter: mention.start, tokens)
    var end = first
    while end < tokens.count, tokens[end].start < mention.end { end += 1 }
    return first < end ? first..<end : nil
  }

  /// Whether a token is the first of a person's name.
  func beginsPerson(at token: Int, _ document: Document) -> Bool {
    let index = Int(mentionOf[token])
    return index >= 0 && mentions[index].start == document.tokens[token].start && mentions[index].kind == .name
      && mentions[index].label == "PERSON"
  }

  private static func firstToken(endingAfter offset: UInt32, _ tokens: [Pipeline.Token]) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
