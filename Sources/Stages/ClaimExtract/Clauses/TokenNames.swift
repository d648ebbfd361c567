import Pipeline

/// Which mention each token lies in.
struct TokenNames: Sendable {
  /// Index of the mention, or -1.
  private let mentionOf: [Int32]
  private let labels: [Label]
  private let tokenRanges: [Range<Int>]

  /// The labels that rules ask for.
  enum Label: Sendable { case person, organization, place, time, quantity, other }

  init(_ document: Document) {
    let tokens = document.tokens
    let mentions = document.mentions
    var mentionOf = [Int32](repeating: -1, count: tokens.count)
    var ranges = [Range<Int>](repeating: 0..<0, count: mentions.count)
    let order = mentions.indices.filter { mentions[$0].kind == .name }.sorted {
      (mentions[$0].start, mentions[$1].end) < (mentions[$1].start, mentions[$0].end)
    }
    var token = 0
    for index in order {
      while token < tokens.count, tokens[token].end <= mentions[index].start { token += 1 }
      var last = token
      while last < tokens.count, tokens[last].start < mentions[index].end, mentionOf[last] < 0 {
        mentionOf[last] = Int32(index)
        last += 1
      }
      ranges[index] = token..<last
    }
    self.mentionOf = mentionOf
    tokenRanges = ranges
    labels = mentions.map { Label($0.label) }
  }

  func label(of token: Int) -> Label? {
    let index = mentionOf[token]
    return index < 0 ? nil : labels[Int(index)]
  }

  /// The tokens of the name that a token lies in.
  func name(at token: Int) -> Range<Int>? {
    let index = mentionOf[token]
    return index < 0 ? nil : tokenRanges[Int(index)]
  }

  /// "Lexington, Kentucky": both are places, so the second tells where the first is.
  func isAddress(_ first: Int, _ second: Int) -> Bool {
    label(of: first) == .place && label(of: second) == .place
      || (mentionOf[first] >= 0 && mentionOf[first] == mentionOf[second])
  }

  /// "May 4, 1960".
  func isSameDate(_ first: Int, _ second: Int) -> Bool {
    mentionOf[first] >= 0 && mentionOf[first] == mentionOf[second]
  }
}

extension TokenNames.Label {
  init(_ label: String) {
    self =
      switch label {
      case "PERSON": .person
      case "ORG", "NORP": .organization
      case "GPE", "LOC", "FAC": .place
      case "DATE", "TIME": .time
      case "PERCENT", "MONEY", "QUANTITY", "CARDINAL": .quantity
      default: .other
      }
  }
}
