/// What is wrong with a JSON text.
public struct JSONError: Error, Hashable, CustomStringConvertible {
  /// Lower case, no full stop.
  public let message: String
  /// Byte offset in the text.
  public let offset: Int

  public var description: String { "\(message) at byte \(offset)" }
}

/// Reads JSON (RFC 8259) from bytes that are known to be valid UTF-8.
///
/// An unpaired surrogate escape becomes U+FFFD, as decoders of UTF-16 do; nesting is at most ``maximumDepth`` deep.
public struct JSONParser {
  public static let maximumDepth = 512

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The value of a whole text.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var result: Result<JSONValue, JSONError> = .success(.null)
    bytes.withUnsafeBufferPointer { buffer in
      result = Result { () throws(JSONError) in
        var parser = JSONParser(buffer)
        let value = try parser.value(depth: 0)
        try parser.finish()
        return value
      }
    }
    return try result.get()
  }

  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads an object, handing each key to `member`, which must read the value.
  public mutating func object<Failure: Error>(
    _ member: (inout JSONParser, String) throws(Failure) -> Void, failure: (JSONError) -> Failure
  ) throws(Failure) {
    func wrap<Value>(_ body: () throws(JSONError) -> Value) throws(Failure) -> Value {
      do throws(JSONError) { return try body() } catch { throw failure(error) }
    }
    try wrap { () throws(JSONError) in try expect(UInt8(ascii: "{"), "expected an object") }
    if skip(UInt8(ascii: "}")) { return }
    repeat {
      let key = try wrap { () throws(JSONError) in
        let key = try string()
        try expect(UInt8(ascii: ":"), "expected ':' behind a key")
        return key
      }
      try member(&self, key)
    } while skip(UInt8(ascii: ","))
    try wrap { () throws(JSONError) in try expect(UInt8(ascii: "}"), "expected ',' or '}'") }
  }

  /// How many bytes have been read.
  public var offset: Int { index }
  /// How many bytes are left.
  var remaining: Int { bytes.count - index }

  /// Whether the next value is a string.
  public mutating func isAtString() -> Bool {
    skipSpace()
    return index < bytes.count && bytes[index] == UInt8(ascii: "\"")
  }

  /// Throws unless only white space is left.
  public mutating func finish() throws(JSONError) {
    skipSpace()
    if index < bytes.count { throw error("more text behind the value") }
  }

  public mutating func value(depth: Int = 0) throws(JSONError) -> JSONValue {
    skipSpace()
    guard index < bytes.count else { throw error("the text ends where a value should stand") }
    guard depth < Self.maximumDepth else { throw error("nested more than \(Self.maximumDepth) deep") }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try items(depth: depth))
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    default: return try number()
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    try object(
      { (parser, key) throws(JSONError) in members.append(JSONMember(key, try parser.value(depth: depth + 1))) },
      failure: { $0 })
    return members
  }

  private mutating func items(depth: Int) throws(JSONError) -> [JSONValue] {
    try expect(UInt8(ascii: "["), "expected a list")
    var items: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return items }
    repeat { items.append(try value(depth: depth + 1)) } while skip(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"), "expected ',' or ']'")
    return items
  }

  /// A string; one without escapes is made of the bytes as they are.
  private mutating func string() throws(JSONError) -> String {
    try expect(UInt8(ascii: "\""), "expected a string")
    let end = endOfPlainRun(bytes, from: index)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      index -= 1  // the quotation mark
      return String(decoding: try stringBytes(), as: UTF8.self)
    }
    defer { index = end + 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[index..<end]), as: UTF8.self)
  }

  /// The bytes of a string with its escapes put in; room is made for `capacity` of them at first.
  public mutating func stringBytes(reserving capacity: Int = 0) throws(JSONError) -> [UInt8] {
    try expect(UInt8(ascii: "\""), "expected a string")
    var result: [UInt8] = []
    result.reserveCapacity(capacity)
    while true {
      let start = index
      index = endOfPlainRun(bytes, from: start)
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      guard index < bytes.count else { throw error("a string that does not end") }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return result
      case UInt8(ascii: "\\"): try escape(into: &result)
      default: throw error("a control character in a string")
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    guard index + 1 < bytes.count else { throw error("a string that does not end") }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "u"):
      let scalar = try codePoint()
      result.append(contentsOf: String(Character(scalar)).utf8)
    default:
      index -= 2
      throw error("unknown escape")
    }
  }

  /// The scalar of one `\u` escape, or of two that are a surrogate pair.
  private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
    let first = try fourDigits()
    guard UTF16.isLeadSurrogate(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let back = index
    index += 2
    let second = try fourDigits()
    guard UTF16.isTrailSurrogate(second) else {
      index = back
      return "\u{FFFD}"
    }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw error("a string that does not end") }
      guard let digit = Self.hexadecimal(bytes[index]) else { throw error("expected four hexadecimal digits") }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    _ = take { $0 == UInt8(ascii: "-") }
    let whole = index
    while take(isDigit) {}
    guard index > whole, bytes[whole] != UInt8(ascii: "0") || index == whole + 1 else {
      throw error("expected a value", start)
    }
    if take({ $0 == UInt8(ascii: ".") }) { try digits(start) }
    if take({ $0 | 0x20 == UInt8(ascii: "e") }) {
      _ = take { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      try digits(start)
    }
    return .number(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
  }

  private mutating func digits(_ start: Int) throws(JSONError) {
    guard take(isDigit) else { throw error("not a number", start) }
    while take(isDigit) {}
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private mutating func take(_ condition: (UInt8) -> Bool) -> Bool {
    guard index < bytes.count, condition(bytes[index]) else { return false }
    index += 1
    return true
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[index...].starts(with: expected) else { throw error("expected a value") }
    index += expected.count
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Skips white space, then one `byte` if it stands there.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    return take { $0 == byte }
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws(JSONError) {
    guard skip(byte) else { throw error(message) }
  }

  private func error(_ message: String, _ offset: Int? = nil) -> JSONError {
    JSONError(message: message, offset: offset ?? index)
  }
}
