import Testing

@testable import Language

/// The tables that everything looks words up in.
@Suite struct ByteTableTests {
  @Test func keepsManyKeys() {
    var table = ByteTable()
    let keys = (0..<5000).map { Array("\($0 * 7919)-\($0)".utf8) }
    for (index, key) in keys.enumerated() { table.set(key, side: UInt32(index % 3), to: UInt32(index)) }
    for (index, key) in keys.enumerated() {
      #expect(table.value(key, side: UInt32(index % 3)) == UInt32(index))
      #expect(table.value(key, side: 3) == nil)
    }
    #expect(table.count == keys.count)
    table.removeAll()
    #expect(table.value(keys[0]) == nil && table.count == 0)
  }

  @Test func tellsLengthsApart() {
    var table = ByteTable()
    for length in 0..<40 { table.set(Array(repeating: 0x61, count: length), to: UInt32(length)) }
    for length in 0..<40 { #expect(table.value(Array(repeating: 0x61, count: length)) == UInt32(length)) }
    #expect(table.value(Array(repeating: 0x61, count: 40)) == nil)
  }

  @Test func replacesValues() {
    var table = ByteTable()
    table.set([1, 2], to: 1)
    table.set([1, 2], to: 2)
    #expect(table.value([1, 2]) == 2 && table.count == 1)
    var ids = IDTable()
    for id in UInt64(1)...2000 { ids.set(id << 32, to: id) }
    ids.set(1 << 32, to: 9)
    #expect(ids[1 << 32] == 9 && ids[2000 << 32] == 2000 && ids[3] == nil && ids[0] == nil && ids.count == 2000)
  }
}
