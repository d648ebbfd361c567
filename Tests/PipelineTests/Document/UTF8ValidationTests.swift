import Pipeline
import Testing

/// Against the standard library's validation, which is slower.
@Suite struct UTF8ValidationTests {
  /// Every lead byte, and what may and may not follow it, across the border of the sixteen bytes taken at once.
  @Test(arguments: [0, 15])
  func sequences(_ offset: Int) {
    let following: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    let plain = [UInt8](repeating: 0x61, count: offset)
    for lead in [0x41, 0x7F, 0x80, 0xBF] + Array(0xC0...UInt8.max) {
      for second in following {
        for third in [0x41, 0x80, 0xBF] as [UInt8] {
          for rest in [[], [0xBF, 0x61]] as [[UInt8]] {
            check(plain + [lead, second, third] + rest)
          }
        }
        check(plain + [lead, second])
      }
      check(plain + [lead])
    }
  }

  @Test(arguments: ["", "plain", "é 😀 明斯克", String(repeating: "Минск ", count: 20), String(repeating: "a", count: 99)])
  func wellFormed(_ text: String) throws {
    try validate(Array(text.utf8).span)
  }

  private func check(_ bytes: [UInt8]) {
    var expected: Int?
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: bytes.span) } catch {
      expected = error.byteOffsets.lowerBound
    }
    var found: Int?
    do throws(InvalidUTF8) { try validate(bytes.span) } catch { found = error.offset }
    if found != expected { Issue.record("\(bytes): \(String(describing: found)), not \(String(describing: expected))") }
  }
}
