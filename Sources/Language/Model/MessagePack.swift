/// A decoded MessagePack value (<https://github.com/msgpack/msgpack/blob/master/spec.md>); extension types are refused,
/// as no model file holds them. Maps keep the order of the file.
package enum MessagePack: Sendable, Equatable {
  case null
  case bool(Bool)
  /// Every integer that is not negative, whichever form the file gives it.
  case unsigned(UInt64)
  /// Negative integers only.
  case signed(Int64)
  case float(Double)
  case string(String)
  case binary([UInt8])
  case array([MessagePack])
  case map([Entry])

  package struct Entry: Sendable, Equatable {
    package var key: MessagePack
    package var value: MessagePack
  }
}

/// Why a buffer is not MessagePack; `offset` counts bytes from its start.
package struct MessagePackError: Error, Equatable, CustomStringConvertible {
  package enum Problem: String, Sendable {
    case truncated = "the data end inside a value"
    case trailing = "bytes follow the value"
    case unknown = "a type byte that is not supported"
    case text = "a string is not UTF-8"
    case depth = "values are nested more than 64 deep"
  }

  package var problem: Problem
  package var offset: Int

  package var description: String { "MessagePack, byte \(offset): \(problem.rawValue)" }
}

extension MessagePack {
  /// The one value that fills `bytes`.
  package init(decoding bytes: [UInt8]) throws(MessagePackError) {
    self = try bytes.withUnsafeBytes { buffer in
      Result { () throws(MessagePackError) in try MessagePack(decoding: buffer) }
    }.get()
  }

  /// The one value that fills `bytes`, which need not outlive the call.
  package init(decoding bytes: UnsafeRawBufferPointer) throws(MessagePackError) {
    var reader = MessagePackReader(bytes)
    self = try reader.value()
    guard reader.offset == bytes.count else { throw reader.error(.trailing) }
  }

  /// The value under a key; keys may be strings or, as in weight files, binary. Nil for anything but a map.
  package subscript(key: String) -> MessagePack? {
    guard case .map(let entries) = self else { return nil }
    let bytes = Array(key.utf8)
    return entries.first { entry in
      switch entry.key {
      case .string(let name): Array(name.utf8) == bytes
      case .binary(let name): name == bytes
      default: false
      }
    }?.value
  }

  package var entries: [Entry]? { if case .map(let entries) = self { entries } else { nil } }
  package var array: [MessagePack]? { if case .array(let values) = self { values } else { nil } }
  package var binary: [UInt8]? { if case .binary(let bytes) = self { bytes } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// A string, or binary that is UTF-8.
  package var string: String? {
    switch self {
    case .string(let text): text
    case .binary(let bytes): String(validating: bytes, as: UTF8.self)
    default: nil
    }
  }

  /// An integer of 0 … 2^64−1, such as a string id.
  package var unsigned: UInt64? { if case .unsigned(let value) = self { value } else { nil } }

  /// An integer that fits `Int`.
  package var int: Int? {
    switch self {
    case .unsigned(let value): Int(exactly: value)
    case .signed(let value): Int(exactly: value)
    default: nil
    }
  }
}
