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
  /// The product of check-worthiness and confidence; more where a source is named, less where the subject is a pronoun.
  let score: Double
  /// Whether a reader cannot tell from the statement alone whom or what it is about.
  let isFragment: Bool
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
    time = DigestTime.text(record["time"])
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
    // A digest is of who says what, and whom a pronoun means is less sure than a name.
    score =
      worth * (record["confidence"]?.number ?? 0.5) * (source == nil ? 1 : Self.attributedWeight)
      * (Self.hasPronoun(record) ? Self.pronounWeight : 1)
    isFragment = Self.isFragment(record)
  }

  private static let attributedWeight = 1.25
  private static let pronounWeight = 0.75
}

extension DigestedClaim {
  /// Alike for statements that differ in nothing but marks and capitals, of one source.
  var key: [String] { [source ?? "", statement.lowercased().filter { $0.isLetter || $0.isNumber }] }

  /// A claim without a subject, or whose subject is a number of nothing ("four") or a pronoun that means nobody.
  private static func isFragment(_ record: JSONValue) -> Bool {
    guard let subject = record["subject"], subject["text"] != nil else { return true }
    if let head = subject["head"]?.scalarText?.lowercased(), subject["entity"] == nil, pronouns.contains(head) {
      return true
    }
    guard case .array(let quantities)? = record["quantities"], let end = subject["end"]?.number else { return false }
    return quantities.contains { $0["end"]?.number == end && $0["of"] == nil && $0["unit"] == nil }
  }

  /// Whether the subject is a pronoun, of whomever.
  private static func hasPronoun(_ record: JSONValue) -> Bool {
    record["subject"]?["head"]?.scalarText.map { pronouns.contains($0.lowercased()) } ?? false
  }

  private static let pronouns: Set<String> = [
    "it", "he", "she", "they", "we", "you", "i", "this", "that", "these", "those", "who", "which", "what", "whoever",
    "whatever", "one", "ones", "some", "many", "most", "few", "several", "others", "another", "both", "all", "none",
    "each", "either", "neither",
  ]
}

extension JSONValue {
  fileprivate var number: Double? { scalarText.flatMap(Double.init) }
}
