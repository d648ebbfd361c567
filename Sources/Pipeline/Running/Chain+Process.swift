extension Chain {
  /// Takes one document through the chain and gives back what became of it; writes nothing.
  ///
  /// For single documents, such as those of a service or a test: tables that a stage makes anew for each worker are made
  /// for each call. A stage that needs memory of other documents begins with none. ``Runner`` is for many documents.
  ///
  /// - Throws: ``StageFailure`` when a stage fails and the chain does not say that such documents are dropped.
  public func process(_ document: Document) throws(StageFailure) -> ProcessedDocument {
    let worker = ChainWorker(self)
    var document = document
    var outcome = ProcessedDocument.Outcome.kept
    for (index, link) in links.enumerated() {
      if let when = link.when, !when.matches(document.metadata) { continue }
      let ending = worker.step(&document, link, index) { document, context in
        try link.stage.process(&document, context)
      }
      guard let ending else { continue }
      outcome = try Self.outcome(of: ending, at: link)
      // As in a run, a document that fails is not written at all, not even by exports it has passed.
      if case .failed = ending {
        worker.context.outputs = Array(repeating: [], count: exports.count)
        worker.context.counts = []
      }
      break
    }
    document.derived.removeAll()
    var counted = Ledger()
    counted.add(worker.context.counts)
    return ProcessedDocument(
      document: document, outcome: outcome, outputs: named(worker.context.outputs), counts: counted.counts)
  }

  /// What a document gave each export.
  func named(_ given: [[UInt8]]) -> [ProcessedDocument.Output] {
    let given = given.isEmpty ? Array(repeating: [], count: exports.count) : given
    return zip(exports, given).map { ProcessedDocument.Output(path: $0.path, header: $0.header, bytes: $1) }
  }

  private static func outcome(
    of ending: BatchItem.Ending, at link: Link
  ) throws(StageFailure) -> ProcessedDocument.Outcome {
    switch ending {
    case .dropped(let loss): return .dropped(stage: link.name, reason: loss.reason)
    case .failed(_, let error):
      guard link.policy == .drop else { throw StageFailure(stage: link.name, error: error) }
      return .dropped(stage: link.name, reason: error.reason)
    case .elsewhere: return .kept
    }
  }
}

/// A document behind the last stage it got to.
public struct ProcessedDocument: Sendable {
  public enum Outcome: Sendable, Hashable {
    case kept
    /// Left the chain at a stage, for a reason that a run would count.
    case dropped(stage: String, reason: String)
  }

  /// What an export of the chain would add to its file.
  public struct Output: Sendable, Hashable {
    /// Relative to the output folder.
    public let path: String
    /// What the file begins with, before the first document's bytes.
    public let header: [UInt8]
    public let bytes: [UInt8]

    /// The bytes as text. Makes a String: for edges, not for loops.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  public let document: Document
  public let outcome: Outcome
  /// One for each export, in the order of the chain; empty bytes where the document did not get there, or failed.
  public let outputs: [Output]
  /// What the stages counted; empty where the document failed.
  public let counts: [Ledger.Counted: Int]
}

/// A stage failed on a document.
public struct StageFailure: Error, Hashable, CustomStringConvertible {
  public let stage: String
  public let error: DocumentError

  /// `stage 'segment': took longer than the stage's timeout`
  public var description: String { "stage '\(stage)': \(error)" }
}
