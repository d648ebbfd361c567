import Language

extension SyntaxTree {
  func isVerbal(_ token: Int) -> Bool { categories[token] == .verb || categories[token] == .aux }

  /// The lemma, and "be", "have" or "will" for their short forms, which lemmatizers leave when the apostrophe is a curly
  /// one.
  func verbLemma(of token: Int) -> String {
    switch lowered[token] {
    case "'s" where isVerbal(token): lemmas[token] == "have" ? "have" : "be"
    case "'re", "'m": isVerbal(token) ? "be" : lemmas[token]
    case "'ve": "have"
    case "'ll": "will"
    default: lemmas[token]
    }
  }

  /// Not a mark or a single letter that was taken for a verb.
  func isWord(_ token: Int) -> Bool {
    let bytes = words[token].utf8
    return bytes.count > 1 && bytes.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0xC3 }
  }

  func isNominal(_ token: Int) -> Bool {
    switch categories[token] {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }

  func isComma(_ token: Int) -> Bool { words[token] == "," }

  func isHyphen(_ token: Int) -> Bool { lowered[token] == "-" }

  /// A mark that sets off what stands behind it: a comma, a dash, a bracket.
  func isDivider(_ token: Int) -> Bool {
    guard token >= 0, !beginsWithLetter(token) else { return false }
    switch words[token] {
    case ",", "--", "—", "–", "(", "[", "-LRB-", ";", ":": return true
    default: return false
    }
  }

  /// Whether it is no mark; asked first, since comparing a word with marks outside of ASCII costs more.
  private func beginsWithLetter(_ token: Int) -> Bool {
    words[token].utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
  }

  /// A mark behind which nothing belongs to the phrase before it.
  func endsPhrase(_ token: Int) -> Bool {
    if beginsWithLetter(token) { return false }
    switch words[token] {
    case ":", ";", "--", "—", "–", ".", "?", "!": return true
    default: return false
    }
  }

  /// "who", "which", "that" in a relative clause.
  func isRelativePronoun(_ token: Int) -> Bool {
    switch tags[token] {
    case "WDT", "WP": return lowered[token] != "what"
    default: return lowered[token] == "that" && (relations[token].isSubject || relations[token] == .dobj)
    }
  }

  /// A list that the parser took for an apposition: "higher pay, a shorter week and better food".
  func isListItem(_ token: Int) -> Bool {
    relations[token] == .appos && !isRoot(token) && categories[token] == categories[head(of: token)]
      && hasChild(token, .conj) && hasChild(token, .cc) && !hasChild(head(of: token), .conj)
      && isDivider(subtree(of: token).lowerBound - 1)
  }

  /// "himself" that only stresses the noun before it.
  func isReflexive(_ token: Int) -> Bool {
    (relations[token] == .appos || relations[token] == .npadvmod)
      && (lowered[token].hasSuffix("self") || lowered[token].hasSuffix("selves"))
  }

  /// A verb with a subject or an auxiliary of its own, or with objects.
  func isClausal(_ token: Int) -> Bool {
    isVerbal(token) && hasChild(token, .nsubj, .nsubjpass, .aux, .auxpass, .dobj, .ccomp, .mark)
  }

  /// A clause that stands for a thing or a question: "what he said", "whether it rains".
  func isFreeRelative(_ verb: Int) -> Bool {
    var first = subtree(of: verb).lowerBound
    while first < verb, relations[first] == .punct || categories[first] == .adp || relations[first] == .cc {
      first += 1
    }
    switch lowered[first] {
    case "what", "whatever", "whichever", "whoever", "whether", "whom", "why", "who":
      return relations[verb] != .relcl || lowered[first].hasPrefix("what")
    case "which": return relations[first] == .det
    case "how": return first + 1 < verb && (categories[first + 1] == .adj || categories[first + 1] == .adv)
    default: return false
    }
  }

  /// "know what it costs and which ships sail": the second of several questions that are things.
  func isCoordinatedQuestion(_ verb: Int) -> Bool {
    let first = subtree(of: verb).lowerBound
    let isWhich = lowered[first] == "which" && relations[head(of: verb)] != .relcl
    guard first < verb, isWhich || isFreeRelative(verb) || lowered[first] == "how" else { return false }
    // The question word belongs to the verb itself, not to a clause that is its subject.
    var token = head(of: first)
    for _ in 0..<4 where token != verb {
      if isVerbal(token) { return false }
      token = head(of: token)
    }
    return token == verb
  }

  /// "concerns that X": a noun and what it is about.
  func isNounContent(_ verb: Int) -> Bool {
    (relations[verb] == .relcl || relations[verb] == .acl || relations[verb] == .ccomp) && !isRoot(verb)
      && isNominal(head(of: verb))
      && hasChild(verb, .mark)
      && children(of: verb).contains { relations[Int($0)] == .mark && lowered[Int($0)] == "that" }
      && subject(of: verb) != nil
  }

  /// "came home only to be arrested": how it ended, not what for.
  func isResult(_ infinitive: Int) -> Bool {
    let start = subtree(of: infinitive).lowerBound
    return relations[infinitive] == .advcl && start > head(of: infinitive) && lowered[start] == "only"
      && isInfinitive(infinitive)
  }

  /// "to V".
  func isInfinitive(_ token: Int) -> Bool {
    hasChild(token, .aux)
      && children(of: token).contains { relations[Int($0)] == .aux && tags[Int($0)] == "TO" }
  }

  func hasSubject(_ token: Int) -> Bool { hasChild(token, .nsubj, .nsubjpass, .csubj, .csubjpass) }

  func subject(of token: Int) -> Int? { child(of: token, .nsubj, .nsubjpass, .csubj, .csubjpass) }

  /// Whether the sentence's tokens of a range are of the same sentence as `token`.
  func sentence(of token: Int) -> Range<Int> {
    let index = sentenceOf[token]
    return index < 0 ? token..<token + 1 : sentences[Int(index)]
  }
}
