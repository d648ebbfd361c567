/// What a number, an amount of money, a share, a measurement or an ordinal says.
public struct Quantity: Hashable, Sendable {
  public enum Operator: String, Sendable {
    case equal = "="
    /// "about", "nearly", "some".
    case approximate = "~"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// From ``Quantity/value`` to ``Quantity/value2``, both included.
    case range
  }

  public var op: Operator
  public var value: DecimalNumber
  /// The end of a range.
  public var value2: DecimalNumber?
  /// `%`, `pp` (percentage points), `bp` (basis points), a currency of ISO 4217 (`USD`), a physical unit (`km`, `t`,
  /// `MW`, `°C`, `km2`), with what it is counted by behind a slash (`USD/bbl`, `km/h`); nil for a bare number.
  public var unit: String?
  /// "third", "21st".
  public var isOrdinal = false
  /// The bounds are those of a vague word: "dozens" is 24..99, "many hundreds" 200..999.
  public var isVague = false

  /// The canonical text of a mention's `value`: a number in plain digits, a unit behind a space, an operator before
  /// unless it is `=`, two numbers with two full stops for a range: `1100`, `5.6 %`, `>4000000 USD`, `<=5500 km`, `2..5`.
  public var text: String {
    var text = op == .equal || op == .range ? "" : op.rawValue
    text += value.description
    if let value2 { text += ".." + value2.description }
    if let unit { text += " " + unit }
    return text
  }
}

/// What a span is known to be, where its words leave that open: "five pounds" is money or a weight.
public enum QuantityKind: Sendable { case money, measurement, other }
