import Pipeline

/// Writes into the metadata how many minutes a reader needs.
struct ReadingTime: Stage {
  struct Options: StageOptions {
    var wordsPerMinute = 240
    var key = "reading_minutes"
  }

  static let manual = Manual(
    name: "reading-time",
    summary: "Writes into the metadata how many minutes a reader needs.",
    details: "Counts tokens, so punctuation counts a little. Rounds up: an article takes at least one minute.",
    reads: [.tokens])

  static let settings: [Setting<Options>] = [
    Setting("words-per-minute", \.wordsPerMinute, in: 50...1000, "How fast the reader is."),
    Setting("key", \.key, "The metadata key to write to."),
  ]

  static let examples = [
    Example(
      "A slow reader needs longer", after: ["segment: {method: rules}"], options: "words-per-minute: 50",
      input: String(repeating: "Ten words make a line of ten words, more or less. ", count: 10), shows: .metadata,
      output: "reading_minutes: 3")
  ]

  private let options: Options

  init(_ options: Options) { self.options = options }

  func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    let words = document.tokens.count
    let minutes = max(1, (words + options.wordsPerMinute - 1) / options.wordsPerMinute)
    document.metadata[options.key] = .integer(minutes)
    return .keep
  }
}
