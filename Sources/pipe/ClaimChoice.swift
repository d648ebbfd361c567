import Pipeline

/// The claims of a file that a digest shows, and how many there were.
struct ClaimChoice {
  var claims: [DigestedClaim] = []
  var read = 0

  /// Speech acts are passed over where their content is a claim: the source line says the same. So are fragments, and
  /// all but the best of claims of one source with the same statement.
  ///
  /// - Parameter isAttributed: whether those of the author are passed over, too.
  static func best(
    _ limit: Int, of lines: LineReader, name: String, isAttributed: Bool = false
  ) throws -> ClaimChoice {
    var choice = ClaimChoice()
    var document = DocumentClaims()
    var number = 0
    while let line = try lines.next() {
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let record = try record(line, "\(name):\(number)")
      if record["document"]?.scalarText != document.id {
        choice.add(document, limit, isAttributed)
        document = DocumentClaims()
        document.id = record["document"]?.scalarText
      }
      document.add(record, order: choice.read)
      choice.read += 1
    }
    choice.add(document, limit, isAttributed)
    return choice
  }

  /// The claims of one document, whose lines follow one another.
  private struct DocumentClaims {
    var id: String?
    var claims: [(id: String, claim: DigestedClaim)] = []
    var speechActs: Set<String> = []

    mutating func add(_ record: JSONValue, order: Int) {
      if let act = record["attribution"]?["claim"]?.scalarText { speechActs.insert(act) }
      claims.append((record["id"]?.scalarText ?? "", DigestedClaim(record, order: order)))
    }
  }

  private mutating func add(_ document: DocumentClaims, _ limit: Int, _ isAttributed: Bool) {
    claims += document.claims.filter { id, claim in
      !document.speechActs.contains(id) && !claim.isFragment && (!isAttributed || claim.commitment != nil)
    }.map(\.claim)
    claims.sort { ($1.score, $0.order) < ($0.score, $1.order) }
    var seen: Set<[String]> = []
    claims.removeAll { !seen.insert($0.key).inserted }
    claims.removeLast(max(0, claims.count - limit))
  }

  private static func record(_ line: [UInt8], _ place: String) throws(Failure) -> JSONValue {
    let found: String
    guard String(validating: line, as: UTF8.self) != nil else { throw Failure(.inputOutput, "\(place): not UTF-8") }
    do throws(JSONError) {
      let value = try JSONParser.parse(line)
      if value["relation"] != nil, value["subject"] != nil, value["object"] == nil { return value }
      found = kind(of: value)
    } catch {
      throw Failure(.inputOutput, "\(place): no JSON Lines: \(error)")
    }
    throw Failure(.usage, "\(place): \(found), not a claim; 'export: {records: claims}' writes claims")
  }

  /// What an export wrote instead.
  private static func kind(of value: JSONValue) -> String {
    guard case .object = value else { return "a JSON value" }
    if value["metadata"] != nil { return "a document" }
    if value["object"] != nil { return "a triple" }
    if value["mentions"] != nil { return "an entity" }
    if value["index"] != nil { return "a sentence" }
    return "another record"
  }
}
