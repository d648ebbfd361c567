import Pipeline

extension Claim.Part {
  init(_ key: String, string: String) { self.init(key, .json(.string(string))) }
  init(_ key: String, bool: Bool) { self.init(key, .json(.bool(bool))) }

  /// A number from 0 to 1 with three decimals.
  init(_ key: String, share: Double) {
    let thousandths = max(0, min(1000, Int((share * 1000).rounded())))
    let digits = String(String(1000 + thousandths % 1000).dropFirst())
    self.init(key, .json(.number("\(thousandths / 1000).\(digits)")))
  }
}

extension Document {
  /// From the first byte of a range of tokens to behind the last.
  func span(of tokens: Range<Int>) -> TextSpan {
    TextSpan(start: self.tokens[tokens.lowerBound].start, end: self.tokens[tokens.upperBound - 1].end)
  }

  func span(of token: Int) -> TextSpan { span(of: token..<token + 1) }
}
