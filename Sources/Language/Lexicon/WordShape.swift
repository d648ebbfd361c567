/// The shape of a word (specification 2.2): letters as `X` or `x`, digits as `d`, other characters themselves, runs cut
/// to four. "McDonald's" → "XxXxxxx'x".
package enum WordShape {
  private static let lengthLimit = 100

  /// Replaces `result` with the shape.
  package static func write(_ text: ByteString, to result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    var index = 0
    var characters = 0
    var last: UInt32 = .max
    var run = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      let shape = character(scalar)
      run = shape == last ? run + 1 : 1
      last = shape
      if run <= 4 { result.append(scalar: shape) }
      index += length
      characters += 1
      if characters == lengthLimit {
        result = Array("LONG".utf8)
        return
      }
    }
  }

  package static func character(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5a: return 0x58
    case 0x61...0x7a: return 0x78
    case 0x30...0x39: return 0x64
    case 0..<0x80: return value
    default:
      guard let properties = CharacterTests.properties(of: value) else { return value }
      if CharacterTests.isLetter(properties) { return properties.isUppercase ? 0x58 : 0x78 }
      return properties.numericType == .digit || properties.numericType == .decimal ? 0x64 : value
    }
  }
}
