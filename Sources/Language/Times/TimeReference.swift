/// The time from which expressions like "yesterday" are read, at the precision it is known.
public struct TimeReference: Hashable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?
  public let hour: Int?
  public let minute: Int?
  public let second: Int?

  /// Reads ISO 8601 from its beginning: `2026`, `2026-02`, `2026-02-11`, `2026-02-11T10:10`, with or without seconds and
  /// a zone. Nil if it is no date.
  public init?(_ text: some StringProtocol) {
    var fields: [Int] = []
    var bytes = Array(text.utf8)[...]
    for (width, separators) in [(4, "-"), (2, "-"), (2, "T "), (2, ":"), (2, ":"), (2, "")] {
      let digits = bytes.prefix(width)
      guard digits.count == width, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { break }
      fields.append(digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
      bytes = bytes.dropFirst(width)
      guard let separator = bytes.first, separators.utf8.contains(separator) else { break }
      bytes = bytes.dropFirst()
    }
    guard let year = fields.first, year > 0 else { return nil }
    func field(_ index: Int, _ valid: ClosedRange<Int>) -> Int? {
      fields.count > index && valid.contains(fields[index]) ? fields[index] : nil
    }
    self.year = year
    let month = field(1, 1...12)
    self.month = month
    day = month.flatMap { field(2, 1...CalendarDay.length(ofMonth: $0, year)) }
    hour = day == nil ? nil : field(3, 0...23)
    minute = hour == nil ? nil : field(4, 0...59)
    second = minute == nil ? nil : field(5, 0...59)
  }

  init(_ day: CalendarDay) {
    let parts = day.parts
    (year, month, self.day, hour, minute, second) = (parts.year, parts.month, parts.day, nil, nil, nil)
  }

  init(year: Int, month: Int?) {
    (self.year, self.month, day, hour, minute, second) = (year, month, nil, nil, nil, nil)
  }

  /// Nil if the day is not known.
  var calendarDay: CalendarDay? {
    guard let month, let day else { return nil }
    return CalendarDay(year, month, day)
  }
}

/// Where a date that is said in part ("on Friday", "in December") lies: what the tense of its clause tells.
public enum TimeDirection: Sendable {
  case past, future
  /// A weekday is then the last one, as in news; other dates are the nearest.
  case unknown
}

/// From where times are read; goes on from one text range of a document to the next.
public struct TimeContext: Sendable {
  public var reference: TimeReference?
  public var direction: TimeDirection
  /// The last date of the text that was said with its year. Where there is no reference, it fills what later ones leave
  /// out.
  var last: TimeReference?

  public init(reference: TimeReference? = nil, direction: TimeDirection = .unknown) {
    (self.reference, self.direction) = (reference, direction)
  }
}
