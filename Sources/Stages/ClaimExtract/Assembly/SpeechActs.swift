import Pipeline

/// Which clauses are the saying of something, and which attributions each makes.
struct SpeechActs {
  /// For each attribution the clause of its cue, or -1.
  private let clauseOf: [Int32]
  private let isSpeechAct: [Bool]
  /// Of clauses that name who is spoken to.
  private let addresseeOf: [Int: (addressee: Attribution.Source, contentHead: Int?)]

  init(_ attributions: Attributions, _ clauses: [Clause], _ index: ClauseIndex, _ tree: SyntaxTree) {
    var clauseOf = [Int32](repeating: -1, count: attributions.all.count)
    var addresseeOf: [Int: (addressee: Attribution.Source, contentHead: Int?)] = [:]
    var isSpeechAct = [Bool](repeating: false, count: clauses.count)
    for (position, attribution) in attributions.all.enumerated() {
      guard let cue = attribution.cue?.head, let clause = Self.clause(cue, attribution, clauses, index) else {
        continue
      }
      // "wants to sell" is one clause: its own saying.
      guard !attribution.holds(clauses[clause].head, attributions, position) else { continue }
      clauseOf[position] = Int32(clause)
      isSpeechAct[clause] = true
      if let addressee = attribution.addressee { addresseeOf[clause] = (addressee, attribution.contentHead) }
    }
    self.clauseOf = clauseOf
    self.isSpeechAct = isSpeechAct
    self.addresseeOf = addresseeOf
  }

  /// The clause that says that somebody says what the attribution holds.
  func clause(of attribution: Int) -> Int? { clauseOf[attribution] < 0 ? nil : Int(clauseOf[attribution]) }

  /// The tokens of a part of a speech act's clause, if it is who is spoken to; without what is said, where the parser
  /// hangs it on them ("notified customers that").
  func addressee(_ part: Constituent, of clause: Int) -> Range<Int>? {
    guard let (addressee, contentHead) = addresseeOf[clause],
      part.clause == nil && part.phrase.tokens.contains(addressee.head) || part.phrase.head == addressee.head,
      part.role == .object || part.role == .indirectObject || part.preposition == "to"
    else { return nil }
    return contentHead.map(part.phrase.tokens.contains) == true ? addressee.tokens : part.phrase.tokens
  }

  func contains(_ clause: Int) -> Bool { isSpeechAct[clause] }

  /// The clause of a verb; of a noun ("raised concerns that"), the one whose subject is the source.
  private static func clause(
    _ cue: Int, _ attribution: Attribution, _ clauses: [Clause], _ index: ClauseIndex
  ) -> Int? {
    if let clause = index.clause(headedBy: cue), clauses[clause].synthetic == nil { return clause }
    guard let clause = index.clause(around: cue), let source = attribution.source,
      let subject = clauses[clause].subject,
      clauses[clause].tokens.contains(cue)
    else { return nil }
    return subject.tokens.overlaps(source.tokens) ? clause : nil
  }
}

extension Attribution {
  /// Whether a token lies in the content.
  fileprivate func holds(_ token: Int, _ attributions: Attributions, _ position: Int) -> Bool {
    var next = attributions.innermost(of: token)
    for _ in 0..<16 {
      guard let index = next else { return false }
      if index == position { return true }
      next = attributions.all[index].parent
    }
    return false
  }
}
