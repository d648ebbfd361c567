/// What a code point is to the clean pass.
enum CodePointClass {
  /// Copied as it is.
  case ordinary
  /// A space of whatever width, or a tab.
  case blank
  /// A line end.
  case newline
  /// A control character or one that has no width.
  case removed
  /// May change, or change its neighbour, under canonical composition.
  case composing
}

/// Length in bytes of the UTF-8 sequence that `lead` begins.
@inline(__always)
func sequenceLength(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Sorts code points beyond ASCII, from the bytes of valid UTF-8.
struct CodePointTable: Sendable {
  /// A bit for each code point of the Basic Multilingual Plane that canonical composition may touch.
  private let composing: [UInt64]

  /// Made once: it asks for the properties of 65,000 characters.
  static let shared = CodePointTable()

  private init() {
    var bits = [UInt64](repeating: 0, count: 0x10000 / 64)
    // Ideographs, syllables of Hangul and private use have no marks, and are most of the plane.
    for range in [0x300..<0x3400, 0xA000..<0xAC00, 0xD7A4..<0xE000, 0xF900..<0x10000] as [Range<UInt32>] {
      for value in range where Self.composes(value) { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    composing = bits
  }

  /// The class of the code point at `position`, whose first byte is not ASCII.
  func classify(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> CodePointClass {
    let lead = bytes[position]
    let second = bytes[position + 1]
    if lead < 0xCC { return lead == 0xC2 ? Self.latin1(second) : .ordinary }
    if lead < 0xE0 { return bit(UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)) ? .composing : .ordinary }
    let third = bytes[position + 2]
    if lead < 0xF0 {
      let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if let special = Self.special(value) { return special }
      return bit(value) ? .composing : .ordinary
    }
    // Pictographs, the common case beyond the BMP, compose with nothing.
    if second == 0x9F { return .ordinary }
    let high = UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12
    return Self.composes(high | UInt32(third & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F)) ? .composing : .ordinary
  }

  private func bit(_ value: UInt32) -> Bool { composing[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1 }

  /// U+0080 to U+00BF: C1 controls, the no-break space, the soft hyphen.
  private static func latin1(_ second: UInt8) -> CodePointClass {
    switch second {
    case 0x85: .newline
    case ..<0xA0, 0xAD: .removed
    case 0xA0: .blank
    default: .ordinary
    }
  }

  private static func special(_ value: UInt32) -> CodePointClass? {
    switch value {
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1680: .blank
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .removed
    case 0x2028, 0x2029: .newline
    default: nil
    }
  }

  /// Marks, the jamo that join what stands before them, and blocks with characters that decompose for good
  /// (Unicode Standard Annex 15, `NFC_Quick_Check`). A few too many only cost time.
  private static func composes(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x387, 0x958...0x95F, 0x9DC...0x9DF, 0xA33...0xA5E, 0xB5C...0xB5D, 0xF00...0xFFF, 0x1161...0x11FF,
      0x1F00...0x1FFF, 0x2126...0x212B, 0x2329...0x232A, 0x2ADC, 0xD7B0...0xD7FF, 0xF900...0xFAFF, 0xFB1D...0xFB4F,
      0x1D15E...0x1D1C0, 0x2F800...0x2FA1F:
      return true
    default:
      guard let scalar = Unicode.Scalar(value) else { return false }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: return true
      default: return false
      }
    }
  }
}
