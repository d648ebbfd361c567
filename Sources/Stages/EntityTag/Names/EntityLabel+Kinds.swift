import Language

extension EntityLabel {
  /// Dates and times, percentages, amounts, numbers: everything that names nothing.
  var isValue: Bool {
    switch self {
    case .date, .time, .percent, .money, .quantity, .ordinal, .cardinal: true
    default: false
    }
  }

  /// What entities are made of.
  var isCore: Bool {
    switch self {
    case .person, .facility, .organisation, .geopolitical, .location: true
    default: false
    }
  }
}
