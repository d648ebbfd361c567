/// What the letters of a word look like.
extension String {
  /// Begins with a capital letter, or with a digit or mark before one: `McCain`, `al-Qaida` is not.
  var isCapitalised: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  /// Has a capital letter somewhere: `iPhone`, `al-Qaida`.
  var hasCapital: Bool { unicodeScalars.contains { $0.properties.isUppercase } }

  var hasLetter: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// Two capital letters or more, and no small one: `EU`, `U.N.`, `G7`.
  var isAllCapitals: Bool {
    var capitals = 0
    for scalar in unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 2
  }

  /// 1000 to 2199.
  var isYear: Bool {
    utf8.count == 4 && utf8.allSatisfy { 0x30...0x39 ~= $0 } && (first == "1" || hasPrefix("20") || hasPrefix("21"))
  }

  var isPossessiveEnding: Bool { self == "'s" || self == "\u{2019}s" || self == "'" || self == "\u{2019}" }

  /// Has neither letter nor digit.
  var isPunctuation: Bool {
    unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
  }
}
