extension ClauseFinder {
  /// "there is X", "it is good to V", "it was X that V".
  func readExpletives(_ clause: inout Clause, _ parent: Clause?) {
    let top = clause.chain[0]
    if clause.chain.contains(where: { link in tree.child(of: link, .expl).map { tree.lowered[$0] == "there" } ?? false }
    ) {
      readExistential(&clause)
    } else if let subject = tree.subject(of: top), tree.lowered[subject] == "it",
      tree.child(of: top, .acomp, .attr) != nil
    {
      readExtraposition(&clause, it: subject)
    }
    if let parent, parent.rule == .cleft, tree.relations[top] == .ccomp || tree.relations[top] == .relcl {
      readCleft(&clause, parent)
    }
  }

  /// What is there becomes the subject.
  private func readExistential(_ clause: inout Clause) {
    clause.kind = .existential
    clause.rule = .existential
    if let index = clause.constituents.firstIndex(where: { $0.role == .complement || $0.role == .object }) {
      clause.subject = clause.constituents[index].phrase
      clause.subjectSource = .own
      clause.constituents.remove(at: index)
    }
  }

  /// The infinitive or clause that "it" stands for is the subject; or "it" is a focus, when a relative without a noun follows.
  private func readExtraposition(_ clause: inout Clause, it: Int) {
    let top = clause.chain[0]
    let predicate = tree.child(of: top, .acomp, .attr) ?? top
    if let relative = tree.child(of: top, .ccomp, .relcl, .advcl) ?? tree.child(of: predicate, .relcl),
      tree.relations[predicate] == .attr, relative > predicate,
      tree.children(of: relative).contains(where: { tree.isRelativePronoun(Int($0)) })
    {
      clause.rule = .cleft
      clause.reason = .bareRelation
      return
    }
    func content(below token: Int) -> Int? {
      tree.children(of: token).lazy.map(Int.init).first {
        $0 > predicate && (tree.relations[$0] == .ccomp || tree.relations[$0] == .xcomp || tree.relations[$0] == .csubj)
      }
    }
    // "It will be able to sell": the infinitive is what the clause is about.
    guard let content = content(below: top) ?? content(below: predicate), !clause.chain.contains(content) else {
      return
    }
    clause.rule = .extraposition
    clause.subject = clausePhrase(content, beside: predicate)
    clause.subjectSource = .own
    clause.constituents.removeAll { $0.top == content }
    for index in clause.constituents.indices where clause.constituents[index].phrase.tokens.contains(content) {
      clause.constituents[index].phrase = phrase(predicate, extents.core).before(content)
    }
  }

  /// "It was X that V": V of X.
  private func readCleft(_ clause: inout Clause, _ parent: Clause) {
    guard let focus = parent.constituents.first(where: { $0.role == .complement }) else { return }
    let noun = Phrase(head: focus.phrase.head, tokens: phrase(focus.phrase.head, extents.core).tokens)
    clause.rule = .cleft
    clause.presupposed = false
    if let subject = clause.subject, tree.isRelativePronoun(subject.head) {
      clause.subject = noun
      clause.subjectSource = .antecedent
    }
  }
}

extension Phrase {
  /// The part before a token.
  func before(_ token: Int) -> Phrase {
    token > head && token < tokens.upperBound ? Phrase(head: head, tokens: tokens.lowerBound..<token) : self
  }
}
