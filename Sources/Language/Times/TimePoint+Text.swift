/// Writes points as TIMEX3 does.
extension TimePoint {
  /// `2026-02-11`, `2026-W07`, `199`, `XXXX-12`, `T15:30`, and `DCT-P1D` where the reference is missing.
  var text: String { dateText + clockText }

  private var dateText: String {
    if let anchor { return anchorText(anchor.unit, anchor.count) }
    if let year, yearScale == .decade { return Self.padded(year, 3) }
    if let year, yearScale == .century { return Self.padded(year, 2) }
    guard hasDate else { return "" }
    let head = year.map { Self.padded($0, 4) } ?? "XXXX"
    if week > 0, week != Self.lastOne {
      return "\(head)-W\(Self.padded(week, 2))\(isWeekend ? "-WE" : "")\(weekday != 0 ? "-\(weekday)" : "")"
    }
    if isWeekend { return "\(head)-WXX-WE" }
    if let holiday, month == 0 {
      guard case .fixed(let month, let day) = holiday else { return Self.partial(holiday) }
      return "XXXX-\(Self.padded(Int(month), 2))-\(Self.padded(Int(day), 2))"
    }
    if quarter != 0 { return "\(head)-Q\(quarter)" }
    if half != 0 { return "\(head)-H\(half)" }
    if season != .none { return "\(head)-\(season.text)" }
    if month != 0 {
      return "\(head)-\(Self.padded(month, 2))\(day == 0 || day == Self.lastOne ? "" : "-" + Self.padded(day, 2))"
    }
    if day != 0 { return "\(head)-XX-\(Self.padded(day, 2))" }
    if weekday != 0 { return "\(head)-WXX-\(weekday)" }
    return head
  }

  /// A movable feast without its year: as much as every year has.
  private static func partial(_ holiday: Holiday) -> String {
    if case .weekday(_, _, let month, _) = holiday { return "XXXX-\(padded(Int(month), 2))" }
    return "XXXX"
  }

  private var clockText: String {
    guard hasClock else { return part.text }
    let seconds = second >= 0 ? ":\(Self.padded(second, 2))" : ""
    return "T\(Self.padded(hour, 2)):\(Self.padded(max(minute, 0), 2))\(seconds)\(zoneText)"
  }

  private var zoneText: String {
    guard zone != Self.noZone, zone != 0 else { return zone == 0 ? "Z" : "" }
    let (hours, minutes) = abs(Int(zone)).quotientAndRemainder(dividingBy: 60)
    return "\(zone < 0 ? "-" : "+")\(Self.padded(hours, 2)):\(Self.padded(minutes, 2))"
  }

  private func anchorText(_ unit: TimeUnit, _ count: Int) -> String {
    // What is said within the period is the better half.
    if weekday != 0 { return "XXXX-WXX-\(weekday)" }
    var inner = self
    inner.anchor = nil
    if inner.month != 0 || inner.quarter != 0 || inner.half != 0 || inner.season != .none || inner.day != 0 {
      return inner.dateText
    }
    if let shift, shift.vague == nil { return Self.symbol(shift, count: nil) }
    if unit == .day, count == 0 { return "DCT" }
    if unit == .weekend { return "XXXX-WXX-WE" }
    guard let length = TimeLength(unit, thousandths: max(abs(count), 0) * 1000) else { return "XXXX" }
    return Self.symbol(length, count: count, unit)
  }

  private static func symbol(_ length: TimeLength, count: Int?, _ unit: TimeUnit = .day) -> String {
    guard let count else {
      let isBack = (0..<8).contains { length.counts[$0] < 0 }
      var forward = length
      if isBack { forward.counts = 0 &- forward.counts }
      return "DCT\(isBack ? "-" : "+")\(forward.text)"
    }
    guard count != 0 else {
      let one = TimeLength(unit, thousandths: 1000)?.text ?? "P1D"
      return "DCT+" + String(one.map { $0.isNumber ? "0" : $0 })
    }
    return "DCT\(count < 0 ? "-" : "+")\(length.text)"
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
