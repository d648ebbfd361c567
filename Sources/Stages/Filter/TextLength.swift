/// Words between ASCII white space.
func wordCount(_ utf8: [UInt8]) -> Int {
  utf8.withUnsafeBufferPointer { bytes in
    var count = 0
    var before = true
    for byte in bytes {
      let isSpace = byte == 0x20 || byte &- 0x09 < 5
      if before, !isSpace { count += 1 }
      before = isSpace
    }
    return count
  }
}

/// Code points of valid UTF-8: all bytes but continuation bytes.
func codePointCount(_ utf8: [UInt8]) -> Int {
  utf8.withUnsafeBufferPointer { bytes in
    var count = 0
    for byte in bytes where Int8(bitPattern: byte) > -65 { count += 1 }
    return count
  }
}
