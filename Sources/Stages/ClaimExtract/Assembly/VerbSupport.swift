import Language

/// The word that a clause without a finite verb needs to be a sentence.
struct VerbSupport {
  /// nil where the verb stands as it is.
  private(set) var word: String?
  /// "to" and "having" give way to the word.
  private(set) var replacesFirst = false
  /// The word says itself that it is not sure.
  private(set) var isHedge = false
  /// The word says itself that it is not so.
  private(set) var isDenial = false
  /// A verb that stands in another form than in the text: "makes" for "to make".
  private(set) var form: VerbForm?

  init(_ clause: Clause, _ reading: ClaimReading, _ tree: SyntaxTree) {
    let isPlural = Self.isPlural(clause.subject, tree)
    let isPast = reading.tense == .past
    func auxiliary(_ be: Bool) -> String {
      if be { return isPast ? isPlural ? "were" : "was" : isPlural ? "are" : "is" }
      return isPast ? "had" : isPlural ? "have" : "has"
    }
    if let synthetic = clause.synthetic {
      word = auxiliary(synthetic == "be")
      return
    }
    guard let first = clause.verbGroup.first, clause.rule != .nominal, clause.rule != .fragment,
      clause.subjectSource != .clause
    else { return }
    if clause.rule == .absolute {
      word = auxiliary(true)
      return
    }
    if tree.isResult(clause.chain[0]) {
      // "[came] only to be arrested".
      let above = tree.head(of: clause.chain[0])
      word = ["VBD", "VBZ", "VBP"].contains(tree.tags[above]) ? tree.words[above] : auxiliary(true)
      return
    }
    if clause.verbGroup.contains(where: {
      ["VBD", "VBZ", "VBP", "MD"].contains(tree.tags[$0]) || tree.relations[$0] == .aux && tree.lowered[$0] == "do"
    }) {
      return
    }
    guard let verb = clause.verbGroup.first(where: { tree.tags[$0].hasPrefix("VB") }) else {
      // "with its future still uncertain".
      if tree.categories[clause.head] == .adj || tree.categories[clause.head] == .adv { word = auxiliary(true) }
      return
    }
    if tree.lowered[verb] == "having" {
      word = auxiliary(false)
      replacesFirst = verb == first
    } else if tree.tags[verb] == "VBG" {
      word = reading.tense == .future ? "will be" : auxiliary(true)
      // "left without paying": "[was not] paying".
      if reading.polarity.value == .negative, let cue = reading.polarity.cues.first, tree.lowered[cue] == "without" {
        isDenial = true
        word? += " not"
      }
    } else if tree.tags[verb] == "VBN" {
      // With an object and without an auxiliary "scored" is no participle, whatever it was taken for.
      let isActive = clause.voice == .active && tree.hasChild(clause.head, .dobj, .ccomp)
      if isActive, tree.lowered[verb].hasSuffix("ed") { return }
      word = auxiliary(!isActive)
    } else if reading.modality.kind == .deontic {
      (word, isHedge) = ("should", true)
      replacesFirst = tree.tags[first] == "TO"
    } else if tree.tags[first] != "TO", let modal = VerbFrame(clause.head, in: tree).modal(in: tree) {
      // "can lift and carry": the second verb's is that of the first.
      word = tree.lowered[modal]
    } else if tree.tags[first] != "TO", isPlural, reading.tense == .present {
      return
    } else if reading.modality.certainty == .certain, reading.tense != .future {
      replacesFirst = tree.tags[first] == "TO"
      let isNegative = clause.verbGroup.contains { tree.relations[$0] == .neg }
      if isPast || isNegative {
        word = isPast ? "did" : isPlural ? "do" : "does"
      } else if isPlural {
        form = tree.lowered[verb] == "be" ? VerbForm(token: verb, word: "are") : nil
      } else {
        form = VerbForm.thirdPerson(tree.lowered[verb]).map { VerbForm(token: verb, word: $0) }
      }
    } else {
      (word, isHedge) = ("may", true)
      replacesFirst = tree.tags[first] == "TO"
    }
  }

  static func isPlural(_ subject: Phrase?, _ tree: SyntaxTree) -> Bool {
    guard let subject else { return false }
    switch tree.tags[subject.head] {
    case "NNS", "NNPS": return true
    case "CD": return tree.lowered[subject.head] != "one" && tree.words[subject.head] != "1"
    default: break
    }
    if ["they", "we", "you", "them", "us", "these", "those", "many", "some", "all", "both", "police"].contains(
      tree.lowered[subject.head])
    {
      return true
    }
    return tree.children(of: subject.head).contains {
      tree.relations[Int($0)] == .conj && subject.tokens.contains(Int($0))
    }
  }
}
