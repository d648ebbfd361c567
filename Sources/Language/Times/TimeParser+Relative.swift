/// Dates that are told from the reference: "yesterday", "next week", "last December", "the past two years".
extension TimeParser {
  func dayWord(_ index: Int) -> ParsedTime? {
    var point = TimePoint()
    point.anchor = (.day, Int(self[index].value))
    if word(index) == .tonight { point.part = .night }
    return ParsedTime(point, index + 1)
  }

  /// "this", "next", "last" and their like, with a unit, a name or a number of units behind.
  func relative(_ index: Int) -> ParsedTime? {
    // "this past Wednesday", "this coming Friday"
    var start = index
    if word(index) == .this, at(index + 1, .past, .coming, .last, .next) { start += 1 }
    if word(start) == .last, isVerbContext(start - 1) { return nil }
    let isNearest = start > index || at(start, .past, .coming)
    guard let step = step(start) else { return nil }
    let next = start + 1
    if word(start) == .last, at(next, .unit), word(next + 1) == .of, let found = countedPeriod(-1, next) {
      return found
    }
    if step != 0, let counted = countedUnits(step, next) { return counted }
    return relativeUnit(step, next) ?? relativeName(step, isNearest, next)
  }

  /// Whether "last" behind the token is the verb: "will last two hours".
  private func isVerbContext(_ index: Int) -> Bool {
    if word(index) == .to || word(index - 1) == .apostrophe && spells(index, "t") { return true }
    for verb in ["will", "would", "can", "could", "should", "must", "might", "not"] as [StaticString]
    where spells(index, verb) {
      return true
    }
    return false
  }

  private func step(_ index: Int) -> Int? {
    switch word(index) {
    case .this, .current: 0
    case .last, .previous, .past: -1
    case .next, .following, .coming: 1
    default: nil
    }
  }

  /// "past two years", "next few months": a duration that ends or begins at the reference.
  private func countedUnits(_ step: Int, _ index: Int) -> ParsedTime? {
    guard let length = duration(index, allowsBareUnits: true), word(index) != .a else { return nil }
    var meaning = TimeMeaning(length.length)
    meaning.side = step
    return ParsedTime(meaning, length.end)
  }

  private func relativeUnit(_ step: Int, _ index: Int) -> ParsedTime? {
    var point = TimePoint()
    let start = at(index, .fiscal) ? index + 1 : index
    switch word(start) {
    case .unit:
      guard let unit = TimeUnit(rawValue: self[start].value) else { return nil }
      if step == 0, unit == .minute || unit == .hour { return nil }
      if unit.isBelowDay || unit == .fortnight {
        guard let length = TimeLength(unit, thousandths: 1000) else { return nil }
        var meaning = TimeMeaning(length)
        meaning.side = step
        return ParsedTime(meaning, start + 1)
      }
      point.anchor = (unit, step)
      // "next year's first quarter"
      if word(start + 1) == .apostrophe, spells(start + 2, "s"), let part = ordinalPeriod(start + 3) {
        return point.merge(part.meaning.point) ? ParsedTime(point, part.end) : nil
      }
      return ParsedTime(point, start + 1)
    case .daypart, .midnight:
      guard word(start) == .daypart, let part = DayPart(rawValue: self[start].value) else { return nil }
      point.anchor = (.day, step)
      point.part = part
      return ParsedTime(point, start + 1)
    default: return nil
    }
  }

  private func relativeName(_ step: Int, _ isNearest: Bool, _ index: Int) -> ParsedTime? {
    guard
      at(index, .month, .guardedMonth, .weekday, .guardedWeekday, .season, .guardedSeason, .holiday, .digits, .ordinal)
    else { return nil }
    let name = at(index, .digits, .ordinal) ? numericDate(index) ?? dayMonth(index) : atom(index)
    guard var found = name, found.meaning.form == .point, found.meaning.point.year == nil else { return nil }
    if found.meaning.isGuarded, word(index) == .guardedMonth, !self[index].isCapital { return nil }
    // "last May 5" and "next Friday 5/12" say the same without the first word.
    found.meaning.isGuarded = false
    if isNearest {
      found.meaning.point.pick = step < 0 ? .nearestPast : step > 0 ? .nearestFuture : .this
    } else {
      found.meaning.point.pick = step < 0 ? .last : step > 0 ? .next : .this
    }
    return found
  }

  /// What an article can stand before.
  func definite(_ index: Int) -> ParsedTime? {
    let next = index + 1
    switch word(next) {
    case .past, .last, .next, .previous, .following, .coming, .current:
      // "the week after next" is behind a unit; "the following day" is like "the next day".
      return relative(next)
    case .decade, .apostrophe: return decade(next)
    case .digits, .ordinal, .tens, .unitNumber:
      return dayMonth(next) ?? ordinalPeriod(next) ?? decade(next) ?? numericDate(next) ?? bareYear(next)
        ?? monthlyDay(next)
    case .season, .guardedSeason: return season(next)
    case .quarterLetter: return quarter(next)
    case .holiday: return holiday(next)
    case .weekday: return weekday(next)
    case .daypart: return daypart(next)
    case .late, .early, .mid: return nil
    case .unit: return definiteUnit(next)
    default: return nil
    }
  }

  /// "the 18th": a day of a month that is not said.
  private func monthlyDay(_ index: Int) -> ParsedTime? {
    guard self[index].word == .digits, let day = ordinal(index), 1...31 ~= day.value,
      at(index - 2, .on, .until, .by, .since, .before, .after, .from, .about) || at(day.end, .comma, .period, .open)
    else { return nil }
    var point = TimePoint()
    point.day = day.value
    return ParsedTime(point, day.end)
  }

  /// "29th" behind "until" and its like.
  func bareOrdinal(_ index: Int) -> ParsedTime? {
    guard at(index - 1, .on, .until, .by, .since), let day = ordinal(index), 1...31 ~= day.value,
      at(day.end, .comma, .period) || word(day.end) == .other && self[day.end].end == 0
    else { return nil }
    var point = TimePoint()
    point.day = day.value
    return ParsedTime(point, day.end)
  }

  /// "the week", "the year", "the day after tomorrow", "the week of April 10", "the week after next".
  private func definiteUnit(_ index: Int) -> ParsedTime? {
    guard let unit = TimeUnit(rawValue: self[index].value) else { return nil }
    var point = TimePoint()
    if unit == .day, at(index + 1, .before, .after), word(index + 2) == .dayWord {
      point.anchor = (.day, Int(self[index + 2].value) + (word(index + 1) == .after ? 1 : -1))
      return ParsedTime(point, index + 3)
    }
    if word(index + 1) == .after, word(index + 2) == .next {
      point.anchor = (unit, 2)
      return ParsedTime(point, index + 3)
    }
    if word(index + 1) == .before, word(index + 2) == .last {
      point.anchor = (unit, -2)
      return ParsedTime(point, index + 3)
    }
    if let named = namedUnit(index) { return named }
    if unit == .week, at(index + 1, .of), let day = inner?.atom(index + 2), day.meaning.point.isDay {
      var result = day
      result.meaning.point.week = -1
      return result
    }
    guard [.day, .week, .weekend, .month, .quarter, .year].contains(unit),
      !at(index + 1, .of, .before, .after, .apostrophe, .hyphen)
    else { return nil }
    if unit == .day, !at(index - 2, .of, .in) { return nil }
    point.anchor = (unit, 0)
    return ParsedTime(point, index + 1)
  }
}
