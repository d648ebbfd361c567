import Language
import Pipeline

/// The words of a part, with names in the place of pronouns and dates beside what depends on the day.
extension StatementWriter {
  func write(
    _ tokens: Range<Int>, _ part: Part, in clause: Clause, bracketed: Bool = false, isBehindMark: Bool = false,
    _ draft: inout StatementDraft
  ) {
    var token = tokens.lowerBound
    let end = min(tokens.upperBound, token + Self.longestPart)
    // "But", "And": they join a sentence to the one before.
    if draft.isEmpty || isBehindMark, !part.isExpletive, tokens.count > 2, tree.relations[token] == .cc {
      token += 1
      if isBehindMark { draft.join() }
    }
    if bracketed { draft.open() }
    if let preposition = part.preposition { draft.append(preposition, afterSpace: true) }
    let name = part.isSubject ? nameOfDescription(tokens, part) : nil
    let behind = name == nil ? -1 : endOfDescription(tokens)
    while token < end {
      if let name, token == behind { draft.insert(aside: name) }
      let space = draft.last != token - 1 || tree.hasGap(before: token)
      draft.last = token
      let writing = writing[token]
      if case .deictic(let index) = writing, case let (range, time) = deictic[Int(index)],
        range.upperBound <= tokens.upperBound
      {
        // "yesterday's": the date stands behind.
        let isPossessive = range.upperBound < tokens.upperBound && tree.tags[range.upperBound] == "POS"
        let whole = isPossessive ? range.lowerBound..<range.upperBound + 1 : range
        draft.append(
          text(of: whole), afterSpace: space, insteadOf: Self.isAdverb(tree.lowered[token]) && !isPossessive,
          date: time.value)
        token = whole.upperBound
        draft.last = token - 1
        continue
      }
      if writing != .asItIs, !part.isExpletive, let name = replacement(of: token, in: clause, part) {
        draft.insert(name, afterSpace: space)
      } else {
        if part.isSubject, let missing = missingName(before: token) { draft.insert(missing, afterSpace: space) }
        if tree.isVerbal(token) || tree.relations[token] == .neg {
          let verb = tree.head(of: token)
          writeVerb(token, among: [verb], as: formBehindName(token), afterSpace: space, &draft)
        } else {
          writeWord(token, afterSpace: space, &draft)
        }
      }
      token += 1
    }
    if end < tokens.upperBound { draft.insert("…") }
    if let name, behind >= end { draft.insert(aside: name) }
    if bracketed { draft.close() }
  }

  /// A word of the text; without the capital that it has as the first of its sentence, unless it is a name.
  func writeWord(_ token: Int, afterSpace space: Bool, _ draft: inout StatementDraft) {
    let bytes = bytes(of: token)
    guard let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first), !draft.isAtStart,
      tree.begins(token), tree.categories[token] != .propn, !names.isName(at: token), tree.lowered[token] != "i",
      bytes.dropFirst().allSatisfy({ $0 >= 0x61 || $0 == 0x2D })
    else { return draft.append(bytes, afterSpace: space) }
    draft.append(tree.lowered[token], afterSpace: space)
  }

  private static func isAdverb(_ word: String) -> Bool {
    switch word {
    case "yesterday", "today", "tomorrow", "tonight": true
    default: false
    }
  }

  // MARK: Names

  /// "my client" says no more than "he": whose, only its own sentence tells.
  private static func isRelational(_ name: String) -> Bool {
    switch name.prefix(while: { $0 != " " }).lowercased() {
    case "my", "our", "your", "his", "her", "its", "their": true
    default: false
    }
  }

  /// Whom a pronoun stands for, or the pronoun as a subject has it.
  func replacement(of token: Int, in clause: Clause, _ part: Part? = nil) -> String? {
    if case .relative = writing[token] { return part?.isMoved == true ? nil : antecedent(of: token, in: clause) }
    let isPossessive = tree.tags[token] == "PRP$"
    guard isPossessive || tree.tags[token] == "PRP" else { return nil }
    let name: String?
    switch tree.lowered[token] {
    case "i", "me", "my", "myself": name = speaker(at: token)
    case "he", "she", "it", "they", "him", "her", "them", "his", "its", "their":
      name = names.entity(at: token).map(entityNames.name).flatMap { Self.isRelational($0) ? nil : $0 }
    default: name = nil
    }
    guard let name, name.lowercased() != tree.lowered[token] else {
      return part?.isSubject == true && part?.tokens.count == 1 ? Self.subjects[tree.lowered[token]] : nil
    }
    return isPossessive ? StatementNames.possessive(name) : name
  }

  private static let subjects = ["him": "he", "them": "they", "us": "we", "'s": "we", "me": "I", "her": "she"]

  /// Who "I" is at a place: in quotations and interviews who is quoted, elsewhere the author.
  func speaker(at token: Int) -> String? {
    let isQuoted = attributions.isQuoted(token)
    var next = attributions.innermost(of: token)
    for _ in 0..<8 {
      guard let index = next else { break }
      let attribution = attributions.all[index]
      if attribution.form == .direct || isQuoted && attribution.form == .mixed { return speaker(of: attribution) }
      next = attribution.parent
    }
    return isQuoted ? nil : author
  }

  func speaker(of attribution: Attribution) -> String? {
    attribution.source.flatMap { source in
      source.resolved.flatMap { $0.isEmpty ? nil : $0 }
        ?? (tree.categories[source.head] == .pron ? nil : text(of: source.tokens))
    }
  }

  /// What "whose", or "whom" below a preposition, stands for in a relative clause.
  private func antecedent(of token: Int, in clause: Clause) -> String? {
    let isPossessive = tree.tags[token] == "WP$"
    let verb = clause.chain[0]
    guard isPossessive || tree.relations[token] == .pobj, tree.relations[verb] == .relcl,
      tree.subtree(of: verb).contains(token), nearestRelative(above: token) == verb
    else { return nil }
    let noun = tree.head(of: verb)
    if tree.categories[noun] == .propn, let entity = names.entity(at: noun) {
      let name = entityNames.name(of: entity)
      return isPossessive ? StatementNames.possessive(name) : name
    }
    let start = tree.subtree(of: noun).lowerBound
    var end = max(noun + 1, min(tree.subtree(of: verb).lowerBound, start + Self.longestPart))
    while end > noun + 1, tree.relations[end - 1] == .punct { end -= 1 }
    let name = text(of: start..<end)
    return isPossessive ? StatementNames.possessive(name) : name
  }

  private func nearestRelative(above token: Int) -> Int {
    var token = token
    for _ in 0..<10 where tree.relations[token] != .relcl { token = tree.head(of: token) }
    return token
  }

  /// The first names that a person was given elsewhere.
  private func missingName(before token: Int) -> String? {
    guard names.beginsPerson(at: token, document), let mention = names.mention(at: token),
      let entity = mention.entity.map(names.name(of:)) as String?
    else { return nil }
    let text = document.text(of: mention)
    guard entity.hasSuffix(" " + text) else { return nil }
    return String(entity.dropLast(text.count + 1))
  }

  /// "the president" with the name that coreference has for him.
  private func nameOfDescription(_ tokens: Range<Int>, _ part: Part) -> String? {
    let head = tree.headToken(of: tokens)
    guard tree.categories[head] == .noun, let mention = names.mention(at: head), mention.kind == .nominal,
      let entity = mention.entity, case let name = names.name(of: entity), name.first?.isUppercase ?? false,
      part.namedElsewhere != entity,
      !tokens.contains(where: { tree.categories[$0] == .propn || names.isName(at: $0) })
    else { return nil }
    // Without a name the entity is called by one of its descriptions.
    let text = text(of: tokens).lowercased()
    let isDescribed = name.lowercased().hasSuffix(tree.lowered[head]) || text.contains(name.lowercased())
    return isDescribed ? nil : entityNames.name(of: entity)
  }

  /// Where the name stands behind a description: before a clause about it.
  private func endOfDescription(_ tokens: Range<Int>) -> Int {
    let head = tree.headToken(of: tokens)
    for child in tree.children(of: head).lazy.map(Int.init) where child > head && tokens.contains(child) {
      switch tree.relations[child] {
      case .relcl, .acl:
        var start = max(tree.subtree(of: child).lowerBound, head + 1)
        while start > head + 1, tree.relations[start - 1] == .punct { start -= 1 }
        return start
      default: break
      }
    }
    return tokens.upperBound
  }
}
