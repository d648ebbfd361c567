/// Amounts of time, and points that are told with them.
extension TimeParser {
  struct Duration {
    var length: TimeLength
    var end: Int
    /// Written with a hyphen: "three-year".
    var isAdjective = false
  }

  /// "two and a half years", "a decade", "3 hours 30 minutes", "several weeks", "half an hour".
  ///
  /// - Parameter allowsBareUnits: "weeks" alone is a vague length, as behind "for".
  func duration(_ index: Int, allowsBareUnits: Bool = false) -> Duration? {
    if allowsBareUnits, word(index) == .units, let unit = TimeUnit(rawValue: self[index].value) {
      return Duration(length: .vague(unit), end: index + 1)
    }
    guard var found = component(index) else { return nil }
    guard found.length.vague == nil else { return found }
    for _ in 0..<3 {
      var next = skip(.comma, found.end)
      next = skip(.and, next)
      guard let more = component(next), !at(next, .a, .half), more.length.vague == nil,
        isFiner(more.length, found.length),
        // "for the last three months and two days ago": a length, and a day of its own.
        !(word(next - 1) == .and && word(more.end) == .ago && at(index - 1, .last, .past, .previous, .next, .coming))
      else { break }
      found.length.counts &+= more.length.counts
      found.end = more.end
    }
    return found
  }

  private func isFiner(_ right: TimeLength, _ left: TimeLength) -> Bool {
    for index in 0..<8 where left.counts[index] != 0 { return (index..<8).allSatisfy { right.counts[$0] == 0 } }
    return false
  }

  private func component(_ index: Int) -> Duration? {
    guard let amount = amount(index) else { return nil }
    var next = amount.end
    let isAdjective = word(next) == .hyphen
    if isAdjective {
      next += 1
    } else if at(next, .more, .past, .next, .last, .previous, .coming, .other2) || isFiller(next) {
      next += 1
    }
    if at(next - 1, .past, .next, .last, .previous, .coming), word(next) == .unit, amount.thousandths > 1000 {
      return nil
    }
    guard let unit = durationUnit(next, amount, isAdjective) else { return nil }
    var thousandths = amount.thousandths
    var end = unit.end
    // "an hour and a half"
    if word(end) == .and, thousandths == 1000 {
      let share = word(end + 1) == .a ? end + 2 : end + 1
      if word(share) == .half { (thousandths, end) = (1500, share + 1) }
      if word(share) == .unit, self[share].value == TimeUnit.quarter.rawValue { (thousandths, end) = (1250, share + 1) }
    }
    if amount.isVague { return Duration(length: .vague(unit.unit), end: end) }
    guard let length = length(unit.unit, thousandths) else { return nil }
    return Duration(length: length, end: end, isAdjective: isAdjective)
  }

  /// Half an hour is thirty minutes, half a year six months; other parts stay decimal.
  private func length(_ unit: TimeUnit, _ thousandths: Int) -> TimeLength? {
    guard thousandths == 500 else { return TimeLength(unit, thousandths: thousandths) }
    return switch unit {
    case .hour: TimeLength(.minute, thousandths: 30_000)
    case .minute: TimeLength(.second, thousandths: 30_000)
    case .day: TimeLength(.hour, thousandths: 12_000)
    case .year: TimeLength(.month, thousandths: 6_000)
    default: TimeLength(unit, thousandths: thousandths)
    }
  }

  private func isFiller(_ index: Int) -> Bool {
    spells(index, "consecutive") || spells(index, "straight") || spells(index, "full") || spells(index, "long")
      || spells(index, "whole") || spells(index, "additional") || spells(index, "additional")
      || spells(index, "business") || spells(index, "working") || spells(index, "calendar")
  }

  private func durationUnit(_ index: Int, _ amount: Amount, _ isAdjective: Bool) -> (unit: TimeUnit, end: Int)? {
    let token = self[index]
    let isPlural = amount.isVague || amount.thousandths > 1000
    switch token.word {
    case .units: return TimeUnit(rawValue: token.value).map { ($0, index + 1) }
    case .unit:
      // "a 20 month low" and "two month" are said; a vague number has the plural.
      guard !amount.isVague else { return nil }
      return TimeUnit(rawValue: token.value).map { ($0, index + 1) }
    case .shortUnit:
      guard amount.isDigits, let unit = TimeUnit(rawValue: token.value) else { return nil }
      guard token.end - token.start > 1 || token.isGlued && !token.isCapital else { return nil }
      if self[index + 1].isGlued, self[index + 1].digits > 0 || isLetter(index + 1) { return nil }
      return (unit, index + 1)
    case .weekLetter: return amount.isDigits && token.isGlued && !token.isCapital ? (.week, index + 1) : nil
    case .ordinal where token.value == 2:
      return !isPlural && amount.isOne || isAdjective || amount.isDigits ? (.second, index + 1) : nil
    case .dayparts where token.value == DayPart.night.rawValue: return (.day, index + 1)
    case .daypart
    where token.value == DayPart.night.rawValue && !isAdjective && amount.thousandths > 0 && !amount.isArticle:
      return spells(index, "night") ? (.day, index + 1) : nil
    default: return nil
    }
  }

  struct Amount {
    var thousandths = 0
    var end: Int
    var isVague = false
    var isDigits = false
    var isArticle = false
    var isOne = false
  }

  /// The number before a unit.
  func amount(_ index: Int) -> Amount? {
    switch word(index) {
    case .digits, .unitNumber, .tens: return number(index)
    case .fraction: return Amount(thousandths: Int(self[index].value), end: index + 1, isDigits: true)
    case .half:
      let end = word(index + 1) == .a ? index + 2 : skip(.hyphen, index + 1)
      return Amount(thousandths: 500, end: end)
    case .a:
      switch word(index + 1) {
      case .few: return Amount(end: index + 2, isVague: true)
      case .couple: return Amount(thousandths: 2000, end: skip(.of, index + 2))
      case .dozen: return Amount(thousandths: 12_000, end: index + 2)
      case .half: return Amount(thousandths: 500, end: skip(.hyphen, index + 2))
      case .hundred: return Amount(thousandths: 100_000, end: index + 2)
      case .digits, .unitNumber, .tens:
        // "a three-year plan": the article is not a part.
        return nil
      default: return Amount(thousandths: 1000, end: index + 1, isArticle: true)
      }
    case .couple: return Amount(thousandths: 2000, end: skip(.of, index + 1))
    case .few, .several, .some: return Amount(end: index + 1, isVague: true)
    case .another:
      if let more = amount(index + 1), more.thousandths > 0 { return more }
      return Amount(thousandths: 1000, end: index + 1, isArticle: true)
    case .all where at(index + 1, .unit): return Amount(thousandths: 1000, end: index + 1, isArticle: true)
    default: return nil
    }
  }

  private func number(_ index: Int) -> Amount? {
    if self[index].isGlued, index > 0,
      isLetter(index - 1) || at(index - 1, .period, .comma, .money, .digits, .slash, .colon)
    {
      return nil
    }
    guard let whole = cardinal(index), whole.value < 1_000_000 else { return nil }
    var amount = Amount(thousandths: whole.value * 1000, end: whole.end, isDigits: self[index].word == .digits)
    amount.isOne = whole.value == 1
    let part = self[whole.end + 1]
    if amount.isDigits, word(whole.end) == .period, isGlued(whole.end), 1...3 ~= part.digits, part.isGlued {
      amount.thousandths += Int(part.value) * [0, 100, 10, 1][Int(part.digits)]
      amount.end += 2
    } else if word(whole.end) == .fraction {
      amount.thousandths += Int(self[whole.end].value)
      amount.end += 1
    } else if word(whole.end) == .and {
      let share = word(whole.end + 1) == .a ? whole.end + 2 : whole.end + 1
      if word(share) == .half { (amount.thousandths, amount.end) = (amount.thousandths + 500, share + 1) }
      if word(share) == .unit, self[share].value == TimeUnit.quarter.rawValue, at(share + 1, .unit, .units) {
        (amount.thousandths, amount.end) = (amount.thousandths + 250, share + 1)
      }
    }
    return amount
  }

  // MARK: Points told with a duration

  /// "three months ago", "two weeks before Christmas", "10 days from now", "a year earlier"; and, behind "in", a length
  /// that lies ahead.
  func durationPoint(_ index: Int) -> ParsedTime? {
    guard let found = duration(index, allowsBareUnits: at(index + 1, .ago)) else { return nil }
    let next = found.end
    switch word(next) {
    case .ago: return shifted(found.length, -1, next + 1)
    case .earlier: return shifted(found.length, -1, next + 1)
    case .later, .hence: return shifted(found.length, 1, next + 1)
    case .before, .after:
      guard let base = inner?.point(next + 1), base.meaning.point.isDay || base.meaning.point.month != 0,
        !base.meaning.isGuarded
      else { return nil }
      return shifted(found.length, word(next) == .before ? -1 : 1, base)
    case .from:
      if word(next + 1) == .now { return shifted(found.length, 1, next + 2) }
      if word(next + 1) == .a { return nil }
      guard var base = inner?.point(next + 1), base.meaning.point.isDay, !base.meaning.isGuarded else { return nil }
      if found.length.isBelowDay, !base.meaning.point.hasClock { return nil }
      if base.meaning.point.weekday != 0, base.meaning.point.pick == .none { base.meaning.point.pick = .nearestFuture }
      return shifted(found.length, 1, base)
    default:
      guard word(index - 1) == .in, direction != .past, !found.isAdjective, !isMeasured(index - 2) else { return nil }
      guard found.length.vague == nil, !at(next, .of, .isPlural) else { return nil }
      guard word(next) == .apostrophe else { return shifted(found.length, 1, next) }
      // "in two weeks' time"
      let time = word(next + 1) == .decadeSuffix ? next + 2 : next + 1
      return spells(time, "time") ? shifted(found.length, 1, time + 1) : nil
    }
  }

  /// Whether "in two years" behind the token says how long something took: "the first time in two years", "the worst
  /// drop in ten years".
  private func isMeasured(_ index: Int) -> Bool {
    if at(index, .times, .once, .twice, .most, .least) || spells(index, "time") || spells(index, "times") {
      return true
    }
    for back in 0..<3 where at(index - back, .ordinal) || isSuperlative(index - back) { return true }
    return false
  }

  private func isSuperlative(_ index: Int) -> Bool {
    let token = self[index]
    let length = Int(token.end - token.start)
    guard length > 5, token.word == .other else { return false }
    return text[Int(token.end) - 1] == UInt8(ascii: "t") && text[Int(token.end) - 2] == UInt8(ascii: "s")
      && text[Int(token.end) - 3] == UInt8(ascii: "e")
  }

  private func shifted(_ length: TimeLength, _ sign: Int, _ end: Int) -> ParsedTime? {
    if length.vague != nil { return ParsedTime(TimeMeaning(form: sign < 0 ? .past : .future), end) }
    var point = TimePoint()
    if let single = length.single {
      point.anchor = (single.unit == .weekend ? .week : single.unit, single.count * sign)
      return ParsedTime(point, end)
    }
    point.anchor = (length.isBelowDay ? .second : .day, 0)
    point.shift = signed(length, sign)
    return ParsedTime(point, end)
  }

  private func shifted(_ length: TimeLength, _ sign: Int, _ base: ParsedTime) -> ParsedTime? {
    guard length.vague == nil, base.meaning.point.shift == nil else { return nil }
    if base.meaning.form != .point { return base.meaning.form == .present ? shifted(length, sign, base.end) : nil }
    var result = base
    result.meaning.point.shift = signed(length, sign)
    return result
  }

  private func signed(_ length: TimeLength, _ sign: Int) -> TimeLength {
    var result = length
    if sign < 0 { result.counts = 0 &- result.counts }
    return result
  }

  /// "Monday two weeks from now", behind a weekday.
  func durationTail(_ left: TimePoint, _ index: Int) -> ParsedTime? {
    guard left.weekday != 0, left.pick == .none, left.anchor == nil, left.day == 0 else { return nil }
    let start = skip(.comma, index)
    guard at(start, .digits, .unitNumber, .a), let found = durationPoint(start) else { return nil }
    guard [.week, .day].contains(found.meaning.point.anchor?.unit), found.meaning.point.shift == nil else { return nil }
    return found
  }
}
