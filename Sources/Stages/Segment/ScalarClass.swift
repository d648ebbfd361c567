/// What a code point beyond ASCII is to the tokenizer.
enum ScalarClass {
  case white
  /// Letters, marks, numbers, and the invisible joiners inside words (soft hyphen, zero-width space).
  case word
  case apostrophe
  case opener
  case closer
  case dash
  /// U+2010 and U+2011: between letters they make one word of two.
  case hyphen
  case ellipsis
  case terminal
  case pause
  case symbol
  /// Pictures that take modifiers and joiners: see ``Tokenizer/emoji(_:_:)``.
  case emoji

  init(_ scalar: UInt32) {
    switch scalar {
    // The Latin letters with marks, the two signs among them, and Cyrillic: by far the most frequent.
    case 0xD7, 0xF7: self = .symbol
    case 0xC0...0x24F, 0x400...0x52F: self = .word
    case 0x80...0xBF: self = Self.latinSign(scalar)
    case 0x2000...0x206F: self = Self.generalPunctuation(scalar)
    case 0xFE00...0xFE0F, 0x20E3, 0xFEFF: self = .word
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF: self = .emoji
    default: self = Self.byCategory(scalar)
    }
  }

  private static func latinSign(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0xA0: .white
    case 0xAA, 0xAD, 0xB5, 0xBA: .word
    case 0xAB, 0xA1, 0xBF: .opener
    case 0xBB: .closer
    default: .symbol
    }
  }

  private static func generalPunctuation(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .white
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .word
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0x2019: .apostrophe
    case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039: .opener
    case 0x201D, 0x203A: .closer
    case 0x2026: .ellipsis
    case 0x203C, 0x203D, 0x2047...0x2049: .terminal
    default: .symbol
    }
  }

  private static func byCategory(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    // Full stops, question and exclamation marks of other scripts and of full width.
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x61F, 0x6D4, 0x589, 0x964, 0x965: return .terminal
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0x60C, 0x61B: return .pause
    default: break
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .white
    case .openPunctuation, .initialPunctuation: return .opener
    case .closePunctuation, .finalPunctuation: return .closer
    case .dashPunctuation: return .dash
    case .otherPunctuation, .connectorPunctuation, .mathSymbol, .currencySymbol, .otherSymbol, .control, nil:
      return .symbol
    default: return .word
    }
  }
}

/// A decoded code point and its length in bytes.
struct Scalar {
  let value: UInt32
  let length: Int

  /// Decodes at `index`, where a code point of valid UTF-8 starts; reads nothing behind `end`.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>, _ index: Int, _ end: Int) {
    let first = text[index]
    if first < 0x80 || index + 1 >= end {
      (value, length) = (UInt32(first), 1)
    } else if first < 0xE0 || index + 2 >= end {
      (value, length) = (UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2)
    } else {
      let middle = UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      if first < 0xF0 || index + 3 >= end {
        (value, length) = (UInt32(first & 0xF) << 12 | middle, 3)
      } else {
        (value, length) = (UInt32(first & 7) << 18 | middle << 6 | UInt32(text[index + 3] & 0x3F), 4)
      }
    }
  }
}
