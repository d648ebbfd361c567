import Language
import Pipeline

/// Exact spans: where a content begins and ends, and which words name its source.
extension AttributionFinder {
  /// Content as a reader would mark it: with the quotations that it begins or ends in, without the linking "that" and
  /// without punctuation at its ends, never beyond the quotation that the cue stands in.
  func exactPieces(_ pieces: [Range<Int>], cue: Int) -> [Range<Int>] {
    var exact: [Range<Int>] = []
    for piece in pieces {
      let piece = trimmed(widened(trimmed(piece, cue), cue), cue)
      guard !piece.isEmpty else { continue }
      if let last = exact.last, last.upperBound >= piece.lowerBound {
        exact[exact.count - 1] = min(last.lowerBound, piece.lowerBound)..<max(last.upperBound, piece.upperBound)
      } else {
        exact.append(piece)
      }
    }
    return exact
  }

  /// The piece with the quotations at its ends as far as they lie in its sentence, without what lies outside of the
  /// quotation around the cue.
  private func widened(_ piece: Range<Int>, _ cue: Int) -> Range<Int> {
    guard !piece.isEmpty else { return piece }
    let sentence = tree.sentences[Int(tree.sentenceOf[piece.lowerBound])]
    var piece = piece
    for end in [piece.lowerBound, piece.upperBound - 1] {
      guard let quotation = outermost(around: end, without: cue) else { continue }
      let tokens = quoted.tokens[quotation].clamped(to: sentence)
      // A name in quotation marks that the content begins or ends with is whole already.
      piece = min(piece.lowerBound, tokens.lowerBound)..<max(piece.upperBound, tokens.upperBound)
    }
    if let around = quoted.quotation(around: cue) { piece = piece.clamped(to: quoted.tokens[around]) }
    return piece
  }

  /// The outermost quotation around a token that does not hold the cue.
  func outermost(around token: Int, without cue: Int) -> Int? {
    var quotation = quoted.quotation(around: token)
    var outermost: Int?
    while let index = quotation, !quoted.contains(index, cue) {
      outermost = index
      quotation = quoted.quotations[index].parent
    }
    return outermost
  }

  private func trimmed(_ piece: Range<Int>, _ cue: Int) -> Range<Int> {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, isEdge(start, cue) || isLinkingThat(start) { start += 1 }
    while start < end, isEdge(end - 1, cue) { end -= 1 }
    return start..<end
  }

  /// Punctuation outside of the content's own quotations.
  private func isEdge(_ token: Int, _ cue: Int) -> Bool {
    guard tree.categories[token] == .punct || tree.categories[token] == .space else { return false }
    let word = tree.words[token]
    if word.hasPrefix("(") || word == "?" || word == "!" || word.hasSuffix(")") || word.hasPrefix("..") || word == "…" {
      return false
    }
    return outermost(around: token, without: cue) == nil
  }

  private func isLinkingThat(_ token: Int) -> Bool {
    tree.relations[token] == .mark && tree.lowered[token] == "that"
  }

  /// What is said in quotation marks: all, nothing or a part.
  func form(of pieces: [Range<Int>], cue: Int) -> Attribution.Form {
    var (inside, outside) = (0, 0)
    for piece in pieces {
      for token in piece where tree.categories[token] != .punct {
        if outermost(around: token, without: cue) != nil { inside += 1 } else { outside += 1 }
      }
    }
    return inside == 0 ? .indirect : outside == 0 ? .direct : .mixed
  }

  /// The source that a noun, name or pronoun names; for a relative pronoun, what it stands for.
  func source(at head: Int) -> Attribution.Source? {
    var head = head
    if Self.relative.contains(tree.lowered[head]), tree.categories[head] == .pron || tree.tags[head] == "WDT" {
      guard let antecedent = antecedent(of: head) else { return nil }
      head = antecedent
    }
    if let name = nameBeside(head) { head = name }
    let tokens = names.phrase(of: head)
    let (resolved, entity) = names.resolve(head, tokens, tree)
    return Attribution.Source(head: head, tokens: tokens, resolved: resolved, entity: entity)
  }

  private static let relative: Set<String> = ["who", "which", "that", "whom"]

  /// "the director, Maria Lane": the name.
  private func nameBeside(_ head: Int) -> Int? {
    guard [.noun, .num, .pron, .det].contains(tree.categories[head]) else { return nil }
    return tree.children(of: head).first { child in
      tree.relations[Int(child)] == .appos && tree.categories[Int(child)] == .propn
    }.map(Int.init)
  }

  /// The noun that a relative clause is about.
  private func antecedent(of pronoun: Int) -> Int? {
    var token = pronoun
    for _ in 0..<12 {
      let head = tree.head(of: token)
      if tree.relations[token] == .relcl {
        // "Lane, a teacher, who said": the name.
        let above = tree.head(of: head)
        return tree.relations[head] == .appos && tree.categories[above] == .propn ? above : head
      }
      if head == token { return nil }
      token = head
    }
    return nil
  }
}
