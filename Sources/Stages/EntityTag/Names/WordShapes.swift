/// What the letters of a word look like. Most words are ASCII, for which no Unicode table is asked.
extension String {
  /// Begins with a capital letter: `McCain`; `al-Qaida` does not.
  var isCapitalised: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? Self.isASCIICapital(first) : unicodeScalars.first!.properties.isUppercase
  }

  /// Has a capital letter somewhere: `iPhone`, `al-Qaida`.
  var hasCapital: Bool { has(ascii: Self.isASCIICapital) { $0.properties.isUppercase } }

  var hasLetter: Bool { has(ascii: Self.isASCIILetter) { $0.properties.isAlphabetic } }

  /// Has neither letter nor digit.
  var isPunctuation: Bool {
    !has(ascii: { Self.isASCIILetter($0) || Self.isASCIIDigit($0) }) {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Two capital letters or more, and no small one: `EU`, `U.N.`, `G7`.
  var isAllCapitals: Bool {
    var capitals = 0
    for scalar in unicodeScalars {
      if scalar.isASCII ? 0x61...0x7a ~= scalar.value : scalar.properties.isLowercase { return false }
      if scalar.isASCII ? 0x41...0x5a ~= scalar.value : scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }

  /// 1000 to 2199.
  var isYear: Bool {
    utf8.count == 4 && utf8.allSatisfy(Self.isASCIIDigit) && (first == "1" || hasPrefix("20") || hasPrefix("21"))
  }

  var isPossessiveEnding: Bool { self == "'s" || self == "\u{2019}s" || self == "'" || self == "\u{2019}" }

  private func has(ascii: (UInt8) -> Bool, other: (Unicode.Scalar) -> Bool) -> Bool {
    for byte in utf8 {
      if byte >= 0x80 { return unicodeScalars.contains { $0.isASCII ? ascii(UInt8($0.value)) : other($0) } }
      if ascii(byte) { return true }
    }
    return false
  }

  private static func isASCIICapital(_ byte: UInt8) -> Bool { 0x41...0x5a ~= byte }
  private static func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7a ~= byte | 0x20 }
  private static func isASCIIDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
