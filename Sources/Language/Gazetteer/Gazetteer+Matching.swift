extension Gazetteer {
  /// The longest name that begins at token `index`, in its own case. Time does not depend on the number of names; for
  /// most tokens two look-ups are enough.
  public func longestMatch(in tokens: [String], at index: Int) -> Match<Entry>? {
    longestMatch(at: index, count: tokens.count) { position, use in
      var token = tokens[position]
      token.withUTF8(use)
    }
  }

  /// The longest title or noun that begins at token `index`: "chief executive", "Lt. Gen.".
  public func longestNoun(in tokens: [String], at index: Int) -> Match<TypeNoun>? {
    longestNoun(at: index, count: tokens.count) { position, use in
      var token = tokens[position]
      token.withUTF8(use)
    }
  }

  /// - Parameters:
  ///   - count: of all tokens.
  ///   - token: calls its second argument with the bytes of a token.
  package func longestMatch(
    at index: Int, count: Int, token: (Int, (ByteString) -> Void) -> Void
  ) -> Match<Entry>? {
    longest(.firstOfName, at: index, count: count, token: token) { key in
      self.index.values(key).map { entries[$0] }
    }
  }

  package func longestNoun(
    at index: Int, count: Int, token: (Int, (ByteString) -> Void) -> Void
  ) -> Match<TypeNoun>? {
    longest(.firstOfNoun, at: index, count: count, token: token) { nouns(for: $0) }
  }

  private func longest<Value>(
    _ side: NameIndex.Side, at index: Int, count: Int, token: (Int, (ByteString) -> Void) -> Void,
    values: (ByteString) -> [Value]
  ) -> Match<Value>? {
    var most = 1
    token(index) { most = max(1, self.index.mostTokens(NameKey.firstWord($0), side)) }
    var key: [UInt8] = []
    var ends: [Int] = []
    for position in index..<min(count, index + most) {
      token(position) { NameKey.append($0, to: &key) }
      ends.append(key.count)
    }
    return key.withUnsafeBufferPointer { key in
      for length in stride(from: ends.count, to: 0, by: -1) {
        // A token of joints only ends no name.
        if length > 1, ends[length - 1] == ends[length - 2] { continue }
        let found = values(key.slice(0..<ends[length - 1]))
        if !found.isEmpty { return Match(count: length, values: found) }
      }
      return nil
    }
  }
}
