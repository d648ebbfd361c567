/// Whole expressions: what modifies a date or duration, and ranges.
extension TimeParser {
  /// The expression that begins at the token.
  func expression(_ index: Int) -> ParsedTime? {
    if let found = set(index) { return found }
    if let found = modified(index) { return found }
    if let found = listedDay(index) { return found }
    // A range and a plain expression may both begin with it.
    let point = point(index)
    if let found = range(index, point) { return found }
    if let found = reference(index) { return found }
    return guarded(plain(index, point), index)
  }

  /// "18" in "on 18 and 19 June".
  private func listedDay(_ index: Int) -> ParsedTime? {
    guard at(index, .digits, .ordinal),
      at(index - 1, .on, .at2, .of, .the, .for, .from, .by, .until, .after, .before, .since),
      let day = dayNumber(index), word(day.end) == .and, let next = dayMonth(skip(.the, day.end + 1)),
      next.meaning.point.day > day.value
    else { return nil }
    var point = next.meaning.point
    point.day = day.value
    return ParsedTime(point, day.end)
  }

  private func plain(_ index: Int) -> ParsedTime? { plain(index, point(index)) }

  /// A point or duration without what modifies it.
  ///
  /// - Parameter point: at `index`, if there is one.
  private func plain(_ index: Int, _ point: ParsedTime?) -> ParsedTime? {
    if let point { return point }
    if let found = firstOfPeriod(index) { return found }
    // Anything but a point.
    if let found = durationPoint(index) ?? relativeDuration(index) { return found }
    return plainDuration(index)
  }

  /// "the first two weeks of 2021": a length that lies in a period.
  private func firstOfPeriod(_ index: Int) -> ParsedTime? {
    let start = skip(.the, index)
    guard self[start].word == .ordinal && self[start].value == 1 || word(start) == .last,
      let length = duration(start + 1), length.length.vague == nil, word(length.end) == .of,
      let period = inner?.point(length.end + 1), !period.meaning.isGuarded
    else { return nil }
    var meaning = TimeMeaning(length.length)
    meaning.side = 1
    return ParsedTime(meaning, period.end)
  }

  private func relativeDuration(_ index: Int) -> ParsedTime? {
    let start = skip(.the, index)
    guard at(start, .this, .next, .last, .previous, .following, .coming, .past), let found = relative(start),
      found.meaning.form == .duration
    else { return nil }
    return found
  }

  private func plainDuration(_ index: Int) -> ParsedTime? {
    let isVague = at(index, .units) && at(index - 1, .for, .of, .in, .within)
    if let found = durationRange(index) { return found }
    guard !at(index, .units) || isVague, let found = duration(index, allowsBareUnits: isVague) else { return nil }
    // "a second", "a quarter of", "a minute" are often no times; "a day" alone mostly a rate.
    if word(index) == .a || word(index) == .another || word(index) == .half, found.end == index + 2,
      !isDurationCue(index - 1)
    {
      guard self[index + 1].word == .unit, let unit = TimeUnit(rawValue: self[index + 1].value) else { return nil }
      if [.quarter, .second, .half, .minute].contains(unit) { return nil }
    }
    if word(index) == .some, !at(index + 1, .units) { return nil }
    var meaning = TimeMeaning(found.length)
    if at(amountEnd(index), .past, .last, .previous) { meaning.side = -1 }
    if at(amountEnd(index), .next, .coming) { meaning.side = 1 }
    // "ten years old", "an 80-year-old"
    let old = skip(.hyphen, found.end)
    return ParsedTime(meaning, spells(old, "old") ? old + 1 : found.end)
  }

  /// "two to three weeks", "five or six years", "3-5 days".
  private func durationRange(_ index: Int) -> ParsedTime? {
    guard let lower = amount(index), lower.thousandths > 0, !lower.isVague, !lower.isArticle,
      at(lower.end, .to, .or, .hyphen), let upper = duration(lower.end + 1), !at(lower.end + 1, .a),
      let single = upper.length.single, let lesser = TimeLength(single.unit, thousandths: lower.thousandths),
      lower.thousandths < single.count * 1000
    else { return nil }
    var meaning = TimeMeaning(upper.length)
    meaning.lesser = lesser
    return ParsedTime(meaning, upper.end)
  }

  private func amountEnd(_ index: Int) -> Int { amount(index)?.end ?? index }

  private func isDurationCue(_ index: Int) -> Bool {
    at(index, .for, .in, .within, .than, .after, .about, .over, .nearly)
  }

  // MARK: Modifiers

  private func modified(_ index: Int) -> ParsedTime? {
    switch word(index) {
    case .about, .nearly:
      if spells(index - 1, "how") || spells(index - 1, "what") { return nil }
      return modified(index + 1, word(index) == .about ? .approx : .lessThan, isAbout: spells(index, "about"))
    case .over, .under:
      return modifiedDuration(index + 1, word(index) == .over ? .moreThan : .lessThan)
    case .more, .less:
      guard word(index + 1) == .than else { return nil }
      return modifiedDuration(index + 2, word(index) == .more ? .moreThan : .lessThan)
    case .at2:
      guard at(index + 1, .least, .most) else { return nil }
      return modifiedDuration(index + 2, word(index + 1) == .least ? .equalOrMore : .equalOrLess)
    case .up: return word(index + 1) == .to ? modifiedDuration(index + 2, .equalOrLess) : nil
    case .early, .late, .mid: return part(index, index + 1)
    case .the:
      if at(index + 1, .early, .late, .mid) { return part(index + 1, index + 2) }
      return at(index + 1, .start, .middle, .end) ? edge(index + 1) : nil
    case .start, .middle, .end: return edge(index)
    case .earlier, .later: return compared(index)
    default: return nil
    }
  }

  /// - Parameter isAbout: "about May" mostly says what someone talks about; "about two years ago" is a time.
  private func modified(_ index: Int, _ mod: TimeMod, isAbout: Bool) -> ParsedTime? {
    if isAbout, let found = durationPoint(index), word(found.end - 1) != .unit || word(index) != .a {
      var result = found
      result.meaning.mod = mod
      return result
    }
    guard var found = plain(index), !found.meaning.isGuarded else { return nil }
    if found.meaning.form == .point, mod != .approx || isAbout && !found.meaning.point.hasClock { return nil }
    if found.meaning.form != .point, found.meaning.form != .duration { return nil }
    found.meaning.mod = mod
    return found
  }

  /// "more than two years", and "less than a month ago", which is AFTER the point.
  private func modifiedDuration(_ index: Int, _ mod: TimeMod) -> ParsedTime? {

    guard var found = durationPoint(index) ?? plainDuration(index) else { return nil }
    if found.meaning.form == .point {
      found.meaning.mod = mod == .moreThan || mod == .equalOrMore ? .before : .after
    } else {
      found.meaning.mod = mod
    }
    return found
  }

  /// "early 2024", "mid-December", "late last year", "early on Monday" without the preposition.
  private func part(_ index: Int, _ start: Int) -> ParsedTime? {
    let mod: TimeMod = word(index) == .early ? .start : word(index) == .late ? .end : .mid
    let next = skip(.the, skip(.hyphen, start))
    if word(start) == .hyphen, word(index) != .mid, next > start + 1 { return nil }
    guard var found = decade(next) ?? point(next) ?? bareYear(next), found.meaning.form == .point else { return nil }
    if found.meaning.isGuarded, word(next) == .guardedWeekday { return nil }
    found.meaning.isGuarded = false
    found.meaning.mod = mod
    return found
  }

  /// "the end of 2025", "end of the month", "the middle of next week".
  private func edge(_ index: Int) -> ParsedTime? {
    let mod: TimeMod = word(index) == .start ? .start : word(index) == .end ? .end : .mid
    let of = word(index + 1) == .of ? index + 2 : index + 1
    if word(index + 1) != .of, word(index) != .end || !at(of, .unit) { return nil }
    var found = point(of)
    if found == nil, at(of, .unit), let unit = TimeUnit(rawValue: self[of].value),
      [.day, .week, .month, .quarter, .year].contains(unit)
    {
      var point = TimePoint()
      point.anchor = (unit, 0)
      found = ParsedTime(point, of + 1)
    }
    if found == nil, word(of) == .the, spells(of + 1, "day") {
      var point = TimePoint()
      point.anchor = (.day, 0)
      found = ParsedTime(point, of + 2)
    }
    guard var result = found, result.meaning.form == .point, !result.meaning.isGuarded || self[of].isCapital else {
      return nil
    }
    result.meaning.isGuarded = false
    result.meaning.mod = mod
    return result
  }

  /// "earlier this year", "later in the week".
  private func compared(_ index: Int) -> ParsedTime? {
    guard at(index + 1, .this, .on, .in, .last, .next) || word(index + 1) == .dayWord else { return nil }
    let start = at(index + 1, .on, .in) ? index + 2 : index + 1
    guard let found = point(start), found.meaning.form == .point, found.meaning.point.hasDate || start > index + 1,
      !found.meaning.isGuarded
    else { return nil }
    return found
  }

  // MARK: Guards

  /// Names that are other words need a capital and a word that leads to a time.
  func guarded(_ found: ParsedTime?, _ index: Int) -> ParsedTime? {
    guard let found, found.meaning.isGuarded else { return found }
    let (before, token) = (word(index - 1), self[index])
    if before == .money || isGlued(index) && before == .other && index > 0 { return nil }
    switch token.word {
    case .guardedMonth where spells(index, "dec"): return token.isCapital || isLed(before) ? found : nil
    case .guardedMonth:
      guard isLed(before), token.isCapital || ![.to, .and, .of, .this, .on].contains(before) else { return nil }
      return isVerb(index + 1) && !token.isCapital ? nil : found
    case .guardedWeekday: return token.isCapital && (isLed(before) || before == .comma) && before != .the ? found : nil
    case .weekday: return token.isCapital || isLed(before) ? found : nil
    case .guardedSeason:
      return isLed(before) && !at(index + 1, .of, .in, .to, .from, .for) || at(index - 1, .in) && before == .the
        ? found : nil
    case .daypart:
      return at(index - 1, .the) && at(index - 2, .in, .during) ? found : nil
    case .the:
      if word(index + 1) == .daypart { return at(index - 1, .in, .during) ? found : nil }
      guard word(index + 1) == .guardedSeason else { return found }
      return at(index - 1, .in, .by, .since, .until, .during) ? found : nil
    default: return found
    }
  }

  private func isLed(_ word: TimeWord) -> Bool {
    [
      .in, .since, .until, .by, .of, .from, .to, .through, .before, .after, .between, .during, .for, .next, .last,
      .early, .mid, .late, .on, .and, .hyphen, .within, .every, .this, .past,
    ].contains(word)
  }

  private func isVerb(_ index: Int) -> Bool {
    spells(index, "not") || spells(index, "be") || spells(index, "have") || spells(index, "well")
  }
}
