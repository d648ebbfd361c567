import Language

/// How likely a reader would agree with a clause, from the construction that made it and the length of its parts.
enum ClauseConfidence {
  static func of(_ clause: Clause, _ tree: SyntaxTree) -> Double {
    var value = prior(of: clause)
    if clause.subjectSource == .shared || clause.subjectSource == .controlled { value -= 0.08 }
    let length = clause.constituents.reduce(0) { $0 + $1.phrase.tokens.count }
    value -= min(0.2, Double(length) * 0.006)
    value -= min(0.1, Double(clause.constituents.count) * 0.01)
    if let subject = clause.subject {
      value -= min(0.1, Double(subject.tokens.count) * 0.01)
      if tree.categories[subject.head] == .pron { value -= 0.02 }
    }
    if clause.constituents.isEmpty { value -= 0.2 }
    return max(0.05, min(0.99, value))
  }

  private static func prior(of clause: Clause) -> Double {
    switch clause.rule {
    case .verb, .copula: 0.85
    case .relative, .coordination: 0.75
    case .complement, .adverbial, .parataxis: 0.7
    case .apposition, .participle: 0.65
    case .existential, .cleft, .gerund, .title: 0.5
    case .infinitive, .absolute, .extraposition: 0.4
    case .nominal: 0.35
    }
  }
}
