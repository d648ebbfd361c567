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

  /// How a word comes into a statement.
  enum Writing: Hashable {
    case asItIs
    /// "he", "his": perhaps as a name.
    case pronoun
    /// As the first word of one of the deictic expressions.
    case deictic(Int32)
  }

  /// Who "I" is outside of quotations; nil where several have written.
  private let author: String?

  /// Of longer parts the end is left out.
  static let longestPart = 100

  init(_ document: Document, tree: SyntaxTree, names: ArgumentNames, times: ClaimTimes) {
    self.document = document
    self.tree = tree
    self.names = names
    var deictic: [(Range<Int>, TimeExpression)] = []
    var writing = tree.tags.map { $0.hasPrefix("PRP") ? Writing.pronoun : .asItIs }
    for (time, tokens) in times.expressions where time.isAnchored && time.value.first?.isNumber == true {
      let text = document.text(in: time.range)
      if text.contains(where: \.isNumber),
        text.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 3 })
      {
        continue
      }
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
    let speaker =
      attribution.map { attribution in
        attribution.source.flatMap { source in
          source.resolved ?? (tree.categories[source.head] == .pron ? nil : text(of: source.tokens))
        }
      } ?? author
    if clause.rule == .fragment {
      writeFragment(clause, attribution, speaker, &draft)
      return draft.sentence
    }
    let parts = parts(of: clause)
    let support = VerbSupport(clause, reading, tree)
    writeOutside(clause, reading, parts, support, &draft)
    writeParts(parts, clause, support, speaker, &draft)
    return draft.sentence
  }

  // MARK: Parts

  /// A stretch of the text, or words to put in.
  struct Part {
    var tokens: Range<Int>
    /// Where it stands among the others.
    var order: Int
    var isSubject = false
    /// It stands elsewhere in the text.
    var isMoved = false
    var isExpletive = false
    /// Of a part that stands elsewhere.
    var preposition: String?
  }

  /// The subject, the verb group and the arguments in the order in which they are written.
  private func parts(of clause: Clause) -> [Part] {
    var parts: [Part] = []
    let start = min(clause.verbGroup.first ?? clause.head, clause.tokens.lowerBound)
    if let subject = clause.subject {
      let isOwn = (clause.subjectSource == .own || clause.subjectSource == .clause) && clause.synthetic == nil
      parts.append(
        Part(
          tokens: subject.tokens, order: isOwn ? subject.tokens.lowerBound : start - 1, isSubject: true, isMoved: !isOwn
        ))
    }
    for token in clause.verbGroup {
      let verb = clause.verbGroup.last ?? token
      // Auxiliaries that several verbs share stand before the first.
      parts.append(Part(tokens: token..<token + 1, order: min(token, verb)))
    }
    let whole = tree.subtree(of: clause.chain[0])
    let behind = (clause.verbGroup.last ?? clause.head) + 1
    for constituent in clause.constituents {
      var tokens = constituent.phrase.tokens
      if let preposition = constituent.prepositionToken, preposition < tokens.lowerBound,
        tokens.lowerBound - preposition < 6
      {
        tokens = preposition..<tokens.upperBound
      }
      // What a relative clause is about stands before it.
      let isMoved = clause.synthetic == nil && !whole.contains(constituent.phrase.head)
      parts.append(
        Part(
          tokens: isMoved ? constituent.phrase.tokens : tokens, order: isMoved ? behind : tokens.lowerBound,
          isMoved: isMoved, preposition: isMoved ? constituent.preposition : nil))
    }
    if clause.kind == .existential || clause.rule == .extraposition,
      clause.subject == nil || clause.kind == .existential,
      let expletive = clause.chain.lazy.compactMap({ tree.child(of: $0, .expl, .nsubj, .nsubjpass) }).first,
      ["there", "it"].contains(tree.lowered[expletive])
    {
      parts.append(Part(tokens: expletive..<expletive + 1, order: expletive, isExpletive: true))
    }
    return parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private func writeParts(
    _ parts: [Part], _ clause: Clause, _ support: VerbSupport, _ speaker: String?, _ draft: inout StatementDraft
  ) {
    let firstVerb = clause.verbGroup.first
    var isSupported = false
    var cursor = -1
    var isBehindSubject = false
    for part in parts {
      let isVerb = part.tokens.lowerBound == firstVerb && part.tokens.count == 1
      if isVerb || clause.synthetic != nil && !part.isSubject, !isSupported {
        isSupported = true
        if let word = support.word { draft.insert(word) }
        if isVerb, support.replacesFirst {
          cursor = part.tokens.upperBound
          continue
        }
      }
      if part.isMoved {
        write(part.tokens, part, speaker, bracketed: clause.synthetic == nil, &draft)
        continue
      }
      let tokens = max(part.tokens.lowerBound, cursor)..<max(part.tokens.upperBound, cursor)
      guard !tokens.isEmpty else { continue }
      if cursor >= 0, cursor < tokens.lowerBound {
        let isVerbNext = clause.verbGroup.contains(tokens.lowerBound)
        let mayHaveComma = !(isBehindSubject && isVerbNext) || clause.subjectSource == .clause
        writeGap(cursor..<tokens.lowerBound, clause, mayHaveComma: mayHaveComma, &draft)
      }
      write(tokens, part, speaker, bracketed: false, &draft)
      cursor = tokens.upperBound
      isBehindSubject = part.isSubject
    }
  }

  /// Words between two parts that belong to neither: "that", "to", a comma behind what comes before the verb, but for its
  /// subject.
  private func writeGap(_ gap: Range<Int>, _ clause: Clause, mayHaveComma: Bool, _ draft: inout StatementDraft) {
    let isJoining =
      gap.count <= 3
      && gap.allSatisfy { token in
        switch tree.relations[token] {
        case .preconj where clause.coordinationGroup != nil: false
        case .neg where clause.coordinationGroup != nil && clause.chain.contains(tree.head(of: token)): false
        case .mark, .prep, .aux, .case, .neg, .preconj: tree.sentenceOf[token] == tree.sentenceOf[clause.head]
        default: tree.isComma(token)
        }
      }
    if isJoining {
      for token in gap where mayHaveComma || !tree.isComma(token) {
        draft.append(bytes(of: token), afterSpace: tree.hasGap(before: token))
        draft.last = token
      }
    } else if mayHaveComma, tree.isComma(gap.lowerBound), gap.upperBound <= (clause.verbGroup.first ?? clause.head) {
      draft.append(",", afterSpace: false)
    }
  }

  /// Hedges, negations and conditions that stand outside of what is written.
  private func writeOutside(
    _ clause: Clause, _ reading: ClaimReading, _ parts: [Part], _ support: VerbSupport, _ draft: inout StatementDraft
  ) {
    func isWritten(_ token: Int) -> Bool { parts.contains { $0.tokens.contains(token) } }
    if let condition = reading.condition, !isWritten(condition.tokens.lowerBound),
      condition.tokens.count <= Self.longestPart
    {
      draft.insert(text(of: condition.tokens) + ",")
    }
    if reading.polarity.value == .negative, let cue = reading.polarity.cues.first, !isWritten(cue) {
      draft.insert("it is not so that")
    }
    guard !support.isHedge, reading.modality.cue.map({ !isWritten($0) }) ?? true else { return }
    switch reading.modality.certainty {
    case .certain: break
    case .probable: draft.insert("probably")
    case .possible: draft.insert("possibly")
    case .improbable: draft.insert("improbably")
    case .unknown: draft.insert("it is open whether")
    }
  }

  /// "[Lane called:] “a disaster”".
  private func writeFragment(
    _ clause: Clause, _ attribution: Attribution?, _ speaker: String?, _ draft: inout StatementDraft
  ) {
    let tokens = clause.tokens
    if let attribution {
      let who = speaker ?? attribution.source.map { text(of: $0.tokens) }
      let words = [who, attribution.cue.map { text(of: $0.tokens) }].compactMap { $0 }.joined(separator: " ")
      if !words.isEmpty { draft.insert(words + ":") }
    }
    write(tokens, Part(tokens: tokens, order: 0), speaker, bracketed: false, &draft)
  }

  func bytes(of token: Int) -> ArraySlice<UInt8> { document.utf8[document.tokens[token].range] }

  func text(of tokens: Range<Int>) -> String { document.text(of: document.span(of: tokens)) }
}
