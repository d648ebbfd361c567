/// A run of characters without white space as its tests need it: code points, their flags and their places.
struct Chunk {
  let bytes: ByteString
  let scalars: UnsafeBufferPointer<UInt32>
  let flags: UnsafeBufferPointer<CharacterFlags>
  /// The byte where each character begins, and the end.
  let offsets: UnsafeBufferPointer<UInt32>

  /// The bytes of a range of characters.
  @inline(__always)
  func text(_ range: Range<Int>) -> ByteString {
    bytes.slice(Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound]))
  }

  /// Whether the characters from `index` on, up to `end`, begin with `text`.
  func has(_ text: StaticString, at index: Int, end: Int) -> Bool {
    let literal = ByteString(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard end - index >= literal.count else { return false }
    return literal.indices.allSatisfy { scalars[index + $0] == UInt32(literal[$0]) }
  }

  /// The number of equal characters from `index` on, up to `end`.
  @inline(__always)
  func runLength(at index: Int, end: Int) -> Int {
    var next = index + 1
    while next < end, scalars[next] == scalars[index] { next += 1 }
    return next - index
  }
}

/// Memory for decoding chunks.
struct ChunkBuffers {
  /// Longer chunks are rare, and their memory is given back.
  private static let retained = 1 << 16

  private var scalars: [UInt32] = []
  private var flags: [CharacterFlags] = []
  private var offsets: [UInt32] = []

  mutating func withChunk<Result>(
    _ bytes: ByteString, _ classes: CharacterClasses, _ body: (Chunk) -> Result
  ) -> Result {
    decode(bytes, classes)
    return scalars.withUnsafeBufferPointer { scalars in
      flags.withUnsafeBufferPointer { flags in
        offsets.withUnsafeBufferPointer { offsets in
          body(Chunk(bytes: bytes, scalars: scalars, flags: flags, offsets: offsets))
        }
      }
    }
  }

  private mutating func decode(_ bytes: ByteString, _ classes: CharacterClasses) {
    let keep = scalars.count < Self.retained
    scalars.removeAll(keepingCapacity: keep)
    flags.removeAll(keepingCapacity: keep)
    offsets.removeAll(keepingCapacity: keep)
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      scalars.append(scalar)
      flags.append(classes[scalar])
      offsets.append(UInt32(index))
      index += length
    }
    offsets.append(UInt32(index))
  }
}
