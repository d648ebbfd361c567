import Pipeline

extension Document {
  /// Takes sections out of the layers, with the sentences and tokens in them, and counts anew what remains.
  ///
  /// The text stays. Linear in the layers.
  /// - Throws: ``DocumentError`` when there are mentions, entities or claims: they would speak of what is gone.
  mutating func removeSections(where isRemoved: (Section) -> Bool) throws(DocumentError) {
    let removed = sections.map(isRemoved)
    guard removed.contains(true) else { return }
    guard mentions.isEmpty, entities.isEmpty, claims.isEmpty else {
      throw DocumentError(
        reason: "layer-order",
        "'without-sections' has to stand before the stages that find mentions, entities and claims")
    }
    let kept = removeTokens(in: removed)
    removeSentences(in: removed, kept)
    removeModelEntities(in: removed)
    var index = 0
    sections.removeAll { _ in
      defer { index += 1 }
      return removed[index]
    }
  }

  /// - Returns: for each token, and behind the last, how many before it were kept; empty where there are no tokens.
  private mutating func removeTokens(in removed: [Bool]) -> [UInt32] {
    if tokens.isEmpty { return [] }
    var before: [UInt32] = []
    before.reserveCapacity(tokens.count + 1)
    var kept: [Token] = []
    kept.reserveCapacity(tokens.count)
    var isKept: [Bool] = []
    var section = 0
    for token in tokens {
      before.append(UInt32(kept.count))
      while section < sections.count, sections[section].end <= token.start { section += 1 }
      let isInside = section < sections.count && sections[section].start <= token.start
      isKept.append(!(isInside && removed[section]))
      if isKept[isKept.count - 1] { kept.append(token) }
    }
    before.append(UInt32(kept.count))
    tokens = kept
    annotations.keep(isKept)
    return before
  }

  private mutating func removeModelEntities(in removed: [Bool]) {
    let sections = sections
    var section = 0
    self[ModelEntities.self].removeAll { entity in
      while section < sections.count, sections[section].end <= entity.span.start { section += 1 }
      return section < sections.count && sections[section].start <= entity.span.start && removed[section]
    }
  }

  private mutating func removeSentences(in removed: [Bool], _ keptBefore: [UInt32]) {
    var newIndex: [UInt32] = []
    var count: UInt32 = 0
    for isRemoved in removed {
      newIndex.append(count)
      if !isRemoved { count += 1 }
    }
    sentences = sentences.compactMap { sentence in
      let section = Int(sentence.section)
      guard removed.indices.contains(section) else { return sentence }
      if removed[section] { return nil }
      var sentence = sentence
      sentence.section = newIndex[section]
      if !keptBefore.isEmpty { sentence.firstToken = keptBefore[min(Int(sentence.firstToken), keptBefore.count - 1)] }
      return sentence
    }
  }
}
