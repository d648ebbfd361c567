/// Reads time expressions from tokens: recursive descent with a bounded number of tokens ahead, so that the time is
/// linear in the text. Each rule takes the index of a token and returns what it read and the token behind.
struct TimeParser {
  let text: ByteString
  let tokens: UnsafeBufferPointer<TimeToken>
  let vocabulary: TimeVocabulary
  var direction: TimeDirection
  /// How far one expression lies within another: "the last day of the last week of …".
  private(set) var depth = 0

  /// The parser for what lies within an expression; nil where nobody would follow any more.
  var inner: TimeParser? {
    guard depth < 3 else { return nil }
    var parser = self
    parser.depth += 1
    return parser
  }

  init(text: ByteString, tokens: UnsafeBufferPointer<TimeToken>, vocabulary: TimeVocabulary, direction: TimeDirection) {
    (self.text, self.tokens, self.vocabulary, self.direction) = (text, tokens, vocabulary, direction)
  }

  @inline(__always)
  subscript(index: Int) -> TimeToken { index >= 0 && index < tokens.count ? tokens[index] : .none }

  @inline(__always)
  func word(_ index: Int) -> TimeWord { self[index].word }

  /// Whether the token is that word, or one of them.
  @inline(__always)
  func at(_ index: Int, _ words: TimeWord...) -> Bool { words.contains(word(index)) }

  /// The token's text is this, in whatever case.
  func spells(_ index: Int, _ name: StaticString) -> Bool {
    let token = self[index]
    guard Int(token.end - token.start) == name.utf8CodeUnitCount else { return false }
    return (0..<name.utf8CodeUnitCount).allSatisfy {
      LowerCase.ascii(text[Int(token.start) + $0]) == name.utf8Start[$0]
    }
  }

  /// Skips the token if it is that word.
  func skip(_ word: TimeWord, _ index: Int) -> Int { self.word(index) == word ? index + 1 : index }

  func isGlued(_ index: Int) -> Bool { self[index].isGlued && index > 0 }

  /// A rule's result with other tokens behind it.
  func extended(_ parsed: ParsedTime, to end: Int) -> ParsedTime { ParsedTime(parsed.meaning, end) }

  // MARK: Atoms

  /// One part of a date or time: "Tuesday", "May 5, 2026", "next week", "10:10 a.m."
  func atom(_ index: Int) -> ParsedTime? {
    switch word(index) {
    case .digits:
      numericDate(index) ?? clock(index) ?? dayMonth(index) ?? ordinalPeriod(index) ?? decade(index) ?? bareYear(index)
        ?? bareOrdinal(index)
    case .unitNumber, .tens:
      clock(index) ?? dayMonth(index) ?? ordinalPeriod(index) ?? spelledYear(index)
    case .ordinal: dayMonth(index) ?? ordinalPeriod(index)
    case .month, .guardedMonth: holiday(index) ?? monthDay(index)
    case .weekday, .guardedWeekday: weekday(index)
    case .dayWord, .tonight: dayWord(index)
    case .this, .next, .last, .previous, .following, .coming, .past, .current, .same: relative(index)
    case .the: definite(index)
    case .season, .guardedSeason: season(index)
    case .quarterLetter, .shortUnit: quarter(index)
    case .unit: namedUnit(index)
    case .holiday, .ordinalSuffix, .all: holiday(index)
    case .noon, .midnight, .half: clock(index)
    case .daypart: daypart(index)
    case .apostrophe: decade(index) ?? shortYear(index)
    case .decade: decade(index)
    default: nil
    }
  }

  /// An atom and all that belongs to it: "Tuesday, May 5, at 3 pm", "the first quarter of next year".
  func point(_ index: Int) -> ParsedTime? {
    guard var found = durationPoint(index) ?? atom(index), found.meaning.form == .point else { return nil }
    for _ in 0..<6 {
      guard let merged = merged(found) else { break }
      found = merged
    }
    return found
  }

  /// One step of ``point(_:)``: the next atom, if it says more of the same.
  private func merged(_ found: ParsedTime) -> ParsedTime? {
    let left = found.meaning.point
    guard left.shift == nil || left.isDay else { return nil }
    let end = found.end
    if let next = clockTail(left, end) ?? daypartTail(left, end) ?? durationTail(left, end) {
      return joined(found, next)
    }
    var start = end
    var connector = TimeWord.other
    if at(start, .comma, .of, .in, .on, .at2, .hyphen, .open) {
      connector = word(start)
      start += 1
      if connector == .comma, at(start, .on, .in) { start += 1 }
      if connector == .hyphen, !self[end].isGlued || !left.isDay && !at(start, .quarterLetter, .shortUnit) {
        return nil
      }
    }
    guard let next = atom(start), next.meaning.form == .point,
      isJoinable(left, next.meaning.point, connector, start)
    else { return nil }
    return joined(found, connector == .open && word(next.end) == .close ? extended(next, to: next.end + 1) : next)
  }

  private func joined(_ found: ParsedTime, _ next: ParsedTime) -> ParsedTime? {
    var result = found
    guard result.meaning.point.merge(next.meaning.point) else { return nil }
    if next.meaning.point.hasClock, found.meaning.point.part != .none, result.meaning.point.hour < 12 {
      result.meaning.point.hour += Self.offset(of: found.meaning.point.part, result.meaning.point.hour)
    } else if found.meaning.point.hasClock, next.meaning.point.part != .none, found.meaning.point.hour < 12 {
      result.meaning.point.hour += Self.offset(of: next.meaning.point.part, found.meaning.point.hour)
    }
    result.meaning.isGuarded = false
    result.meaning.mod = found.meaning.mod ?? next.meaning.mod
    result.end = next.end
    return result
  }

  /// Whether two points beside each other, with a connector between them, are one.
  private func isJoinable(_ left: TimePoint, _ right: TimePoint, _ connector: TimeWord, _ start: Int) -> Bool {
    let isYear = right.year != nil && right.month == 0 && right.yearScale == .year && right.quarter == 0
    let isYearAnchor = right.anchor.map { $0.unit == .year } == true && right.month == 0
    let isPeriodAnchor = right.anchor.map { !$0.unit.isBelowDay } == true && right.month == 0 && right.day == 0
    let leftNeedsYear =
      left.year == nil && left.anchor == nil
      && (left.month != 0 || left.quarter != 0 || left.half != 0 || left.season != .none || left.holiday != nil)
    if right.hasClock && !right.hasDate {
      return (left.isDay || left.part != .none) && !left.hasClock && connector != .of && connector != .in
    }
    if left.isBelowDay && !left.hasDate {
      return right.isDay && (connector == .other || connector == .on || connector == .comma || connector == .of)
    }
    if leftNeedsYear {
      if isYear { return connector != .on && connector != .at2 && connector != .hyphen }
      if isYearAnchor { return connector == .other || connector == .of || connector == .in }
      if left.month != 0 && left.day == 0 { return false }
    }
    if left.weekday != 0, !left.hasClock || right.isDay, left.month == 0, left.day == 0 {
      if right.anchor.map({ $0.unit == .week }) == true, left.pick == .none {
        return connector == .other || connector == .of || connector == .in
      }
      if right.month != 0 || right.day != 0 {
        return right.day != 0 && right.weekday == 0 && connector != .of && connector != .in
      }
    }
    // "next week on Tuesday", "2025 Q1", "tomorrow, 13/04/21"
    if left.anchor.map({ $0.unit == .week }) == true, right.weekday != 0, right.month == 0, right.pick == .none {
      return left.weekday == 0 && (connector == .other || connector == .on)
    }
    if left.year != nil, left.month == 0, left.quarter == 0, connector == .other || connector == .hyphen {
      return right.year == nil && (right.quarter != 0 || right.half != 0 || right.month != 0 && connector == .other)
    }
    if left.anchor?.unit == .day, connector == .comma || connector == .open {
      return right.day != 0 && right.month != 0
    }
    if left.day != 0, left.month == 0, isPeriodAnchor { return connector == .other || connector == .of }
    return (left.quarter != 0 || left.half != 0) && isPeriodAnchor && (connector == .of || connector == .in)
  }
}
