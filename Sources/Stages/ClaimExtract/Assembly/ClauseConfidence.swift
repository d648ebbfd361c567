import Language

/// How likely a reader would agree with a clause, from the construction that made it and the length of its parts.
///
/// The numbers were set on the development part of an open information extraction corpus.
enum ClauseConfidence {
  static func of(_ clause: Clause, _ tree: SyntaxTree) -> Double {
    var value = prior(of: clause.rule)
    if clause.constituents.isEmpty, clause.kind != .existential { value -= 0.3 }
    if clause.subjectSource == .shared || clause.subjectSource == .controlled { value -= 0.04 }
    let length = clause.constituents.reduce(0) { $0 + $1.phrase.tokens.count }
    value -= min(0.1, Double(length) * 0.004)
    value -= min(0.1, Double(max(0, tree.sentence(of: clause.head).count - 10)) * 0.003)
    if let subject = clause.subject, clause.subjectSource != .clause, clause.rule != .extraposition {
      value -= min(0.2, Double(max(0, subject.tokens.count - 5)) * 0.03)
      if tree.categories[subject.head] == .pron { value -= 0.03 }
    }
    return max(0.05, min(0.95, value))
  }

  private static func prior(of rule: Clause.Rule) -> Double {
    switch rule {
    case .verb, .parataxis: 0.92
    case .copula: 0.88
    case .relative, .coordination, .complement: 0.8
    case .adverbial: 0.72
    case .participle, .title: 0.65
    case .apposition: 0.65
    case .gerund, .cleft, .absolute: 0.5
    case .existential, .extraposition: 0.6
    case .infinitive: 0.4
    case .nominal: 0.35
    case .fragment: 0.6
    }
  }
}
