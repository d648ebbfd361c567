/// Finds lemmas by rules, exceptions and an index of known words (specification 9). Immutable; workers share one, each
/// with its own memory.
package struct Lemmatizer: Sendable {
  /// By the raw value of the part of speech.
  private let tables: [LemmaTable?]
  private let features: [MorphologicalFeatures]

  /// - Parameter morphologies: the feature strings that `append` counts, as `AttributeRuler.morphologies`.
  package init(_ tables: LemmaTables, morphologies: [String]) {
    self.tables = PartOfSpeech.allCases.map { tables.tables[$0] }
    features = morphologies.map(MorphologicalFeatures.init)
  }

  /// Appends the lemma of `text`.
  package func append(
    _ text: ByteString, _ partOfSpeech: PartOfSpeech, morphology: UInt16, to lemmas: inout [UInt8],
    memory: inout LemmatizerMemory
  ) {
    let side = UInt32(partOfSpeech.rawValue) | UInt32(morphology) << 8
    if memory.append(text, side, to: &lemmas) { return }
    let start = lemmas.count
    appendNew(text, partOfSpeech, morphology, to: &lemmas)
    memory.remember(text, side, lemmas[start...])
  }

  private func appendNew(
    _ text: ByteString, _ part: PartOfSpeech, _ morphology: UInt16, to lemmas: inout [UInt8]
  ) {
    if part == .none || part == .space || features[Int(morphology)].isBaseForm(of: part) {
      LowerCase.append(text, to: &lemmas)
    } else if let table = tables[Int(part.rawValue)] {
      lemmas.append(contentsOf: Self.lemma(text, table))
    } else if part == .propn {
      lemmas.append(contentsOf: text)
    } else {
      LowerCase.append(text, to: &lemmas)
    }
  }

  private static func lemma(_ text: ByteString, _ table: LemmaTable) -> [UInt8] {
    var lower: [UInt8] = []
    LowerCase.append(text, to: &lower)
    var forms: [[UInt8]] = []
    var unknown: [UInt8]?
    for (old, new) in table.rules where lower.count >= old.count && lower.suffix(old.count).elementsEqual(old) {
      let form = Array(lower.dropLast(old.count)) + new
      if form.isEmpty { continue }
      if isKnown(form, table) {
        forms.insert(form, at: 0)
      } else if !form.withUnsafeBufferPointer({ CharacterTests.isAlphabetic($0) }) {
        forms.append(form)
      } else if unknown == nil {
        unknown = form
      }
    }
    for form in exceptions(lower, table) where !forms.contains(form) { forms.insert(form, at: 0) }
    return forms.first ?? unknown ?? Array(text)
  }

  private static func isKnown(_ form: [UInt8], _ table: LemmaTable) -> Bool {
    form.withUnsafeBufferPointer { table.index[StringID.id(of: $0)] != nil }
  }

  private static func exceptions(_ form: [UInt8], _ table: LemmaTable) -> [[UInt8]] {
    let id = form.withUnsafeBufferPointer { StringID.id(of: $0) }
    return table.exceptions[id].map { table.exceptionLemmas[Int($0)] } ?? []
  }
}

/// What the lemmatizer asks of a feature string: whether the form is the base form already.
struct MorphologicalFeatures: Sendable {
  private var isBase = false
  private var isSingular = false
  private var isPresentWithoutNumber = false

  init(_ features: String) {
    let values = Dictionary(
      features.split(separator: "|").compactMap { feature -> (Substring, Substring)? in
        let parts = feature.split(separator: "=", maxSplits: 1)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }, uniquingKeysWith: { _, last in last })
    isBase = values["VerbForm"] == "Inf" || values["VerbForm"] == "None" || values["Degree"] == "Pos"
    isSingular = values["Number"] == "Sing"
    isPresentWithoutNumber =
      values["VerbForm"] == "Fin" && values["Tense"] == "Pres" && values["Number"] == nil
  }

  func isBaseForm(of part: PartOfSpeech) -> Bool {
    isBase || (part == .noun && isSingular) || (part == .verb && isPresentWithoutNumber)
  }
}
