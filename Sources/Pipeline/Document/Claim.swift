/// A claim record: one clause, with who says it, how firmly and about when.
///
/// A claim is a JSON object with the fields of the records contract; spans in it are ``Part`` values, so that a claim
/// keeps byte offsets until it is written.
public struct Claim: ByteSpan, Hashable {
  public var start: UInt32
  public var end: UInt32
  /// Stable hash of the document's id and the claim's spans; see ``StableHash``.
  public var hash: UInt64
  /// Index into ``Document/sentences``.
  public var sentence: Int
  /// The remaining fields, in the order they are written.
  public var fields: [Part]

  public init(_ span: TextSpan, hash: UInt64, sentence: Int, fields: [Part]) {
    start = span.start
    end = span.end
    self.hash = hash
    self.sentence = sentence
    self.fields = fields
  }

  /// A named field of a claim.
  public struct Part: Sendable, Hashable {
    public var key: String
    public var value: Value

    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  public indirect enum Value: Sendable, Hashable {
    /// A value that holds no offsets.
    case json(JSONValue)
    /// `start`, `end` and `text` of a span, then further fields of the same object.
    case span(TextSpan, [Part])
    case object([Part])
    case array([Value])
    /// The id of another claim of the document, by its hash.
    case claim(UInt64)
    /// The id of an entity of the document, by its index in ``Document/entities``.
    case entity(Int)
  }
}

extension Claim {
  /// What the claim is called in its document's record: `c-` and sixteen hexadecimal digits.
  package var name: String { Self.name(ofHash: hash) }

  package static func name(ofHash hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return "c-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Claim.Value {
  /// A field of an object, or of what a span has beside it; nil where there is none.
  package subscript(key: String) -> Claim.Value? {
    switch self {
    case .json(let value): value[key].map { .json($0) }
    case .span(_, let fields), .object(let fields): fields.first { $0.key == key }?.value
    case .array, .claim, .entity: nil
    }
  }
}
