/// Turns meanings into TIMEX3 types and values.
struct TimeWriter {
  private let resolver: TimeResolver

  init(_ resolver: TimeResolver) { self.resolver = resolver }

  /// The value, and the point it stands for if it is one.
  func value(of meaning: TimeMeaning) -> (text: String, point: TimePoint?) {
    switch meaning.form {
    case .present: return ("PRESENT_REF", nil)
    case .past: return ("PAST_REF", nil)
    case .future: return ("FUTURE_REF", nil)
    case .duration:
      return ((meaning.lesser.map { $0.text + "/" } ?? "") + meaning.length.text, nil)
    case .set: return (set(meaning), nil)
    case .point:
      var point = resolver.resolved(meaning.point)
      // "the week of April 10"
      if meaning.point.week == -1 { Self.takeWeek(&point) }
      return (point.text, point)
    case .interval:
      let (lower, upper) = ends(of: meaning)
      return ("\(lower.text)/\(upper.text)", nil)
    }
  }

  /// The two ends. A range of months or days whose year is not said is the present one where the reference lies in it:
  /// "will run from May to October", said in July.
  private func ends(of meaning: TimeMeaning) -> (lower: TimePoint, upper: TimePoint) {
    let lower = resolver.resolved(meaning.point)
    let upper = upper(meaning, after: lower)
    guard let now = resolver.reference?.calendarDay, meaning.point.year == nil, meaning.point.anchor == nil,
      meaning.point.pick == .none, meaning.point.month != 0, let year = lower.year, let first = lower.days?.lowerBound,
      first > now
    else { return (lower, upper) }
    var earlier = lower
    earlier.year = year - 1
    let end = self.upper(meaning, after: earlier)
    guard earlier.days != nil, let last = end.days?.upperBound, last >= now else { return (lower, upper) }
    return (earlier, end)
  }

  /// The second end lies behind the first.
  private func upper(_ meaning: TimeMeaning, after lower: TimePoint) -> TimePoint {
    var point = meaning.upper
    guard point.year == nil, point.anchor == nil, let year = lower.year, lower.month != 0, lower.yearScale == .year
    else {
      return resolver.resolved(point)
    }
    if point.month != 0, point.holiday == nil {
      point.year = (point.month, point.day) < (lower.month, lower.day) ? year + 1 : year
      return resolver.resolved(point)
    }
    guard lower.day != 0 else { return resolver.resolved(point) }
    let start = TimeReference(CalendarDay(year, lower.month, lower.day))
    return TimeResolver(reference: start, direction: .future, last: nil).resolved(point)
  }

  private static func takeWeek(_ point: inout TimePoint) {
    point.week = 0
    guard let year = point.year, point.month != 0, point.day != 0 else { return }
    let week = CalendarDay(year, point.month, point.day).isoWeek
    (point.year, point.week, point.month, point.day) = (week.year, week.week, 0, 0)
  }

  private func set(_ meaning: TimeMeaning) -> String {
    if meaning.length != TimeLength() { return meaning.length.text }
    let point = meaning.point
    if point.hasClock, !point.hasDate { return "XXXX-XX-XX" + point.text }
    return point.text
  }

  func type(of meaning: TimeMeaning) -> TimeType {
    switch meaning.form {
    case .duration: .duration
    case .set: .set
    case .present, .past, .future: .date
    case .point, .interval: meaning.isBelowDay ? .time : .date
    }
  }

  func isAnchored(_ meaning: TimeMeaning, _ value: String) -> Bool {
    switch meaning.form {
    case .duration: meaning.side != 0
    case .set, .present, .past, .future: false
    case .point, .interval: !value.utf8.contains(UInt8(ascii: "X")) && !value.hasPrefix("DCT") && !value.hasPrefix("T")
    }
  }
}
