/// What one worker needs to take documents through the stages of a chain that run in parallel.
final class ChainWorker {
  private let chain: Chain
  private let shard: Shard?
  let context: StageContext
  /// Times of each stage.
  private(set) var times: [Histogram]

  init(_ chain: Chain, shard: Shard? = nil) {
    self.chain = chain
    self.shard = shard
    context = StageContext(sinks: chain.exports.count)
    times = Array(repeating: Histogram(), count: chain.links.count)
  }

  /// Makes the document of an item's bytes.
  func parse(_ item: inout BatchItem) {
    guard item.ending == nil else { return }
    do throws(DocumentError) {
      let document = try chain.formats.sources[item.format].document(from: item.raw)
      item.documentID = document.id
      if let shard, !shard.contains(document.id) {
        item.ending = .elsewhere
      } else {
        item.document = document
      }
    } catch {
      item.ending = .failed(stage: nil, error)
    }
  }

  /// Takes a document through a run of stages, as far as it gets.
  func run(_ item: inout BatchItem, through links: Range<Int>) {
    guard item.ending == nil, var document = item.document.take() else { return }
    context.outputs = []
    swap(&context.outputs, &item.outputs)
    context.counts = []
    swap(&context.counts, &item.counts)
    var before = links.isEmpty ? 0 : now()
    for index in links {
      let link = chain.links[index]
      if let when = link.when, !when.matches(document.metadata) { continue }
      item.ending = step(&document, link, index) { document, context in
        try link.stage.process(&document, context)
      }
      let after = now()
      times[index].add(after - before)
      before = after
      if item.ending != nil { break }
    }
    leave(&item, document)
  }

  /// Takes a document through an ordered stage.
  func run<S: OrderedStage>(_ item: inout BatchItem, _ stage: S, at index: Int, _ memory: inout S.Memory) {
    guard item.ending == nil, var document = item.document.take() else { return }
    let link = chain.links[index]
    if let when = link.when, !when.matches(document.metadata) {
      item.document = document
      return
    }
    context.outputs = item.outputs
    context.counts = item.counts
    let before = now()
    item.ending = step(&document, link, index) { document, context in
      try stage.process(&document, &memory, context)
    }
    times[index].add(now() - before)
    leave(&item, document)
  }

  /// - Returns: how the document ended, if it did.
  func step(
    _ document: inout Document, _ link: Chain.Link, _ index: Int,
    _ process: (inout Document, StageContext) throws -> Outcome
  ) -> BatchItem.Ending? {
    context.slot = index
    context.sink = link.sink
    context.deadline = link.timeout.map { ContinuousClock.now + $0 }
    do {
      let outcome = try process(&document, context)
      // A stage that never looked at the clock is late all the same.
      try context.checkDeadline()
      if case .drop(let reason) = outcome { return .dropped(Ledger.Loss(stage: index, reason: reason)) }
      return nil
    } catch {
      let failure = error as? DocumentError ?? DocumentError(reason: "error", "\(error)")
      return .failed(stage: index, failure)
    }
  }

  private func leave(_ item: inout BatchItem, _ document: Document) {
    switch item.ending {
    case .failed: break
    case nil:
      item.document = document
      item.document?.derived.removeAll()
      swap(&item.outputs, &context.outputs)
      swap(&item.counts, &context.counts)
    default:
      swap(&item.outputs, &context.outputs)
      swap(&item.counts, &context.counts)
    }
  }

  private func now() -> Int { monotonicNanoseconds() }
}

/// One of the parts that a run is divided into by a stable hash of the document's id.
public struct Shard: Sendable, Hashable {
  /// From 1.
  public let index: Int
  public let count: Int

  /// `2/8` is the second of eight. Nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), count >= 1, count <= 1_000_000,
      (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  public func contains(_ id: String) -> Bool { StableHash.of(id) % UInt64(count) == UInt64(index - 1) }
}
