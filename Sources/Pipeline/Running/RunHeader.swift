/// What a run was begun with: a resume must be the same run.
struct RunHeader: Sendable, Hashable {
  /// Form of the journal and of what the program writes.
  static let version = 2

  var version = Self.version
  /// The chain's fingerprint.
  var chain: [String]
  var shard: String?
  var limit: Int?
  /// Paths of the exports, relative to the output folder.
  var outputs: [String]

  var json: JSONValue {
    .object([
      JSONMember("version", .integer(version)), JSONMember("chain", .strings(chain)),
      JSONMember("shard", shard.map(JSONValue.string) ?? .null),
      JSONMember("limit", limit.map(JSONValue.integer) ?? .null), JSONMember("outputs", .strings(outputs)),
    ])
  }

  init(chain: [String], shard: String?, limit: Int?, outputs: [String]) {
    self.chain = chain
    self.shard = shard
    self.limit = limit
    self.outputs = outputs
  }

  init?(json: JSONValue) {
    guard let version = json["version"]?.integer, case .array(let chain)? = json["chain"],
      case .array(let outputs)? = json["outputs"]
    else { return nil }
    self.version = version
    self.chain = chain.compactMap(\.scalarText)
    self.outputs = outputs.compactMap(\.scalarText)
    shard = json["shard"]?.scalarText
    limit = json["limit"]?.integer
  }

  /// What differs in `new`, for people; empty when nothing does.
  func differences(from new: RunHeader) -> [String] {
    var differences: [String] = []
    if version != new.version { differences.append("the program's journal: version \(version), now \(new.version)") }
    let removed = chain.filter { !new.chain.contains($0) }
    let added = new.chain.filter { !chain.contains($0) }
    differences += removed.map { "the chain had      \($0)" } + added.map { "the chain now has  \($0)" }
    if removed.isEmpty && added.isEmpty && chain != new.chain {
      differences.append("the chain's stages are in another order")
    }
    if shard != new.shard { differences.append("--shard was \(shard ?? "not given"), now \(new.shard ?? "not given")") }
    if limit != new.limit {
      differences.append(
        "--limit was \(limit.map(String.init) ?? "not given"), now \(new.limit.map(String.init) ?? "not given")")
    }
    return differences
  }
}
