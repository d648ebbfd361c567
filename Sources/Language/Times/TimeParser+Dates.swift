/// Dates of the calendar with months in words, weekdays, years, decades.
extension TimeParser {
  /// "11 Feb. 2026", "the 5th of May", "23/Sep/2020". The article is read by ``definite(_:)``.
  func dayMonth(_ index: Int) -> ParsedTime? {
    if at(index - 1, .money) || isGlued(index) && at(index - 1, .period, .comma, .digits) { return nil }
    guard let day = dayNumber(index) else { return nil }
    var next = day.end
    if spells(next, "day") { next += 1 }
    if at(next, .of, .hyphen, .slash) { next += 1 }
    next = skip(.the, next)
    let isBare = self[index].digits == 0 && ordinal(index) == nil
    guard let month = month(next), !isBare || word(next) == .month || self[next].isCapital else {
      // "23-2020-September" is not read; "the 18-19 November" is a range.
      return nil
    }
    var point = TimePoint()
    (point.month, point.day) = (month.value, day.value)
    return withYear(point, month.end)
  }

  /// "Feb 11, 2026", "December", "mid-May" without its "mid", "June the 28th 2020", "2019/Aug/01" from the month on.
  func monthDay(_ index: Int) -> ParsedTime? {
    guard let month = month(index) else { return nil }
    var point = TimePoint()
    point.month = month.value
    var next = at(month.end, .hyphen, .slash) && isGlued(month.end) ? month.end + 1 : month.end
    if word(next) == .comma, ordinal(next + 1) != nil { next += 1 }
    next = skip(.the, next)
    if let day = dayNumber(next), isDayOfMonth(next, day.end, word(month.end)) {
      point.day = day.value
      if let found = dayTail(point, day.end) { return found }
      return withYear(point, day.end)
    }
    guard let found = withYear(point, month.end) else { return nil }
    var result = found
    if found.end == month.end, self[index].word == .guardedMonth { result.meaning.isGuarded = true }
    return result
  }

  private func dayTail(_ point: TimePoint, _ index: Int) -> ParsedTime? {
    guard at(index, .hyphen, .slash), isGlued(index), let year = year(index + 1) else { return nil }
    var point = point
    point.year = year.value
    return ParsedTime(point, year.end)
  }

  /// Whether the number behind a month is its day: not the hours of a clock time, not a count ("in May 20 people").
  private func isDayOfMonth(_ index: Int, _ end: Int, _ separator: TimeWord) -> Bool {
    if at(end, .ampm, .percent, .clock, .oclock) { return false }
    if self[index].word == .unitNumber || self[index].word == .tens, ordinal(index) == nil {
      return !at(end, .hundred, .thousand, .unit, .units) && !self[index].isCapital
    }
    return ![.unit, .units, .isPlural].contains(word(end)) || ordinal(index) != nil || self[index - 1].isCapital
  }

  /// A month's number; a full stop behind an abbreviation belongs to it where the sentence goes on.
  func month(_ index: Int) -> (value: Int, end: Int)? {
    guard at(index, .month, .guardedMonth) else { return nil }
    let token = self[index]
    let isShort = token.end - token.start <= 4
    guard isShort, word(index + 1) == .period, isGlued(index + 1) else { return (Int(token.value), index + 1) }
    let next = self[index + 2]
    let goesOn = next.digits > 0 || at(index + 2, .comma, .hyphen) || !next.isCapital && next.end > next.start
    return (Int(token.value), goesOn ? index + 2 : index + 1)
  }

  /// Adds the year behind a month or day: "2026", ", 2026", "of 2026", "in 2026", "'98".
  private func withYear(_ point: TimePoint, _ index: Int) -> ParsedTime? {
    var point = point
    var next = index
    if at(next, .comma, .of, .in) || at(next, .hyphen, .slash) && isGlued(next) { next += 1 }
    if spells(next, "the"), spells(next + 1, "year") { next += 2 }
    if word(next - 1) == .of, self[next].digits == 2, self[next].value > 31, !isNumberPart(next) {
      point.year = Self.fullYear(Int(self[next].value))
      return ParsedTime(point, next + 1)
    }
    if let year = year(next), !isRange(from: point, year.end) {
      point.year = year.value
      return ParsedTime(point, year.end)
    }
    return ParsedTime(point, index)
  }

  /// "May 18:30" is no year; "Nov. 2014-2015" is read by the range rule.
  private func isRange(from point: TimePoint, _ index: Int) -> Bool {
    at(index, .ampm, .gmt) || at(index, .units, .percent)
  }

  // MARK: Weekdays

  /// "Friday", "Monday the 21st", "Monday 21".
  func weekday(_ index: Int) -> ParsedTime? {
    guard at(index, .weekday, .guardedWeekday) else { return nil }
    var point = TimePoint()
    point.weekday = Int(self[index].value)
    var end = index + 1
    if word(end) == .period, isGlued(end), self[index].end - self[index].start <= 5,
      at(end + 1, .month, .guardedMonth, .comma, .digits)
    {
      end += 1
    }
    let next = skip(.the, end)
    if let day = ordinal(next) ?? bareDay(next), 1...31 ~= day.value, !at(day.end, .of, .month, .guardedMonth),
      month(next) == nil
    {
      point.day = day.value
      return ParsedTime(point, day.end)
    }
    var meaning = TimeMeaning(point)
    meaning.isGuarded = word(index) == .guardedWeekday || self[index].end - self[index].start <= 3
    return ParsedTime(meaning, end)
  }

  /// "Monday 21": two digits, and nothing that makes them another thing.
  private func bareDay(_ index: Int) -> (value: Int, end: Int)? {
    guard self[index].digits == 2, !isNumberPart(index), self[index].value > 12,
      !at(index + 1, .hyphen, .slash, .ampm, .units, .unit, .isPlural, .to)
    else { return nil }
    return (Int(self[index].value), index + 1)
  }

  // MARK: Years

  /// A year by itself, if what stands around it allows.
  func bareYear(_ index: Int) -> ParsedTime? {
    guard let year = year(index), isYear(index, year.value) else { return nil }
    var point = TimePoint()
    point.year = year.value
    return ParsedTime(point, year.end)
  }

  func spelledYear(_ index: Int) -> ParsedTime? {
    guard let year = year(index), 1500...2100 ~= year.value, !at(year.end, .units, .isPlural, .hundred, .thousand)
    else { return nil }
    var point = TimePoint()
    point.year = year.value
    return ParsedTime(point, year.end)
  }

  /// "'98", behind a word that leads to a time.
  func shortYear(_ index: Int) -> ParsedTime? {
    guard at(index - 1, .in, .of, .since, .by, .until, .from, .to, .and, .before, .after, .season, .guardedSeason),
      let year = year(index)
    else { return nil }
    var point = TimePoint()
    point.year = year.value
    return ParsedTime(point, year.end)
  }

  private func isYear(_ index: Int, _ value: Int) -> Bool {
    let (before, after) = (self[index - 1], self[index + 1])
    if [.money, .percent].contains(before.word) || [.money, .percent, .unit, .units, .gmt].contains(after.word) {
      return false
    }
    // Part of a longer number or of a code: "ABC-2010", "10.2010", "no. 2010/4".
    if before.end > before.start, self[index].isGlued, ![.open, .apostrophe, .hyphen, .slash].contains(before.word) {
      if before.word != .other || isLetter(index - 1) { return false }
    }
    if self[index].isGlued, [.hyphen, .slash, .period].contains(before.word), isGlued(index - 1), index > 1 {
      return false
    }
    if after.isGlued, at(index + 1, .hyphen, .slash), self[index + 2].isGlued, self[index + 2].digits > 0 {
      return false
    }
    let isLed = at(
      index - 1, .in, .since, .by, .until, .from, .before, .after, .during, .the, .of, .comma, .month, .to, .through,
      .between, .and, .early, .mid, .late, .open, .than)
    if isLed, 1500...2199 ~= value { return after.word != .isPlural || before.word != .of && before.word != .to }
    return 1900...2060 ~= value && after.word != .isPlural
  }

  func isLetter(_ index: Int) -> Bool {
    let token = self[index]
    guard token.end > token.start else { return false }
    return (text[Int(token.start)] | 0x20) &- 0x61 < 26 || text[Int(token.start)] >= 0xC3
  }

  /// "1990s", "'90s", "90s", "nineties", "1800s". The value of a decade is its first three digits.
  func decade(_ index: Int) -> ParsedTime? {
    var point = TimePoint()
    point.yearScale = .decade
    if word(index) == .decade {
      point.year = Int(self[index].value)
      return ParsedTime(point, index + 1)
    }
    let start = skip(.apostrophe, index)
    let (number, digits) = (self[start].value, self[start].digits)
    guard start == index || isGlued(start), digits == 4 || digits == 2, number % 10 == 0 else { return nil }
    let suffix = skip(.apostrophe, start + 1)
    guard word(suffix) == .decadeSuffix, isGlued(suffix) || digits == 4 || start == index else { return nil }
    guard
      digits == 4
        ? 1000...2100 ~= number
        : 20...90 ~= number && at(index - 1, .the, .early, .mid, .late, .hyphen)
          || start > index
    else { return nil }
    if digits == 4, number % 100 == 0, number < 2000 {
      (point.year, point.yearScale) = (Int(number / 100), .century)
    } else {
      point.year = Int(digits == 4 ? number / 10 : (number < 20 ? 200 : 190) + number / 10)
    }
    return ParsedTime(point, suffix + 1)
  }
}
