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

  var isPossessiveEnding: Bool {
    guard let first = utf8.first, first == UInt8(ascii: "'") || first == 0xE2, utf8.count <= 4 else { return false }
    return self == "'s" || self == "\u{2019}s" || self == "'" || self == "\u{2019}"
  }

  /// Begins with a digit or another number: `38th`, `½`.
  var beginsWithNumber: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? Self.isASCIIDigit(first) : unicodeScalars.first!.properties.numericType != nil
  }

  /// Of mail, of a site or in a network: `a@b.org`, `http://b.org`, `www.b.org`, `@b`.
  var isAddress: Bool {
    var colons = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "@") { return utf8.count > 1 }
      // One for the colon, two and three for the slashes right behind it.
      if byte == UInt8(ascii: ":") {
        colons = 1
      } else if byte == UInt8(ascii: "/"), colons > 0 {
        colons += 1
        if colons == 3 { return true }
      } else {
        colons = 0
      }
    }
    return utf8.starts(with: "www.".utf8)
  }

  /// `US` for `U.S.`.
  var withoutDots: String { utf8.contains(UInt8(ascii: ".")) ? filter { $0 != "." } : self }

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
