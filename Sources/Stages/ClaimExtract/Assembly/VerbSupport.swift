import Language

/// The word that a clause without a finite verb needs to be a sentence.
struct VerbSupport {
  /// nil where the verb stands as it is.
  private(set) var word: String?
  /// "to" and "having" give way to the word.
  private(set) var replacesFirst = false
  /// The word says itself that it is not sure.
  private(set) var isHedge = false

  init(_ clause: Clause, _ reading: ClaimReading, _ tree: SyntaxTree) {
    let isPlural = Self.isPlural(clause.subject, tree)
    let isPast = reading.tense == .past
    func form(_ be: Bool) -> String {
      if be { return isPast ? isPlural ? "were" : "was" : isPlural ? "are" : "is" }
      return isPast ? "had" : isPlural ? "have" : "has"
    }
    if let synthetic = clause.synthetic {
      word = form(synthetic == "be")
      return
    }
    guard let first = clause.verbGroup.first, clause.rule != .nominal, clause.rule != .fragment,
      clause.subjectSource != .clause
    else { return }
    if clause.rule == .absolute {
      word = form(true)
      return
    }
    if clause.verbGroup.contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains(tree.tags[$0]) }) { return }
    guard let verb = clause.verbGroup.first(where: { tree.tags[$0].hasPrefix("VB") }) else { return }
    if tree.lowered[verb] == "having" {
      word = form(false)
      replacesFirst = verb == first
    } else if tree.tags[verb] == "VBG" {
      word = reading.tense == .future ? "will be" : form(true)
    } else if tree.tags[verb] == "VBN" {
      word = form(true)
    } else if reading.modality.kind == .deontic {
      (word, isHedge) = ("should", true)
      replacesFirst = tree.tags[first] == "TO"
    } else if tree.tags[first] != "TO", let modal = VerbFrame(clause.head, in: tree).modal(in: tree) {
      // "can lift and carry": the second verb's is that of the first.
      word = tree.lowered[modal]
    } else if tree.tags[first] != "TO", isPlural, reading.tense == .present {
      return
    } else if reading.modality.certainty == .certain, reading.tense != .future {
      word = isPast ? "did" : isPlural ? "do" : "does"
      replacesFirst = tree.tags[first] == "TO"
    } else {
      (word, isHedge) = ("may", true)
      replacesFirst = tree.tags[first] == "TO"
    }
  }

  private static func isPlural(_ subject: Phrase?, _ tree: SyntaxTree) -> Bool {
    guard let subject else { return false }
    switch tree.tags[subject.head] {
    case "NNS", "NNPS": return true
    case "CD": return tree.lowered[subject.head] != "one" && tree.words[subject.head] != "1"
    default: break
    }
    if ["they", "we", "you", "these", "those", "many", "some", "all", "both"].contains(tree.lowered[subject.head]) {
      return true
    }
    return tree.children(of: subject.head).contains {
      tree.relations[Int($0)] == .conj && subject.tokens.contains(Int($0))
    }
  }
}
