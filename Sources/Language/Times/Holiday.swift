/// Days that have a name and a date in every year.
enum Holiday: Hashable, Sendable {
  case fixed(month: Int8, day: Int8)
  /// The `nth` weekday of a month (-1: the last), and so many days on.
  case weekday(nth: Int8, weekday: Int8, month: Int8, plus: Int8)
  /// So many days from Easter Sunday.
  case easter(Int8)

  func day(in year: Int) -> CalendarDay {
    switch self {
    case .fixed(let month, let day): CalendarDay(year, Int(month), Int(day))
    case .weekday(let nth, let weekday, let month, let plus):
      CalendarDay.nth(Int(nth), weekday: Int(weekday), month: Int(month), year) + Int(plus)
    case .easter(let plus): CalendarDay.easter(year) + Int(plus)
    }
  }

  /// Names in lower case, their words as the tokenizer cuts them; longer ones before their beginnings.
  static let names: [(words: [String], holiday: Holiday)] = [
    (["christmas", "eve"], .fixed(month: 12, day: 24)), (["christmas", "day"], .fixed(month: 12, day: 25)),
    (["christmas"], .fixed(month: 12, day: 25)), (["xmas"], .fixed(month: 12, day: 25)),
    (["boxing", "day"], .fixed(month: 12, day: 26)),
    (["new", "year", "'", "s", "eve"], .fixed(month: 12, day: 31)),
    (["new", "years", "eve"], .fixed(month: 12, day: 31)), (["new", "year", "eve"], .fixed(month: 12, day: 31)),
    (["new", "year", "'", "s", "day"], .fixed(month: 1, day: 1)),
    (["new", "years", "day"], .fixed(month: 1, day: 1)), (["new", "year", "day"], .fixed(month: 1, day: 1)),
    (["new", "year", "'", "s"], .fixed(month: 1, day: 1)), (["new", "year"], .fixed(month: 1, day: 1)),
    (["epiphany"], .fixed(month: 1, day: 6)), (["groundhog", "day"], .fixed(month: 2, day: 2)),
    (["valentine", "'", "s", "day"], .fixed(month: 2, day: 14)),
    (["valentines", "day"], .fixed(month: 2, day: 14)), (["valentine", "day"], .fixed(month: 2, day: 14)),
    (["st", ".", "patrick", "'", "s", "day"], .fixed(month: 3, day: 17)),
    (["st", "patrick", "'", "s", "day"], .fixed(month: 3, day: 17)),
    (["saint", "patrick", "'", "s", "day"], .fixed(month: 3, day: 17)),
    (["saint", "patrick"], .fixed(month: 3, day: 17)),
    (["april", "fools", "'", "day"], .fixed(month: 4, day: 1)), (["april", "fools", "day"], .fixed(month: 4, day: 1)),
    (["april", "fool", "'", "s", "day"], .fixed(month: 4, day: 1)), (["earth", "day"], .fixed(month: 4, day: 22)),
    (["anzac", "day"], .fixed(month: 4, day: 25)), (["may", "day"], .fixed(month: 5, day: 1)),
    (["international", "workers", "'", "day"], .fixed(month: 5, day: 1)),
    (["juneteenth"], .fixed(month: 6, day: 19)), (["freedom", "day"], .fixed(month: 6, day: 19)),
    (["jubilee", "day"], .fixed(month: 6, day: 19)), (["canada", "day"], .fixed(month: 7, day: 1)),
    (["independence", "day"], .fixed(month: 7, day: 4)), (["bastille", "day"], .fixed(month: 7, day: 14)),
    (["halloween"], .fixed(month: 10, day: 31)), (["all", "saints", "'", "day"], .fixed(month: 11, day: 1)),
    (["guy", "fawkes", "night"], .fixed(month: 11, day: 5)), (["veterans", "day"], .fixed(month: 11, day: 11)),
    (["armistice", "day"], .fixed(month: 11, day: 11)), (["remembrance", "day"], .fixed(month: 11, day: 11)),
    (["martin", "luther", "king", "day"], .weekday(nth: 3, weekday: 1, month: 1, plus: 0)),
    (["presidents", "'", "day"], .weekday(nth: 3, weekday: 1, month: 2, plus: 0)),
    (["presidents", "day"], .weekday(nth: 3, weekday: 1, month: 2, plus: 0)),
    (["mother", "'", "s", "day"], .weekday(nth: 2, weekday: 7, month: 5, plus: 0)),
    (["memorial", "day"], .weekday(nth: -1, weekday: 1, month: 5, plus: 0)),
    (["father", "'", "s", "day"], .weekday(nth: 3, weekday: 7, month: 6, plus: 0)),
    (["labor", "day"], .weekday(nth: 1, weekday: 1, month: 9, plus: 0)),
    (["labour", "day"], .weekday(nth: 1, weekday: 1, month: 9, plus: 0)),
    (["columbus", "day"], .weekday(nth: 2, weekday: 1, month: 10, plus: 0)),
    (["election", "day"], .weekday(nth: 1, weekday: 1, month: 11, plus: 1)),
    (["thanksgiving", "day"], .weekday(nth: 4, weekday: 4, month: 11, plus: 0)),
    (["thanksgiving"], .weekday(nth: 4, weekday: 4, month: 11, plus: 0)),
    (["black", "friday"], .weekday(nth: 4, weekday: 4, month: 11, plus: 1)),
    (["cyber", "monday"], .weekday(nth: 4, weekday: 4, month: 11, plus: 4)),
    (["ash", "wednesday"], .easter(-46)), (["palm", "sunday"], .easter(-7)), (["maundy", "thursday"], .easter(-3)),
    (["good", "friday"], .easter(-2)), (["holy", "saturday"], .easter(-1)), (["easter", "sunday"], .easter(0)),
    (["easter", "monday"], .easter(1)), (["easter"], .easter(0)), (["ascension", "day"], .easter(39)),
    (["pentecost"], .easter(49)), (["whit", "monday"], .easter(50)),
  ]
}
