/// Full, locale-independent lower-casing of Unicode, as Python's `str.lower`: İ becomes i and U+0307, a capital sigma
/// at the end of a word becomes ς.
package enum LowerCase {
  /// Appends `text` in lower case.
  package static func append(_ text: ByteString, to result: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        result.append(ascii(byte))
        index += 1
      } else {
        let (scalar, length) = text.scalar(at: index)
        appendLower(scalar, in: text, index..<index + length, to: &result)
        index += length
      }
    }
  }

  @inline(__always)
  package static func ascii(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func appendLower(
    _ value: UInt32, in text: ByteString, _ range: Range<Int>, to result: inout [UInt8]
  ) {
    if value == 0x3a3 {
      result.append(scalar: isFinalSigma(in: text, range) ? 0x3c2 : 0x3c3)
    } else if let properties = CharacterTests.properties(of: value), properties.changesWhenLowercased {
      result.append(contentsOf: properties.lowercaseMapping.utf8)
    } else {
      result.append(contentsOf: text[range])
    }
  }

  /// Final_Sigma of the Unicode Standard, section 3.13: a cased letter before, none after, apart from case-ignorable
  /// characters.
  private static func isFinalSigma(in text: ByteString, _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    var hasCasedBefore = false
    while end > 0 {
      let start = text.scalarStart(before: end)
      if let verdict = isCased(text.scalar(at: start).value) {
        hasCasedBefore = verdict
        break
      }
      end = start
    }
    guard hasCasedBefore else { return false }
    var index = range.upperBound
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if let verdict = isCased(scalar) { return !verdict }
      index += length
    }
    return true
  }

  /// Nil for characters that are case-ignorable.
  private static func isCased(_ value: UInt32) -> Bool? {
    // A letter with case in Unicode 14, without in later tables.
    if value == 0x295 { return true }
    guard let properties = CharacterTests.properties(of: value) else { return false }
    return properties.isCaseIgnorable ? nil : properties.isCased
  }
}
