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
  /// Expressions that mean something else on another day, by their first token.
  private let deictic: [Int: (tokens: Range<Int>, time: TimeExpression)]

  /// Of longer parts the end is left out.
  static let longestPart = 100

  init(_ document: Document, tree: SyntaxTree, names: ArgumentNames, times: ClaimTimes) {
    self.document = document
    self.tree = tree
    self.names = names
    var deictic: [Int: (Range<Int>, TimeExpression)] = [:]
    for (time, tokens) in times.expressions where time.isAnchored && time.value.first?.isNumber == true {
      let text = document.text(in: time.range)
      if text.contains(where: \.isNumber), text.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 3 }) {
        continue
      }
      deictic[tokens.lowerBound] = (tokens, time)
    }
    self.deictic = deictic
  }

  /// - Parameter source: who says it, if not the author.
  func statement(of clause: Clause, _ reading: ClaimReading, source attribution: Attribution?) -> String {
    var draft = StatementDraft()
    let speaker = attribution?.source.flatMap { source in
      source.resolved ?? (tree.categories[source.head] == .pron ? nil : text(of: source.tokens))
    }
    if clause.rule == .fragment {
      writeFragment(clause, attribution, speaker, &draft)
      return draft.sentence
    }
    let parts = parts(of: clause)
    writeOutside(clause, reading, parts, &draft)
    writeParts(parts, clause, reading, speaker, &draft)
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
  }

  /// The subject, the verb group and the arguments in the order in which they are written.
  private func parts(of clause: Clause) -> [Part] {
    var parts: [Part] = []
    let start = min(clause.verbGroup.first ?? clause.head, clause.tokens.lowerBound)
    if let subject = clause.subject {
      let isOwn = clause.subjectSource == .own && clause.synthetic == nil
      parts.append(
        Part(tokens: subject.tokens, order: isOwn ? subject.tokens.lowerBound : start - 1, isSubject: true, isMoved: !isOwn))
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
      parts.append(Part(tokens: tokens, order: isMoved ? behind : tokens.lowerBound, isMoved: isMoved))
    }
    return parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private func writeParts(
    _ parts: [Part], _ clause: Clause, _ reading: ClaimReading, _ speaker: String?, _ draft: inout StatementDraft
  ) {
    let support = VerbSupport(clause, reading, tree)
    let firstVerb = clause.verbGroup.first
    var isSupported = false
    var cursor = -1
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
      if cursor >= 0, cursor < tokens.lowerBound { writeGap(cursor..<tokens.lowerBound, clause, &draft) }
      write(tokens, part, speaker, bracketed: false, &draft)
      cursor = tokens.upperBound
    }
  }

  /// Words between two parts that belong to neither: "that", "to", a comma behind what comes before the verb.
  private func writeGap(_ gap: Range<Int>, _ clause: Clause, _ draft: inout StatementDraft) {
    let isJoining = gap.count <= 3 && gap.allSatisfy { token in
      switch tree.relations[token] {
      case .mark, .prep, .aux, .case: tree.sentenceOf[token] == tree.sentenceOf[clause.head]
      default: tree.isComma(token)
      }
    }
    if isJoining {
      for token in gap { draft.append(tree.words[token], afterSpace: tree.hasGap(before: token)) }
    } else if tree.isComma(gap.lowerBound), gap.upperBound <= (clause.verbGroup.first ?? clause.head) {
      draft.append(",", afterSpace: false)
    }
  }

  /// Hedges, negations and conditions that stand outside of what is written.
  private func writeOutside(_ clause: Clause, _ reading: ClaimReading, _ parts: [Part], _ draft: inout StatementDraft) {
    func isWritten(_ token: Int) -> Bool { parts.contains { $0.tokens.contains(token) } }
    if let condition = reading.condition, !isWritten(condition.tokens.lowerBound),
      condition.tokens.count <= Self.longestPart
    {
      draft.insert(text(of: condition.tokens) + ",")
    }
    if reading.polarity.value == .negative, let cue = reading.polarity.cues.first, !isWritten(cue) {
      draft.insert("it is not so that")
    }
    let support = VerbSupport(clause, reading, tree)
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

  func text(of tokens: Range<Int>) -> String { document.text(of: document.span(of: tokens)) }
}

extension StatementWriter {
  // MARK: Words

  private func write(
    _ tokens: Range<Int>, _ part: Part, _ speaker: String?, bracketed: Bool, _ draft: inout StatementDraft
  ) {
    if bracketed { draft.open() }
    defer { if bracketed { draft.close() } }
    var token = tokens.lowerBound
    let end = min(tokens.upperBound, tokens.lowerBound + Self.longestPart)
    while token < end {
      let space = token == tokens.lowerBound || tree.hasGap(before: token)
      if let (range, time) = deictic[token], range.upperBound <= tokens.upperBound {
        draft.append(text(of: range), afterSpace: space, insteadOf: Self.isAdverb(tree.lowered[token]), date: time.value)
        token = range.upperBound
        continue
      }
      if let name = replacement(of: token, speaker) {
        draft.insert(name, afterSpace: space)
      } else {
        if part.isSubject, let missing = missingName(before: token) { draft.insert(missing, afterSpace: space) }
        draft.append(tree.words[token], afterSpace: space)
      }
      token += 1
    }
    if end < tokens.upperBound { draft.insert("…") }
    if part.isSubject, let name = nameOfDescription(tokens) { draft.insert(name) }
  }

  private static func isAdverb(_ word: String) -> Bool {
    switch word {
    case "yesterday", "today", "tomorrow", "tonight": true
    default: false
    }
  }

  /// Whom a pronoun stands for.
  private func replacement(of token: Int, _ speaker: String?) -> String? {
    let isPossessive = tree.tags[token] == "PRP$"
    guard isPossessive || tree.tags[token] == "PRP" else { return nil }
    let name: String?
    switch tree.lowered[token] {
    case "i", "me", "my": name = speaker
    case "he", "she", "it", "they", "him", "her", "them", "his", "its", "their":
      name = names.entity(at: token).map(names.name(of:))
    default: name = nil
    }
    guard let name, name.lowercased() != tree.lowered[token] else { return nil }
    return isPossessive ? name + "'s" : name
  }

  /// The first names that a person was given elsewhere.
  private func missingName(before token: Int) -> String? {
    guard let mention = names.mention(at: token), mention.start == document.tokens[token].start, mention.kind == .name,
      mention.label == "PERSON", let entity = mention.entity.map(names.name(of:)) as String?
    else { return nil }
    let text = document.text(of: mention)
    guard entity.hasSuffix(" " + text) else { return nil }
    return String(entity.dropLast(text.count + 1))
  }

  /// "the president" with the name that coreference has for him.
  private func nameOfDescription(_ tokens: Range<Int>) -> String? {
    let head = tree.headToken(of: tokens)
    guard tree.categories[head] == .noun, let mention = names.mention(at: head), mention.kind == .nominal,
      let name = mention.entity.map(names.name(of:)), name.first?.isUppercase ?? false,
      !tokens.contains(where: { tree.categories[$0] == .propn })
    else { return nil }
    return name
  }
}
