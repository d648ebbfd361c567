import Pipeline

extension Claim.Part {
  init(_ key: String, string: String) { self.init(key, .json(.string(string))) }
  init(_ key: String, bool: Bool) { self.init(key, .json(.bool(bool))) }

  /// A number from 0 to 1 with three decimals.
  init(_ key: String, share: Double) {
    let thousandths = max(0, min(1000, Int((share * 1000).rounded())))
    let number = String(unsafeUninitializedCapacity: 5) { digits in
      for (place, value) in [thousandths / 1000, 0, thousandths / 100, thousandths / 10, thousandths].enumerated() {
        digits[place] = place == 1 ? UInt8(ascii: ".") : UInt8(ascii: "0") + UInt8(value % 10)
      }
      return 5
    }
    self.init(key, .json(.number(number)))
  }
}

extension Document {
  /// From the first byte of a range of tokens to behind the last.
  func span(of tokens: Range<Int>) -> TextSpan {
    TextSpan(start: self.tokens[tokens.lowerBound].start, end: self.tokens[tokens.upperBound - 1].end)
  }

  func span(of token: Int) -> TextSpan { span(of: token..<token + 1) }
}
