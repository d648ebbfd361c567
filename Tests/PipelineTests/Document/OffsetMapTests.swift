import Testing

@testable import Pipeline

struct OffsetMapTests {
  @Test("copied and rewritten bytes, worked out by hand")
  func byHand() {
    // "ab--cd" → "abXXcd": two bytes copied, two in place of the dashes, two copied.
    var map = OffsetMap()
    map.copy(from: 0, at: 0)
    map.replace(2, at: 2)
    map.copy(from: 4, at: 4)
    #expect((0...6).map(map.source) == [0, 1, 2, 2, 4, 5, 6])
    // Then "abXXcd" → "Xcd": what was at 3, and on.
    var second = OffsetMap()
    second.copy(from: 3, at: 0)
    #expect((0...3).map(second.through(map).source) == [2, 4, 5, 6])
    #expect((0...3).map(map.through(.identity).source) == (0...3).map(map.source))
    #expect((0...6).map(OffsetMap.identity.through(map).source) == (0...6).map(map.source))
  }

  @Test("a map whose first run does not begin at 0 keeps what is before it")
  func laterStart() {
    var first = OffsetMap()
    first.copy(from: 5, at: 0)
    var second = OffsetMap()
    second.replace(4, at: 3)
    second.copy(from: 6, at: 4)
    #expect((0...5).map(second.source) == [0, 1, 2, 4, 6, 7])
    #expect((0...5).map(second.through(first).source) == [5, 6, 7, 9, 11, 12])
  }

  @Test("runs that say nothing new are not kept")
  func compact() {
    var map = OffsetMap()
    for offset in 0..<100 { map.copy(from: offset + 3, at: offset) }
    for offset in 100..<200 { map.replace(103, at: offset) }
    #expect(map.runs.count == 2)
  }

  /// A map, and the source of each byte as a table.
  private func random(_ length: Int, _ random: inout FixedRandom) -> (map: OffsetMap, table: [Int]) {
    var map = OffsetMap()
    var table: [Int] = []
    var old = 0
    while old < length {
      let step = Int.random(in: 1...9, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:  // Bytes are left out.
        old += step
      case 1:  // Bytes stand in place of others.
        map.replace(old, at: table.count)
        table += Array(repeating: old, count: step)
        old += Int.random(in: 0...step, using: &random)
      default:
        if table.isEmpty && old == 0 && Bool.random(using: &random) {
          // Nothing is said of bytes that come from themselves.
        } else {
          map.copy(from: old, at: table.count)
        }
        table += old..<old + step
        old += step
      }
    }
    return (map, table)
  }

  @Test("against a table of every byte", arguments: 0..<300)
  func againstTable(_ seed: Int) {
    var generator = FixedRandom(UInt64(seed))
    let first = random(200, &generator)
    #expect(first.table.indices.map(first.map.source) == first.table)
    guard !first.table.isEmpty else { return }
    let second = random(first.table.count - 10, &generator)
    let both = second.map.through(first.map)
    #expect(
      second.table.indices.map(both.source)
        == second.table.map { $0 < first.table.count ? first.table[$0] : first.map.source(of: $0) })
    let third = random(max(0, second.table.count - 10), &generator)
    let all = third.map.through(both)
    #expect(third.table.indices.map(all.source) == third.table.map { both.source(of: $0) })
    #expect(
      third.map.through(second.map).through(first.map) == all
        || third.table.indices.allSatisfy {
          third.map.through(second.map).through(first.map).source(of: $0) == all.source(of: $0)
        })
  }
}
