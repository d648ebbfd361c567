import Language
import Pipeline

/// Verbs that stand behind another subject than in the text.
extension StatementWriter {
  /// A verb of the text, perhaps in another form.
  ///
  /// - Parameters:
  ///   - group: the verb group that it belongs to.
  ///   - form: how it is written, if not as in the text.
  func writeVerb(
    _ token: Int, among group: [Int], as form: String?, afterSpace space: Bool, _ draft: inout StatementDraft
  ) {
    let isBehindInsertion = draft.endsInInsertion
    if let form {
      draft.insert(form)
    } else if tree.lowered[token] == "n't", isBehindInsertion {
      draft.append("not", afterSpace: true)
    } else if space || isBehindInsertion, let word = VerbForm.full(token, among: group, tree) {
      draft.append(word, afterSpace: true)
    } else {
      writeWord(token, afterSpace: space, &draft)
    }
    draft.last = token
  }

  /// The form of a verb in what somebody says, where a name stands for "I".
  func formBehindName(_ token: Int) -> String? {
    guard tree.tags[token] == "VBP" || tree.lowered[token] == "'m" || tree.lowered[token] == "'ve" else { return nil }
    if token > 0, tree.lowered[token - 1] == "i", speaker(at: token - 1) != nil {
      return VerbForm.thirdPerson(tree.lowered[token])
    }
    let verb = tree.relations[token] == .aux || tree.relations[token] == .auxpass ? tree.head(of: token) : token
    let first = tree.hasSubject(verb) ? verb : firstConjunct(verb)
    guard let subject = tree.subject(of: first), subject < token, tree.lowered[subject] == "i",
      speaker(at: subject) != nil
    else { return nil }
    return VerbForm.thirdPerson(tree.lowered[token])
  }

  /// The form that the finite verb takes behind a subject that is one thing where the text has several, or "I": "Anna and
  /// Bo win" of Anna alone.
  func agreement(of clause: Clause) -> VerbForm? {
    guard let subject = clause.subject, clause.synthetic == nil, clause.subjectSource != .clause,
      let verb = clause.verbGroup.first(where: { tree.isVerbal($0) || VerbForm.short.contains(tree.lowered[$0]) }),
      tree.tags[verb] == "VBP" || tree.lowered[verb] == "were" || VerbForm.short.contains(tree.lowered[verb]),
      isSingular(subject, of: clause),
      let word = VerbForm.thirdPerson(tree.lowered[verb])
    else { return nil }
    return VerbForm(token: verb, word: word)
  }

  private func isSingular(_ subject: Phrase, of clause: Clause) -> Bool {
    let head = subject.head
    let isAlone = subject.tokens.count == 1
    switch tree.lowered[head] {
    case "i" where isAlone: return replacement(of: head, in: clause) != nil
    case "they" where isAlone: return names.entity(at: head).map(entityNames.isOne) ?? false
    default: break
    }
    guard clause.coordinationGroup != nil, tree.relations[head] == .conj || tree.hasChild(head, .conj),
      !tree.children(of: head).contains(where: {
        tree.relations[Int($0)] == .conj && subject.tokens.contains(Int($0))
      })
    else { return false }
    // States with a plural name are one.
    let isState = names.mention(at: head)?.label == "GPE"
    return isState || !VerbSupport.isPlural(subject, tree)
  }
}

/// A word that stands in the place of a verb of the text.
struct VerbForm {
  let token: Int
  let word: String

  /// Short forms that no subject of the third person has.
  static let short: Set<String> = ["'m", "'re", "'ve"]

  /// "win" as "wins".
  static func thirdPerson(_ verb: String) -> String? {
    switch verb {
    case "are", "'re", "am", "'m", "be": return "is"
    case "were": return "was"
    case "have", "'ve": return "has"
    default: break
    }
    guard let last = verb.last, last.isLetter else { return nil }
    let before = verb.dropLast().last
    if last == "y", let before, !"aeiou".contains(before) { return verb.dropLast() + "ies" }
    let hisses = "sxz".contains(last) || last == "h" && (before == "c" || before == "s") || last == "o"
    return verb + (hisses ? "es" : "s")
  }

  /// "'ve" as "have"; nil for what is not short.
  static func full(_ token: Int, among group: [Int], _ tree: SyntaxTree) -> String? {
    switch tree.lowered[token] {
    case "'re": return "are"
    case "'m": return "am"
    case "'ve": return "have"
    case "'ll": return "will"
    case "'d": return tree.tags[token] == "MD" ? "would" : "had"
    case "'s" where tree.isVerbal(token):
      // "'s been", "'s gone", but "'s being sold" and "'s sold".
      if tree.lemmas[token] == "have" { return "has" }
      guard let participle = group.first(where: { $0 > token && tree.tags[$0] == "VBN" }) else { return "is" }
      let isPerfect =
        tree.relations[token] == .aux || tree.lowered[participle] == "been" || tree.hasChild(participle, .dobj)
      return isPerfect ? "has" : "is"
    default: return nil
    }
  }
}
