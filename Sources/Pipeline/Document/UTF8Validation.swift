/// Bytes that should have been UTF-8 and are not.
public struct InvalidUTF8: Error, Hashable {
  /// Offset of the first byte that is not part of a valid sequence.
  public let offset: Int
}

/// - Throws: ``InvalidUTF8`` at the first ill-formed sequence.
public func validate(_ bytes: Span<UInt8>) throws(InvalidUTF8) {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes)
  } catch {
    throw InvalidUTF8(offset: error.byteOffsets.lowerBound)
  }
}
