import Language

/// "not a bridge but a wall": one clause that is denied and one that is asserted.
extension ClauseFinder {
  struct Contrast {
    var negation: Int
    /// Index of the constituent that is denied.
    var part: Int
    var asserted: Constituent
  }

  /// The first constituent that *not* stands before and *but* behind; nil after "not only".
  func contrast(in clause: Clause) -> Contrast? {
    for (index, part) in clause.constituents.enumerated() where part.top > clause.head {
      guard let joint = tree.child(of: part.top, .cc), tree.lowered[joint] == "but",
        let next = tree.child(of: part.top, .conj), next > joint,
        let negation = negation(before: part, in: clause), !isNotOnly(negation)
      else { continue }
      if part.preposition == nil {
        var asserted = part
        asserted.phrase = phrase(next, extents.single)
        asserted.top = next
        return Contrast(negation: negation, part: index, asserted: asserted)
      }
      if let asserted = clause.constituents.first(where: { $0.top == next }) {
        return Contrast(negation: negation, part: index, asserted: asserted)
      }
    }
    return nil
  }

  /// A *not* of the constituent, or of the verb with the constituent behind it.
  private func negation(before part: Constituent, in clause: Clause) -> Int? {
    for holder in [part.top, part.phrase.head] + clause.chain {
      let negation = tree.children(of: holder).lazy.map(Int.init).first {
        tree.relations[$0] == .neg && $0 < part.phrase.head && ($0 > clause.head || clause.chain.contains(holder))
      }
      if let negation { return negation }
    }
    return nil
  }

  private func isNotOnly(_ negation: Int) -> Bool {
    switch tree.lowered[negation + 1] {
    case "only", "just", "merely", "simply", "solely": true
    default: tree.lowered[negation] != "not" && tree.lowered[negation] != "n't"
    }
  }

  /// The clause with what is denied, and the clause with what is asserted.
  func copies(of clause: Clause, _ contrast: Contrast) -> [Clause] {
    var denied = clause
    if !denied.verbGroup.contains(contrast.negation) {
      denied.verbGroup = (denied.verbGroup + [contrast.negation]).sorted()
    }
    if contrast.asserted.preposition != nil {
      denied.constituents.removeAll { $0.top == contrast.asserted.top }
    } else {
      let start = denied.constituents[contrast.part].phrase.tokens.lowerBound
      let single = phrase(clause.constituents[contrast.part].phrase.head, extents.single)
      denied.constituents[contrast.part].phrase = Phrase(
        head: single.head, tokens: min(start, single.tokens.lowerBound)..<single.tokens.upperBound)
    }
    var asserted = clause
    asserted.verbGroup.removeAll { $0 == contrast.negation }
    asserted.constituents.removeAll { $0.top == contrast.asserted.top }
    asserted.constituents[contrast.part] = contrast.asserted
    return [denied, asserted]
  }
}
