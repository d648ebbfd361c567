/// A calendar or clock unit.
enum TimeUnit: Int32, Sendable {
  case second, minute, hour, day, weekend, week, month, year
  // Written in the units above.
  case fortnight, quarter, half, decade, century, millennium

  /// The unit a duration is written in, and how many of them this one is.
  var base: (unit: TimeUnit, factor: Int32) {
    switch self {
    case .fortnight: (.week, 2)
    case .quarter: (.month, 3)
    case .half: (.month, 6)
    case .decade: (.year, 10)
    case .century: (.year, 100)
    case .millennium: (.year, 1000)
    default: (self, 1)
    }
  }

  var isBelowDay: Bool { rawValue < TimeUnit.day.rawValue }
}

/// An amount of time as it is said, ISO 8601 `P3M2W`; no unit is turned into another.
struct TimeLength: Equatable, Sendable {
  /// Thousandths of each of the eight basic units.
  var counts = SIMD8<Int32>()
  /// A unit without a number: "for weeks".
  var vague: TimeUnit?

  init() {}

  /// - Parameter thousandths: of the unit.
  init?(_ unit: TimeUnit, thousandths: Int) { if !add(unit, thousandths: thousandths) { return nil } }

  static func vague(_ unit: TimeUnit) -> TimeLength {
    var length = TimeLength()
    length.vague = unit
    return length
  }

  /// Adds to the unit; false where the sum is too long to be meant.
  mutating func add(_ unit: TimeUnit, thousandths: Int) -> Bool {
    let (basic, factor) = unit.base
    let sum = Int(counts[Int(basic.rawValue)]) + thousandths * Int(factor)
    guard abs(sum) <= 1_000_000_000 else { return false }
    counts[Int(basic.rawValue)] = Int32(sum)
    return true
  }

  /// A single unit and its whole count.
  var single: (unit: TimeUnit, count: Int)? {
    var found: (unit: TimeUnit, count: Int)?
    for index in 0..<8 where counts[index] != 0 {
      guard found == nil, counts[index] % 1000 == 0, let unit = TimeUnit(rawValue: Int32(index)) else { return nil }
      found = (unit, Int(counts[index]) / 1000)
    }
    return found
  }

  /// Whether all of it lies below a day.
  var isBelowDay: Bool {
    if let vague { return vague.isBelowDay }
    return counts[3] == 0 && counts[4] == 0 && counts[5] == 0 && counts[6] == 0 && counts[7] == 0
  }

  /// ISO 8601 and TIMEX3: `P2Y`, `PT2H30M`, `P2.5Y`, `PXW` without a number, `P3WE` for weekends.
  var text: String {
    if let vague {
      let (basic, _) = vague.base
      let many = vague == .decade ? "XDE" : vague == .century ? "XCE" : "X\(Self.sign(basic))"
      return basic.isBelowDay ? "PT\(many)" : "P\(many)"
    }
    var text = "P"
    for unit in [TimeUnit.year, .month, .week, .weekend, .day, .hour, .minute, .second] {
      let count = Int(counts[Int(unit.rawValue)])
      guard count != 0 else { continue }
      if unit.isBelowDay, !text.utf8.contains(UInt8(ascii: "T")) { text += "T" }
      text += Self.decimal(thousandths: count) + Self.sign(unit)
    }
    return text
  }

  private static func sign(_ unit: TimeUnit) -> String {
    switch unit {
    case .year: "Y"
    case .month, .minute: "M"
    case .week: "W"
    case .weekend: "WE"
    case .day: "D"
    case .hour: "H"
    default: "S"
    }
  }

  private static func decimal(thousandths: Int) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return String(whole) }
    var digits = String(1000 + abs(rest)).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
