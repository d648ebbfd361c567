/// What happens again and again, and words for the present, the past and the future.
extension TimeParser {
  /// "every day", "each Monday at 4 pm", "every two weeks", "daily", "twice a month", "Mondays".
  func set(_ index: Int) -> ParsedTime? {
    switch word(index) {
    case .every, .each: return every(index + 1)
    case .any, .all: return every(index + 1, isLoose: true)
    case .adverb: return adverb(index)
    case .once, .twice: return frequency(index + 1)
    case .unitNumber, .digits, .several, .noon, .midnight, .tens, .ordinal:
      return word(index + 1) == .times ? frequency(index + 2) : timed(index)
    case .weekdayPlural:
      var meaning = TimeMeaning(form: .set)
      meaning.point.weekday = Int(self[index].value)
      return withClock(meaning, index + 1)
    case .weekday where word(index + 1) == .dayparts:
      var meaning = TimeMeaning(form: .set)
      meaning.point.weekday = Int(self[index].value)
      meaning.point.part = DayPart(rawValue: self[index + 1].value) ?? .none
      return ParsedTime(meaning, index + 2)
    case .dayparts:
      var meaning = TimeMeaning(form: .set)
      meaning.point.part = DayPart(rawValue: self[index].value) ?? .none
      return ParsedTime(meaning, index + 1)
    case .units where self[index].value == TimeUnit.weekend.rawValue && !at(index - 1, .digits, .unitNumber):
      return set(TimeLength(.weekend, thousandths: 1000), index + 1)
    default:
      if spells(index, "semi") || spells(index, "bi"), word(index + 1) == .hyphen, word(index + 2) == .adverb {
        let unit = TimeUnit(rawValue: self[index + 2].value) ?? .year
        return set(TimeLength(unit, thousandths: spells(index, "bi") ? 2000 : 500), index + 3)
      }
      return nil
    }
  }

  private func set(_ length: TimeLength?, _ end: Int) -> ParsedTime? {
    guard let length else { return nil }
    var meaning = TimeMeaning(form: .set)
    meaning.length = length
    return ParsedTime(meaning, end)
  }

  private func every(_ index: Int, isLoose: Bool = false) -> ParsedTime? {
    let isOther = word(index) == .other2
    let start = isOther ? index + 1 : index
    if !isLoose || self[start].value == TimeUnit.weekend.rawValue || at(start, .unit) && word(start - 1) == .any,
      at(start, .unit, .units)
    {
      guard let unit = TimeUnit(rawValue: self[start].value), !isLoose || word(start - 1) == .any || unit == .weekend
      else { return nil }
      guard let found = set(TimeLength(unit, thousandths: isOther ? 2000 : 1000), start + 1) else { return nil }
      return unit == .day && !isOther ? withClock(found.meaning, found.end) : found
    }
    if isLoose { return nil }
    if word(start) == .workday {
      return set(TimeLength(.day, thousandths: 1000), start + 1)
    }
    if at(start, .digits, .unitNumber, .few, .tens), let duration = duration(start), !duration.isAdjective {
      return set(duration.length, duration.end)
    }
    if at(start, .daypart, .dayparts) {
      var meaning = TimeMeaning(form: .set)
      meaning.point.part = DayPart(rawValue: self[start].value) ?? .none
      return withClock(meaning, start + 1)
    }
    guard at(start, .weekday, .guardedWeekday, .month, .guardedMonth, .season, .guardedSeason, .holiday),
      let name = atom(start), name.meaning.form == .point, name.meaning.point.year == nil
    else { return nil }
    var meaning = name.meaning
    meaning.form = .set
    meaning.isGuarded = false
    if word(name.end) == .daypart, meaning.point.weekday != 0 {
      meaning.point.part = DayPart(rawValue: self[name.end].value) ?? .none
      return withClock(meaning, name.end + 1)
    }
    return withClock(meaning, name.end)
  }

  /// "at 4 pm" behind something that happens on days.
  private func withClock(_ meaning: TimeMeaning, _ index: Int) -> ParsedTime {
    let start = at(index, .at2, .at) ? index + 1 : index
    guard let clock = clock(start), clock.meaning.point.hasClock else { return ParsedTime(meaning, index) }
    var result = meaning
    result.length = TimeLength()
    result.point.part = .none
    result.point.takeClock(of: clock.meaning.point)
    return ParsedTime(result, clock.end)
  }

  /// "3 pm each day", "19th of every month".
  private func timed(_ index: Int) -> ParsedTime? {
    var meaning = TimeMeaning(form: .set)
    if let day = ordinal(index), word(day.end) == .of, at(day.end + 1, .every, .each), spells(day.end + 2, "month") {
      meaning.point.day = day.value
      return ParsedTime(meaning, day.end + 3)
    }
    guard word(index) != .ordinal, let clock = clock(index) else { return nil }
    meaning.point = clock.meaning.point
    if spells(clock.end, "everyday") || spells(clock.end, "daily") { return ParsedTime(meaning, clock.end + 1) }
    guard at(clock.end, .every, .each) else { return nil }
    if spells(clock.end + 1, "day") { return ParsedTime(meaning, clock.end + 2) }
    guard at(clock.end + 1, .weekday), let day = weekday(clock.end + 1) else { return nil }
    meaning.point.weekday = day.meaning.point.weekday
    return ParsedTime(meaning, day.end)
  }

  private func adverb(_ index: Int) -> ParsedTime? {
    guard let unit = TimeUnit(rawValue: self[index].value) else { return nil }
    guard let found = set(TimeLength(unit, thousandths: 1000), index + 1) else { return nil }
    return spells(index, "everyday") ? withClock(found.meaning, found.end) : found
  }

  /// "a week", "per month", "every year" behind how often.
  private func frequency(_ index: Int) -> ParsedTime? {
    guard at(index, .a, .per, .every, .each) else { return nil }
    guard at(index + 1, .unit), let unit = TimeUnit(rawValue: self[index + 1].value) else { return nil }
    return set(TimeLength(unit, thousandths: 1000), index + 2)
  }

  // MARK: References

  /// "now", "currently", "at the moment", "recently", "in recent years", "the past", "in the near future", "soon".
  func reference(_ index: Int) -> ParsedTime? {
    switch word(index) {
    case .now, .currently, .nowadays: return present(index + 1)
    case .recently: return ParsedTime(TimeMeaning(form: .past), index + 1)
    case .soon: return ParsedTime(TimeMeaning(form: .future), index + 1)
    case .right: return word(index + 1) == .now ? present(index + 2) : nil
    case .recent: return at(index + 1, .units) ? ParsedTime(TimeMeaning(form: .past), index + 2) : nil
    case .these: return spells(index + 1, "days") ? present(index + 2) : nil
    case .to:
      guard word(index + 1) == .date, !at(index - 1, .up, .hyphen), !spells(index - 1, "equals"),
        self[index + 2].digits == 0
      else { return nil }
      return word(index + 2) == .from ? nil : present(index + 2)
    case .at2:
      if word(index + 1) == .present { return present(index + 2) }
      if word(index + 1) == .the {
        if at(index + 2, .moment) || spells(index + 2, "minute") { return present(index + 3) }
        if word(index + 2) == .present, spells(index + 3, "time") { return present(index + 4) }
      }
      return word(index + 1) == .this && spells(index + 2, "time") ? present(index + 3) : nil
    case .the:
      if word(index + 1) == .past, !at(index + 2, .unit, .units, .digits, .unitNumber, .few, .several) {
        return [.in, .of].contains(word(index - 1)) ? ParsedTime(TimeMeaning(form: .past), index + 2) : nil
      }
      if word(index + 1) == .future { return ParsedTime(TimeMeaning(form: .future), index + 2) }
      if word(index + 1) == .near, word(index + 2) == .future {
        return ParsedTime(TimeMeaning(form: .future), index + 3)
      }
      return nil
    default: return nil
    }
  }

  private func present(_ end: Int) -> ParsedTime { ParsedTime(TimeMeaning(form: .present), end) }
}
