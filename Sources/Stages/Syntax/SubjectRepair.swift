import Language

/// Gives a finite main verb the subject that the parser took for an apposition: "As Oslo falls out with its allies, Peru,
/// long alone, has gained favour" is about Peru, not about allies that are Peru.
///
/// A sentence with a finite verb and without a subject is wrong, so that only the wrong are changed. Linear in the tokens.
struct SubjectRepair {
  var heads: [Int32]
  var relations: [Relation]
  let tags: [String]
  let words: [String]

  mutating func repair(_ sentence: Range<Int>) {
    guard let root = sentence.first(where: { Int(heads[$0]) == $0 && tags[$0].hasPrefix("VB") }),
      let start = startWithoutSubject(of: root, in: sentence), start > sentence.lowerBound, words[start - 1] == ",",
      let name = apposition(before: start, root, in: sentence)
    else { return }
    let noun = heads[name]
    // What was said of the noun behind the name is said of the name.
    for token in name + 1..<start where heads[token] == noun {
      heads[token] = Int32(name)
    }
    heads[name] = Int32(root)
    relations[name] = hasChild(root, .auxpass, in: sentence) ? .nsubjpass : .nsubj
  }

  /// Where the words of a finite verb begin that has a subordinate clause in front and no subject.
  private func startWithoutSubject(of verb: Int, in sentence: Range<Int>) -> Int? {
    var start = verb
    var (isFinite, hasClause) = (tags[verb] == "VBD" || tags[verb] == "VBZ", false)
    for token in sentence where Int(heads[token]) == verb && token != verb {
      switch relations[token] {
      case .nsubj, .nsubjpass, .csubj, .csubjpass, .expl: return nil
      case .aux, .auxpass:
        guard token < verb else { continue }
        start = min(start, token)
        isFinite = isFinite || ["MD", "VBD", "VBZ", "VBP"].contains(tags[token])
      case .advcl: hasClause = hasClause || token < verb
      default: break
      }
    }
    return isFinite && hasClause ? start : nil
  }

  /// The last apposition behind a comma, of a noun of the clause in front.
  private func apposition(before end: Int, _ root: Int, in sentence: Range<Int>) -> Int? {
    for token in (sentence.lowerBound..<end - 1).reversed() where relations[token] == .appos {
      guard tags[token].hasPrefix("NN"), Int(heads[token]) < token, isBelowClause(token, root),
        let first = (Int(heads[token]) + 1..<token).first(where: { words[$0] == "," }),
        (first + 1..<token).allSatisfy({ heads[$0] == Int32(token) })
      else { return nil }
      return token
    }
    return nil
  }

  private func isBelowClause(_ token: Int, _ root: Int) -> Bool {
    var token = token
    for _ in 0..<12 {
      let head = Int(heads[token])
      if head == root { return relations[token] == .advcl }
      if head == token { return false }
      token = head
    }
    return false
  }

  private func hasChild(_ token: Int, _ relation: Relation, in sentence: Range<Int>) -> Bool {
    sentence.contains { Int(heads[$0]) == token && relations[$0] == relation }
  }
}
