import Pipeline

extension Filter.Options {
  /// - Throws: ``OptionError`` for options that keep everything, or nothing.
  func check() throws(OptionError) {
    try checkOrder("words", minimumWords, maximumWords)
    try checkOrder("characters", minimumCharacters, maximumCharacters)
    // An empty mapping matches every document: as 'keep' it would do nothing, as 'drop' leave nothing.
    for (name, match) in [("keep", keep), ("drop", drop)] where match?.values.isEmpty == true {
      throw OptionError(name, "option '\(name)' names no metadata key; expected such as {language: en}")
    }
    for (name, match) in [("keep", keep), ("drop", drop)] {
      if let key = match?.values.first(where: \.choices.isEmpty)?.key {
        throw OptionError(name, "option '\(name)' gives no value for '\(key)'")
      }
    }
    if Set(withoutSections).count == SectionKind.allCases.count {
      throw OptionError("without-sections", "option 'without-sections' names every kind, so nothing would be left")
    }
    if isEmpty {
      throw OptionError(
        nil, "no condition is given (there is \(Filter.settings.map { "'\($0.key)'" }.joined(separator: ", ")))")
    }
  }

  private var isEmpty: Bool {
    keep == nil && drop == nil && require.isEmpty && withoutSections.isEmpty && minimumWords == nil
      && maximumWords == nil && minimumCharacters == nil && maximumCharacters == nil
  }

  private func checkOrder(_ unit: String, _ minimum: Int?, _ maximum: Int?) throws(OptionError) {
    guard let minimum, let maximum, minimum > maximum else { return }
    throw OptionError(
      "minimum-\(unit)",
      "'minimum-\(unit)' is \(minimum) and 'maximum-\(unit)' \(maximum), so no document would be kept")
  }
}
