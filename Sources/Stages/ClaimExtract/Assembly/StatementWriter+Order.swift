import Language

/// Writes the parts one after another, with what belongs between them.
extension StatementWriter {
  func writeParts(_ parts: [Part], _ clause: Clause, _ support: VerbSupport, _ draft: inout StatementDraft) {
    let firstVerb = clause.verbGroup.first
    let agreement = agreement(of: clause)
    var isSupported = false
    var isRestWritten = clause.synthetic != nil
    var cursor = -1
    var isBehindSubject = false
    for part in parts {
      let isVerb = part.tokens.count == 1 && !part.isExpletive && clause.verbGroup.contains(part.tokens.lowerBound)
      let isFirstVerb = isVerb && part.tokens.lowerBound == firstVerb
      if isFirstVerb || clause.synthetic != nil && !part.isSubject, !isSupported {
        isSupported = true
        if let word = support.word { draft.insert(word) }
        if isFirstVerb, support.replacesFirst {
          cursor = part.tokens.upperBound
          continue
        }
      }
      if part.isMoved || part.isInverted {
        if part.order == tree.count, !isRestWritten, cursor >= 0 {
          writeRest(from: cursor, clause, &draft)
          isRestWritten = true
        }
        write(part.tokens, part, in: clause, bracketed: part.isMoved && clause.synthetic == nil, &draft)
        continue
      }
      var tokens = max(part.tokens.lowerBound, cursor)..<max(part.tokens.upperBound, cursor)
      guard !tokens.isEmpty else { continue }
      if part.order == parts.last?.order, tokens.count > 2, tree.relations[tokens.upperBound - 1] == .cc {
        tokens = tokens.lowerBound..<tokens.upperBound - 1
      }
      if cursor >= 0, cursor < tokens.lowerBound, !part.isJoined {
        let gap = cursor..<tokens.lowerBound
        if part.isContent, isMarks(gap) {
          append(gap.lowerBound..<gap.upperBound - 1, &draft)
        } else {
          let mayHaveComma = !(isBehindSubject && isVerb) || clause.subjectSource == .clause
          writeGap(gap, clause, mayHaveComma: mayHaveComma, &draft)
        }
      }
      let token = tokens.lowerBound
      if isVerb {
        let form = [support.form, agreement].lazy.compactMap { $0 }.first { $0.token == token }?.word
        writeVerb(
          token, among: clause.verbGroup, as: form, afterSpace: draft.last != token - 1 || tree.hasGap(before: token),
          &draft)
        cursor = tokens.upperBound
      } else {
        let marks = part.isContent ? quotationMarks(around: tokens, isLast: part.order == parts.last?.order) : nil
        if let marks {
          append(marks.opening..<marks.opening + 1, &draft)
          draft.join()
        }
        write(tokens, part, in: clause, isBehindMark: marks != nil, &draft)
        if let closing = marks?.closing { append(closing, &draft) }
        cursor = marks?.closing?.upperBound ?? tokens.upperBound
      }
      isBehindSubject = part.isSubject
    }
    if cursor >= 0, !isRestWritten { writeRest(from: cursor, clause, &draft) }
  }

  // MARK: Between parts

  /// Words between two parts that belong to neither: "that", "to", "so", a comma behind what comes before the verb, but for
  /// its subject.
  private func writeGap(_ gap: Range<Int>, _ clause: Clause, mayHaveComma: Bool, _ draft: inout StatementDraft) {
    let isWritten =
      gap.count <= 3 && gap.allSatisfy { tree.isComma($0) || isJoining($0, clause) || isKept($0, clause) }
    if isWritten {
      for token in gap where !isLeftOut(token, clause) && (mayHaveComma || !tree.isComma(token)) {
        draft.append(bytes(of: token), afterSpace: tree.hasGap(before: token))
        draft.last = token
      }
      return
    }
    if mayHaveComma, tree.isComma(gap.lowerBound), gap.upperBound <= (clause.verbGroup.first ?? clause.head) {
      draft.append(",", afterSpace: false)
    }
    for token in gap where isKept(token, clause) { draft.append(bytes(of: token), afterSpace: true) }
  }

  /// What introduces a quotation: "said: “", "said, “".
  private func isMarks(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && tree.tags[gap.upperBound - 1] == "``" && gap.allSatisfy { tree.relations[$0] == .punct }
  }

  /// The marks of a quotation that is an argument of its own: an argument does not hold those around it.
  ///
  /// Without a closing mark behind it, it is a quotation only where nothing follows: the sentence's end closes it.
  private func quotationMarks(around tokens: Range<Int>, isLast: Bool) -> (opening: Int, closing: Range<Int>?)? {
    let sentence = tree.sentence(of: tokens.lowerBound)
    var opening = tokens.lowerBound - 1
    // “But the dam held.”
    if opening > sentence.lowerBound, tree.relations[opening] == .cc { opening -= 1 }
    guard opening >= sentence.lowerBound, tree.tags[opening] == "``",
      tokens.reduce(0, { $0 + (tree.tags[$1] == "``" ? 1 : tree.tags[$1] == "''" ? -1 : 0) }) == 0
    else { return nil }
    let end = tokens.upperBound
    for closing in end..<min(end + 2, sentence.upperBound) where tree.tags[closing] == "''" {
      return (opening, end..<closing + 1)
    }
    return isLast ? (opening, nil) : nil
  }

  private func append(_ tokens: Range<Int>, _ draft: inout StatementDraft) {
    for token in tokens {
      draft.append(bytes(of: token), afterSpace: tree.hasGap(before: token))
      draft.last = token
    }
  }

  /// What stands directly behind the last part: "did so", "the mayor herself".
  private func writeRest(from start: Int, _ clause: Clause, _ draft: inout StatementDraft) {
    let end = min(tree.sentence(of: clause.head).upperBound, start + 2)
    var token = start
    while token < end, isKept(token, clause) {
      draft.append(bytes(of: token), afterSpace: tree.hasGap(before: token))
      token += 1
    }
  }

  private func isJoining(_ token: Int, _ clause: Clause) -> Bool {
    switch tree.relations[token] {
    case .preconj where clause.coordinationGroup != nil: false
    case .cc: isBetweenPrepositions(token, clause)
    case .neg where clause.coordinationGroup != nil && clause.chain.contains(tree.head(of: token)): false
    case .mark, .prep, .aux, .case, .neg, .preconj: tree.sentenceOf[token] == tree.sentenceOf[clause.head]
    default: false
    }
  }

  /// "lives on grants and on loans": the clause has both.
  private func isBetweenPrepositions(_ conjunction: Int, _ clause: Clause) -> Bool {
    func begins(_ token: Int) -> Bool { clause.constituents.contains { $0.prepositionToken == token } }
    return begins(conjunction + 1) && begins(tree.head(of: conjunction))
  }

  /// The clause's own conjunction, and a preposition that is written with what it belongs to.
  private func isLeftOut(_ token: Int, _ clause: Clause) -> Bool {
    if tree.relations[token] == .mark { return clause.chain.contains(tree.head(of: token)) }
    return clause.rule == .relative && tree.relations[token] == .prep
      && clause.constituents.contains { $0.prepositionToken == token && $0.phrase.tokens.upperBound <= token }
  }

  /// They point to the sentence before.
  private static let connectives: Set<String> = [
    "therefore", "thus", "hence", "however", "otherwise", "moreover", "furthermore", "nevertheless", "nonetheless",
    "consequently", "accordingly", "meanwhile", "indeed", "besides",
  ]

  /// Adverbs of the verb that are no argument, "does so", "is still open", and "herself" behind her name; not what commas
  /// set off.
  private func isKept(_ token: Int, _ clause: Clause) -> Bool {
    guard tree.children(of: token).isEmpty else { return false }
    let head = tree.head(of: token)
    if tree.isReflexive(token) { return head < token && tree.sentenceOf[token] == tree.sentenceOf[clause.head] }
    return tree.relations[token] == .advmod && tree.categories[token] == .adv && !tree.tags[token].hasPrefix("W")
      && clause.chain.contains(head) && token > (clause.verbGroup.first ?? clause.head) && !tree.isComma(token - 1)
      && !clause.verbGroup.contains(token) && !Self.connectives.contains(tree.lowered[token])
  }
}
