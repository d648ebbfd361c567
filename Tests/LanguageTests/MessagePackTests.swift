import Testing

@testable import Language

/// Forms of the MessagePack specification, written by hand.
@Suite struct MessagePackTests {
  static let values: [([UInt8], MessagePack)] = [
    ([0x00], .unsigned(0)), ([0x7f], .unsigned(127)), ([0xff], .signed(-1)), ([0xe0], .signed(-32)),
    ([0xc0], .null), ([0xc2], .bool(false)), ([0xc3], .bool(true)),
    ([0xcc, 0xff], .unsigned(255)), ([0xcd, 0x01, 0x00], .unsigned(256)), ([0xce, 0, 1, 0, 0], .unsigned(65536)),
    ([0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], .unsigned(.max)),
    ([0xd0, 0x80], .signed(-128)), ([0xd1, 0xff, 0x00], .signed(-256)), ([0xd2, 0, 0, 0, 5], .unsigned(5)),
    ([0xd3, 0x80, 0, 0, 0, 0, 0, 0, 0], .signed(.min)),
    ([0xca, 0x3f, 0x80, 0, 0], .float(1)), ([0xcb, 0xc0, 0, 0, 0, 0, 0, 0, 0], .float(-2)),
    ([0xa2, 0x68, 0x69], .string("hi")), ([0xd9, 0x02, 0x68, 0x69], .string("hi")),
    ([0xda, 0, 1, 0x68], .string("h")), ([0xdb, 0, 0, 0, 0], .string("")),
    ([0xc4, 0x02, 1, 2], .binary([1, 2])), ([0xc5, 0, 1, 9], .binary([9])), ([0xc6, 0, 0, 0, 1, 7], .binary([7])),
    ([0x92, 0x01, 0xc0], .array([.unsigned(1), .null])), ([0xdc, 0, 1, 0xc3], .array([.bool(true)])),
    ([0xdd, 0, 0, 0, 0], .array([])),
    ([0x81, 0xa1, 0x61, 0x01], .map([.init(key: .string("a"), value: .unsigned(1))])),
    ([0xde, 0, 1, 0x01, 0x02], .map([.init(key: .unsigned(1), value: .unsigned(2))])),
    ([0xdf, 0, 0, 0, 0], .map([])),
  ]

  @Test(arguments: values) func decodes(bytes: [UInt8], value: MessagePack) throws {
    #expect(try MessagePack(decoding: bytes) == value)
  }

  static let failures: [([UInt8], MessagePackError.Problem, Int)] = [
    ([], .truncated, 0), ([0xcd, 0x01], .truncated, 1), ([0xa3, 0x68], .truncated, 1), ([0x91], .truncated, 1),
    ([0xdd, 0xff, 0xff, 0xff, 0xff], .truncated, 5), ([0xdf, 0xff, 0xff, 0xff, 0xff], .truncated, 5),
    ([0xc1], .unknown, 0), ([0xd4, 0, 0], .unknown, 0), ([0x01, 0x02], .trailing, 1), ([0xa1, 0xff], .text, 1),
    ([UInt8](repeating: 0x91, count: 100), .depth, 64),
  ]

  @Test(arguments: failures) func refuses(bytes: [UInt8], problem: MessagePackError.Problem, offset: Int) {
    #expect(throws: MessagePackError(problem: problem, offset: offset)) { try MessagePack(decoding: bytes) }
  }

  @Test func findsBinaryAndStringKeys() throws {
    let map = try MessagePack(decoding: [0x82, 0xc4, 0x01, 0x61, 0x01, 0xa1, 0x62, 0xa1, 0x63])
    #expect(map["a"]?.int == 1)
    #expect(map["b"]?.string == "c")
    #expect(map["c"] == nil)
  }
}
