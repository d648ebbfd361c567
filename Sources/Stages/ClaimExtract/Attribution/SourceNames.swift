import Language
import Pipeline

/// How sources are called: the phrase of a head word, and the fullest name of whom it speaks.
///
/// Mentions that coreference has gathered into entities have the entity's name. Without it, a name goes by the longest
/// one of the document that ends in the same word, and a pronoun by the last person or organization named before it.
struct SourceNames: Sendable {
  private let tree: SyntaxTree
  private let mentions: [Mention]
  private let entities: [Entity]
  /// For each token the mention it lies in, or -1.
  private let mentionOf: [Int32]
  private let mentionTokens: [Range<Int>]
  private let longest: [String: String]
  private let texts: [String]

  init(_ document: Document, _ tree: SyntaxTree) {
    self.tree = tree
    let mentions = document.mentions.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    self.mentions = mentions
    entities = document.entities
    var mentionOf = [Int32](repeating: -1, count: tree.count)
    var tokensOf = [Range<Int>](repeating: 0..<0, count: mentions.count)
    var texts: [String] = []
    var longest: [String: String] = [:]
    var next = 0
    for (index, mention) in mentions.enumerated() {
      while next < tree.count, document.tokens[next].end <= mention.start { next += 1 }
      var token = next
      while token < tree.count, document.tokens[token].start < mention.end {
        if mentionOf[token] < 0 || mention.kind == .name { mentionOf[token] = Int32(index) }
        token += 1
      }
      tokensOf[index] = next..<token
      let isNamed = Self.named.contains(mention.label) && mention.kind == .name
      let text = isNamed ? document.text(of: mention) : ""
      texts.append(text)
      if isNamed, token > next {
        let last =
          tree.lowered[token - 1] == "'s" && token - 1 > next ? tree.lowered[token - 2] : tree.lowered[token - 1]
        if text.utf8.count > longest[last]?.utf8.count ?? 0 { longest[last] = text }
      }
    }
    self.mentionOf = mentionOf
    mentionTokens = tokensOf
    self.texts = texts
    self.longest = longest
  }

  private static let named: Set<String> = ["PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"]

  /// From the determiner to the head noun; a name without its title; a pronoun alone.
  func phrase(of head: Int) -> Range<Int> {
    switch tree.categories[head] {
    case .pron: return head..<head + 1
    case .propn: return name(of: head)
    default:
      var start = tree.subtree(of: head).lowerBound
      while start < head, Self.isBefore(tree, start) { start += 1 }
      // Names in front of a noun with an apposition's comma between do not belong to it.
      return start..<head + 1
    }
  }

  private static func isBefore(_ tree: SyntaxTree, _ token: Int) -> Bool {
    switch tree.relations[token] {
    case .cc, .punct, .mark, .preconj, .advmod: tree.categories[token] != .adj && tree.relations[token] != .advmod
    default: false
    }
  }

  private func name(of head: Int) -> Range<Int> {
    if mentionOf[head] >= 0 {
      var tokens = mentionTokens[Int(mentionOf[head])]
      if tokens.count > 1, tree.relations[tokens.lowerBound] == .det {
        tokens = tokens.lowerBound + 1..<tokens.upperBound
      }
      if tokens.count > 1, let last = tokens.last, tree.tags[last] == "POS" {
        tokens = tokens.lowerBound..<tokens.upperBound - 1
      }
      if tokens.contains(head) { return tokens }
    }
    var start = head
    while start > 0, tree.relations[start - 1] == .compound, tree.categories[start - 1] == .propn,
      tree.subtree(of: head).contains(start - 1)
    {
      start -= 1
    }
    return start..<head + 1
  }

  /// The fullest name, and the entity, of what a phrase speaks of.
  func resolve(_ head: Int, _ tokens: Range<Int>, _ tree: SyntaxTree) -> (String?, Int?) {
    if mentionOf[head] >= 0, let entity = mentions[Int(mentionOf[head])].entity, entities.indices.contains(entity) {
      return (entities[entity].name, entity)
    }
    switch tree.categories[head] {
    case .propn: return (longest[tree.lowered[head]] ?? longest[tree.lowered[tokens.upperBound - 1]], nil)
    case .pron: return (lastNamed(before: head, Self.labels[tree.lowered[head]] ?? []), nil)
    default: return (nil, nil)
    }
  }

  func isPerson(_ token: Int) -> Bool { mentionOf[token] >= 0 && mentions[Int(mentionOf[token])].label == "PERSON" }

  /// Whether a token lies in the name of somebody or something that can say something.
  func isNamed(_ token: Int) -> Bool {
    mentionOf[token] >= 0 && Self.named.contains(mentions[Int(mentionOf[token])].label)
  }

  /// Whether a token lies in an amount, a date or another value.
  func isValue(_ token: Int) -> Bool {
    mentionOf[token] >= 0 && Self.values.contains(mentions[Int(mentionOf[token])].label)
  }

  private static let values: Set<String> = [
    "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL",
  ]

  private static let labels: [String: Set<String>] = [
    "he": ["PERSON"], "she": ["PERSON"], "him": ["PERSON"], "her": ["PERSON"], "it": ["ORG", "GPE"],
  ]

  /// The last name of one of the labels before a token, among the twenty mentions before it.
  private func lastNamed(before token: Int, _ labels: Set<String>) -> String? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentionTokens[middle].lowerBound < token { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    while index >= 0, index >= low - 20 {
      if labels.contains(mentions[index].label), let last = mentionTokens[index].last {
        return longest[tree.lowered[last]] ?? texts[index]
      }
      index -= 1
    }
    return nil
  }
}
