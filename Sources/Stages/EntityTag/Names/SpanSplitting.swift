import Language

/// Makes several names of one that holds several: `Coale, Lukashenka`, `Lukashenka's Belarus`, `Ann Lee and Bo Ray`.
struct SpanSplitting {
  let tree: SyntaxTree
  let words: NameWords
  /// Names of the document as the model left them, in lower case: each half that is one may stand alone.
  let known: Set<String>

  func parts(of span: NameSpan) -> [NameSpan] {
    var parts: [NameSpan] = []
    var rest = span
    while let (end, next) = firstBorder(in: rest) {
      parts.append(rest.over(rest.tokens.lowerBound..<end))
      guard next < span.tokens.upperBound else { return parts }
      rest = rest.over(next..<span.tokens.upperBound)
    }
    return parts + [rest]
  }

  /// Where the first of several names ends and the next one begins.
  private func firstBorder(in span: NameSpan) -> (end: Int, next: Int)? {
    if span.label.isValue || span.tokens.count < 3 { return nil }
    for token in span.tokens.dropFirst().dropLast() {
      if let next = border(at: token, in: span) { return (token, next) }
    }
    return nil
  }

  /// Where the next name begins if the token parts two.
  private func border(at token: Int, in span: NameSpan) -> Int? {
    let (before, after) = (span.tokens.lowerBound..<token, token + 1..<span.tokens.upperBound)
    switch tree.lowered[token] {
    case ",", ";":
      if words.companyEndings.contains(tree.lowered[token + 1]) || isDepartment(before) { return nil }
      return tree.lowered[token + 1] == "and" ? token + 2 : token + 1
    case "and", "&", "or", "/":
      return isCoordination(before, after, span.label) ? token + 1 : nil
    case "-", "\u{2013}", "\u{2014}", "--":
      return isSpaced(token) && span.label != .geopolitical && span.label != .location ? token + 1 : nil
    case "'s":
      let isName = isKnown(before) || words.gazetteer.isPlaceOrGivenName(tree.words[before])
      return isName && tree.words[token + 1].isCapitalised && span.label != .work ? token + 1 : nil
    default:
      return nil
    }
  }

  /// `Department of Natural Resources, Mines and Water` is one.
  private func isDepartment(_ tokens: Range<Int>) -> Bool {
    tokens.contains { tree.lowered[$0] == "of" || tree.lowered[$0] == "for" } && isHead(tokens.lowerBound)
  }

  private func isHead(_ token: Int) -> Bool { words.organisationHeads.contains(tree.lowered[token]) }

  private func isCoordination(_ before: Range<Int>, _ after: Range<Int>, _ label: EntityLabel) -> Bool {
    switch label {
    case .person: return true
    case .organisation:
      if isKnown(before) && isKnown(after) { return true }
      // Two full names of organisations, each with a head of its own.
      return before.count > 1 && after.count > 1 && before.contains(where: isHead) && after.contains(where: isHead)
        && !before.contains { tree.lowered[$0] == "of" || tree.lowered[$0] == "for" }
    case .geopolitical, .location, .facility: return isKnown(before) || isKnown(after)
    default: return false
    }
  }

  private func isSpaced(_ token: Int) -> Bool {
    tree.hasGap(before: token) && tree.hasGap(before: token + 1)
  }

  /// Words of the longest half that is looked up: in a name of thousands of words there are as many halves.
  private static let longestHalf = 50

  private func isKnown(_ tokens: Range<Int>) -> Bool {
    tokens.count <= Self.longestHalf && known.contains(tree.lowered[tokens].joined(separator: " "))
  }
}
