/// Reads MessagePack from front to back. Large tables are read item by item (`mapCount`, then `unsigned`), without
/// building values.
package struct MessagePackReader {
  private static let depthLimit = 64
  private let bytes: UnsafeRawBufferPointer
  package private(set) var offset = 0

  /// `bytes` must outlive the reader.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package func error(_ problem: MessagePackError.Problem) -> MessagePackError {
    MessagePackError(problem: problem, offset: offset)
  }

  /// The next value, whatever it is.
  package mutating func value(depth: Int = 0) throws(MessagePackError) -> MessagePack {
    guard depth < Self.depthLimit else { throw error(.depth) }
    let type = try byte()
    switch type {
    case 0x00...0x7f: return .unsigned(UInt64(type))
    case 0x80...0x8f: return try map(Int(type & 0x0f), depth)
    case 0x90...0x9f: return try array(Int(type & 0x0f), depth)
    case 0xa0...0xbf: return .string(try text(Int(type & 0x1f)))
    case 0xc0: return .null
    case 0xc2, 0xc3: return .bool(type == 0xc3)
    case 0xc4...0xc6: return .binary(Array(try take(try length(1 << (type - 0xc4)))))
    case 0xca: return .float(Double(Float(bitPattern: UInt32(try bigEndian(4)))))
    case 0xcb: return .float(Double(bitPattern: try bigEndian(8)))
    case 0xcc...0xcf: return .unsigned(try bigEndian(1 << (type - 0xcc)))
    case 0xd0...0xd3: return Self.signed(try bigEndian(1 << (type - 0xd0)), bits: 8 << (type - 0xd0))
    case 0xd9...0xdb: return .string(try text(try length(1 << (type - 0xd9))))
    case 0xdc, 0xdd: return try array(try length(2 << (type - 0xdc)), depth)
    case 0xde, 0xdf: return try map(try length(2 << (type - 0xde)), depth)
    case 0xe0...0xff: return .signed(Int64(Int8(bitPattern: type)))
    default:
      offset -= 1
      throw error(.unknown)
    }
  }

  /// The number of entries of the map that begins here; its keys and values follow.
  package mutating func mapCount() throws(MessagePackError) -> Int {
    let type = try byte()
    switch type {
    case 0x80...0x8f: return Int(type & 0x0f)
    case 0xde, 0xdf: return try length(2 << (type - 0xde))
    default:
      offset -= 1
      throw error(.unknown)
    }
  }

  /// The integer, not negative, that begins here.
  package mutating func unsigned() throws(MessagePackError) -> UInt64 {
    let type = try byte()
    switch type {
    case 0x00...0x7f: return UInt64(type)
    case 0xcc...0xcf: return try bigEndian(1 << (type - 0xcc))
    default:
      offset -= 1
      throw error(.unknown)
    }
  }

  private mutating func byte() throws(MessagePackError) -> UInt8 { try take(1)[0] }

  private mutating func take(_ count: Int) throws(MessagePackError) -> UnsafeRawBufferPointer {
    guard count <= bytes.count - offset else { throw error(.truncated) }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }

  private mutating func bigEndian(_ width: Int) throws(MessagePackError) -> UInt64 {
    try take(width).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private mutating func length(_ width: Int) throws(MessagePackError) -> Int { Int(try bigEndian(width)) }

  private mutating func text(_ count: Int) throws(MessagePackError) -> String {
    let start = offset
    guard let text = String(validating: try take(count), as: UTF8.self) else {
      offset = start
      throw error(.text)
    }
    return text
  }

  /// Every item takes a byte at least, so a count beyond the bytes left is refused before memory is reserved.
  private mutating func array(_ count: Int, _ depth: Int) throws(MessagePackError) -> MessagePack {
    guard count <= bytes.count - offset else { throw error(.truncated) }
    var values: [MessagePack] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(depth: depth + 1)) }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) throws(MessagePackError) -> MessagePack {
    guard count <= (bytes.count - offset) / 2 else { throw error(.truncated) }
    var entries: [MessagePack.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      entries.append(MessagePack.Entry(key: key, value: try value(depth: depth + 1)))
    }
    return .map(entries)
  }

  private static func signed(_ pattern: UInt64, bits: Int) -> MessagePack {
    let value = Int64(bitPattern: pattern << (64 - UInt64(bits))) >> (64 - Int64(bits))
    return value < 0 ? .signed(value) : .unsigned(UInt64(value))
  }
}
