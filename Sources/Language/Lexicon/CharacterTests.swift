/// Tests of characters that Python's regular expressions and string methods know, with the tables of Unicode 14, so that
/// a newer standard library changes nothing (specification 2.2).
package enum CharacterTests {
  private static let unicodeMajor = 14

  /// The character's properties; nil for surrogates and for what Unicode 14 does not assign.
  package static func properties(of value: UInt32) -> Unicode.Scalar.Properties? {
    guard let properties = Unicode.Scalar(value)?.properties, let age = properties.age else { return nil }
    return age.major <= unicodeMajor ? properties : nil
  }

  /// General category L*: `str.isalpha`.
  package static func isLetter(_ properties: Unicode.Scalar.Properties) -> Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  package static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return value | 0x20 >= 0x61 && value | 0x20 <= 0x7a }
    return properties(of: value).map(isLetter) ?? false
  }

  /// A letter or a number of any kind: `str.isalnum`.
  package static func isAlphanumeric(_ value: UInt32) -> Bool {
    if value < 0x80 { return isASCIIDigit(value) || isLetter(value) }
    return isLetter(value) || properties(of: value)?.numericType != nil
  }

  /// A decimal digit of any script: `\d`.
  package static func isDecimal(_ value: UInt32) -> Bool {
    if value < 0x80 { return isASCIIDigit(value) }
    return properties(of: value)?.numericType == .decimal
  }

  @inline(__always)
  package static func isASCIIDigit(_ value: UInt32) -> Bool { value >= 0x30 && value <= 0x39 }

  /// Whether every character is a letter and there is at least one: `str.isalpha`.
  package static func isAlphabetic(_ text: ByteString) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if !isLetter(scalar) { return false }
      index += length
    }
    return index > 0
  }
}
