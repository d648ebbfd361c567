import Language
import Pipeline

/// Writes a claim as a sentence that stands alone, from its own words.
///
/// Whatever is not in the text stands in square brackets: names in the place of pronouns, dates beside "on Tuesday", a
/// subject that stands elsewhere, a missing "is". Hedges and negations that stand outside of the clause are named, so
/// that nothing becomes firmer than it was said.
struct StatementWriter {
  let document: Document
  let tree: SyntaxTree
  let names: ArgumentNames
  /// Expressions that mean something else on another day.
  let deictic: [(tokens: Range<Int>, time: TimeExpression)]
  /// For each token what it takes to write it.
  let writing: [Writing]
  let entityNames: StatementNames
  let attributions: Attributions
  private let lexicon: MeaningLexicon

  /// How a word comes into a statement.
  enum Writing: Hashable {
    case asItIs
    /// "he", "his": perhaps as a name.
    case pronoun
    /// "whose", "many of whom": by what the relative clause belongs to.
    case relative
    /// As the first word of one of the deictic expressions.
    case deictic(Int32)
  }

  /// Who "I" is outside of quotations; nil where several have written.
  let author: String?

  /// Of longer parts the end is left out.
  static let longestPart = 100

  init(
    _ document: Document, tree: SyntaxTree, names: ArgumentNames, times: ClaimTimes, attributions: Attributions,
    _ lexicon: MeaningLexicon
  ) {
    self.document = document
    self.tree = tree
    self.names = names
    self.attributions = attributions
    self.lexicon = lexicon
    entityNames = StatementNames(document, tree, names)
    var deictic: [(Range<Int>, TimeExpression)] = []
    var writing = tree.tags.map { tag in
      if tag.hasPrefix("PRP") { return Writing.pronoun }
      return tag == "WP" || tag == "WP$" || tag == "WDT" ? .relative : .asItIs
    }
    for (time, tokens) in times.expressions where time.isAnchored && time.value.first?.isNumber == true {
      let text = document.text(in: time.range)
      if text.contains(where: \.isNumber),
        text.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 3 })
      {
        continue
      }
      // "Johnnie Christmas", and "196" for the sixties: no date that helps.
      if names.isName(at: tokens.lowerBound) || time.value.utf8.count < 4 { continue }
      writing[tokens.lowerBound] = .deictic(Int32(deictic.count))
      deictic.append((tokens, time))
    }
    self.deictic = deictic
    self.writing = writing
    let authors = document.metadata.strings(MetadataKey.authors)
    author = authors.count == 1 ? authors[0] : nil
  }

  /// - Parameter source: who says it, if not the author.
  func statement(of clause: Clause, _ reading: ClaimReading, source attribution: Attribution?) -> String {
    var draft = StatementDraft()
    if clause.rule == .fragment {
      writeFragment(clause, attribution, &draft)
      return draft.sentence
    }
    let parts = parts(of: clause)
    let support = VerbSupport(clause, reading, tree)
    writeOutside(clause, reading, parts, support, &draft)
    writeParts(parts, clause, support, &draft)
    return draft.sentence
  }

  /// Hedges, negations and conditions that stand outside of what is written.
  private func writeOutside(
    _ clause: Clause, _ reading: ClaimReading, _ parts: [Part], _ support: VerbSupport, _ draft: inout StatementDraft
  ) {
    func isWritten(_ token: Int) -> Bool { parts.contains { $0.tokens.contains(token) } }
    if let condition = reading.condition, !isWritten(condition.tokens.lowerBound),
      condition.tokens.count <= Self.longestPart
    {
      let words = condition.tokens.lastIndex { !tree.isComma($0) }.map { condition.tokens.lowerBound..<$0 + 1 }
      draft.insert(text(of: words ?? condition.tokens) + ",")
    }
    if reading.polarity.value == .negative, !support.isDenial, let cue = reading.polarity.cues.first, !isWritten(cue) {
      draft.insert("it is not so that")
    }
    // What only stands beside a hedged clause is not hedged by it.
    guard reading.modality.certainty != .certain, !support.isHedge, clause.rule != .parataxis,
      reading.modality.cue.map({ !isWritten($0) }) ?? true, !isHedged(clause)
    else { return }
    switch reading.modality.certainty {
    case .certain: break
    case .probable: draft.insert("probably")
    case .possible: draft.insert("possibly")
    case .improbable: draft.insert("improbably")
    case .unknown: draft.insert("it is open whether")
    }
  }

  /// "reportedly was", "may have been": the verb says itself that it is not sure.
  private func isHedged(_ clause: Clause) -> Bool {
    clause.verbGroup.contains { token in
      switch tree.tags[token] {
      case "RB": lexicon.adverbs[tree.lowered[token]].map { $0.certainty != .certain } ?? false
      case "MD": ["may", "might", "could"].contains(tree.lowered[token])
      default: false
      }
    }
  }

  /// "[Lane called:] “a disaster”".
  private func writeFragment(_ clause: Clause, _ attribution: Attribution?, _ draft: inout StatementDraft) {
    let tokens = clause.tokens
    if let attribution {
      let who = speaker(of: attribution) ?? attribution.source.map { text(of: $0.tokens) }
      let words = [who, attribution.cue.map { text(of: $0.tokens) }].compactMap { $0 }.joined(separator: " ")
      if !words.isEmpty { draft.insert(words + ":") }
    }
    write(tokens, Part(tokens: tokens, order: 0), in: clause, &draft)
  }

  func bytes(of token: Int) -> ArraySlice<UInt8> { document.utf8[document.tokens[token].range] }

  func text(of tokens: Range<Int>) -> String { document.text(of: document.span(of: tokens)) }
}
