import Pipeline

extension ClaimExplanation {
  /// The clauses of a sentence in text order, numbered from 1.
  func explainClauses(of sentence: Int, on page: inout ExplanationPage) {
    let order = order(ofClausesIn: sentence)
    if order.isEmpty { page.line("  none: no word of the sentence makes a clause") }
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
    for (place, index) in order.enumerated() {
      explain(index, number: place + 1, numbers, on: &page)
    }
  }

  /// Indices of a sentence's clauses in text order.
  func order(ofClausesIn sentence: Int) -> [Int] {
    clauses.indices.filter { tree.sentenceOf[clauses[$0].head] == sentence }.sorted {
      (clauses[$0].tokens.lowerBound, $0) < (clauses[$1].tokens.lowerBound, $1)
    }
  }

  private func explain(_ index: Int, number: Int, _ numbers: [Int: Int], on page: inout ExplanationPage) {
    let clause = clauses[index]
    let reading = assembly.readings[index]
    var notes = ["\(clause.kind.rawValue), rule \(clause.rule.rawValue)"]
    if clause.voice == .passive { notes.append("passive") }
    if let parent = clause.parent.flatMap({ numbers[$0] }) { notes.append("below \(parent)") }
    if let group = clause.coordinationGroup { notes.append("coordination \(group)") }
    if clause.presupposed { notes.append("presupposed") }
    page.line("  \(number)  \(tree.words[clause.head]): " + notes.joined(separator: ", "))
    let indent = 5
    if let linker = clause.linker { page.field("linker", tree.words[linker], indent: indent) }
    page.field("subject", subject(of: clause), indent: indent)
    page.field("relation", relation(of: clause), indent: indent)
    for part in clause.constituents {
      let preposition = part.preposition.map { "[\($0)] " } ?? ""
      let below = part.clause.flatMap { numbers[$0] }.map { "  = clause \($0)" } ?? ""
      page.field(part.role.name, preposition + words(part.phrase.tokens) + below, indent: indent)
    }
    page.field("meaning", meaning(reading), indent: indent)
    if let condition = reading.condition {
      page.field("condition", "\(words(condition.tokens))  (\(condition.kind.rawValue))", indent: indent)
    }
    if let reason = assembly.reasons[index] {
      let own = clause.reason?.rawValue == reason ? clause.reason : nil
      let why = own?.explanation ?? explanation(of: reason, assembly.scores[index])
      page.field("no claim", "\(reason): \(why)", indent: indent)
    }
  }

  private func subject(of clause: Clause) -> String {
    guard let subject = clause.subject else { return "none: \(clause.subjectSource.explanation)" }
    let source = clause.subjectSource == .own ? "" : "  (\(clause.subjectSource.explanation))"
    return words(subject.tokens) + source
  }

  private func relation(of clause: Clause) -> String {
    if let synthetic = clause.synthetic { return "\(synthetic)  (no word of the text stands for it)" }
    return words(clause.verbGroup)
  }

  /// Polarity, certainty and tense with their cues.
  private func meaning(_ reading: ClaimReading) -> String {
    let (polarity, modality) = (reading.polarity, reading.modality)
    var parts = [polarity.value.rawValue]
    if !polarity.cues.isEmpty {
      let scope = polarity.scope == .argument ? " of an adverbial only" : ""
      parts[0] += " (\(polarity.cues.map { tree.words[$0] }.joined(separator: ", "))\(scope))"
    }
    var certainty = modality.certainty.rawValue
    if let kind = modality.kind { certainty += ", \(kind.rawValue)" }
    if let cue = modality.cue { certainty += " (\(tree.words[cue]))" }
    parts.append(certainty)
    if let tense = reading.tense { parts.append(tense.rawValue) }
    return parts.joined(separator: "; ")
  }

  /// Why an option, or another claim, leaves a clause out.
  private func explanation(of reason: String, _ scores: ClaimScores) -> String {
    switch reason {
    case "low-confidence": "its confidence, \(Self.share(scores.confidence)), is below 'minimum-confidence'"
    case "not-attributed": "the author says it, and 'attributed-only' is set"
    case "speech-act": "'speech-acts' leaves out that somebody says something"
    case "not-check-worthy":
      "its check-worthiness, \(Self.share(scores.checkWorthiness)), is too low for 'check-worthy-only'"
    case "duplicate": "another claim has the same spans"
    case "unspecific": "it is about something that there may not be: \"any deal that is fair\""
    case "repeated-title": "an earlier claim gives the same person the same title"
    default: "an option leaves it out"
    }
  }

  private static func share(_ value: Double) -> String {
    Claim.Part("", share: value).value.text
  }
}

extension Claim.Value {
  /// Of a string, number or Boolean; nothing of others.
  fileprivate var text: String {
    if case .json(let value) = self { value.scalarText ?? "" } else { "" }
  }
}

extension Clause.SubjectSource {
  var explanation: String {
    switch self {
    case .own: "it stands in the clause"
    case .antecedent: "the noun that the clause belongs to"
    case .shared: "that of the clause above, or of the first of several verbs"
    case .controlled: "the object of the clause above"
    case .clause: "the clause above as a whole"
    case .none: "the sentence does not say who"
    }
  }
}

extension Clause.Reason {
  /// Why nothing is asserted.
  var explanation: String {
    switch self {
    case .question: "a question states nothing"
    case .heading: "it stands in a title, heading, caption, table or note, outside the running text"
    case .imperative: "a command states nothing"
    case .condition: "what stands in a condition is not said to be so"
    case .purpose: "what somebody wants to come about is not said to be so"
    case .infinitive: "an infinitive that nothing says has come about"
    case .fragment: "no finite verb, and no clause above to lend one"
    case .noSubject: "no subject in the sentence"
    case .bareRelation: "a subject and a verb that say nothing without more"
    case .wanted: "what is wanted or asked for is not said to be so"
    case .mention: "a noun that names an event, of which nothing is said"
    case .freeRelative: "\"what he said\" is a thing, not a statement"
    }
  }
}
