/// Keys under which names are found however they are punctuated: "U.S." is "US", "Guinea‑Bissau" is "Guinea-Bissau" and
/// "Guinea - Bissau", "Cote d’Ivoire" is "Cote d'Ivoire". Spaces, hyphens and apostrophes are left out, so that a key does
/// not depend on how a tokenizer cut the name; dots stay except in initials, so that "Miss." is not "Miss".
enum NameKey {
  /// Appends the key of one or several words.
  static func append(_ text: ByteString, to key: inout [UInt8]) {
    var start = 0
    while start < text.count {
      let end = wordEnd(text, from: start)
      appendWord(text.slice(start..<end), to: &key)
      start = end + 1
    }
  }

  /// Lower case without diacritics and dots.
  static func fold(_ key: ByteString, into folded: inout [UInt8]) {
    if isPlain(key) {
      folded.append(contentsOf: key.lazy.map { $0 | 0x20 })
      return
    }
    var index = 0
    while index < key.count {
      let byte = key[index]
      if byte < 0x80 {
        if byte != UInt8(ascii: ".") { folded.append(lower(byte)) }
        index += 1
      } else {
        let (scalar, length) = key.scalar(at: index)
        if !Diacritics.append(base: scalar, to: &folded) {
          folded.append(contentsOf: key.slice(index..<index + length))
        }
        index += length
      }
    }
  }

  /// Calls `body` with the key's ASCII letters in lower case.
  @inline(__always)
  static func withLowerCase<Result>(_ key: ByteString, _ body: (ByteString) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, key.count)) { buffer in
      for index in 0..<key.count { buffer.initializeElement(at: index, to: lower(key[index])) }
      return body(ByteString(rebasing: buffer[..<key.count]))
    }
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The bytes before the first space, hyphen or apostrophe: what a token must begin with for any name to match.
  @inline(__always)
  static func firstWord(_ text: ByteString) -> ByteString {
    var end = 0
    while end < text.count, joint(text, at: end) == 0, text[end] != UInt8(ascii: " ") { end += 1 }
    return text.slice(0..<(end == 0 ? text.count : end))
  }

  /// Whether the word is initials: "U.S.", "U.S.A".
  static func isInitials(_ word: ByteString) -> Bool {
    guard word.count >= 3 else { return false }
    for (offset, byte) in word.enumerated() {
      let fits = offset % 2 == 1 ? byte == UInt8(ascii: ".") : (byte | 0x20) &- 0x61 < 26
      if !fits { return false }
    }
    return true
  }

  /// Whether the text is one word of ASCII letters, which is its own key.
  @inline(__always)
  static func isPlain(_ text: ByteString) -> Bool {
    for byte in text where (byte | 0x20) &- 0x61 >= 26 { return false }
    return true
  }

  @inline(__always)
  static func isLowerCase(_ text: ByteString) -> Bool { text.first.map { $0 &- 0x61 < 26 } ?? false }

  /// Tokens into which a tokenizer may cut the name at most.
  static func tokenCount(_ text: ByteString) -> Int {
    var count = 1
    var index = 0
    while index < text.count {
      let length = joint(text, at: index)
      if length > 0 || text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "&") { count += 2 }
      if text[index] == UInt8(ascii: " ") { count += 1 }
      index += max(1, length)
    }
    return count
  }

  private static func wordEnd(_ text: ByteString, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != UInt8(ascii: " ") { end += 1 }
    return end
  }

  private static func appendWord(_ word: ByteString, to key: inout [UInt8]) {
    if isPlain(word) {
      key.append(contentsOf: word)
      return
    }
    let initials = isInitials(word)
    var start = 0
    var index = 0
    while index < word.count {
      let joint = initials && word[index] == UInt8(ascii: ".") ? 1 : joint(word, at: index)
      if joint > 0 { key.append(contentsOf: word.slice(start..<index)) }
      index += max(1, joint)
      if joint > 0 { start = index }
    }
    key.append(contentsOf: word.slice(start..<word.count))
  }

  /// Bytes of the hyphen, apostrophe or no-break space that begins here; 0 where none does.
  @inline(__always)
  private static func joint(_ text: ByteString, at index: Int) -> Int {
    let byte = text[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { return 1 }
    if byte == 0xc2 { return index + 1 < text.count && text[index + 1] == 0xa0 ? 2 : 0 }
    if byte == 0xca { return index + 1 < text.count && text[index + 1] == 0xbc ? 2 : 0 }
    guard byte == 0xe2, index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
    // U+2010 … U+2013, U+2018, U+2019
    return (0x90...0x93).contains(text[index + 2]) || (0x98...0x99).contains(text[index + 2]) ? 3 : 0
  }
}
