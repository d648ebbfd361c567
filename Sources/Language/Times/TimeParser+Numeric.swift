/// Dates in digits.
extension TimeParser {
  /// "2026-02-11", "20260211", "2/11/2026", "11.2.2026", "2026-02", "11/2", with a `T10:10` behind. Month before day,
  /// but for dates with full stops and where the first number is above 12.
  func numericDate(_ index: Int) -> ParsedTime? {
    guard isFree(index) else { return nil }
    guard let found = fullDate(index) ?? compactDate(index) ?? yearMonth(index) ?? monthSlashDay(index) else {
      return nil
    }
    guard found.meaning.point.day != 0, let clock = isoClock(found.end) else { return found }
    var result = found
    result.meaning.point.takeClock(of: clock.meaning.point)
    result.end = clock.end
    return result
  }

  /// Not inside a longer code or number.
  private func isFree(_ index: Int) -> Bool {
    guard self[index].isGlued, index > 0 else { return !at(index - 1, .money) }
    let before = self[index - 1]
    if [.hyphen, .slash].contains(before.word) {
      return !isGlued(index - 1) || self[index - 2].digits == 0 && !isLetter(index - 2)
        || word(index - 3) == .slash && word(index - 1) == .hyphen
    }
    return ![.period, .comma, .colon, .money, .digits].contains(before.word) && !isLetter(index - 1)
  }

  /// The three tokens' numbers, if a separator stands between each two.
  private func fullDate(_ index: Int) -> ParsedTime? {
    let separator = word(index + 1)
    guard [.hyphen, .slash, .period].contains(separator), isGlued(index + 1), isGlued(index + 2),
      word(index + 3) == separator, isGlued(index + 3), isGlued(index + 4)
    else { return nil }
    let (a, b, c) = (self[index], self[index + 2], self[index + 4])
    let names = [a, b, c].filter { $0.word == .month || $0.word == .guardedMonth }
    if names.count == 1 { return namedDate(a, b, c, index + 5) }
    guard a.digits > 0, b.digits > 0, c.digits > 0, !continues(index + 5, separator) else { return nil }
    if a.digits == 4, b.digits <= 2, c.digits <= 2 { return date(a.value, b.value, c.value, index + 5) }
    guard a.digits <= 2, b.digits <= 2, c.digits == 4 || c.digits == 2 && separator != .period else { return nil }
    let year = c.digits == 4 ? c.value : Int32(Self.fullYear(Int(c.value)))
    let isDayFirst = separator == .period || a.value > 12
    return isDayFirst ? date(year, b.value, a.value, index + 5) : date(year, a.value, b.value, index + 5)
  }

  private func continues(_ index: Int, _ separator: TimeWord) -> Bool {
    word(index) == separator && isGlued(index) && self[index + 1].digits > 0 && isGlued(index + 1)
      && (separator != .hyphen || self[index + 2].digits > 0
        || word(index + 2) != .slash && self[index + 1].digits != 2)
  }

  /// "23-Sep-2020", "2020/Sep/23".
  private func namedDate(_ a: TimeToken, _ b: TimeToken, _ c: TimeToken, _ end: Int) -> ParsedTime? {
    var (year, month, day) = (Int32(-1), Int32(0), Int32(0))
    for token in [a, b, c] {
      if token.digits == 0 {
        month = token.value
      } else if token.digits == 4 && year < 0 {
        year = token.value
      } else if token.digits <= 2, day == 0 {
        day = token.value
      } else if token.digits == 2, year < 0 {
        year = Int32(Self.fullYear(Int(token.value)))
      }
    }
    return year < 0 ? nil : date(year, month, day, end)
  }

  private func date(_ year: Int32, _ month: Int32, _ day: Int32, _ end: Int) -> ParsedTime? {
    guard 1000...2199 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    var point = TimePoint()
    (point.year, point.month, point.day) = (Int(year), Int(month), Int(day))
    return ParsedTime(point, end)
  }

  private func compactDate(_ index: Int) -> ParsedTime? {
    let token = self[index]
    guard token.digits == 8, 1900...2099 ~= token.value / 10_000, !isNumberPart(index) else { return nil }
    return date(token.value / 10_000, token.value / 100 % 100, token.value % 100, index + 1)
  }

  /// "2026-02", "2026-W07", "2026-Q1", "02-2026"; a hyphen only, since "2010–11" is a range.
  private func yearMonth(_ index: Int) -> ParsedTime? {
    let (first, second) = (self[index], self[index + 2])
    guard word(index + 1) == .hyphen || word(index + 1) == .slash, isGlued(index + 1), isGlued(index + 2) else {
      return nil
    }
    var point = TimePoint()
    if first.digits == 4, second.word == .weekLetter, self[index + 3].digits == 2, isGlued(index + 3) {
      (point.year, point.week) = (Int(first.value), Int(self[index + 3].value))
      return 1...53 ~= point.week ? ParsedTime(point, index + 4) : nil
    }
    guard second.digits > 0,
      !(at(index + 3, .hyphen, .slash, .period) && isGlued(index + 3) && self[index + 4].digits > 0)
    else { return nil }
    if first.digits == 4, second.digits <= 2, self[index + 1].end - self[index + 1].start == 1 {
      (point.year, point.month) = (Int(first.value), Int(second.value))
    } else if first.digits <= 2, second.digits == 4 {
      (point.year, point.month) = (Int(second.value), Int(first.value))
    }
    guard point.month != 0, 1000...2199 ~= point.year ?? 0, 1...12 ~= point.month else { return nil }
    return ParsedTime(point, index + 3)
  }

  /// "9/11", "22/04".
  private func monthSlashDay(_ index: Int) -> ParsedTime? {
    let (first, second) = (self[index], self[index + 2])
    guard word(index + 1) == .slash, isGlued(index + 1), isGlued(index + 2), 1...2 ~= first.digits,
      1...2 ~= second.digits, !isNumberPart(index + 2), word(index + 3) != .slash || !isGlued(index + 3)
    else { return nil }
    // "5/1-5/7"
    let isUpper = at(index - 1, .hyphen) && isGlued(index) && at(index - 3, .slash)
    let isLed =
      isUpper
      || at(index - 1, .on, .from, .to, .until, .since, .between, .weekday, .this, .next, .last, .before, .after)
    guard isLed || first.digits + second.digits > 2, !(first.value == 24 && second.value == 7) else { return nil }
    var point = TimePoint()
    (point.month, point.day) = (Int(first.value), Int(second.value))
    if point.month > 12 { (point.month, point.day) = (point.day, point.month) }
    guard 1...12 ~= point.month, 1...31 ~= point.day else { return nil }
    return ParsedTime(point, index + 3)
  }

  /// `T15:30`, glued to a date.
  private func isoClock(_ index: Int) -> ParsedTime? {
    guard spells(index, "t"), isGlued(index), self[index + 1].digits == 2, isGlued(index + 1) else { return nil }
    return digitalClock(index + 1)
  }
}
