/// What a word can do in a time expression.
enum TimeWord: UInt8, Sendable {
  /// Any other word, and any other character.
  case other
  case digits, comma, period, colon, slash, hyphen, apostrophe, open, close, at, fraction, money, percent
  /// "twenty-five": `value` is the number; `ordinal` "fifth" alike.
  case unitNumber, tens, hundred, thousand, ordinal
  /// `st nd rd th`, glued to digits.
  case ordinalSuffix
  /// `value` is the number of the month or weekday; the guarded ones are other words too.
  case month, guardedMonth, weekday, guardedWeekday, weekdayPlural
  /// `value` is a `TimeUnit`.
  case unit, units, shortUnit
  /// `value` is a `TimePoint.Season`.
  case season, guardedSeason
  /// `value` is days from the reference.
  case dayWord, tonight
  case this, next, last, previous, following, coming, past, current, same
  case a, the, of, `in`, on, to, and, or, until, through, between, from, by, since, before, after, during, `for`, within
  case ago, later, earlier, hence, now, than, more, less, least, most, up, over, under, nearly, about
  case early, mid, late, start, middle, end
  case half, few, several, some, couple, dozen, other2, another
  case every, each, any, all, once, twice, times, per, prefix, workday
  /// `value` is a `TimeUnit`.
  case adverb
  case ampm, clock, oclock, noon, midnight, daypart, dayparts, zone, gmt
  case decade, decadeSuffix, quarterLetter, weekLetter
  case recently, currently, soon, nowadays, recent, future, near, present, moment, these, date, right, at2
  case holiday, fiscal, isPlural
}

/// A word, a run of digits or one other character.
struct TimeToken: Sendable {
  var start: UInt32
  var end: UInt32
  var value: Int32
  var word: TimeWord
  /// The number of digits; 0 for words.
  var digits: UInt8
  /// No space before it.
  var isGlued: Bool
  var isCapital: Bool

  static let none = TimeToken(
    start: 0, end: 0, value: 0, word: .other, digits: 0, isGlued: false, isCapital: false)
}
