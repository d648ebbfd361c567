/// Numbers in digits and in words.
extension TimeParser {
  /// A whole number: "25", "1,100", "twenty-five", "two hundred".
  func cardinal(_ index: Int) -> (value: Int, end: Int)? {
    let token = self[index]
    switch token.word {
    case .digits:
      var (value, end) = (Int(token.value), index + 1)
      while end - index <= 4, token.digits <= 3, word(end) == .comma, isGlued(end), self[end + 1].digits == 3,
        isGlued(end + 1)
      {
        value = value * 1000 + Int(self[end + 1].value)
        end += 2
      }
      return (value, end)
    case .unitNumber, .tens: return spelledNumber(index)
    default: return nil
    }
  }

  private func spelledNumber(_ index: Int) -> (value: Int, end: Int)? {
    var (value, end) = belowHundred(index)
    guard end > index else { return nil }
    for multiplier in [TimeWord.hundred, .thousand] where word(end) == multiplier {
      value *= multiplier == .hundred ? 100 : 1000
      end += 1
      let rest = belowHundred(skip(.and, end))
      if rest.end > skip(.and, end) { (value, end) = (value + rest.value, rest.end) }
    }
    return (value, end)
  }

  /// "five", "twenty", "twenty-five", "twenty and five"; the end is the index if there is none.
  private func belowHundred(_ index: Int) -> (value: Int, end: Int) {
    let token = self[index]
    if token.word == .unitNumber { return (Int(token.value), index + 1) }
    guard token.word == .tens else { return (0, index) }
    let next = at(index + 1, .hyphen, .and) ? index + 2 : index + 1
    let ones = self[next]
    if ones.word == .unitNumber, 1...9 ~= ones.value { return (Int(token.value + ones.value), next + 1) }
    return (Int(token.value), index + 1)
  }

  /// "5th", "fifth", "twenty-first".
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    let token = self[index]
    if token.word == .digits, token.digits <= 3, word(index + 1) == .ordinalSuffix, isGlued(index + 1) {
      return (Int(token.value), index + 2)
    }
    if token.word == .ordinal { return (Int(token.value), index + 1) }
    guard token.word == .tens else { return nil }
    let next = skip(.hyphen, index + 1)
    guard word(next) == .ordinal, 1...9 ~= self[next].value else { return nil }
    return (Int(token.value + self[next].value), next + 1)
  }

  /// A day of a month: "5", "5th", "fifth", "twenty nine".
  func dayNumber(_ index: Int) -> (value: Int, end: Int)? {
    guard let found = ordinal(index) ?? plainDay(index), 1...31 ~= found.value else { return nil }
    return found
  }

  private func plainDay(_ index: Int) -> (value: Int, end: Int)? {
    let token = self[index]
    if token.word == .digits {
      guard token.digits <= 2, !isNumberPart(index) else { return nil }
      return (Int(token.value), index + 1)
    }
    let number = belowHundred(index)
    return number.end > index ? number : nil
  }

  /// Whether digits go on behind the token: a decimal, a clock time, a share.
  func isNumberPart(_ index: Int) -> Bool {
    let next = self[index + 1]
    if next.word == .percent { return true }
    guard next.isGlued else { return false }
    if at(index + 1, .colon, .period, .comma) { return self[index + 2].digits > 0 && isGlued(index + 2) }
    return next.word == .ampm || next.word == .percent
  }

  /// A year: four digits, "two thousand and twenty", "nineteen ninety-six".
  func year(_ index: Int) -> (value: Int, end: Int)? {
    let token = self[index]
    if token.word == .digits {
      guard token.digits == 4, 1000...2199 ~= token.value, !isNumberPart(index) else { return nil }
      return (Int(token.value), index + 1)
    }
    if token.word == .apostrophe, self[index + 1].digits == 2, isGlued(index + 1) {
      return (Self.fullYear(Int(self[index + 1].value)), index + 2)
    }
    guard token.word == .unitNumber || token.word == .tens else { return nil }
    if word(index + 1) == .thousand, token.value == 2 {
      guard let number = spelledNumber(index), number.value < 2200 else { return nil }
      return number
    }
    guard 16...20 ~= token.value else { return nil }
    let next = word(index + 1) == .hundred ? skip(.and, index + 2) : index + 1
    let rest = belowHundred(next)
    guard rest.end > next, rest.value >= 10 || next > index + 1 else { return nil }
    return (Int(token.value) * 100 + rest.value, rest.end)
  }

  /// The century of a year in two digits: 1950 to 2049.
  static func fullYear(_ value: Int) -> Int { value < 50 ? 2000 + value : 1900 + value }
}
