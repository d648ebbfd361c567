/// Numbers in digits and words, pairs of them, and words that leave the number open.
extension QuantityReader {
  struct Number {
    var value: DecimalNumber
    /// Without its magnitude: 3 of "3 million".
    var stem: DecimalNumber
    var magnitude: DecimalNumber?
    /// A third and its like, which have no finite decimal.
    var isRounded = false
  }

  /// "1,100", "-3.2", "twenty-five", "two and a half million", "half a million", "a dozen", "two-thirds".
  mutating func number() -> Number? {
    let start = index
    guard let found = signedNumber() else {
      index = start
      return nil
    }
    return found
  }

  private mutating func signedNumber() -> Number? {
    if case .hyphen? = token {
      index += 1
      guard case .number? = token, let number = signedNumber(), let value = number.value.times(DecimalNumber(-1)) else {
        return nil
      }
      return Number(value: value, stem: number.stem, magnitude: number.magnitude)
    }
    if case .number(let value)? = token { return digits(value) }
    if take("half", "a") || take("half", "an") || take("a", "half") || take("half") {
      return scaled(DecimalNumber(5, exponent: -1))
    }
    if take("a", "quarter", "of", "a") || take("a", "quarter") || take("quarter", "of", "a") {
      return scaled(DecimalNumber(25, exponent: -2))
    }
    if take("a", "third") || take("one", "third") { return Number.third(1) }
    if word() == "a" || word() == "an", let next = word(1), NumberWords.magnitudes[next] != nil, next != "k" {
      index += 1
      return scaled(DecimalNumber(1))
    }
    if take("a", "couple", "of") || take("a", "couple") { return scaled(DecimalNumber(2)) }
    return spelled()
  }

  private mutating func digits(_ value: DecimalNumber) -> Number? {
    index += 1
    var value = value
    // "2 ½", "2½", "2 1/2" and "1/2"
    if case .number(let part)? = token, part.exponent < 0, part < DecimalNumber(1), value.exponent >= 0 {
      index += 1
      value = value.plus(part) ?? value
    }
    if case .sign("/")? = token, index + 1 < tokens.count, case .number(let divisor) = tokens[index + 1],
      let part = Self.quotient(value, divisor)
    {
      index += 2
      return scaled(part)
    }
    return scaled(value)
  }

  private static func quotient(_ value: DecimalNumber, _ divisor: DecimalNumber) -> DecimalNumber? {
    switch divisor {
    case DecimalNumber(2): value.times(DecimalNumber(5, exponent: -1))
    case DecimalNumber(4): value.times(DecimalNumber(25, exponent: -2))
    case DecimalNumber(5): value.times(DecimalNumber(2, exponent: -1))
    case DecimalNumber(8): value.times(DecimalNumber(125, exponent: -3))
    case DecimalNumber(1, exponent: 1): value.times(DecimalNumber(1, exponent: -1))
    default: nil
    }
  }

  /// A number in words up to its magnitudes: "two hundred and five thousand".
  private mutating func spelled() -> Number? {
    guard let first = belowThousand() else { return nil }
    if let share = fraction(first) { return share }
    return scaled(DecimalNumber(first))
  }

  private mutating func belowThousand() -> Int64? {
    guard var value = belowHundred() else { return nil }
    if word() == "hundred", value > 0 {
      index += 1
      value *= 100
      let start = index
      _ = take("and")
      if let rest = belowHundred() { value += rest } else { index = start }
    }
    return value
  }

  private mutating func belowHundred() -> Int64? {
    guard let name = word() else { return nil }
    if let value = NumberWords.units[name] {
      index += 1
      return value
    }
    guard let tens = NumberWords.tens[name] else { return nil }
    index += 1
    let start = index
    if case .hyphen? = token { index += 1 }
    if let name = word(), let ones = NumberWords.units[name], 1...9 ~= ones {
      index += 1
      return tens + ones
    }
    index = start
    return tens
  }

  /// "two-thirds", "three quarters", "one in ten" is not read.
  private mutating func fraction(_ count: Int64) -> Number? {
    let start = index
    if case .hyphen? = token { index += 1 }
    if let name = word(), let part = NumberWords.fractions[name], count < 10,
      let value = part.times(DecimalNumber(count))
    {
      index += 1
      return Number(value: value, stem: value)
    }
    if word() == "thirds" || word() == "third", count < 3 {
      index += 1
      return Number.third(count)
    }
    index = start
    return nil
  }

  /// The number with "and a half" and with the magnitudes behind it; a smaller magnitude adds ("two million three hundred
  /// thousand").
  private mutating func scaled(_ stem: DecimalNumber) -> Number? {
    var stem = stem
    if take("and", "a", "half") { stem = stem.plus(DecimalNumber(5, exponent: -1)) ?? stem }
    if take("and", "a", "quarter") { stem = stem.plus(DecimalNumber(25, exponent: -2)) ?? stem }
    let start = index
    if case .hyphen? = token { index += 1 }
    guard let magnitude = magnitude() else {
      index = start
      return Number(value: stem, stem: stem)
    }
    var factor = magnitude
    if let second = self.magnitude(), let product = factor.times(second) { factor = product }
    guard var value = stem.times(factor) else { return nil }
    // "one thousand two hundred", "two million three hundred thousand"
    let end = index
    _ = take("and")
    if word().map({ NumberWords.units[$0] != nil || NumberWords.tens[$0] != nil }) == true, let rest = spelled(),
      rest.value < factor, let sum = value.plus(rest.value)
    {
      value = sum
    } else {
      index = end
    }
    return Number(value: value, stem: stem, magnitude: factor)
  }

  private mutating func magnitude() -> DecimalNumber? {
    guard let name = word() else { return nil }
    // "m" and "b" are metres and bytes but for money.
    if kind == .money || isCurrencyBefore, name == "m" || name == "b" {
      index += 1
      return DecimalNumber(1, exponent: name == "m" ? 6 : 9)
    }
    guard let found = NumberWords.magnitudes[name] else { return nil }
    index += 1
    return found
  }

  private var isCurrencyBefore: Bool {
    tokens.prefix(index).contains { if case .sign(let sign) = $0 { QuantityUnits.signs[sign] != nil } else { false } }
  }

  // MARK: Pairs

  /// The second number of "2 to 5", "2-5", "between 2 and 5", "five or six".
  mutating func secondNumber(_ op: Quantity.Operator) -> Number? {
    let start = index
    let isPair: Bool
    if case .hyphen? = token {
      index += 1
      isPair = true
    } else {
      isPair = take("to") || take("through") || take("and") && tokens.contains(.word("between")) || take("or")
    }
    if isPair {
      _ = leadingUnit()
      if let number = number() { return number }
    }
    index = start
    return nil
  }

  // MARK: Vague amounts

  /// "dozens", "many hundreds", "tens of thousands", "several hundred", "a few".
  mutating func vagueAmount() -> Quantity? {
    let start = index
    let isMany = take("many") || take("several") || take("a", "few") || take("few")
    if let name = word(), let (low, high) = NumberWords.vague[name] {
      index += 1
      if word() == "of", let next = word(1), let factor = NumberWords.magnitudes[String(next.dropLast())],
        next.last == "s"
      {
        index += 2
        return vague(low, high, factor)
      }
      return vague(low, high, DecimalNumber(1))
    }
    if isMany, let name = word(), let factor = NumberWords.magnitudes[name] {
      index += 1
      return vague(DecimalNumber(2), DecimalNumber(9), factor, fillsUp: true)
    }
    // "several" and "a few" alone
    if isMany, start < tokens.count, tokens[start] != .word("many") {
      return vague(DecimalNumber(3), DecimalNumber(9), DecimalNumber(1))
    }
    index = start
    return nil
  }

  /// - Parameter fillsUp: the upper bound lies just below the next one: 999, not 900.
  private func vague(_ low: DecimalNumber, _ high: DecimalNumber, _ factor: DecimalNumber, fillsUp: Bool = false)
    -> Quantity?
  {
    guard let first = low.times(factor) else { return nil }
    let isWhole = factor != DecimalNumber(1)
    guard isWhole, let limit = high.plus(DecimalNumber(1))?.times(factor), let last = limit.plus(DecimalNumber(-1))
    else {
      return Quantity(op: .range, value: first, value2: high, isVague: true)
    }
    return Quantity(op: .range, value: first, value2: last, isVague: true)
  }

  // MARK: Ordinals

  /// "third", "21st", "twenty-first", "the hundredth".
  mutating func ordinal() -> Quantity? {
    let start = index
    if case .number(let value)? = token, let suffix = word(1), ["st", "nd", "rd", "th"].contains(suffix) {
      index += 2
      return Quantity(op: .equal, value: value, isOrdinal: true)
    }
    var sum: Int64 = 0
    if let name = word(), let tens = NumberWords.tens[name] {
      sum = tens
      index += 1
      if case .hyphen? = token { index += 1 }
    }
    if let name = word(), let value = NumberWords.ordinals[name], sum == 0 || value < 10 {
      index += 1
      return Quantity(op: .equal, value: DecimalNumber(sum + value), isOrdinal: true)
    }
    index = start
    return nil
  }
}

extension QuantityReader.Number {
  /// One or two thirds, to three digits.
  static func third(_ count: Int64) -> Self {
    let value = DecimalNumber(count == 1 ? 333 : 667, exponent: -3)
    return Self(value: value, stem: value, isRounded: true)
  }
}
