import Language

extension EntityLabel {
  /// Position among the eighteen.
  var index: Int {
    switch self {
    case .person: 0
    case .group: 1
    case .facility: 2
    case .organisation: 3
    case .geopolitical: 4
    case .location: 5
    case .product: 6
    case .event: 7
    case .work: 8
    case .law: 9
    case .language: 10
    case .date: 11
    case .time: 12
    case .percent: 13
    case .money: 14
    case .quantity: 15
    case .ordinal: 16
    case .cardinal: 17
    }
  }

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
