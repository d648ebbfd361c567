/// Seasons, quarters, centuries, holidays, and parts of periods that are counted.
extension TimeParser {
  /// "summer", "autumn 2025". "fall" and "spring" are other words too.
  func season(_ index: Int) -> ParsedTime? {
    guard let season = TimePoint.Season(rawValue: self[index].value) else { return nil }
    var point = TimePoint()
    point.season = season
    var meaning = TimeMeaning(point)
    meaning.isGuarded = word(index) == .guardedSeason
    return ParsedTime(meaning, index + 1)
  }

  /// "Q1", "Q3 2025", "H2".
  func quarter(_ index: Int) -> ParsedTime? {
    let number = self[index + 1]
    guard number.digits == 1, isGlued(index + 1), isQuarterLetter(index),
      !isNumberPart(index + 1)
    else { return nil }
    var point = TimePoint()
    if word(index) == .quarterLetter, 1...4 ~= number.value {
      point.quarter = Int(number.value)
    } else if spells(index, "h"), 1...2 ~= number.value {
      point.half = Int(number.value)
    } else {
      return nil
    }
    let next = at(index + 2, .hyphen, .slash) && isGlued(index + 2) ? index + 3 : index + 2
    if let year = year(next) {
      point.year = year.value
      return ParsedTime(point, year.end)
    }
    return ParsedTime(point, index + 2)
  }

  private func isQuarterLetter(_ index: Int) -> Bool {
    self[index].isCapital || at(index - 1, .digits, .hyphen) || year(index + 2) != nil
      || at(index + 2, .of, .hyphen) && year(index + 3) != nil
  }

  /// "third quarter", "21st century", "first half of 2025", "first Monday of May", "15th day of next month", "third month
  /// of 2021".
  func ordinalPeriod(_ index: Int) -> ParsedTime? {
    guard let number = ordinal(index) else { return nil }
    return countedPeriod(number.value, skip(.hyphen, number.end))
  }

  /// - Parameter number: which of them; -1 for the last.
  func countedPeriod(_ number: Int, _ index: Int) -> ParsedTime? {
    var point = TimePoint()
    switch word(index) {
    case .half where number == 1 || number == 2:
      guard word(index + 1) == .of else { return nil }
      point.half = number
      return period(point, index + 1)
    case .weekday where word(index + 1) == .of || word(index + 1) == .in:
      (point.weekday, point.nth) = (Int(self[index].value), number)
      guard number <= 5, let of = period(TimePoint(), index + 1), of.end > index + 2, isMonth(of.meaning.point) else {
        return nil
      }
      var whole = of.meaning.point
      return whole.merge(point) ? ParsedTime(whole, of.end) : nil
    case .unit: break
    default: return nil
    }
    switch TimeUnit(rawValue: self[index].value) {
    case .century where 1...21 ~= number:
      (point.year, point.yearScale) = (number - 1, .century)
      return ParsedTime(point, index + 1)
    case .quarter where 1...4 ~= number: point.quarter = number
    case .quarter where number < 0 && word(index + 1) == .of: point.quarter = 4
    case .half where number < 0: point.half = 2
    case .day where number <= 31: point.day = number < 0 ? TimePoint.lastOne : number
    case .month where number <= 12: point.month = number < 0 ? 12 : number
    case .week where number <= 53: point.week = number < 0 ? TimePoint.lastOne : number
    default: return nil
    }
    guard let found = period(point, index + 1) else { return nil }
    let whole = found.meaning.point
    switch TimeUnit(rawValue: self[index].value) {
    case .quarter: return found
    case .day: return whole.month != 0 || whole.anchor.map { $0.unit == .month } == true ? found : nil
    case .week: return whole.month == 0 && whole.hasDate && found.end > index + 1 && isYear(whole) ? found : nil
    default: return found.end > index + 1 && isYear(whole) ? found : nil
    }
  }

  private func isYear(_ point: TimePoint) -> Bool {
    point.year != nil || point.anchor.map { $0.unit == .year } == true
  }

  private func isMonth(_ point: TimePoint) -> Bool {
    point.month != 0 && point.day == 0 || point.anchor.map { $0.unit == .month } == true
  }

  /// Adds the period that something is a part of: "… of 2025", "… of next year", "… of the month".
  private func period(_ point: TimePoint, _ index: Int) -> ParsedTime? {
    guard at(index, .of, .in, .comma) || year(index) != nil else { return ParsedTime(point, index) }
    let start = at(index, .of, .in, .comma) ? index + 1 : index
    if let year = year(start), point.year == nil {
      var merged = point
      merged.year = year.value
      return ParsedTime(merged, year.end)
    }
    guard let of = inner?.atom(start), of.meaning.form == .point else { return ParsedTime(point, index) }
    var merged = point
    guard merged.merge(of.meaning.point) else { return ParsedTime(point, index) }
    return ParsedTime(merged, of.end)
  }

  /// "week 10", "week 3 of 2027", "year 2008", "the week of April 10".
  func namedUnit(_ index: Int) -> ParsedTime? {
    var point = TimePoint()
    switch TimeUnit(rawValue: self[index].value) {
    case .year:
      if word(index + 1) == .to, word(index + 2) == .date {
        point.anchor = (.year, 0)
        return ParsedTime(point, index + 3)
      }
      guard let year = year(index + 1) else { return nil }
      point.year = year.value
      return ParsedTime(point, year.end)
    case .week:
      let number = self[index + 1]
      guard 1...2 ~= number.digits, 1...53 ~= number.value, !isNumberPart(index + 1) else { return nil }
      point.week = Int(number.value)
      guard let found = period(point, index + 2) else { return nil }
      if found.end == index + 2 { point.anchor = (.year, 0) }
      return found.end == index + 2 ? ParsedTime(point, found.end) : found
    default: return nil
    }
  }

  /// A holiday, with "weekend" behind it or not.
  func holiday(_ index: Int) -> ParsedTime? {
    let token = self[index]
    let first = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(token.end - token.start)) { key in
      for offset in key.indices { key[offset] = LowerCase.ascii(text[Int(token.start) + offset]) }
      return vocabulary.holidays(beginning: ByteString(key))
    }
    for (words, holiday) in first where matches(words, index) {
      if words.count == 1, token.word != .holiday { continue }
      var point = TimePoint()
      point.holiday = holiday
      if words.count == 2, spells(index, "new"), at(index - 1, .a) { return nil }
      return ParsedTime(point, index + words.count)
    }
    return nil
  }

  private func matches(_ words: [[UInt8]], _ index: Int) -> Bool {
    for (offset, word) in words.enumerated().dropFirst() {
      let token = self[index + offset]
      if word == [UInt8(ascii: "'")] {
        guard token.word == .apostrophe else { return false }
        continue
      }
      guard Int(token.end - token.start) == word.count,
        word.indices.allSatisfy({ LowerCase.ascii(text[Int(token.start) + $0]) == word[$0] })
      else { return false }
    }
    return true
  }
}
