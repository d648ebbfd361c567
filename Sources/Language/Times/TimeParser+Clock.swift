/// Clock times and parts of days.
extension TimeParser {
  /// "10:10", "10:10 a.m.", "8pm", "noon", "half past three", "ten o'clock", "1500 GMT".
  func clock(_ index: Int) -> ParsedTime? {
    let found: ParsedTime? =
      switch word(index) {
      case .noon: named(12, index + 1)
      case .midnight: named(0, index + 1)
      case .half: past(30, index + 1)
      case .digits, .unitNumber, .tens: clockNumber(index)
      default: nil
      }
    return found.map(withZone)
  }

  private func named(_ hour: Int, _ end: Int) -> ParsedTime {
    var point = TimePoint()
    (point.hour, point.minute) = (hour, 0)
    return ParsedTime(point, end)
  }

  private func clockNumber(_ index: Int) -> ParsedTime? {
    if let found = digitalClock(index) { return found }
    let token = self[index]
    // Not a part of a longer number.
    if token.isGlued, index > 0, at(index - 1, .period, .comma, .colon, .money, .digits) { return nil }
    if token.word == .digits, token.digits > 4 { return nil }
    guard let hour = cardinal(index) else { return nil }
    if token.digits == 4 || token.digits == 3 && at(index + 1, .ampm) { return military(index) }
    if at(hour.end, .noon), hour.value == 12 { return named(12, hour.end + 1) }
    if let past = minutesPast(hour.value, hour.end) { return past }
    guard 0...24 ~= hour.value else { return nil }
    if let end = oclock(hour.end), hour.value <= 12 {
      return withPart(hour.value, 0, end)
    }
    if let half = halfOfDay(hour.end), 1...12 ~= hour.value {
      return named(hour.value % 12 + half.plus, half.end)
    }
    // "five thirty p.m."
    if token.word == .unitNumber, 1...12 ~= hour.value, let minute = cardinal(hour.end), 10...59 ~= minute.value,
      let half = halfOfDay(minute.end)
    {
      return clock(hour.value % 12 + half.plus, minute.value, half.end)
    }
    if let found = spokenClock(index, hour) { return found }
    if at(hour.end, .gmt), 0...24 ~= hour.value { return named(hour.value, hour.end) }
    // "7 in the morning"
    if 1...12 ~= hour.value, let part = partPhrase(hour.end) { return withPart(hour.value, 0, part.end, part.part) }
    return nil
  }

  /// "at five-thirty tomorrow", "at seven twenty-seven."
  private func spokenClock(_ index: Int, _ hour: (value: Int, end: Int)) -> ParsedTime? {
    guard word(index) == .unitNumber, at(index - 1, .at2), 1...12 ~= hour.value,
      let minute = cardinal(skip(.hyphen, hour.end)), self[minute.end - 1].digits == 0, 10...59 ~= minute.value,
      minute.end >= tokens.count || at(minute.end, .dayWord, .tonight, .weekday, .on, .comma, .period)
    else { return nil }
    return clock(hour.value, minute.value, minute.end)
  }

  /// "10:10", "10:10:05", "10.10 a.m."; hours below 13 without "a.m." stay as they are.
  func digitalClock(_ index: Int) -> ParsedTime? {
    let (hour, minute) = (self[index], self[index + 2])
    if hour.isGlued, index > 0, at(index - 1, .colon, .money, .period, .comma) || self[index - 1].digits > 0 {
      return nil
    }
    guard 1...2 ~= hour.digits, hour.value <= 24, at(index + 1, .colon, .period), isGlued(index + 1),
      minute.digits == 2, minute.value < 60, isGlued(index + 2)
    else { return nil }
    var (second, end) = (-1, index + 3)
    if word(end) == .colon, isGlued(end), self[end + 1].digits == 2, self[end + 1].value < 60 {
      second = Int(self[end + 1].value)
      end += 2
    }
    // A ratio, a score or a verse goes on.
    if at(end, .colon, .hyphen), isGlued(end), word(end) == .colon { return nil }
    let half = halfOfDay(end)
    if word(index + 1) == .period {
      guard half != nil || at(index - 1, .at2, .at), !at(end, .percent, .unit, .units, .isPlural, .thousand) else {
        return nil
      }
    }
    var found: ParsedTime
    if let half {
      guard 1...12 ~= hour.value else { return nil }
      found = clock(Int(hour.value) % 12 + half.plus, Int(minute.value), half.end)
    } else if let part = partPhrase(end) {
      found = withPart(Int(hour.value), Int(minute.value), part.end, part.part)
    } else {
      found = clock(Int(hour.value), Int(minute.value), oclock(end) ?? end)
    }
    found.meaning.point.second = second
    return withZone(found)
  }

  /// "1500 GMT", "0730", "1140 a.m.".
  private func military(_ index: Int) -> ParsedTime? {
    let token = self[index]
    let (hour, minute) = (Int(token.value) / 100, Int(token.value) % 100)
    guard hour <= 24, minute < 60 else { return nil }
    if let half = halfOfDay(index + 1), 1...12 ~= hour { return clock(hour % 12 + half.plus, minute, half.end) }
    guard token.digits == 4, at(index + 1, .gmt) || spells(index + 1, "hours") && at(index - 1, .at2) else {
      return nil
    }
    return clock(hour, minute, at(index + 1, .gmt) ? index + 1 : index + 2)
  }

  private func clock(_ hour: Int, _ minute: Int, _ end: Int) -> ParsedTime {
    var point = TimePoint()
    (point.hour, point.minute) = (hour, minute)
    return ParsedTime(point, end)
  }

  /// "past three", "past seven o'clock", "past 8 in the evening".
  private func past(_ minutes: Int, _ index: Int) -> ParsedTime? {
    guard word(index) == .past, let hour = cardinal(index + 1), 1...24 ~= hour.value else { return nil }
    let end = oclock(hour.end) ?? hour.end
    if let half = halfOfDay(end) { return clock(hour.value % 12 + half.plus, minutes, half.end) }
    if let part = partPhrase(end) { return withPart(hour.value, minutes, part.end, part.part) }
    return clock(hour.value, minutes, end)
  }

  private func minutesPast(_ minutes: Int, _ index: Int) -> ParsedTime? {
    let next = at(index, .units, .shortUnit, .unit) ? index + 1 : index
    guard minutes < 60 else { return nil }
    return past(minutes, next)
  }

  private func withPart(_ hour: Int, _ minute: Int, _ end: Int, _ part: DayPart = .none) -> ParsedTime {
    var (part, end) = (part, end)
    if part == .none, let phrase = partPhrase(end) { (part, end) = (phrase.part, phrase.end) }
    return clock(hour < 12 ? hour + Self.offset(of: part, hour) : hour, minute, end)
  }

  /// What makes an hour up to twelve one of that part of the day.
  static func offset(of part: DayPart, _ hour: Int) -> Int {
    switch part {
    case .afternoon, .evening: 12
    case .night: hour >= 5 ? 12 : 0
    default: 0
    }
  }

  /// "in the morning", "this evening" without "this", "early morning".
  func partPhrase(_ index: Int) -> (part: DayPart, end: Int)? {
    var next = index
    if word(next) == .in, word(next + 1) == .the {
      next += 2
    } else if at(next, .at2), at(next + 1, .daypart) {
      next += 1
    }
    if next == index, at(next, .early, .late), at(next + 1, .daypart) { next += 1 }
    guard next > index, word(next) == .daypart, let part = DayPart(rawValue: self[next].value) else { return nil }
    return (part, next + 1)
  }

  /// "a.m.", "pm", "p.m". The full stop at the end belongs to it.
  private func halfOfDay(_ index: Int) -> (plus: Int, end: Int)? {
    if word(index) == .ampm { return (Int(self[index].value), index + 1) }
    let start = word(index) == .period && isGlued(index) ? index + 1 : index
    let isMorning = word(start) == .a && self[start].end - self[start].start == 1
    guard isMorning || spells(start, "p"), word(start + 1) == .period, spells(start + 2, "m") else { return nil }
    return (isMorning ? 0 : 12, word(start + 3) == .period && isGlued(start + 3) ? start + 4 : start + 3)
  }

  private func oclock(_ index: Int) -> Int? {
    if word(index) == .oclock { return index + 1 }
    return spells(index, "o") && word(index + 1) == .apostrophe && word(index + 2) == .clock ? index + 3 : nil
  }

  /// A zone behind a clock time: "GMT", "EST", "ET", "+01:00".
  private func withZone(_ parsed: ParsedTime) -> ParsedTime {
    var result = parsed
    let token = self[parsed.end]
    if token.word == .gmt || token.word == .zone, token.isCapital || token.word == .gmt {
      result.end += 1
      if token.word == .gmt { result.meaning.point.zone = Int16(token.value) }
    } else if let end = zoneName(parsed.end) {
      result.end = end
    } else if spells(parsed.end, "z"), isGlued(parsed.end) {
      result.end += 1
      result.meaning.point.zone = 0
    }
    return result
  }

  /// "Eastern time", "Pacific Standard Time", "local time": whose offset depends on more than is said.
  private func zoneName(_ index: Int) -> Int? {
    let names: [StaticString] = ["eastern", "central", "mountain", "pacific", "local", "moscow", "london"]
    guard names.contains(where: { spells(index, $0) }) else { return nil }
    let next = spells(index + 1, "standard") || spells(index + 1, "daylight") ? index + 2 : index + 1
    return spells(next, "time") ? next + 1 : nil
  }

  // MARK: Parts of days

  /// "Monday morning", "tomorrow night", "Tuesday in the afternoon", behind a day.
  func daypartTail(_ left: TimePoint, _ index: Int) -> ParsedTime? {
    guard left.isDay, left.part == .none else { return nil }
    var point = TimePoint()
    if let phrase = partPhrase(index) {
      point.part = phrase.part
      return ParsedTime(point, phrase.end)
    }
    guard word(index) == .daypart, let part = DayPart(rawValue: self[index].value) else { return nil }
    point.part = part
    return ParsedTime(point, index + 1)
  }

  /// "at 5", "5" behind a day and "around 7" behind a part of a day.
  func clockTail(_ left: TimePoint, _ index: Int) -> ParsedTime? {
    guard left.isDay || left.part != .none, !left.hasClock else { return nil }
    if at(index, .before, .after, .by), left.isDay, var found = clock(index + 1) {
      found.meaning.mod = word(index) == .before ? .before : word(index) == .after ? .after : .onOrBefore
      return found
    }
    guard at(index, .at2, .at, .about) else { return nil }
    let start = index + 1
    if let found = clock(start) { return found }
    guard let hour = cardinal(start), 1...12 ~= hour.value, self[start].digits > 0, !isNumberPart(start),
      !at(hour.end, .isPlural, .units, .unit, .other) || self[hour.end].end == 0, word(hour.end) != .hyphen
    else { return nil }
    return clock(hour.value < 12 ? hour.value + Self.offset(of: left.part, hour.value) : 12, 0, hour.end)
  }

  /// "morning of May 5", a part of a day by itself.
  func daypart(_ index: Int) -> ParsedTime? {
    guard let part = DayPart(rawValue: self[index].value) else { return nil }
    var point = TimePoint()
    point.part = part
    var meaning = TimeMeaning(point)
    meaning.isGuarded = true
    return ParsedTime(meaning, index + 1)
  }
}
