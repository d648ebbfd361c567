/// A day of the proleptic Gregorian calendar, as a count of days from 1970-01-01. Algorithms of Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms".
struct CalendarDay: Comparable, Sendable {
  var number: Int

  init(number: Int) { self.number = number }

  /// Days beyond the month's end run over into the next one.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
  static func + (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(number: day.number + count) }

  var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The Monday of the day's week.
  var monday: CalendarDay { self + (1 - weekday) }

  /// Year and week of ISO 8601: week 1 holds the year's first Thursday.
  var isoWeek: (year: Int, week: Int) {
    let thursday = monday + 3
    let year = thursday.parts.year
    return (year, (thursday.number - CalendarDay(year, 1, 1).number) / 7 + 1)
  }

  /// Monday of a week of ISO 8601.
  static func monday(week: Int, of year: Int) -> CalendarDay { CalendarDay(year, 1, 4).monday + (week - 1) * 7 }

  /// The same day some months on, or the month's last where it has no such day.
  func adding(months: Int) -> CalendarDay {
    let (year, month, day) = parts
    let (newYear, newMonth) = Self.month(year, month, plus: months)
    return CalendarDay(newYear, newMonth, min(day, Self.length(ofMonth: newMonth, newYear)))
  }

  static func month(_ year: Int, _ month: Int, plus count: Int) -> (year: Int, month: Int) {
    let index = year * 12 + month - 1 + count
    let newYear = index >= 0 ? index / 12 : (index - 11) / 12
    return (newYear, index - newYear * 12 + 1)
  }

  static func length(ofMonth month: Int, _ year: Int) -> Int {
    let next = Self.month(year, month, plus: 1)
    return CalendarDay(next.year, next.month, 1).number - CalendarDay(year, month, 1).number
  }

  /// The `nth` (from the end, where negative) weekday of a month.
  static func nth(_ nth: Int, weekday: Int, month: Int, _ year: Int) -> CalendarDay {
    if nth < 0 {
      let last = CalendarDay(year, month, length(ofMonth: month, year))
      return last + (-((last.weekday - weekday + 7) % 7) + (nth + 1) * 7)
    }
    let first = CalendarDay(year, month, 1)
    return first + ((weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
  }

  /// Easter Sunday of the Western churches (the anonymous Gregorian computus, Nature 1876).
  static func easter(_ year: Int) -> CalendarDay {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    return CalendarDay(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
  }
}
