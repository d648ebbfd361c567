/// What the model's `attribute_ruler/patterns` file says (specification 8).
package struct RulerTables: Sendable, Equatable {
  /// A condition on one attribute: its value is one of `values`, or none of them.
  package struct Test: Sendable, Equatable {
    package var values: [String]
    package var isNegated = false

    package init(_ values: [String], isNegated: Bool = false) {
      self.values = values
      self.isNegated = isNegated
    }
  }

  /// Conditions on one token; nil asks nothing.
  package struct Pattern: Sendable, Equatable {
    package var tag: Test?
    package var dependency: Test?
    /// On the lower-cased text.
    package var lower: Test?
    package var isSpace: Bool?

    package init(tag: Test? = nil, dependency: Test? = nil, lower: Test? = nil, isSpace: Bool? = nil) {
      (self.tag, self.dependency, self.lower, self.isSpace) = (tag, dependency, lower, isSpace)
    }
  }

  /// What a rule writes; nil leaves the attribute.
  package struct Changes: Sendable, Equatable {
    package var partOfSpeech: String?
    package var morphology: String?
    package var lemma: String?
    package var tag: String?
    package var dependency: String?

    package init(
      partOfSpeech: String? = nil, morphology: String? = nil, lemma: String? = nil, tag: String? = nil,
      dependency: String? = nil
    ) {
      (self.partOfSpeech, self.morphology, self.lemma) = (partOfSpeech, morphology, lemma)
      (self.tag, self.dependency) = (tag, dependency)
    }
  }

  package struct Rule: Sendable, Equatable {
    /// Each is one or two tokens that follow each other.
    package var alternatives: [[Pattern]]
    package var changes: Changes
    /// Which of the tokens is changed.
    package var index: Int

    package init(_ alternatives: [[Pattern]], _ changes: Changes, index: Int = 0) {
      (self.alternatives, self.changes, self.index) = (alternatives, changes, index)
    }
  }

  /// A later rule wins over an earlier one.
  package var rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules }
}
