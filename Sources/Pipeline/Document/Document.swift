/// One article on its way through a chain: a UTF-8 text with layers of spans over it.
///
/// The text is one buffer of bytes; every layer is an array of small structs that point into it with byte offsets.
/// Strings are made at the edges only.
public struct Document: Sendable {
  /// Unique in a run. See ``Origin`` for how ids of files are made.
  public let id: String
  /// Where the text was read from.
  public let origin: Origin
  /// Title, authors, date and whatever else the input says, in the input's order.
  public var metadata: Metadata
  /// The text as valid UTF-8.
  public private(set) var utf8: [UInt8]
  /// Traces a byte of ``utf8`` to a byte of the text as it was read.
  public private(set) var offsets: OffsetMap

  /// In text order, not overlapping; empty until a stage provides them.
  public var sections: [Section] = [] { didSet { derived.removeAll() } }
  public var tokens: [Token] = [] { didSet { derived.removeAll() } }
  /// Parts of speech, lemmas and dependencies of ``tokens``; empty unless a language model has read the text.
  public var annotations = Annotations() { didSet { derived.removeAll() } }
  public var sentences: [Sentence] = [] { didSet { derived.removeAll() } }
  public var mentions: [Mention] = []
  public var entities: [Entity] = []
  public var claims: [Claim] = []

  private var others: [ObjectIdentifier: any Sendable] = [:]
  var derived = DerivedValues()

  /// A document of text that is already known to be valid UTF-8.
  public init(id: String, text: String, metadata: Metadata = [:], origin: Origin = Origin(path: "")) {
    self.id = id
    self.origin = origin
    self.metadata = metadata
    utf8 = Array(text.utf8)
    offsets = .identity
  }

  /// A document of bytes as they were read.
  ///
  /// - Throws: ``InvalidUTF8`` with the offset of the first byte that is not UTF-8.
  public init(id: String, utf8: [UInt8], metadata: Metadata = [:], origin: Origin) throws(InvalidUTF8) {
    try validate(utf8.span)
    self.init(id: id, validated: utf8, metadata: metadata, origin: origin)
  }

  /// - Parameter utf8: bytes that have been found to be valid.
  init(id: String, validated utf8: [UInt8], metadata: Metadata, origin: Origin) {
    self.id = id
    self.origin = origin
    self.metadata = metadata
    self.utf8 = utf8
    offsets = .identity
  }

  /// The whole text. Makes a String: for edges, not for loops.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The text of a span. Makes a String: for edges, not for loops.
  public func text(of span: some ByteSpan) -> String { text(in: span.range) }

  /// The text of a range of bytes. Makes a String: for edges, not for loops.
  public func text(in range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }

  /// Puts another text in place of the present one. All layers point into the old text, so they are emptied.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - map: for each byte of `utf8` the byte of the present text that it comes from.
  public mutating func replaceText(_ utf8: [UInt8], map: OffsetMap) {
    offsets = map.through(offsets)
    self.utf8 = utf8
    sections = []
    tokens = []
    annotations = Annotations()
    sentences = []
    mentions = []
    entities = []
    claims = []
    others = [:]
  }

  /// A layer of a stage author's own.
  public subscript<L: Layer>(layer: L.Type) -> L.Value {
    get { others[ObjectIdentifier(layer)].map { $0 as! L.Value } ?? L.empty }
    set { others[ObjectIdentifier(layer)] = newValue }
  }
}

/// Where a document was read from, as records show it.
public struct Origin: Sendable, Hashable {
  /// The file's path relative to the INPUT argument, or `-` for standard input.
  public var path: String
  /// Offset of the record's first byte in the (decompressed) file.
  public var offset: Int
  /// Index of the record in a file of several, from 0; nil where the file is one document.
  public var record: Int?

  public init(path: String, offset: Int = 0, record: Int? = nil) {
    self.path = path
    self.offset = offset
    self.record = record
  }
}
