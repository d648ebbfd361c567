/// Consecutive documents that go through the chain together, so that handing over costs little for each.
struct Batch: Sendable {
  /// Counted from 0 in input order.
  let sequence: Int
  var items: [BatchItem]
  /// Bytes that the window counts for the batch.
  let cost: Int
  /// Index of the phase that comes next.
  var phase = 0
  /// What the ordered stages remember after this batch, when it is one to make a checkpoint behind.
  var memories: [[UInt8]] = []
  /// Number of ids known after this batch, likewise.
  var identities: Int?

  init(sequence: Int, items: [BatchItem]) {
    self.sequence = sequence
    self.items = items
    cost = items.reduce(0) { $0 + $1.raw.bytes.count + 256 }
  }
}

/// A document of a batch, from the bytes read to the bytes to be written.
struct BatchItem: Sendable {
  enum Ending: Sendable {
    case dropped(Ledger.Loss)
    /// `stage` is nil where reading failed.
    case failed(stage: Int?, DocumentError)
    /// The document is another shard's.
    case elsewhere
  }

  let raw: RawRecord
  /// Index of the input format.
  let format: Int
  /// Where reading goes on after the document.
  let end: InputPosition
  /// Nil before it is made of the bytes, and when it has left the chain early.
  var document: Document?
  /// The document's own id, once it is known.
  var documentID: String?
  var outputs: [[UInt8]] = []
  /// What the stages counted in the document.
  var counts: [StageCount] = []
  /// How the document left the chain before its end.
  var ending: Ending?

  init(_ item: ReadItem) {
    end = item.end
    switch item.content {
    case .record(let raw, let format):
      self.raw = raw
      self.format = format
    case .failure(let raw, let error):
      self.raw = raw
      format = 0
      ending = .failed(stage: nil, error)
    }
  }

  /// The document's id; for one that could not be made, where it stands.
  var id: String { documentID ?? raw.origin.record.map { "\(raw.origin.path)#\($0)" } ?? raw.origin.path }
}
