import Pipeline

/// What a digest shows of one claim record.
struct DigestedClaim {
  let document: String
  /// Canonical name where there is one, else the words; nil for the author.
  let source: String?
  /// The words that attribute: `said`; nil where the text has none.
  let cue: String?
  let commitment: String?
  let time: String?
  let statement: String
  /// What keeps the statement from being simply asserted: `negative`, `possible`, `if …`.
  let marks: [String]
  let score: Double
  /// Place among the claims that were read.
  let order: Int

  init(_ record: JSONValue, order: Int) {
    self.order = order
    document = record["document"]?.scalarText ?? ""
    let attribution = record["attribution"]
    let speaker = attribution?["source"]
    source = speaker?["resolved"]?.scalarText ?? speaker?["text"]?.scalarText
    cue = attribution?["cue"]?["text"]?.scalarText
    commitment = attribution?["type"]?.scalarText == "author" ? nil : attribution?["commitment"]?.scalarText
    time = Self.time(record["time"])
    statement = record["statement"]?.scalarText ?? record["text"]?.scalarText ?? ""
    var marks: [String] = []
    if record["polarity"]?["value"]?.scalarText == "negative" { marks.append("negative") }
    if let certainty = record["modality"]?["certainty"]?.scalarText, certainty != "certain" { marks.append(certainty) }
    if let type = record["modality"]?["type"]?.scalarText, type != "epistemic" { marks.append(type) }
    if let condition = record["condition"]?["text"]?.scalarText { marks.append("condition: \(condition)") }
    if case .array(let chain)? = attribution?["chain"] {
      marks += chain.map { outer in
        let speaker = outer["source"]?["resolved"]?.scalarText ?? outer["source"]?["text"]?.scalarText ?? "somebody"
        return "in what \(speaker) \(outer["cue"]?["text"]?.scalarText ?? "said")"
      }
    }
    self.marks = marks
    let worth = record["check_worthiness"]?.number ?? 0.5
    score = worth * (record["confidence"]?.number ?? 0.5)
  }
}

extension DigestedClaim {
  /// `since 2026-01`; nil for what only the verb's tense says.
  private static func time(_ time: JSONValue?) -> String? {
    guard let time, time["basis"]?.scalarText != "tense",
      let value = time["value"]?.scalarText ?? time["text"]?.scalarText
    else { return nil }
    let word = time["mod"]?.scalarText.flatMap { words[$0] }
    return [word, value].compactMap { $0 }.joined(separator: " ")
  }

  /// TIMEX3's modifiers.
  private static let words = [
    "BEFORE": "before", "AFTER": "after", "ON_OR_BEFORE": "until", "ON_OR_AFTER": "since", "LESS_THAN": "less than",
    "MORE_THAN": "more than", "EQUAL_OR_LESS": "at most", "EQUAL_OR_MORE": "at least", "START": "early",
    "MID": "mid", "END": "late", "APPROX": "about",
  ]
}

/// The claims of a file that a digest shows, and how many there were.
struct ClaimChoice {
  var claims: [DigestedClaim] = []
  var read = 0

  /// Speech acts are passed over where their content is a claim: the source line says the same.
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
      !document.speechActs.contains(id) && (!isAttributed || claim.commitment != nil)
    }.map(\.claim)
    claims.sort { ($1.score, $0.order) < ($0.score, $1.order) }
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

extension JSONValue {
  fileprivate var number: Double? { scalarText.flatMap(Double.init) }
}
