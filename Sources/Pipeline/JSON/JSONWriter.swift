/// Writes JSON into a byte buffer: no white space, keys in the order they are written, `/` and non-ASCII unescaped.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { object in
///   object.key("id"); object.string("a")
/// }
/// ```
/// The writer puts the commas; the caller writes a key before each value in an object.
public struct JSONWriter: Sendable {
  public var bytes: [UInt8]
  private var needsComma = false

  public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nested(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// A key that is known to need no escapes.
  public mutating func key(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    append(0x3A22, count: 2)  // ":
    needsComma = false
  }

  public mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { string($0) }
  }

  /// A string from UTF-8 bytes.
  public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = endOfPlainRun(utf8, from: start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
      if end == utf8.count { break }
      escape(utf8[end])
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  public mutating func integer(_ value: Int) {
    comma()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(value.magnitude)
    needsComma = true
  }

  /// A number as shortest decimal text that reads back as the same value; null for NaN and infinities.
  public mutating func number(_ value: Double) { literal(value.isFinite ? "\(value)" : "null") }
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func null() { literal("null") }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): literal(text)
    case .string(let text): string(text)
    case .array(let values):
      array { writer in for value in values { writer.value(value) } }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func nested(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    comma()
    bytes.append(open)
    needsComma = false
    try body(&self)
    bytes.append(close)
    needsComma = true
  }

  @inline(__always)
  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Decimal digits, eight at a time: gathered in a word, the first in the lowest byte.
  private mutating func digits(_ value: UInt) {
    var rest = value
    if rest >= 100_000_000 {
      digits(rest / 100_000_000)
      rest %= 100_000_000
      // The zeros in front of these eight digits count.
      var scale: UInt = 10_000_000
      while scale > 1, rest < scale {
        bytes.append(UInt8(ascii: "0"))
        scale /= 10
      }
    }
    var word: UInt64 = 0
    var count = 0
    repeat {
      word = word << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    append(word, count: count)
  }

  /// Appends the lowest bytes of a word, lowest first.
  @inline(__always)
  private mutating func append(_ word: UInt64, count: Int) {
    withUnsafeBytes(of: word.littleEndian) { raw in bytes.append(contentsOf: raw.prefix(count)) }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      append(0x30_3075, count: 3)  // u00
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }

/// Index of the first byte at or behind `start` that needs an escape; the count when there is none.
///
/// Looks at eight bytes at once: in `(x - 0x01…) & ~x & 0x80…` the lowest bit set marks the lowest byte of `x` that is
/// zero (Warren, Hacker's Delight, 6–1), and likewise for bytes below a bound of at most 0x80.
private func endOfPlainRun(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let high: UInt64 = 0x8080_8080_8080_8080
  let ones: UInt64 = 0x0101_0101_0101_0101
  let raw = UnsafeRawBufferPointer(utf8)
  var index = start
  while index + 8 <= raw.count {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    let found = (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes) & high
    if found != 0 { return index + found.trailingZeroBitCount >> 3 }
    index += 8
  }
  while index < raw.count {
    let byte = raw[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
    index += 1
  }
  return index
}
