import Foundation

/// The bytes in Unicode's Normalization Form C.
func canonicallyComposed(_ bytes: [UInt8]) -> [UInt8] {
  Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
}
