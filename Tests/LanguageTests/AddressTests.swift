import Testing

@testable import Language

/// Web addresses of specification 7, one whole chunk each.
@Suite struct AddressTests {
  static let cases: [(String, Bool)] = [
    ("example.com", true), ("example.com:80", true), ("example.com:8", false), ("example.com:123456", false),
    ("example.com/x y", true), ("a.bc?c", true), ("a..bc", false), (".bc", false), ("a.b", false), ("a.b?c", false),
    ("-a.bc", false), ("a-.bc", false), ("a_b.bc", true), ("a.B", false), ("a.BC", false), ("x@a.bc", true),
    ("x@y@a.bc/", true), ("@a.bc", false), ("http://a.bc", true), ("h://a.bc", false), ("h!://a.bc", false),
    ("1.2.3.4", true), ("1.2.3.4:80/x", true), ("0.2.3.4", false), ("223.255.255.254", true), ("224.1.1.1", false),
    ("1.256.3.4", false), ("1.2.3.255", false), ("1.02.003.4", false), ("1.02.00.4", true), ("01.2.3.4", false),
    ("10.0.0.1", false), ("127.0.0.1", false), ("169.254.1.1", false), ("169.255.1.1", true),
    ("192.168.0.1", false), ("172.16.0.1", false), ("172.32.0.1", true), ("172.15.0.1", true), ("1.2.3", false),
    (String(repeating: "a", count: 64) + ".com", true), (String(repeating: "a", count: 65) + ".com", false),
    ("a." + String(repeating: "b", count: 63), true), ("a." + String(repeating: "b", count: 64), false),
  ]

  @Test(arguments: cases) func recognises(text: String, isAddress: Bool) throws {
    let classes = try CharacterClasses(
      prefixes: TokenizerFixture.prefixes, suffixes: TokenizerFixture.suffixes, infixes: TokenizerFixture.infixes,
      urls: TokenizerFixture.urls)
    var buffers = ChunkBuffers()
    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
      buffers.withChunk(bytes, classes) { $0.isURL(0..<$0.scalars.count) }
    }
    #expect(found == isAddress)
  }
}
