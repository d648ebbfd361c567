extension Example {
  /// The entries of `stages` that the example stands for: those before, then the stage with its options.
  ///
  /// ```yaml
  /// - segment: {method: rules}
  /// - filter:
  ///     minimum-words: 3
  /// ```
  public func stagesYAML(of stage: String) -> String {
    let before = after.map { Self.entry($0) }
    let own = options.isEmpty ? stage : "\(stage):\n" + Self.indented(options, by: 2)
    return (before + [Self.entry(own)]).joined(separator: "\n")
  }

  /// Text behind a dash, further lines below its first.
  private static func entry(_ text: String) -> String { "- " + indented(text, by: 2).dropFirst(2) }

  static func indented(_ text: String, by width: Int) -> String {
    let margin = String(repeating: " ", count: width)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}
