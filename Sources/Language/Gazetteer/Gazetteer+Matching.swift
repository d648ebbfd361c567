extension Gazetteer {
  /// The longest name that begins at token `index`, in its own case. Time does not depend on the number of names; for
  /// most tokens two look-ups are enough.
  ///
  /// - Parameter fewest: of tokens; shorter names are not found.
  public func longestMatch(in tokens: [String], at index: Int, atLeast fewest: Int = 1) -> Match<Entry>? {
    longestMatch(at: index, count: tokens.count, atLeast: fewest) { position, use in
      var token = tokens[position]
      token.withUTF8(use)
    }
  }

  /// The longest title or noun that begins at token `index`: "chief executive", "Lt. Gen.".
  public func longestNoun(in tokens: [String], at index: Int) -> Match<TypeNoun>? {
    longestNoun(in: tokens[...], at: index)
  }

  /// The same of tokens of a slice, by its indices.
  public func longestNoun(in tokens: ArraySlice<String>, at index: Int) -> Match<TypeNoun>? {
    longestNoun(at: index, count: tokens.endIndex) { position, use in
      var token = tokens[position]
      token.withUTF8(use)
    }
  }

  /// - Parameters:
  ///   - count: of all tokens.
  ///   - fewest: tokens of the name.
  ///   - token: calls its second argument with the bytes of a token.
  package func longestMatch(
    at index: Int, count: Int, atLeast fewest: Int = 1, token: (Int, (ByteString) -> Void) -> Void
  ) -> Match<Entry>? {
    longest(.firstOfName, at: index, count: count, atLeast: fewest, token: token).map { found in
      Match(count: found.count, values: found.numbers.map { entries[$0] })
    }
  }

  package func longestNoun(
    at index: Int, count: Int, token: (Int, (ByteString) -> Void) -> Void
  ) -> Match<TypeNoun>? {
    longest(.firstOfNoun, at: index, count: count, atLeast: 1, token: token).map { found in
      Match(count: found.count, values: nouns(numbered: found.numbers))
    }
  }

  /// Numbers of what the longest name or noun is.
  private func longest(
    _ side: NameIndex.Side, at index: Int, count: Int, atLeast fewest: Int,
    token: (Int, (ByteString) -> Void) -> Void
  ) -> (count: Int, numbers: [Int])? {
    var most = 0
    var single: [Int] = []
    token(index) { word in
      most = self.index.mostTokens(NameKey.firstWord(word), side)
      if most > 1 || !NameKey.isPlain(word) {
        most = max(most, 1)
      } else if fewest > 1 {
        most = 0
      } else {
        if most == 1 || side == .firstOfNoun || !NameKey.isLowerCase(word) { single = numbers(word, side) }
        most = 0
      }
    }
    if most == 0 { return single.isEmpty ? nil : (1, single) }
    if most < fewest { return nil }
    var key: [UInt8] = []
    var ends: [Int] = []
    for position in index..<min(count, index + most) {
      token(position) { NameKey.append($0, to: &key) }
      ends.append(key.count)
    }
    return key.withUnsafeBufferPointer { key in
      for length in stride(from: ends.count, through: fewest, by: -1) {
        // No name ends with a token of joints only.
        if length > 1, ends[length - 1] == ends[length - 2] { continue }
        let found = numbers(key.slice(0..<ends[length - 1]), side)
        if !found.isEmpty { return (length, found) }
      }
      return nil
    }
  }

  private func numbers(_ key: ByteString, _ side: NameIndex.Side) -> [Int] {
    side == .firstOfName ? index.values(key) : index.nounValues(key)
  }
}
