/// Reads the parts of a date out of tokens, in whatever order they come.
struct DateReader {
  private let tokens: [DateToken]
  private var index = 0
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var zone = ""
  private var isAmbiguous = false

  init(_ tokens: [DateToken]) { self.tokens = tokens }

  /// Whether the tokens gave at least a day of a month, or a month of a year.
  var isDate: Bool { isAmbiguous || month != nil && (day != nil || year != nil) }

  /// ISO 8601, when the year is known.
  var iso: String? {
    guard !isAmbiguous, let year, let month else { return nil }
    guard let day else { return "\(year)-\(padded(month))" }
    let date = "\(year)-\(padded(month))-\(padded(day))"
    guard let hour, let minute else { return date }
    return "\(date)T\(padded(hour)):\(padded(minute))\(zone)"
  }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// - Returns: false at the first token that no date has.
  mutating func read() -> Bool {
    skipPlace()
    while index < tokens.count {
      let fits =
        switch tokens[index] {
        case .word(let word, _): read(word)
        case .number(let value, let digits): read(value, digits)
        case .sign(let sign): isSeparator(sign)
        }
      guard fits else { return false }
      index += 1
    }
    return true
  }

  private func token(_ offset: Int) -> DateToken? {
    tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
  }

  private func isSeparator(_ sign: UInt8) -> Bool {
    // 0xE2 and 0xC2 begin dashes, bullets and middle dots.
    ",|()/.-+:".utf8.contains(sign) || sign == 0xE2 || sign == 0xC2 || sign == 0xB7
  }

  /// `Vienna, February 5, 2026`: at most three capitalised words with a comma behind.
  private mutating func skipPlace() {
    var end = 0
    while end < min(3, tokens.count), case .word(let word, true) = tokens[end], !Self.isDateWord(word) { end += 1 }
    if end > 0, end < tokens.count, tokens[end] == .sign(UInt8(ascii: ",")) { index = end + 1 }
  }

  private static func isDateWord(_ word: String) -> Bool {
    DateWords.months[word] != nil || DateWords.weekdays.contains(word) || DateWords.fillers.contains(word)
  }

  private mutating func read(_ word: String) -> Bool {
    if let value = DateWords.months[word] {
      // A second date, as in `Published …, updated …`, is read over.
      month = month ?? value
      return true
    }
    if hour != nil, let offset = DateWords.zones[word] {
      if zone.isEmpty { zone = offset }
      return true
    }
    return DateWords.weekdays.contains(word) || DateWords.fillers.contains(word)
      || hour != nil && DateWords.vagueZones.contains(word)
  }

  private mutating func read(_ value: Int, _ digits: Int) -> Bool {
    if readNumericDate(value, digits) || readOffset(value, digits) || readTime(value) { return true }
    if digits == 4 {
      guard 1900...2100 ~= value else { return false }
      year = year ?? value
      return true
    }
    guard digits <= 2, 1...31 ~= value else { return false }
    day = day ?? value
    return true
  }

  // MARK: Dates of numbers

  /// `2026-01-20`, `2026/01/20`, `20.01.2026`, `25/12/2026`. Where day and month could be either, the date is
  /// ambiguous.
  private mutating func readNumericDate(_ value: Int, _ digits: Int) -> Bool {
    guard case .sign(let sign)? = token(1), "-/.".utf8.contains(sign), case .number(let second, let width)? = token(2),
      token(3) == .sign(sign), case .number(let third, let last)? = token(4), width <= 2
    else { return false }
    let parts: (Int, Int, Int)
    if digits == 4, last <= 2 {
      parts = (value, second, third)
    } else if last == 4, sign == UInt8(ascii: ".") || value > 12 || value == second {
      parts = (third, second, value)
    } else if last == 4, second > 12 {
      parts = (third, value, second)
    } else {
      isAmbiguous = last == 4 && 1...12 ~= value && 1...12 ~= second
      index += 4
      return isAmbiguous
    }
    guard 1900...2100 ~= parts.0, 1...12 ~= parts.1, 1...31 ~= parts.2 else { return false }
    if year == nil { (year, month, day) = parts }
    index += 4
    return true
  }

  // MARK: Times

  /// `10:10`, `08.12`, `7:45 pm`, `6 am`, `10:10:05`.
  private mutating func readTime(_ value: Int) -> Bool {
    var length = 1
    var minutes = 0
    if case .sign(let sign)? = token(1), sign == UInt8(ascii: ":") || sign == UInt8(ascii: "."),
      case .number(let second, 2)? = token(2), second < 60
    {
      minutes = second
      length = 3
      if token(3) == .sign(UInt8(ascii: ":")), case .number(_, 2)? = token(4) { length = 5 }
    }
    var half: String?
    if case .word(let word, _)? = token(length), word == "am" || word == "pm" { half = word }
    guard length > 1 || half != nil, value < 24, half == nil || 1...12 ~= value else { return false }
    index += length - (half == nil ? 1 : 0)
    guard hour == nil else { return true }
    hour = half.map { value % 12 + ($0 == "pm" ? 12 : 0) } ?? value
    minute = minutes
    return true
  }

  /// `+03:00`, `+0300`, `+3` behind a time.
  private mutating func readOffset(_ value: Int, _ digits: Int) -> Bool {
    guard hour != nil, case .sign(let sign)? = token(-1), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    var minutes = digits == 4 ? value % 100 : 0
    let hours = digits == 4 ? value / 100 : value
    if token(1) == .sign(UInt8(ascii: ":")), case .number(let second, 2)? = token(2) {
      minutes = second
      index += 2
    }
    guard hours <= 14, minutes < 60 else { return false }
    zone = "\(sign == UInt8(ascii: "+") ? "+" : "-")\(padded(hours)):\(padded(minutes))"
    return true
  }
}
