/// Documents of an input taken through a chain one by one, without writing: what a run would do with them.
///
/// Ids are not compared, and ordered stages begin with an empty memory for each document.
public struct Previews: Sequence, IteratorProtocol {
  public struct Element: Sendable {
    public enum Ending: Sendable {
      case kept
      case dropped(stage: String, reason: String)
      /// `stage` is `read` where the document could not be read.
      case failed(stage: String, DocumentError)
    }

    public let id: String
    public let ending: Ending
    /// Behind the last stage; nil where it did not get there.
    public let document: Document?
    /// What each export would write; empty for a document that fails.
    public let outputs: [ProcessedDocument.Output]
  }

  private let chain: Chain
  private let worker: ChainWorker
  private var reader: InputReader
  private var left: Int
  private let wanted: String?

  /// - Parameters:
  ///   - limit: documents to read at most.
  ///   - id: that of the only document to go through the stages; nil for all.
  public init(_ chain: Chain, _ listing: InputListing, limit: Int, shard: Shard? = nil, id: String? = nil) {
    self.chain = chain
    wanted = id
    worker = ChainWorker(chain, shard: shard)
    reader = InputReader(listing, maximumRecord: chain.maximumSize)
    left = limit
  }

  public mutating func next() -> Element? {
    while left > 0, let read = reader.next() {
      left -= 1
      var item = BatchItem(read)
      worker.parse(&item)
      if let wanted, item.id != wanted { continue }
      worker.run(&item, through: chain.links.indices)
      if case .elsewhere? = item.ending { continue }
      var outputs: [ProcessedDocument.Output] = []
      if case .failed? = item.ending {} else { outputs = chain.named(item.outputs) }
      return Element(id: item.id, ending: ending(item), document: item.document, outputs: outputs)
    }
    return nil
  }

  /// Reads the next document without taking it through the stages.
  public mutating func nextID() -> String? {
    guard left > 0, let read = reader.next() else { return nil }
    left -= 1
    var item = BatchItem(read)
    worker.parse(&item)
    return item.id
  }

  private func ending(_ item: BatchItem) -> Element.Ending {
    switch item.ending {
    case nil, .elsewhere: .kept
    case .dropped(let loss): .dropped(stage: name(loss.stage), reason: loss.reason)
    case .failed(let stage, let error): .failed(stage: name(stage), error)
    }
  }

  private func name(_ stage: Int?) -> String { stage.map { chain.links[$0].name } ?? "read" }
}
