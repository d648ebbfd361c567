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
    let comma = needsComma
    append(atMost: name.utf8CodeUnitCount + 4) { putKey(name, afterComma: comma, at: $0) }
    needsComma = false
  }

  /// A key, known to need no escapes, and its value.
  public mutating func member(_ key: StaticString, _ value: Int) {
    let comma = needsComma
    append(atMost: key.utf8CodeUnitCount + 4 + integerCapacity) { start in
      let count = putKey(key, afterComma: comma, at: start)
      return count + putInteger(value, at: start + count)
    }
    needsComma = true
  }

  /// Two keys, known to need no escapes, and their values: in one piece, since offsets are most of a record's members.
  public mutating func members(_ first: StaticString, _ a: Int, _ second: StaticString, _ b: Int) {
    let comma = needsComma
    append(atMost: first.utf8CodeUnitCount + second.utf8CodeUnitCount + 8 + 2 * integerCapacity) { start in
      var count = putKey(first, afterComma: comma, at: start)
      count += putInteger(a, at: start + count)
      count += putKey(second, afterComma: true, at: start + count)
      return count + putInteger(b, at: start + count)
    }
    needsComma = true
  }

  /// An object of numbers, with keys that are known to need no escapes: in one piece, like ``members(_:_:_:_:)``.
  public mutating func object(
    _ first: StaticString, _ a: Int, _ second: StaticString, _ b: Int, _ third: StaticString, _ c: Int
  ) {
    let comma = needsComma
    let keys = first.utf8CodeUnitCount + second.utf8CodeUnitCount + third.utf8CodeUnitCount
    append(atMost: keys + 15 + 3 * integerCapacity) { start in
      start[0] = UInt8(ascii: ",")
      start[comma ? 1 : 0] = UInt8(ascii: "{")
      var count = comma ? 2 : 1
      count += putKey(first, afterComma: false, at: start + count)
      count += putInteger(a, at: start + count)
      count += putKey(second, afterComma: true, at: start + count)
      count += putInteger(b, at: start + count)
      count += putKey(third, afterComma: true, at: start + count)
      count += putInteger(c, at: start + count)
      start[count] = UInt8(ascii: "}")
      return count + 1
    }
    needsComma = true
  }

  /// A key of the input. A name of its own, since a literal would sooner be a String than a StaticString.
  public mutating func key(escaping name: String) {
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
      let run = UnsafeBufferPointer(rebasing: utf8[start..<end])
      // Each run is appended with what follows it.
      if end == utf8.count {
        append(atMost: run.count + 1) { put(run, at: $0) + putQuote(at: $0 + run.count) }
        break
      }
      append(atMost: run.count + 6) { put(run, at: $0) + putEscape(utf8[end], at: $0 + run.count) }
      start = end + 1
    }
    needsComma = true
  }

  /// A string of a text, a suffix that needs no escapes, and a number: the id of a part, without making a String of it.
  public mutating func string(_ text: String, _ suffix: StaticString, _ number: Int) {
    string(text)
    bytes.removeLast()
    bytes.append(contentsOf: UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount))
    append(atMost: integerCapacity) { putInteger(number, at: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func integer(_ value: Int) {
    comma()
    append(atMost: integerCapacity) { putInteger(value, at: $0) }
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
          writer.key(escaping: member.key)
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

  /// Appends what `write` puts at the place it is given.
  /// - Parameter write: returns the number of bytes it has put.
  @inline(__always)
  private mutating func append(atMost capacity: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    bytes.append(addingCapacity: capacity) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in count = write(buffer.baseAddress!) }
    }
  }
}
