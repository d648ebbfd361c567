/// Numbers under string ids, by open addressing. Ids are hashes already, so their low bits choose the slot; id 0, the
/// empty text, is not storable.
package struct IDTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt64]
  package private(set) var count = 0

  package init(capacity: Int = 16) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: 0, count: slots)
  }

  @inline(__always)
  package subscript(id: UInt64) -> UInt64? {
    let index = slot(of: id)
    return keys[index] == id && id != 0 ? values[index] : nil
  }

  package mutating func set(_ id: UInt64, to value: UInt64) {
    precondition(id != 0, "id 0 marks a free slot")
    if (count + 1) * 2 > keys.count { grow() }
    let index = slot(of: id)
    if keys[index] == 0 { count += 1 }
    keys[index] = id
    values[index] = value
  }

  @inline(__always)
  private func slot(of id: UInt64) -> Int {
    let mask = keys.count &- 1
    var index = Int(truncatingIfNeeded: id ^ id &>> 32) & mask
    while keys[index] != 0, keys[index] != id { index = (index &+ 1) & mask }
    return index
  }

  private mutating func grow() {
    var larger = IDTable(capacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 { larger.set(key, to: value) }
    self = larger
  }
}
