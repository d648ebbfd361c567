/// A state that a run can go on from: what is written, and the input that it came from.
struct Checkpoint: Sendable, Hashable {
  var position = InputPosition()
  var ledger = Ledger()
  /// One for each sink of the chain.
  var sinks: [SinkToken] = []
  /// Nil while no document has failed.
  var deadLetters: SinkToken?
  /// Ids saved.
  var identities = 0
  /// Names of the files with the memories of the ordered stages, in order.
  var memories: [String] = []

  var json: JSONValue {
    func token(_ token: SinkToken?) -> JSONValue {
      guard let token else { return .null }
      return .array([.integer(token.length), token.detail.map(JSONValue.string) ?? .null])
    }
    return .object([
      JSONMember("position", .array([.integer(position.file), .integer(position.offset), .integer(position.record)])),
      JSONMember("sinks", .array(sinks.map(token))), JSONMember("dead_letters", token(deadLetters)),
      JSONMember("identities", .integer(identities)), JSONMember("memories", .strings(memories)),
      JSONMember("ledger", ledger.json),
    ])
  }

  init() {}

  init?(json: JSONValue) {
    func token(_ value: JSONValue) -> SinkToken? {
      guard case .array(let parts) = value, parts.count == 2, let length = parts[0].integer else { return nil }
      return SinkToken(length: length, detail: parts[1].scalarText)
    }
    guard case .array(let place)? = json["position"], place.count == 3, let file = place[0].integer,
      let offset = place[1].integer, let record = place[2].integer, case .array(let tokens)? = json["sinks"],
      let identities = json["identities"]?.integer, let ledger = Ledger(json: json["ledger"]),
      case .array(let memories)? = json["memories"]
    else { return nil }
    position = InputPosition(file: file, offset: offset, record: record)
    sinks = tokens.compactMap(token)
    guard sinks.count == tokens.count else { return nil }
    deadLetters = json["dead_letters"].flatMap(token)
    self.identities = identities
    self.ledger = ledger
    self.memories = memories.compactMap(\.scalarText)
  }
}
