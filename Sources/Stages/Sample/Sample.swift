import Pipeline

/// Keeps a share of the documents, chosen by a hash of the id.
public struct Sample: Stage {
  public struct Options: StageOptions {
    public var share = 1.0
    public var seed = "0"
    public init() {}
  }

  public static let manual = Manual(
    name: "sample", summary: "Keeps a share of the documents, the same ones in every run.",
    details: """
      A document is kept when a hash of `seed` and its id, as a number from 0 to 1, is below `share`. So the choice does \
      not depend on the other documents, on the number of workers, or on the shard a document is in; the documents of a \
      small share are among those of a larger one with the same seed; and the number kept is near the share, not equal \
      to it: of 10,000 documents with `share: 0.1`, 940 to 1,060 in 95 of 100 cases.

      Documents that are not kept are counted as dropped, with the reason `not-sampled`.
      """)

  public static let settings: [Setting<Options>] = [
    Setting("share", \.share, in: 0...1, required: true, "The share of documents to keep, from 0 (none) to 1 (all)."),
    Setting("seed", \.seed, "Any text or number; another seed chooses other documents."),
  ]

  public static let examples = [
    Example("All documents.", options: "share: 1", input: "Minsk is quiet.", shows: .outcome, output: "kept"),
    Example(
      "No document.", options: "share: 0", input: "Minsk is quiet.", shows: .outcome, output: "dropped: not-sampled"),
  ]

  private let share: Double
  private let seed: String

  public init(_ options: Options) {
    share = options.share
    seed = options.seed
  }

  public func process(_ document: inout Document, _ context: StageContext) -> Outcome {
    var hash = StableHash()
    hash.add(seed)
    hash.add(document.id)
    // 53 bits are what a Double holds exactly; the greatest is below 1, so that a share of 1 keeps every document.
    let place = Double(hash.value >> 11) / Double(1 << 53)
    return place < share ? .keep : .drop(reason: "not-sampled")
  }
}
