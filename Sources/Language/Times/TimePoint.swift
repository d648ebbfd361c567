/// A part of a day as TIMEX3 writes it.
enum DayPart: Int32, Sendable {
  case none, morning, afternoon, evening, night, midday, daytime

  var text: String {
    switch self {
    case .none: ""
    case .morning: "TMO"
    case .midday: "TMI"
    case .afternoon: "TAF"
    case .evening: "TEV"
    case .night: "TNI"
    case .daytime: "TDT"
    }
  }
}

/// How a name without a year ("December", "Friday") is to be found from the reference.
enum TimePick: Sendable {
  case none, this, last, next
  /// The nearest before or after: "this past Wednesday", "the coming Thursday".
  case nearestPast, nearestFuture
}

/// A small number in a byte: points are handed on by every rule, so they are kept small.
@propertyWrapper
struct Packed: Sendable {
  private var byte: Int8
  init(wrappedValue: Int) { byte = Int8(clamping: wrappedValue) }
  var wrappedValue: Int {
    get { Int(byte) }
    set { byte = Int8(clamping: newValue) }
  }
}

/// What an expression says of a point or period, before it is resolved. Zero and nil mean: not said.
struct TimePoint: Sendable {
  /// Full, or the first digits of a decade or century.
  var year: Int? {
    get { packedYear == .min ? nil : Int(packedYear) }
    set { packedYear = newValue.map { Int16(clamping: $0) } ?? .min }
  }
  var yearScale = YearScale.year
  @Packed var month = 0
  @Packed var day = 0
  /// 1 for Monday to 7 for Sunday.
  @Packed var weekday = 0
  @Packed var week = 0
  @Packed var quarter = 0
  @Packed var half = 0
  var season = Season.none
  var isWeekend = false
  /// Which of the month's weekdays; -1 the last.
  @Packed var nth = 0
  var holiday: Holiday?
  /// A unit so far from the reference's own: `(.week, -1)` is last week.
  var anchor: (unit: TimeUnit, count: Int)? {
    get { packedAnchor.map { ($0.unit, Int($0.count)) } }
    set { packedAnchor = newValue.map { ($0.unit, Int32(clamping: $0.count)) } }
  }
  var pick = TimePick.none
  /// Added to the point that the rest describes: "two weeks before Christmas".
  var shift: TimeLength?
  @Packed var hour = -1
  @Packed var minute = -1
  @Packed var second = -1
  var part = DayPart.none
  /// Minutes from UTC, behind a clock time.
  var zone = TimePoint.noZone

  private var packedAnchor: (unit: TimeUnit, count: Int32)?
  private var packedYear = Int16.min

  static let noZone = Int16.min
  /// The day or week that is a period's last.
  static let lastOne = 99

  enum YearScale: Sendable { case year, decade, century }

  enum Season: Int32, Sendable {
    case none, spring, summer, fall, winter
    var text: String { ["", "SP", "SU", "FA", "WI"][Int(rawValue)] }
  }

  var hasClock: Bool { hour >= 0 }
  var isBelowDay: Bool { hasClock || part != .none || anchor.map { $0.unit.isBelowDay } == true }
  var hasDate: Bool {
    year != nil || month != 0 || day != 0 || weekday != 0 || week != 0 || quarter != 0 || half != 0
      || season != .none || isWeekend || holiday != nil || anchor != nil
  }
  /// Whether the point is no longer than a day.
  var isDay: Bool {
    day != 0 || weekday != 0 || holiday != nil || anchor.map { $0.unit == .day } == true
  }

  /// Takes over what the other says and this does not; false if both speak of the same thing.
  mutating func merge(_ other: TimePoint) -> Bool {
    func clash(_ left: Int, _ right: Int) -> Bool { left != 0 && right != 0 && left != right }
    if year != nil && other.year != nil || clash(month, other.month) || clash(day, other.day)
      || clash(weekday, other.weekday) || clash(week, other.week) || clash(quarter, other.quarter)
      || hasClock && other.hasClock || part != .none && other.part != .none && part != other.part
      || anchor != nil && other.anchor != nil || holiday != nil && other.holiday != nil
      || shift != nil || other.shift != nil || season != .none && other.season != .none
    {
      return false
    }
    if let value = other.year { (year, yearScale) = (value, other.yearScale) }
    if month == 0 { month = other.month }
    if day == 0 { day = other.day }
    if weekday == 0 { weekday = other.weekday }
    if week == 0 { week = other.week }
    if quarter == 0 { quarter = other.quarter }
    if half == 0 { half = other.half }
    if season == .none { season = other.season }
    if nth == 0 { nth = other.nth }
    isWeekend = isWeekend || other.isWeekend
    holiday = holiday ?? other.holiday
    anchor = anchor ?? other.anchor
    if pick == .none { pick = other.pick }
    if other.hasClock { takeClock(of: other) }
    if part == .none { part = other.part }
    return true
  }

  /// From the first to the last day of a month or day whose year is known.
  var days: ClosedRange<CalendarDay>? {
    guard let year, yearScale == .year, 1...12 ~= month else { return nil }
    let length = CalendarDay.length(ofMonth: month, year)
    guard day <= length else { return nil }
    let first = day > 0 ? day : day == Self.lastOne ? length : 1
    return CalendarDay(year, month, first)...CalendarDay(year, month, day == 0 ? length : first)
  }

  mutating func takeClock(of other: TimePoint) {
    (hour, minute, second, zone) = (other.hour, other.minute, other.second, other.zone)
  }
}
