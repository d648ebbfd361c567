import Language
import Pipeline

/// The words of a part, with names in the place of pronouns and dates beside what depends on the day.
extension StatementWriter {
  func write(
    _ tokens: Range<Int>, _ part: Part, _ speaker: String?, bracketed: Bool, _ draft: inout StatementDraft
  ) {
    if bracketed { draft.open() }
    defer { if bracketed { draft.close() } }
    if let preposition = part.preposition { draft.append(preposition, afterSpace: true) }
    var token = tokens.lowerBound
    let end = min(tokens.upperBound, tokens.lowerBound + Self.longestPart)
    while token < end {
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
      if writing != .asItIs, !part.isExpletive, let name = replacement(of: token, speaker) {
        draft.insert(name, afterSpace: space)
      } else {
        if part.isSubject, let missing = missingName(before: token) { draft.insert(missing, afterSpace: space) }
        draft.append(bytes(of: token), afterSpace: space)
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
    guard names.beginsPerson(at: token, document), let mention = names.mention(at: token),
      let entity = mention.entity.map(names.name(of:)) as String?
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
      !tokens.contains(where: { tree.categories[$0] == .propn || names.isName(at: $0) })
    else { return nil }
    // Without a name the entity is called by one of its descriptions.
    let text = text(of: tokens).lowercased()
    return name.lowercased().hasSuffix(tree.lowered[head]) || text.contains(name.lowercased()) ? nil : name
  }
}
