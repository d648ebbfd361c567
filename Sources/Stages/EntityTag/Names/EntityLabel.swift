/// OntoNotes' eighteen labels of names, dates and numbers.
enum EntityLabel: UInt8, Sendable, CaseIterable {
  case person, norp, facility, organisation, place, location, product, event, workOfArt, law, language, date, time,
    percent, money, quantity, ordinal, cardinal

  /// As the model and the records write it.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = [
    "PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "DATE", "TIME",
    "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL",
  ]
  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  init?(name: String) {
    guard let label = Self.byName[name] else { return nil }
    self = label
  }

  /// Dates and times, percentages, amounts, numbers: everything that names nothing.
  var isValue: Bool { rawValue >= Self.date.rawValue }

  /// What entities are made of and what a document's occurrences of a name vote about.
  var isCore: Bool {
    switch self {
    case .person, .facility, .organisation, .place, .location: true
    default: false
    }
  }
}
