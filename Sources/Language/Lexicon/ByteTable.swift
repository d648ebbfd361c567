import Glibc

/// Numbers under byte strings, each key with a small number beside it (a part of speech, or 0). Open addressing; the
/// keys lie in one buffer, so that a look-up neither allocates nor counts references.
package struct ByteTable: Sendable {
  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    /// The key's length plus one; 0 marks a free slot.
    var length: UInt32 = 0
    var side: UInt32 = 0
    var value: UInt32 = 0
  }

  private var slots: [Slot]
  private var keys: [UInt8] = []
  package private(set) var count = 0
  /// Bytes of the longest key: longer strings need no look-up.
  package private(set) var longest = 0

  package init(capacity: Int = 16) {
    slots = Array(repeating: Slot(), count: Self.slotCount(for: capacity))
  }

  /// Bytes that the keys take.
  package var keyBytes: Int { keys.count }

  @inline(__always)
  package func value(_ key: ByteString, side: UInt32 = 0) -> UInt32? {
    key.count > longest ? nil : value(key, side: side, hash: key.tableHash)
  }

  /// `hash` is the key's `tableHash`, where it is known already.
  @inline(__always)
  package func value(_ key: ByteString, side: UInt32 = 0, hash: UInt64) -> UInt32? {
    let mask = slots.count &- 1
    var index = Int(truncatingIfNeeded: hash &+ UInt64(side)) & mask
    while slots[index].length != 0 {
      if matches(slots[index], key, side, hash) { return slots[index].value }
      index = (index &+ 1) & mask
    }
    return nil
  }

  /// Sets the value, replacing an earlier one.
  package mutating func set(_ key: ByteString, side: UInt32 = 0, to value: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    let hash = key.tableHash
    var index = Int(truncatingIfNeeded: hash &+ UInt64(side)) & (slots.count - 1)
    while slots[index].length != 0 {
      if matches(slots[index], key, side, hash) {
        slots[index].value = value
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(
      hash: hash, start: UInt32(keys.count), length: UInt32(key.count) + 1, side: side, value: value)
    keys.append(contentsOf: key)
    count += 1
    longest = max(longest, key.count)
  }

  /// Forgets all keys; the memory stays.
  package mutating func removeAll() {
    for index in slots.indices { slots[index].length = 0 }
    keys.removeAll(keepingCapacity: true)
    count = 0
    longest = 0
  }

  @inline(__always)
  private func matches(_ slot: Slot, _ key: ByteString, _ side: UInt32, _ hash: UInt64) -> Bool {
    guard slot.hash == hash, slot.side == side, Int(slot.length) == key.count + 1 else { return false }
    guard let base = key.baseAddress, key.count > 0 else { return true }
    return keys.withUnsafeBufferPointer { keys in
      keys.baseAddress.map { memcmp($0 + Int(slot.start), base, key.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != 0 {
      var index = Int(truncatingIfNeeded: slot.hash &+ UInt64(slot.side)) & (slots.count - 1)
      while slots[index].length != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  private static func slotCount(for capacity: Int) -> Int {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    return count
  }
}

extension ByteTable {
  /// For texts known at load time.
  package mutating func set(_ key: [UInt8], side: UInt32 = 0, to value: UInt32) {
    key.withUnsafeBufferPointer { set($0, side: side, to: value) }
  }

  package func value(_ key: [UInt8], side: UInt32 = 0) -> UInt32? {
    key.withUnsafeBufferPointer { value($0, side: side) }
  }
}
