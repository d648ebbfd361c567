import Language
import Pipeline

/// How the names of entities stand within a sentence.
struct StatementNames {
  /// By entity: "the United States" for "United States", "a friend" for "A friend".
  private let written: [String]
  private let isSingle: [Bool]

  /// How an entity's name is written where it is a description.
  private enum Form { case description, proper }

  init(_ document: Document, _ tree: SyntaxTree, _ names: ArgumentNames) {
    let entities = document.entities
    var withArticle = [Int32](repeating: 0, count: entities.count)
    var bare = withArticle
    var forms = [Set<Form>](repeating: [], count: entities.count)
    for mention in document.mentions {
      guard let entity = mention.entity, entities.indices.contains(entity), mention.kind != .pronoun,
        let tokens = names.tokens(of: mention)
      else { continue }
      let first = tokens.lowerBound
      if mention.kind == .nominal {
        if document.text(of: mention) == entities[entity].name {
          // A capital that a sentence has given it.
          let isCapital = !tree.begins(first) || tree.categories[first] == .propn || names.isName(at: first)
          forms[entity].insert(isCapital ? .proper : .description)
        }
        continue
      }
      let head = tree.headToken(of: tokens)
      let article = tree.lowered[first] == "the" ? first : first - 1
      if article >= 0, tree.lowered[article] == "the" {
        // In "the Oslo talks" it is that of the talks.
        if tokens.contains(tree.head(of: article)) { withArticle[entity] += 1 }
      } else if !Self.isModifier(tree.relations[head]) {
        bare[entity] += 1
      }
    }
    written = entities.indices.map { index in
      let name = entities[index].name
      if forms[index] == [.description] { return name.prefix(1).lowercased() + name.dropFirst() }
      let takesArticle =
        withArticle[index] > 0 && withArticle[index] >= bare[index] && entities[index].label != "PERSON"
      return takesArticle && !name.lowercased().hasPrefix("the ") ? "the " + name : name
    }
    isSingle = entities.indices.map { index in
      let entity = entities[index]
      // What has no name may be many.
      if !forms[index].isEmpty { return false }
      switch entity.label {
      case "PERSON", "GPE": return true
      case "ORG": return !entity.name.hasSuffix("s")
      default: return false
      }
    }
  }

  /// As it stands between the other words of a sentence.
  func name(of entity: Int) -> String { written[entity] }

  /// Whether "they" stands for one person, state or firm.
  func isOne(_ entity: Int) -> Bool { isSingle[entity] }

  /// "the United States'", "voters'", "Burns's".
  static func possessive(_ name: String) -> String {
    guard let first = name.first, name.hasSuffix("s"), let last = name.split(separator: " ").last?.first else {
      return name + "'s"
    }
    let isPlural = first.isLowercase && last.isLowercase || name.lowercased().hasPrefix("the ")
    return isPlural ? name + "'" : name + "'s"
  }

  private static func isModifier(_ relation: Relation) -> Bool {
    switch relation {
    case .compound, .amod, .nmod, .poss: true
    default: false
    }
  }
}

extension SyntaxTree {
  /// Whether a token is its sentence's first word.
  func begins(_ token: Int) -> Bool {
    let sentence = sentence(of: token)
    return token - sentence.lowerBound < 3 && (sentence.lowerBound..<token).allSatisfy { relations[$0] == .punct }
  }
}
