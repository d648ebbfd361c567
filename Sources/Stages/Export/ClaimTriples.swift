import Pipeline

/// Subject, relation and one object, made of a claim's arguments for tools that know no more.
struct ClaimTriple: Hashable {
  /// Index of the claim.
  var claim: Int
  var subject: String
  var relation: String
  var object: String
}

/// Makes triples of the claims of a document.
///
/// The relation has its negation and modal, and the preposition of the object. What a clause cannot do without (objects,
/// complements, clauses) is in the relation of the other arguments: "gave him a book" + "in". Equal triples of a
/// document are written once.
///
/// Offsets and lengths are code points.
struct ClaimTriples {
  private let records: RecordWriter
  private var seen: Set<[String]> = []
  private(set) var all: [ClaimTriple] = []
  private var claim = 0

  init(_ records: RecordWriter) {
    self.records = records
    for index in records.document.claims.indices {
      claim = index
      add(records.document.claims[index])
    }
  }

  private struct Part {
    var preposition: String
    var words: String
    var isReceiver: Bool

    var text: String { preposition.isEmpty ? " \(words)" : " \(preposition) \(words)" }
  }

  private mutating func add(_ claim: Claim) {
    let fields = Claim.Value.object(claim.fields)
    let subject = self.subject(fields["subject"])
    let relation = TripleRelation(fields, records).text
    if subject.isEmpty || relation.isEmpty { return }
    var (required, optional): ([Part], [Part]) = ([], [])
    for argument in fields["arguments"].items {
      let role = argument["role"]?.plainText ?? ""
      let part = self.part(argument, role)
      if part.words.isEmpty { continue }
      if Self.core.contains(role) || role == "recipient" && part.preposition.isEmpty {
        required.append(part)
      } else {
        optional.append(part)
      }
    }
    let ordered = required.filter(\.isReceiver) + required.filter { !$0.isReceiver }
    var prefix = relation
    for (index, part) in ordered.enumerated() {
      let isLast = index + 1 == ordered.count
      // Gave [him] a book: the receiver first, then the thing, also without the receiver.
      if isLast, index > 0 { put(subject, relation, part.words) }
      put(subject, "\(prefix) \(part.preposition)", part.words)
      if !isLast { prefix += " \(part.preposition) \(part.words)" }
    }
    let base = relation + ordered.map(\.text).joined()
    for part in optional { put(subject, "\(base) \(part.preposition)", part.words) }
  }

  private mutating func put(_ subject: String, _ relation: String, _ object: String) {
    let triple = [subject, relation, object].map(\.singleSpaced)
    if triple.contains("") || !seen.insert(triple).inserted { return }
    all.append(ClaimTriple(claim: claim, subject: triple[0], relation: triple[1], object: triple[2]))
  }

  private func subject(_ subject: Claim.Value?) -> String {
    let words = records.words(subject)
    return (words.isEmpty ? subject?["resolved"]?.plainText ?? "" : words).singleSpaced
  }

  /// The preposition is that of the role `prep:WORD`, the first word of the span, or the word in front of it.
  private func part(_ argument: Claim.Value, _ role: String) -> Part {
    let words = records.words(argument).singleSpaced
    let isReceiver = role == "indirect_object" || role == "recipient"
    func part(_ preposition: String, _ words: String) -> Part {
      Part(preposition: preposition, words: words, isReceiver: isReceiver)
    }
    if role.hasPrefix("prep:") {
      let preposition = role.dropFirst(5).replacing("_", with: " ").singleSpaced
      if words.lowercased().hasPrefix(preposition.lowercased() + " ") {
        return part(String(words.prefix(preposition.count)), String(words.dropFirst(preposition.count + 1)))
      }
      return part(preposition, words)
    }
    if Self.bare.contains(role) { return part("", words) }
    if let blank = words.firstIndex(of: " "), Self.prepositions.contains(words[..<blank].lowercased()) {
      return part(String(words[..<blank]), String(words[words.index(after: blank)...]))
    }
    if let before = records.word(before: argument), Self.prepositions.contains(before.lowercased()) {
      return part(before, words)
    }
    return part(role == "agent" && !words.isEmpty ? "by" : "", words)
  }

  private static let core: Set = ["object", "complement", "clause", "indirect_object", "topic"]
  private static let bare: Set = ["object", "indirect_object", "complement", "clause"]
  private static let prepositions = Set(
    """
    aboard about above across after against along alongside amid amidst among amongst around as at before behind below \
    beneath beside besides between beyond by despite down during except for from in inside into like near of off on \
    onto opposite out outside over past per since than through throughout to toward towards under underneath unlike \
    until till up upon versus via with within without
    """.split(separator: " ").map(String.init))
}
