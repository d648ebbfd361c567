/// The texts that are split off after a digit: `+`, currencies and units of measurement.
struct UnitNames: Sendable {
  private var table = ByteTable()
  /// Characters of the longest.
  private(set) var longest = 0

  init(_ names: [[UInt32]]) {
    for name in names {
      var bytes: [UInt8] = []
      for scalar in name { bytes.append(scalar: scalar) }
      table.set(bytes, to: 1)
      longest = max(longest, name.count)
    }
  }

  /// - Parameter suffixes: the model's `suffix_search`.
  init(suffixes: String) { self.init(RegexSource(suffixes).literals(after: "(?<=[0-9])") + [[0x2b]]) }

  func contains(_ text: ByteString) -> Bool { table.value(text) != nil }
}
