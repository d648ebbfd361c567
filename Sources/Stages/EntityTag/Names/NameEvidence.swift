import Language

/// How well each label fits a name: sums of weights, in the unit of a firm decision of the model (about 2).
struct LabelScores: Sendable {
  private var scores: SIMD32<Float>

  init() { scores = .zero }

  private init(scores: SIMD32<Float>) { self.scores = scores }

  subscript(label: EntityLabel) -> Float {
    get { scores[label.index] }
    set { scores[label.index] = newValue }
  }

  static func + (a: LabelScores, b: LabelScores) -> LabelScores { LabelScores(scores: a.scores + b.scores) }

  static func - (a: LabelScores, b: LabelScores) -> LabelScores { LabelScores(scores: a.scores - b.scores) }

  static func * (a: LabelScores, factor: Float) -> LabelScores { LabelScores(scores: a.scores * factor) }

  /// The best label; the first in order on ties.
  var best: EntityLabel {
    var best = EntityLabel.person
    for label in EntityLabel.allCases where self[label] > self[best] { best = label }
    return best
  }
}

/// What speaks for each label at one place of the text: the model, the name's own words, the words around it.
struct NameEvidence {
  let tree: SyntaxTree
  let words: NameWords

  func scores(_ span: NameSpan) -> LabelScores {
    var scores = LabelScores()
    scores[span.label] += 1 + min(span.margin, 6) / 3
    if span.rival != span.label { scores[span.rival] += max(0, 1 - span.margin / 3) * 0.7 }
    if span.label.isValue { return scores }
    addForm(span, &scores)
    addContext(span, &scores)
    return scores
  }

  private func addForm(_ span: NameSpan, _ scores: inout LabelScores) {
    let last = tree.lowered[span.tokens.upperBound - 1]
    if span.tokens.count > 1 {
      if words.companyEndings.contains(last) {
        scores[.organisation] += 4
      } else if span.label != .event, span.label != .work, span.label != .law,
        let label = words.label(ofHead: last)
      {
        scores[label] += 3
      }
      let first = tree.lowered[span.tokens.lowerBound]
      if let label = words.label(ofHead: first), span.tokens.count > 2 || label == .location { scores[label] += 2 }
      scores[.person] += words.gazetteer.personEvidence(tree.words[span.tokens])
    } else if tree.words[span.tokens.lowerBound].isAllCapitals {
      scores[.organisation] += 1
      scores[.person] -= 1
    }
    words.gazetteer.add(tree.words[span.tokens], to: &scores)
  }

  private func addContext(_ span: NameSpan, _ scores: inout LabelScores) {
    let start = span.tokens.lowerBound
    let head = tree.headToken(of: span.tokens)
    if start > 0, tree.sentenceOf[start - 1] == tree.sentenceOf[start] {
      let before = tree.lowered[start - 1]
      let isModifier =
        tree.relations[head] == .compound || tree.relations[head] == .amod || tree.relations[head] == .nmod
      if before == "the", !isModifier {
        scores[.person] -= 1.5
        scores[.geopolitical] -= 0.5
        scores[.organisation] += 0.5
      } else if words.gazetteer.titleLength(in: tree.words[start - 1..<start]) == 1, tree.words[start - 1].isCapitalised
      {
        scores[.person] += 2.5
      } else if tree.relations[head] == .pobj, tree.head(of: head) == start - 1, Self.placePrepositions.contains(before)
      {
        scores[.geopolitical] += 0.75
        scores[.location] += 0.5
        scores[.facility] += 0.25
        scores[.person] -= 1.5
      }
    }
    // The X administration, X's presidency.
    if tree.relations[head] == .compound || tree.relations[head] == .poss,
      words.personalNouns.contains(tree.lemmas[tree.head(of: head)])
    {
      scores[.person] += 2
    }
    if tree.relations[head] == .nsubj, words.speechVerbs.contains(tree.lemmas[tree.head(of: head)]) {
      scores[.person] += 0.75
      scores[.organisation] += 0.5
    }
    // The town of X, the king of X.
    if tree.relations[head] == .pobj, tree.lowered[tree.head(of: head)] == "of" {
      let noun = tree.lemmas[tree.head(of: tree.head(of: head))]
      if words.settlementNouns.contains(noun) { scores[.geopolitical] += 5 }
      if words.rulers.contains(noun) { scores[.geopolitical] += 3 }
    }
    for child in tree.children(of: head) {
      switch tree.relations[Int(child)] {
      case .relcl where tree.children(of: Int(child)).contains { tree.lowered[Int($0)] == "who" }: scores[.person] += 2
      case .appos where words.settlementNouns.contains(tree.lemmas[Int(child)]): scores[.geopolitical] += 2
      case .appos where words.gazetteer.isRole(tree.lowered[Int(child)]): scores[.person] += 1.5
      default: break
      }
    }
  }

  private static let placePrepositions: Set<String> = ["in", "near", "outside", "throughout", "across", "around"]
}
