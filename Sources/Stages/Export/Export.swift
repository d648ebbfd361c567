import Pipeline

/// Writes documents, sentences, claims or entities as JSON Lines or tables, or documents as other tools read them; plain
/// or compressed.
///
/// Rendering runs in the workers: 470 to 510 MB of text a second for documents of 3.5 KB with sections and sentences,
/// measured on one shared core of a virtual machine. Limits: compression runs in the one committer and is slower; see
/// ``CompressedSink``. ``StageContext/checkDeadline()`` is looked at between 4,096 spans, but not within the text.
public struct Export: ExportStage {
  public enum Format: String, SettingChoice {
    case jsonl
    /// What spaCy's `Doc.to_json()` writes.
    case spacyJSON = "spacy-json"
    case conllu
    /// Tables with a header, their cells apart by commas or tabs.
    case csv, tsv

    /// Of files whose path is not given.
    fileprivate var ending: String { self == .spacyJSON ? ".spacy.jsonl" : ".\(rawValue)" }

    /// What lies between the cells of a table.
    fileprivate var separator: UInt8? {
      switch self {
      case .csv: UInt8(ascii: ",")
      case .tsv: UInt8(ascii: "\t")
      case .jsonl, .spacyJSON, .conllu: nil
      }
    }
  }

  public enum Records: String, SettingChoice { case documents, sentences, claims, entities, triples }

  public struct Options: StageOptions {
    public var format = Format.jsonl
    public var records = Records.documents
    public var path: String?
    public var tokens = false
    public init() {}
  }

  public static let settings: [Setting<Options>] = [
    Setting("format", \.format, "How records are written."),
    Setting("records", \.records, "What a record is."),
    Setting(
      "path", \.path,
      "The file, relative to the output folder; its ending says how it is compressed. Without it, the records' name."),
    Setting("tokens", \.tokens, "Whether document records of `jsonl` have their tokens."),
  ]

  public let path: String
  private let options: Options
  private let compression: Compression?

  public init(_ options: Options) throws {
    let isTable = options.format.separator != nil
    if options.format != .jsonl, !isTable, options.records != .documents {
      throw OptionError("records", "'\(options.format.rawValue)' writes documents; leave 'records' out")
    }
    if options.tokens, isTable {
      throw OptionError(
        "tokens", "tables have no tokens; leave 'tokens' out, or write 'format: jsonl' or 'format: conllu'")
    }
    if options.tokens, options.format != .jsonl {
      throw OptionError("tokens", "'\(options.format.rawValue)' always has tokens; leave 'tokens' out")
    }
    if options.tokens, options.records != .documents {
      throw OptionError(
        "tokens", "only document records have tokens; leave 'tokens' out, or write 'records: documents'")
    }
    self.options = options
    path = options.path ?? options.records.rawValue + options.format.ending
    compression = try Compression(ofFile: path)
    try Self.checkEnding(of: path, compression, options.format)
  }

  /// Records of one format in a file that is named like another's would be read wrongly.
  private static func checkEnding(of path: String, _ compression: Compression?, _ format: Format) throws {
    var name = path.lowercased()
    if let compression { name.removeLast(compression.rawValue.count + 1) }
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map { ".\($0)" }
    guard let other = Format.allCases.first(where: { $0.ending == ending }), !format.ending.hasSuffix(other.ending)
    else { return }
    throw OptionError(
      "path",
      "'\(other.ending)' is the ending of '\(other.rawValue)', and the format is '\(format.rawValue)'; write 'format: "
        + "\(other.rawValue)', or another ending")
  }

  public var header: [UInt8] {
    guard var table else { return [] }
    table.row(TableColumn.names(of: options.records))
    return table.bytes
  }

  /// A table without rows; nil for other formats.
  private var table: TableWriter? { options.format.separator.map(TableWriter.init) }

  public var reads: [LayerName] {
    switch (options.format, options.records) {
    case (.spacyJSON, _): [.tokens, .sentences, .dependencies]
    case (.conllu, _): [.tokens, .sentences]
    case (_, .documents): options.tokens ? [.tokens] : []
    case (_, .sentences): [.sentences]
    case (_, .claims), (_, .triples): [.claims]
    case (_, .entities): [.entities]
    }
  }

  public func makeSink(writingTo file: String) throws -> any Sink {
    if let compression { return try CompressedSink(writingTo: file, compression) }
    return try TextSink(writingTo: file)
  }

  public func process(_ document: inout Document, _ context: StageContext) throws -> Outcome {
    let scratch = context.scratch(RecordScratch.init)
    try context.emit { output in
      let records = RecordWriter(document, scratch, context, keepsSpaceTokens: options.format == .spacyJSON)
      if options.format == .conllu { return try records.writeCoNLLU(to: &output) }
      if var table {
        swap(&table.bytes, &output)
        defer { swap(&table.bytes, &output) }
        return try records.writeTable(of: options.records, to: &table)
      }
      // The writer takes the buffer over, so that nothing is copied.
      var json = JSONWriter()
      swap(&json.bytes, &output)
      defer { swap(&json.bytes, &output) }
      json.bytes.reserveCapacity(json.bytes.count + records.estimatedSize(options))
      if options.format == .spacyJSON { return try records.writeSpaCyDocument(to: &json) }
      switch options.records {
      case .documents: try records.writeDocument(to: &json, tokens: options.tokens)
      case .sentences: try records.writeSentences(to: &json)
      case .claims: try records.writeClaims(to: &json)
      case .entities: try records.writeEntities(to: &json)
      case .triples: try records.writeTriples(to: &json)
      }
    }
    return .keep
  }
}
