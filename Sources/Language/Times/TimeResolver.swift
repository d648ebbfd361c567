/// Finds the place on the calendar that an expression means, from the reference. ISO-TimeML leaves open which year "in
/// December" means; the rules here: the direction decides, then the nearest; a weekday without direction is the last one.
struct TimeResolver {
  let reference: TimeReference?
  let direction: TimeDirection
  /// Fills what is left out, where there is no reference.
  let last: TimeReference?

  /// The point with its year, as far as it can be known; what cannot stays as it is.
  func resolved(_ point: TimePoint) -> TimePoint {
    var result = point
    if let anchor = point.anchor { result = anchored(point, anchor.unit, anchor.count) }
    if result.anchor == nil, result.year == nil { completeYear(&result) }
    if result.nth != 0, result.month != 0, result.day == 0, let year = result.year {
      result.take(.nth(result.nth, weekday: result.weekday, month: result.month, year))
    }
    applyHoliday(&result)
    if let year = result.year {
      if result.week == TimePoint.lastOne { result.week = CalendarDay(year, 12, 28).isoWeek.week }
      if result.day == TimePoint.lastOne, result.month != 0 {
        result.day = CalendarDay.length(ofMonth: result.month, year)
      }
    }
    if let shift = result.shift, result.anchor == nil { apply(shift, to: &result) }
    return result
  }

  // MARK: From the reference

  private func anchored(_ point: TimePoint, _ unit: TimeUnit, _ count: Int) -> TimePoint {
    guard let reference else { return point }
    var result = point
    result.anchor = nil
    // "tomorrow, 13/04/21": the date says it.
    if point.year != nil, point.day != 0 { return result }
    switch unit {
    case .day:
      guard let day = reference.calendarDay else { return point }
      result.take(day + count)
    case .week, .weekend:
      guard let day = reference.calendarDay else { return point }
      let monday = day.monday + count * 7
      if point.weekday != 0 {
        result.take(monday + (point.weekday - 1))
      } else {
        (result.year, result.week) = monday.isoWeek
        result.isWeekend = point.isWeekend || unit == .weekend
      }
    case .month:
      guard let month = reference.month else { return point }
      let sum = CalendarDay.month(reference.year, month, plus: count)
      (result.year, result.month) = (sum.year, sum.month)

    case .quarter:
      guard let month = reference.month else { return point }
      let sum = CalendarDay.month(reference.year, (month - 1) / 3 * 3 + 1, plus: count * 3)
      (result.year, result.quarter) = (sum.year, (sum.month - 1) / 3 + 1)
    case .half:
      guard let month = reference.month else { return point }
      let sum = CalendarDay.month(reference.year, (month - 1) / 6 * 6 + 1, plus: count * 6)
      (result.year, result.half) = (sum.year, (sum.month - 1) / 6 + 1)
    case .year, .fortnight: result.year = reference.year + count
    case .decade: (result.year, result.yearScale) = (reference.year / 10 + count, .decade)
    case .century: (result.year, result.yearScale) = (reference.year / 100 + count, .century)
    case .millennium: result.year = reference.year + count * 1000
    case .hour, .minute, .second:
      let seconds = count * (unit == .hour ? 3600 : unit == .minute ? 60 : 1)
      guard var moment = moment(reference) else { return point }
      moment.seconds += seconds
      result.take(moment)
    }
    return result
  }

  struct Moment { var seconds: Int }

  private func moment(_ reference: TimeReference) -> Moment? {
    guard let day = reference.calendarDay, let hour = reference.hour else { return nil }
    return Moment(seconds: day.number * 86_400 + hour * 3600 + (reference.minute ?? 0) * 60 + (reference.second ?? 0))
  }

  // MARK: Years that are not said

  private func completeYear(_ point: inout TimePoint) {
    guard let base = reference ?? last else { return }
    let isFilled = reference == nil
    if let holiday = point.holiday {
      guard point.month == 0 else { return }
      point.year = year(base, point.pick, length: 0) { holiday.day(in: $0) }
    } else if point.nth != 0, point.month != 0 {
      let (nth, weekday, month) = (point.nth, point.weekday, point.month)
      point.year = year(base, point.pick, length: 0) { .nth(nth, weekday: weekday, month: month, $0) }

    } else if point.month != 0 {
      let (month, day) = (point.month, point.day)
      point.year = year(base, point.pick, length: day == 0 ? 30 : 0, isLeapDay: month == 2 && day == 29) {
        CalendarDay($0, month, max(day, 1))
      }
    } else if point.day != 0 {
      completeMonth(&point, base)
    } else if point.weekday != 0 {
      guard let day = base.calendarDay, !isFilled || direction != .unknown || point.pick != .none else { return }
      point.take(weekday(point.weekday, point.pick, from: day))
    } else if point.quarter != 0 || point.half != 0 {
      let month = point.quarter != 0 ? point.quarter * 3 - 2 : point.half * 6 - 5
      point.year = year(base, point.pick, length: point.quarter != 0 ? 91 : 182) { CalendarDay($0, month, 1) }
    } else if point.season != .none {
      let month = Int(point.season.rawValue) * 3
      point.year = year(base, point.pick, length: 91) { CalendarDay($0, month, 1) }
    }
  }

  /// The year in which a period that comes every year is meant.
  private func year(
    _ base: TimeReference, _ pick: TimePick, length: Int, isLeapDay: Bool = false, _ start: (Int) -> CalendarDay
  ) -> Int {
    // Of a reference without a day, the period that it falls into is the present one.
    let now = base.calendarDay ?? CalendarDay(base.year, base.month ?? 7, 15)
    let current = base.year
    if base.month == nil { return current }
    // The next year that has a February 29 may be eight away.
    let years =
      isLeapDay
      ? Array(current - 8...current + 8).filter { CalendarDay.length(ofMonth: 2, $0) == 29 }
      : [current - 1, current, current + 1]
    let candidates = years.map { (year: $0, first: start($0), last: start($0) + length) }
    let isAhead: TimePick = direction == .future ? .nearestFuture : direction == .past ? .nearestPast : .none
    switch pick == .none ? isAhead : pick {
    case .this: return candidates.first { $0.first <= now && now <= $0.last }?.year ?? current
    case .last: return candidates.last { $0.last < now }?.year ?? current - 1
    case .next: return candidates.first { $0.first > now }?.year ?? current + 1
    case .nearestPast: return candidates.last { $0.first <= now }?.year ?? current - 1
    case .nearestFuture: return candidates.first { $0.last >= now }?.year ?? current + 1
    case .none:
      func distance(_ range: (year: Int, first: CalendarDay, last: CalendarDay)) -> Int {
        max(range.first.number - now.number, now.number - range.last.number, 0)
      }
      return candidates.min { distance($0) < distance($1) }?.year ?? current
    }
  }

  /// "the 18th", "Monday the 21st".
  private func completeMonth(_ point: inout TimePoint, _ base: TimeReference) {
    guard let month = base.month else { return }
    let now = base.calendarDay ?? CalendarDay(base.year, month, 15)
    let months = (-12...12).map { CalendarDay.month(base.year, month, plus: $0) }
    let days = months.filter { point.day <= CalendarDay.length(ofMonth: $0.month, $0.year) }
      .map { CalendarDay($0.year, $0.month, point.day) }
      .filter { point.weekday == 0 || $0.weekday == point.weekday }
    let day =
      switch direction {
      case .past: days.last { $0 <= now }
      case .future: days.first { $0 >= now }
      case .unknown: days.min { abs($0.number - now.number) < abs($1.number - now.number) }
      }
    if let day { point.take(day) }
  }

  private func weekday(_ weekday: Int, _ pick: TimePick, from now: CalendarDay) -> CalendarDay {
    let inWeek = now.monday + (weekday - 1)
    let isAhead: TimePick = direction == .future ? .nearestFuture : .none
    switch pick == .none ? isAhead : pick {
    case .this: return inWeek
    case .last: return inWeek + -7
    case .next: return inWeek + 7
    case .nearestPast: return now + -((now.weekday - weekday + 6) % 7 + 1)
    case .nearestFuture:
      return pick == .none ? now + (weekday - now.weekday + 7) % 7 : now + ((weekday - now.weekday + 6) % 7 + 1)
    case .none: return now + -((now.weekday - weekday + 7) % 7)
    }
  }

  // MARK: Holidays and shifts

  private func applyHoliday(_ point: inout TimePoint) {
    guard let holiday = point.holiday, let year = point.year, point.anchor == nil else { return }
    let day = holiday.day(in: year)
    if point.isWeekend {
      (point.year, point.week) = day.isoWeek
    } else {
      point.take(day)
    }
  }

  private func apply(_ shift: TimeLength, to point: inout TimePoint) {
    guard let year = point.year, point.yearScale == .year else { return }
    let counts = shift.counts
    for index in 0..<8 where counts[index] % 1000 != 0 { return }
    let months = Int(counts[7]) / 1000 * 12 + Int(counts[6]) / 1000
    if point.month != 0, point.day == 0, point.week == 0 {
      guard counts[0] == 0, counts[1] == 0, counts[2] == 0, counts[3] == 0, counts[5] == 0 else { return }
      let sum = CalendarDay.month(year, point.month, plus: months)
      (point.year, point.month, point.shift) = (sum.year, sum.month, nil)
      return
    }
    guard point.month != 0, point.day != 0 else { return }
    var day = CalendarDay(year, point.month, point.day).adding(months: months)
    day = day + (Int(counts[5]) / 1000 * 7 + Int(counts[3]) / 1000)
    let seconds = Int(counts[2]) / 1000 * 3600 + Int(counts[1]) / 1000 * 60 + Int(counts[0]) / 1000
    if seconds != 0 {
      guard point.hasClock else { return }
      point.take(
        Moment(
          seconds: day.number * 86_400 + point.hour * 3600 + max(point.minute, 0) * 60 + max(point.second, 0) + seconds)
      )
    } else {
      point.take(day)
    }
    point.shift = nil
  }
}

extension TimePoint {
  /// Makes the point this day; what it says of a time of day stays.
  mutating func take(_ day: CalendarDay) {
    let parts = day.parts
    (year, month, self.day) = (parts.year, parts.month, parts.day)
    (yearScale, weekday, week, isWeekend, nth, anchor, holiday) = (.year, 0, 0, false, 0, nil, nil)
  }

  mutating func take(_ moment: TimeResolver.Moment) {
    let seconds = moment.seconds
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    take(CalendarDay(number: days))
    let rest = seconds - days * 86_400
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60 == 0 ? -1 : rest % 60)
  }
}
