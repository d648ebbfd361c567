/// Reads the text of a span that is a quantity: operators, one number or two, a unit.
public struct QuantityReader {
  let tokens: [QuantityToken]
  let kind: QuantityKind
  var index = 0

  /// Nil if there is no number in the text.
  public static func read(_ text: some StringProtocol, kind: QuantityKind = .other) -> Quantity? {
    var reader = QuantityReader(tokens: QuantityTokenizer.tokens(of: text), kind: kind)
    return reader.quantity()
  }

  /// Nil if there is no number in the bytes, which are valid UTF-8.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, kind: QuantityKind = .other) -> Quantity? {
    read(String(decoding: bytes, as: UTF8.self), kind: kind)
  }

  private mutating func quantity() -> Quantity? {
    let op = leadingOperator()
    if let vague = vagueAmount() { return finished(vague, unit: nil) }
    if let ordinal = ordinal() { return ordinal }
    let sign = leadingUnit()
    guard let first = number() else { return nil }
    var quantity = Quantity(op: op, value: first.value)
    if first.isRounded, op == .equal { quantity.op = .approximate }
    var unit = sign ?? trailingUnit()
    if let second = secondNumber(op) {
      quantity.value2 = second.value
      quantity.op = .range
      // "2 to 3 million"
      if let magnitude = second.magnitude, first.magnitude == nil, first.value < second.value,
        let scaled = first.value.times(magnitude), first.value < second.stem
      {
        quantity.value = scaled
      }
      unit = unit ?? trailingUnit()
    }
    return finished(quantity, unit: unit)
  }

  private mutating func finished(_ quantity: Quantity, unit: String?) -> Quantity? {
    var result = quantity
    result.unit = unit ?? trailingUnit()
    if let name = result.unit, name.hasPrefix("0.01 ") {
      result.unit = String(name.dropFirst(5))
      guard let value = result.value.times(DecimalNumber(1, exponent: -2)) else { return nil }
      result.value = value
      result.value2 = result.value2.flatMap { $0.times(DecimalNumber(1, exponent: -2)) }
    }
    if let per = divisor(), let name = result.unit { result.unit = "\(name)/\(per)" }
    if let trailing = trailingOperator(), result.value2 == nil { result.op = trailing }
    if let value2 = result.value2, value2 < result.value { (result.value, result.value2) = (value2, result.value) }
    return result
  }

  // MARK: Tokens

  var token: QuantityToken? { index < tokens.count ? tokens[index] : nil }

  func word(_ offset: Int = 0) -> String? {
    guard tokens.indices.contains(index + offset), case .word(let word) = tokens[index + offset] else { return nil }
    return word
  }

  /// Takes these words, if they stand here.
  mutating func take(_ words: String...) -> Bool {
    guard case .word(let first)? = token, first == words[0],
      words.indices.dropFirst().allSatisfy({ word($0) == words[$0] })
    else { return false }
    index += words.count
    return true
  }

  // MARK: Operators

  private static let operators: [([String], Quantity.Operator)] = [
    (["more", "than"], .greater), (["over"], .greater), (["above"], .greater), (["greater", "than"], .greater),
    (["upwards", "of"], .greater), (["upward", "of"], .greater), (["in", "excess", "of"], .greater),
    (["exceeding"], .greater), (["no", "less", "than"], .greaterOrEqual), (["no", "fewer", "than"], .greaterOrEqual),
    (["not", "less", "than"], .greaterOrEqual), (["at", "least"], .greaterOrEqual),
    (["a", "minimum", "of"], .greaterOrEqual), (["minimum"], .greaterOrEqual), (["no", "more", "than"], .lessOrEqual),
    (["not", "more", "than"], .lessOrEqual), (["at", "most"], .lessOrEqual), (["up", "to"], .lessOrEqual),
    (["as", "much", "as"], .lessOrEqual), (["as", "many", "as"], .lessOrEqual), (["a", "maximum", "of"], .lessOrEqual),
    (["maximum"], .lessOrEqual), (["less", "than"], .less), (["fewer", "than"], .less), (["under"], .less),
    (["below"], .less), (["about"], .approximate), (["around"], .approximate), (["approximately"], .approximate),
    (["roughly"], .approximate), (["some"], .approximate), (["circa"], .approximate), (["nearly"], .approximate),
    (["almost"], .approximate), (["close", "to"], .approximate), (["an", "estimated"], .approximate),
    (["estimated"], .approximate), (["near"], .approximate),
  ]

  private static let fillers: Set<String> = [
    "just", "slightly", "well", "only", "exactly", "the", "another", "an", "additional", "nearly", "total", "of", "its",
    "their", "his", "her", "already", "far", "much", "little", "bit",
  ]

  private mutating func leadingOperator() -> Quantity.Operator {
    var found: Quantity.Operator?
    for _ in 0..<6 {
      if case .sign(let sign)? = token, let op = Self.sign(sign) {
        index += 1
        if case .sign("=")? = token, op == .greater || op == .less {
          index += 1
          return op == .greater ? .greaterOrEqual : .lessOrEqual
        }
        return op
      }
      guard let first = word() else { break }
      if let (words, op) = Self.operators.first(where: { entry in
        entry.0[0] == first && entry.0.indices.dropFirst().allSatisfy { word($0) == entry.0[$0] }
      }) {
        index += words.count
        // "about two to three": the first that is said; "some 5,000 or more" is decided at the end.
        found = found ?? op
      } else if Self.fillers.contains(first) || first == "a" && isFilledUp {
        index += 1
      } else {
        break
      }
    }
    return found ?? .equal
  }

  /// Whether the article behind the index belongs to a filler ("a total of") or stands before digits ("a 20-mile").
  private var isFilledUp: Bool {
    if index + 1 < tokens.count, case .number = tokens[index + 1] { return true }
    return word(1).map { ["little", "total", "combined", "record"].contains($0) } == true
  }

  private static func sign(_ sign: String) -> Quantity.Operator? {
    switch sign {
    case "~", "≈": .approximate
    case ">": .greater
    case "<": .less
    case "≥": .greaterOrEqual
    case "≤": .lessOrEqual
    default: nil
    }
  }

  private mutating func trailingOperator() -> Quantity.Operator? {
    if case .sign("+")? = token { return .greaterOrEqual }
    if take("or", "more") || take("and", "more") || take("plus") || take("or", "higher") { return .greaterOrEqual }
    if take("or", "so") { return .approximate }
    if take("or", "less") || take("or", "fewer") { return .lessOrEqual }
    return nil
  }
}
