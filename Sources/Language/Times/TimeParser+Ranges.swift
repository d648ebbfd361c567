/// Ranges of dates and clock times: "2012–2020", "from March to May", "between 2010 and 2015", "May 3-5", "5 to 7 pm".
extension TimeParser {
  /// - Parameter point: at `index`, if there is one.
  func range(_ index: Int, _ point: ParsedTime?) -> ParsedTime? {
    let isBetween = word(index) == .between
    guard let lower = isBetween ? lowerEnd(index + 1, self.point(index + 1)) : lowerEnd(index, point) else {
      return nil
    }
    guard let next = connector(lower.end, isBetween) else { return nil }
    guard let found = joined(lower, next, index) else { return nil }
    // A longer number: "138-2010-2015-86".
    if at(found.end, .hyphen), self[found.end].isGlued, self[found.end + 1].isGlued, self[found.end + 1].digits > 0 {
      return nil
    }
    return found
  }

  /// The token behind "to", "through", "until", a dash, or "and" after "between".
  private func connector(_ index: Int, _ isBetween: Bool) -> Int? {
    switch word(index) {
    case .to, .through, .until, .hyphen: index + 1
    case .and where isBetween: index + 1
    default: nil
    }
  }

  /// The first end: a point, or a number that takes its month, its unit or its half of the day from the second.
  ///
  /// - Parameter first: the point at `index`, if there is one.
  private func lowerEnd(_ index: Int, _ first: ParsedTime?) -> ParsedTime? {
    if let short = shortYears(index) { return short }
    let start = at(index, .the, .early, .mid, .late) && at(index + 1, .digits, .ordinal) ? index + 1 : index
    let isPart = self[index].isGlued && at(index - 1, .hyphen, .slash)
    let own = start == index ? first : point(start)
    if let found = own ?? (isPart ? nil : yearEnd(index)) ?? present(index) { return found }
    guard let number = dayNumber(start), self[start].isGlued == false || index == 0 || !isLetter(start - 1) else {
      return nil
    }
    // A number alone is kept as a day until the second end tells what it is.
    var point = TimePoint()
    point.day = number.value
    var meaning = TimeMeaning(point)
    meaning.isGuarded = true
    return ParsedTime(meaning, number.end)
  }

  /// "2012" in "2012-2020" or "2015-16", which is no year by itself.
  private func shortYears(_ index: Int) -> ParsedTime? {
    guard self[index].digits == 4, 1000...2199 ~= self[index].value, word(index + 1) == .hyphen,
      !at(index - 1, .hyphen, .slash, .period, .money) || !self[index].isGlued
    else { return nil }
    let second = self[index + 2]
    let isLong = second.digits == 4 && second.value > self[index].value && second.value < 2200
    let isShort =
      second.digits == 2 && second.isGlued && second.value > self[index].value % 100
      && (second.value - self[index].value % 100 <= 12 || self[index + 1].end - self[index + 1].start > 1)
      && (second.value > 12 || at(index - 1, .the) && second.value == self[index].value % 100 + 1
        || self[index + 1].end - self[index + 1].start > 1)
    guard isLong || isShort, !(at(index + 3, .hyphen, .slash) && self[index + 3].isGlued), !isNumberPart(index + 2)
    else {
      return nil
    }
    var point = TimePoint()
    point.year = Int(self[index].value)
    return ParsedTime(point, index + 1)
  }

  /// "now" at the end of a range, and "to date", are the reference's day.
  private func present(_ index: Int) -> ParsedTime? {
    let date = spells(index, "current") ? index + 1 : index
    guard word(index) == .now || word(date) == .date && at(index - 1, .to, .until) else { return nil }
    var point = TimePoint()
    point.anchor = (.day, 0)
    return ParsedTime(point, date + 1)
  }

  private func yearEnd(_ index: Int) -> ParsedTime? {
    guard let year = year(index) else { return nil }
    var point = TimePoint()
    point.year = year.value
    return ParsedTime(point, year.end)
  }

  private func joined(_ lower: ParsedTime, _ start: Int, _ index: Int) -> ParsedTime? {
    let first = lower.meaning.point
    var meaning = TimeMeaning(form: .interval)
    meaning.point = first
    // "2015-16"
    if first.year != nil, first.month == 0, self[start].digits == 2, word(start - 1) == .hyphen, self[start].isGlued {
      guard let year = first.year, shortYears(index) != nil || shortYears(index + 1) != nil else { return nil }
      meaning.upper.year = year / 100 * 100 + Int(self[start].value)
      return ParsedTime(meaning, start + 1)
    }
    let second = skip(.the, start)
    // "May 3-5", "April 9th through 17th"
    if first.month != 0, first.day != 0, !first.hasClock, let day = dayNumber(second), month(skip(.of, day.end)) == nil,
      !at(day.end, .hyphen, .slash, .colon), clock(second) == nil
    {
      meaning.upper = first
      meaning.upper.day = day.value
      meaning.upper.weekday = 0
      if first.year == nil, let year = year(skip(.comma, day.end)) {
        (meaning.point.year, meaning.upper.year) = (year.value, year.value)
        return ParsedTime(meaning, year.end)
      }
      if day.value <= first.day {
        let next = CalendarDay.month(first.year ?? 2000, first.month, plus: 1)
        meaning.upper.month = next.month
        if first.year != nil { meaning.upper.year = next.year }
      }
      return ParsedTime(meaning, day.end)
    }
    guard let upper = point(second) ?? yearEnd(second) ?? present(second), upper.meaning.form == .point,
      !upper.meaning.isGuarded || self[second].isCapital || first.month != 0
    else { return nil }
    meaning.upper = upper.meaning.point
    return lower.meaning.isGuarded && first.month == 0 && first.weekday == 0
      ? completed(meaning, upper.end) : balanced(meaning, upper.end, lower)
  }

  /// The first end was a number: a day of the second's month, or an hour.
  private func completed(_ meaning: TimeMeaning, _ end: Int) -> ParsedTime? {
    var result = meaning
    let (number, upper) = (meaning.point.day, meaning.upper)
    guard meaning.point.weekday == 0, meaning.point.season == .none, meaning.point.part == .none else { return nil }
    result.point = upper
    if upper.hasClock, number <= 12 || number <= 24 && upper.hour > 12 {
      // "5 to 6 pm" and "10 to 2 pm"
      var hour = upper.hour >= 12 && number < 12 ? number + 12 : number
      if hour > upper.hour { hour = number }
      (result.point.hour, result.point.minute, result.point.second) = (hour, 0, -1)
      return ParsedTime(result, end)
    }
    guard upper.month != 0, upper.day != 0, !upper.hasClock, number < upper.day, upper.shift == nil else { return nil }
    result.point.day = number
    result.point.weekday = 0
    return ParsedTime(result, end)
  }

  /// Both ends are points: what one says for both is filled into the other.
  private func balanced(_ meaning: TimeMeaning, _ end: Int, _ lower: ParsedTime) -> ParsedTime? {
    var result = meaning
    let (first, second) = (meaning.point, meaning.upper)
    guard Self.isComparable(first, second) else { return nil }
    if first.hasClock, second.hasClock {
      // "2:00 - 2:30 pm", "3 to 5 pm tomorrow"
      if !first.hasDate, second.hasDate {
        result.point = second
        result.point.takeClock(of: first)
      } else if first.hasDate, !second.hasDate {
        result.upper = first
        result.upper.takeClock(of: second)
      }
      if result.point.hour < 12, second.hour >= 12, result.point.hour + 12 <= second.hour, !isMorning(lower) {
        result.point.hour += 12
      }
      if result.point.zone == TimePoint.noZone { result.point.zone = second.zone }
      return ParsedTime(result, end)
    }
    if first.year == nil, let year = second.year, second.yearScale == .year,
      first.month != 0 || first.quarter != 0 || first.season != .none, first.pick == .none
    {
      let isLater =
        first.month != 0 && second.month != 0
        && (first.month, first.day) > (second.month, second.day == 0 && first.day != 0 ? 32 : second.day)
      result.point.year = isLater ? year - 1 : year
    } else if second.year == nil, let year = first.year, second.month != 0, first.month != 0, second.anchor == nil {
      result.upper.year = (second.month, second.day) < (first.month, first.day) ? year + 1 : year
    }
    return ParsedTime(result, end)
  }

  /// Whether the first clock time said "a.m." by itself.
  private func isMorning(_ parsed: ParsedTime) -> Bool {
    at(parsed.end - 1, .ampm, .daypart, .period) || self[parsed.end - 1].digits == 0
  }

  private static func isComparable(_ first: TimePoint, _ second: TimePoint) -> Bool {
    if first.isBelowDay != second.isBelowDay { return false }
    if first.shift != nil || second.shift != nil { return first.isDay && second.isDay }
    if first.year != nil, first.month == 0 { return second.year != nil || second.anchor != nil }
    if first.weekday != 0, first.month == 0 { return second.isDay }
    if first.season != .none { return second.season != .none || second.year != nil }
    if first.month != 0, first.day == 0 { return second.month != 0 || second.anchor != nil }
    if first.holiday != nil || first.anchor != nil { return second.isDay || second.month != 0 || second.anchor != nil }
    if first.quarter != 0 { return second.quarter != 0 }
    return true
  }
}
