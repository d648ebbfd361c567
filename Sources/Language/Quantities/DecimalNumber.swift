/// A number in base ten, exact: `significand` times ten to the `exponent`.
public struct DecimalNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Not a multiple of ten, but for zero: equal numbers are equal values.
  public let significand: Int64
  public let exponent: Int

  public init(_ significand: Int64, exponent: Int = 0) {
    var (digits, power) = (significand, exponent)
    while digits != 0, digits % 10 == 0 { (digits, power) = (digits / 10, power + 1) }
    (self.significand, self.exponent) = (digits, digits == 0 ? 0 : power)
  }

  /// Nil where the product needs more than eighteen digits.
  func times(_ other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : DecimalNumber(product, exponent: exponent + other.exponent)
  }

  func plus(_ other: DecimalNumber) -> DecimalNumber? {
    let power = min(exponent, other.exponent)
    guard let left = scaled(to: power), let right = other.scaled(to: power) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(sum, exponent: power)
  }

  /// The significand for a smaller exponent.
  private func scaled(to power: Int) -> Int64? {
    guard exponent - power <= 18 else { return significand == 0 ? 0 : nil }
    var result = significand
    for _ in 0..<(exponent - power) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let power = min(left.exponent, right.exponent)
    guard let a = left.scaled(to: power), let b = right.scaled(to: power) else {
      return Double(left.description) ?? 0 < Double(right.description) ?? 0
    }
    return a < b
  }

  /// Plain digits, never an exponent: `4000000`, `0.05`, `-3.2`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let width = digits.utf8.count
    let padded = width > -exponent ? digits : String(repeating: "0", count: -exponent - width + 1) + digits
    return sign + padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
