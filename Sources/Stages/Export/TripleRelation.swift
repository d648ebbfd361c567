import Pipeline

/// The words of a claim's relation with the negation and the modal of the clause, in the order of the text.
struct TripleRelation {
  let text: String

  init(_ claim: Claim.Value, _ records: RecordWriter) {
    let relation = claim["relation"]
    if case .json(.bool(true))? = relation?["synthetic"] {
      text = Self.synthetic(claim, relation, records)
      return
    }
    let pieces = Self.pieces(claim, records)
    if pieces.isEmpty {
      let words = records.words(relation)
      text = words.isEmpty ? relation?["lemma"]?.plainText ?? "" : words
    } else if !relation.pieces.isEmpty || pieces.count > 1 {
      var (joined, last): (String, UInt32?) = ("", nil)
      for piece in pieces {
        if let last, piece.start > last { joined += " " }
        joined += records.document.text(of: piece)
        last = piece.end
      }
      text = joined.singleSpaced
    } else {
      let words = records.words(relation)
      text = words.isEmpty ? records.document.text(of: pieces[0]) : words
    }
  }

  /// Of a relation that no word of the text stands for.
  private static func synthetic(_ claim: Claim.Value, _ relation: Claim.Value?, _ records: RecordWriter) -> String {
    var word = relation.spans.isEmpty ? "" : records.words(relation)
    if word.isEmpty {
      switch relation?["lemma"]?.plainText {
      case "be": word = "is"
      case "have": word = "has"
      case let lemma?: word = lemma
      case nil: word = "is"
      }
    }
    let isNegative = claim["polarity"]?["value"]?.plainText == "negative"
    return isNegative && !word.lowercased().split(separator: " ").contains("not") ? word + " not" : word
  }

  /// The spans of the relation, and of the cues near it that stand in no other part.
  private static func pieces(_ claim: Claim.Value, _ records: RecordWriter) -> [TextSpan] {
    var pieces = claim["relation"].spans
    guard let first = pieces.map({ records.offsets(of: $0).start }).min(),
      let last = pieces.map({ records.offsets(of: $0).end }).max()
    else { return [] }
    let others = claim["subject"].spans + claim["arguments"].items.flatMap { Claim.Value?.some($0).spans }
    var cues: [TextSpan] = []
    let polarity = claim["polarity"]
    if polarity?["value"]?.plainText == "negative", polarity?["scope"]?.plainText != "argument" {
      cues = polarity?["cue"].spans ?? []
    }
    cues +=
      claim["modality"]?["cue"].spans.filter {
        modals.contains(records.document.text(of: $0).lowercased())
      } ?? []
    for cue in cues {
      let place = records.offsets(of: cue)
      let isNear = place.end >= first - 30 && place.start <= last + 12
      if isNear, !pieces.contains(where: cue.overlaps), !others.contains(where: cue.overlaps) { pieces.append(cue) }
    }
    return Set(pieces).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private static let modals: Set = [
    "can", "could", "may", "might", "must", "shall", "should", "will", "would", "'ll", "’ll", "'d", "’d", "ca", "wo",
    "ought", "cannot",
  ]
}

extension TextSpan {
  fileprivate func overlaps(_ other: TextSpan) -> Bool { min(end, other.end) > max(start, other.start) }
}

extension Claim.Value? {
  var items: [Claim.Value] {
    if case .array(let values)? = self { values } else { [] }
  }

  /// What a discontinuous span is made of.
  var pieces: [Claim.Value] { self?["spans"].items ?? [] }

  /// All spans of a field: its pieces, itself, or those of its items.
  var spans: [TextSpan] {
    switch self {
    case .array(let values)?: values.flatMap { Claim.Value?.some($0).spans }
    case let value where !value.pieces.isEmpty: value.pieces.flatMap { Claim.Value?.some($0).spans }
    case .span(let span, _)?: [span]
    default: []
    }
  }
}

extension Claim.Value {
  /// Of a string, number or Boolean.
  var plainText: String? {
    if case .json(let value) = self { value.scalarText } else { nil }
  }
}

extension RecordWriter {
  /// What a field's `text` is written as.
  func words(_ value: Claim.Value?) -> String {
    switch value {
    case .span(let span, _)?: document.text(of: span)
    case .object?: value?["text"]?.plainText ?? ""
    case .json(let value)?: value.scalarText ?? value["text"]?.scalarText ?? ""
    default: ""
    }
  }

  /// The word that white space parts from a span that follows, within 25 code points.
  func word(before value: Claim.Value) -> String? {
    guard case .span(let span, _) = value else { return nil }
    // Four bytes a code point at most.
    let low = max(0, Int(span.start) - 100)
    let before = String(decoding: utf8[low..<Int(span.start)], as: UTF8.self).unicodeScalars.suffix(25)
    let trimmed = before.dropLast(while: \.properties.isWhitespace)
    if trimmed.count == before.count { return nil }
    let word = trimmed.suffix(while: \.isPartOfWord)
    return word.isEmpty ? nil : String(String.UnicodeScalarView(word))
  }
}

extension BidirectionalCollection {
  fileprivate func suffix(while isWanted: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }

  fileprivate func dropLast(while isUnwanted: (Element) -> Bool) -> SubSequence {
    self[..<suffix(while: isUnwanted).startIndex]
  }
}

extension Unicode.Scalar {
  /// A letter, a number or a low line.
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: self == "_" || properties.numericType != nil
    }
  }
}

extension StringProtocol {
  /// With one blank for every run of white space, and none at the ends.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
